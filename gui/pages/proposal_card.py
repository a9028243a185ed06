"""One proposed measure: what to do, why, by whom, how long, at what effort, and how it shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.colours import current_colours
from gui.look.components import Badge, Button, Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_S, SPACE_XS
from gui.pages.parts import JumpButton, wrapping_widget
from gui.words.page_texts import ProposalTexts
from model.content.base import BarrierId, MitigationId
from model.content.content import Content
from model.content.language import Language
from model.content.rules import Mitigation
from model.diagnosis.findings import Level


@dataclass(frozen=True)
class GroupKey:
    """The heading of the proposals against one barrier."""

    barrier: BarrierId
    level: Level
    name: str
    is_own: bool = False
    """Whether the room named the barrier itself."""


@dataclass(frozen=True)
class ProposalKey:
    """One proposal with the further barriers it helps with."""

    mitigation: MitigationId
    also_for: tuple[BarrierId, ...]


class GroupHeading(QWidget):
    """Names a barrier above its proposals, and lets the group add an action of its own."""

    own_action_requested = Signal(str)  # barrier id

    def __init__(
        self, key: GroupKey, content: Content, texts: ProposalTexts, parent: QWidget | None = None
    ) -> None:
        """Show one barrier."""
        super().__init__(parent)
        self.key = key
        name = key.name
        title = SectionTitle(name, self)
        badge = Badge(key.level, content.words.levels[key.level], self)
        own_name = texts.own_action_name.format(barrier=name)
        self.own_button = JumpButton(key.barrier, f"+ {texts.own_action}", own_name, self)
        self.own_button.jump_requested.connect(self.own_action_requested)
        parts: list[QWidget] = [badge, self.own_button]
        if key.is_own:
            parts.insert(1, PlainLabel(texts.named_by_room, "badge", self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_S, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(title)
        column.addWidget(wrapping_widget(*parts, parent=self))


class ProposalCard(Card):
    """Shows one measure; A takes it up, D drops it, the arrow keys go to the next one."""

    accepted = Signal(str)  # mitigation id
    dropped = Signal(str)  # mitigation id
    step_requested = Signal(object, int)  # this card, +1 or -1

    def __init__(
        self,
        key: ProposalKey,
        content: Content,
        texts: ProposalTexts,
        parent: QWidget | None = None,
    ) -> None:
        """Show one measure."""
        super().__init__(parent, SPACE_S)
        self.key = key
        measure = content.mitigations[key.mitigation]
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(measure.title)
        self.setAccessibleDescription(measure.action)
        self.body.addWidget(PlainLabel(measure.title, "strong", self))
        self.body.addWidget(PlainLabel(measure.action, parent=self))
        for line in facts(measure, key, content, texts):
            self.body.addWidget(PlainLabel(line, "small", self))
        self.accept_button = Button(texts.accept, "primary", parent=self)
        self.accept_button.setAccessibleName(texts.accept_name.format(title=measure.title))
        self.drop_button = Button(texts.drop, "normal", parent=self)
        self.drop_button.setAccessibleName(texts.drop_name.format(title=measure.title))
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.drop_button.clicked.connect(self._on_drop_clicked)
        row = QHBoxLayout()
        row.addWidget(self.accept_button)
        row.addWidget(self.drop_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.setSpacing(SPACE_XS + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring where the focus is, in the colour of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_colours().focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 11, 11)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by A and D, move by the arrow keys."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_A:
                self._on_accept_clicked()
            case Qt.Key.Key_D:
                self._on_drop_clicked()
            case Qt.Key.Key_Down:
                self.step_requested.emit(self, 1)
            case Qt.Key.Key_Up:
                self.step_requested.emit(self, -1)
            case _:
                super().keyPressEvent(event)

    def _on_accept_clicked(self) -> None:
        self.accepted.emit(self.key.mitigation)

    def _on_drop_clicked(self) -> None:
        self.dropped.emit(self.key.mitigation)


def facts(
    measure: Mitigation, key: ProposalKey, content: Content, texts: ProposalTexts
) -> tuple[str, ...]:
    """Return what there is to know about a measure, a line each."""
    language, words = content.language, content.words

    def fact(title: str, text: str) -> str:
        return f"{title}{language.colon}{text}"

    figures = (
        fact(texts.lead, words.leads[measure.lead]),
        fact(texts.duration, _duration(measure, language)),
        fact(texts.effort, _effort(measure, language, texts)),
        fact(texts.cost, _cost(measure, language, texts)),
    )
    names = [content.barriers[barrier].name for barrier in key.also_for]
    sources = "; ".join(content.citations(measure.source)) or words.certainty[measure.certainty]
    return (
        *([texts.also_for.format(barriers=language.listing(names))] if names else []),
        fact(texts.why, measure.why),
        " · ".join(figures),
        fact(texts.sign, measure.sign),
        fact(texts.source, sources),
    )


def _duration(measure: Mitigation, language: Language) -> str:
    return language.continuous if measure.continuous else language.duration(measure.weeks)


def _effort(measure: Mitigation, language: Language, texts: ProposalTexts) -> str:
    low, high = measure.effort_days
    words = texts.effort_day if high == low == 1 else texts.effort_days
    return words.format(days=language.range(low, high))


def _cost(measure: Mitigation, language: Language, texts: ProposalTexts) -> str:
    low, high = measure.cost_eur
    if high == 0:
        return texts.no_cost
    return language.amount(high) if low == high else language.euro.format(language.range(low, high))
