"""One proposed measure: what to do, why, by whom, how long, at what effort, and how it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Badge, Button, FocusCard, PlainLabel, SectionTitle, TextKind
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from gui.pages.parts import Fold, JumpButton, wrapping_widget
from gui.words.page_texts import ProposalTexts
from model.content.base import BarrierId, MitigationId
from model.content.content import Content
from model.content.language import Language
from model.content.rules import Mitigation
from model.diagnosis.findings import Level

_TOP = Qt.AlignmentFlag.AlignTop
_SHARES = (3, 2, 4, 2)
"""How the facts divide the width of a card."""
_FACT_KINDS: tuple[TextKind, TextKind] = ("small", "body")


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
        badge = Badge(key.level, content.words.levels[key.level], self)
        own_name = texts.own_action_name.format(barrier=name)
        self.own_button = JumpButton(key.barrier, f"+ {texts.own_action}", own_name, self)
        self.own_button.jump_requested.connect(self.own_action_requested)
        parts: list[QWidget] = [self.own_button]
        if key.is_own:
            parts.insert(0, PlainLabel(texts.named_by_room, "badge", self))
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(SectionTitle(name, self), 1)
        row.addWidget(badge, 0, _TOP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_M, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(row)
        column.addWidget(wrapping_widget(*parts, parent=self))


class ProposalCard(FocusCard):
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
        self.setAccessibleName(measure.title)
        self.setAccessibleDescription(measure.action)
        self.body.addWidget(PlainLabel(measure.title, "strong", self))
        self.body.addWidget(PlainLabel(measure.action, parent=self))
        self.body.addLayout(self._facts(facts(measure, content, texts)))
        if key.also_for:
            names = [content.barriers[barrier].name for barrier in key.also_for]
            also = texts.also_for.format(barriers=content.language.listing(names))
            self.body.addWidget(PlainLabel(also, "muted", self))
        self.accept_button = Button(texts.accept, "primary", parent=self)
        self.accept_button.setAccessibleName(texts.accept_name.format(title=measure.title))
        self.drop_button = Button(texts.drop, "normal", parent=self)
        self.drop_button.setAccessibleName(texts.drop_name.format(title=measure.title))
        self.accept_button.clicked.connect(self._on_accept_clicked)
        self.drop_button.clicked.connect(self._on_drop_clicked)
        self._reasons = reasons(measure, content, texts)
        self.fold = self._made_fold(measure, texts)
        self.body.addWidget(self.fold)

    def _facts(self, told: Sequence[tuple[str, str]]) -> QGridLayout:
        """Return the facts side by side, in the same columns on every card."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(0)
        grid.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
        for column, (texts, share) in enumerate(zip(told, _SHARES, strict=True)):
            for row, (text, kind) in enumerate(zip(texts, _FACT_KINDS, strict=True)):
                grid.addWidget(PlainLabel(text, kind, self), row, column, _TOP)
            grid.setColumnStretch(column, share)
        return grid

    def _made_fold(self, measure: Mitigation, texts: ProposalTexts) -> Fold:
        """Return the line of the buttons, which also unfolds why, sign and source."""
        words = " · ".join((texts.why, texts.sign, texts.source))
        name, buttons = f"{words} – {measure.title}", (self.accept_button, self.drop_button)
        fold = Fold(words, name, parent=self, before=buttons)
        fold.button.toggled.connect(self._on_unfolded)
        return fold

    def _on_unfolded(self) -> None:
        """Write down the reasons when they are first asked for."""
        for line in self._reasons:
            self.fold.body.addWidget(PlainLabel(line, "muted", self.fold))
        self._reasons = ()

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
    measure: Mitigation, content: Content, texts: ProposalTexts
) -> tuple[tuple[str, str], ...]:
    """Return what decides about a measure, each with its name: lead, time, effort, cost."""
    language = content.language
    return (
        (texts.lead, content.words.leads[measure.lead]),
        (texts.duration, _duration(measure, language)),
        (texts.effort, _effort(measure, language, texts)),
        (texts.cost, _cost(measure, language, texts)),
    )


def reasons(measure: Mitigation, content: Content, texts: ProposalTexts) -> tuple[str, ...]:
    """Return why a measure helps, how success shows, and where that is from, a line each."""
    sources = "; ".join(content.citations(measure.source))
    told = (
        (texts.why, measure.why),
        (texts.sign, measure.sign),
        (texts.source, sources or content.words.certainty[measure.certainty]),
    )
    return tuple(f"{title}{content.language.colon}{text}" for title, text in told)


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
