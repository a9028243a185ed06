"""What to look at before the report is written: each point is mended, or accepted as it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_XS
from gui.pages.parts import JumpButton
from gui.pages.sliced_column import SlicedColumn
from gui.words.handover_texts import PreflightTexts
from gui.words.page_texts import ActionTexts, ExportTexts
from gui.words.texts import UiTexts
from model.content.base import BarrierId, QuestionId, SectionId
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.plan import ActionPlan
from model.diagnosis.preflight import Concern, ConcernKind
from model.session.edits import with_concern_accepted
from model.session.session import WorkshopSession

_KINDS: tuple[tuple[ConcernKind, ...], ...] = (
    ("action",),
    ("barrier",),
    ("closed", "historic", "old"),
    ("divided",),
    ("own_texts",),
    ("section", "questions"),
)
"""The kinds under one heading each, in their order on the page."""
_AT_ONCE = 24


class ConcernRow(QWidget):
    """One point: its words, a box that accepts it, and the way to where it is mended."""

    accepted = Signal(str, bool)  # concern id, whether it stays as it is
    jump_requested = Signal(str)  # page key

    def __init__(
        self,
        concern: Concern,
        text: str,
        words: tuple[ExportTexts, PreflightTexts],
        parent: QWidget,
    ) -> None:
        """Make the row."""
        super().__init__(parent)
        export, preflight = words
        self.concern = concern
        self.box = QCheckBox(preflight.accept.replace("&", "&&"), self)
        self.box.setAccessibleName(preflight.accept_name.format(subject=text))
        button = JumpButton(concern.key, export.go, export.go_name.format(subject=text), self)
        button.jump_requested.connect(self.jump_requested)
        button.setMinimumHeight(self.box.sizeHint().height())  # both words on one line
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_L)
        line.addWidget(PlainLabel(text, parent=self), 1)
        line.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.box.clicked.connect(self._on_box_clicked)

    def _on_box_clicked(self) -> None:
        self.accepted.emit(self.concern.concern_id, self.box.isChecked())


class OpenPointsCard(Card):
    """Lists the points by kind; what was accepted stays in view with its tick."""

    jump_requested = Signal(str)  # page key
    session_edited = Signal(object, str)  # Change, key of edits that undo as one

    _content: Content
    _texts: ExportTexts
    _preflight: PreflightTexts
    _action: ActionTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._asked = 0
        self._accepted: frozenset[str] = frozenset()
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self._rows: SlicedColumn[tuple[str, Concern | None]] = SlicedColumn(
            self, SPACE_XS, _AT_ONCE
        )
        for widget in (self._title_label, self._hint_label, self._rows):
            self.body.addWidget(widget)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts.pages.export
        self._preflight, self._action = texts.handover.preflight, texts.pages.plan.actions
        self._title_label.setText(self._texts.open_title)
        self._rows.clear()

    def show_concerns(
        self, concerns: tuple[Concern, ...], plan: ActionPlan, session: WorkshopSession
    ) -> None:
        """Show the points, those accepted with a tick."""
        words, accepted = self._preflight, frozenset(session.accepted_concerns)
        self._accepted = accepted
        self._asked = len(flow.asked_in(self._content, session))
        is_open = any(one.concern_id not in accepted for one in concerns)
        self._hint_label.setText(words.hint if concerns else self._texts.nothing_open)
        if concerns and not is_open:
            self._hint_label.setText(words.all_accepted)
        keys: list[tuple[str, Concern | None]] = []
        for title, kinds in zip(self._titles(), _KINDS, strict=True):
            rows = [(self._words(one, plan), one) for one in concerns if one.kind in kinds]
            keys += [(title, None), *rows] if rows else []
        self._rows.show_keys(keys, self._create)
        for row in self._rows.widgets():
            if isinstance(row, ConcernRow):
                row.box.setChecked(row.concern.concern_id in accepted)

    def _titles(self) -> tuple[str, ...]:
        texts, words = self._texts, self._preflight
        return (
            *(texts.gaps_title, texts.barriers_title, words.programmes_title),
            *(words.divided_title, words.own_texts_title, texts.questions_title),
        )

    def _words(self, concern: Concern, plan: ActionPlan) -> str:
        """Return a point in words."""
        words, content = self._preflight, self._content
        match concern.kind:
            case "action":
                gaps = ", ".join(getattr(self._action, f"gap_{gap}") for gap in concern.parts)
                return self._texts.gap.format(action=self._title(concern, plan), gaps=gaps)
            case "closed" | "historic" | "old":
                sentence: str = getattr(words, concern.kind)
                action = self._title(concern, plan)
                return sentence.format(action=action, programme=concern.parts[0])
            case "barrier":
                return content.barriers[BarrierId(concern.subject)].name
            case "divided":
                return content.questions[QuestionId(concern.subject)].label
            case "section":
                title = content.sections[SectionId(concern.subject)].title
                return words.section.format(section=title)
            case "own_texts":
                own: str = getattr(words, f"own_{concern.subject}")
                return own.format(count=concern.count)
            case "questions":
                return self._texts.questions.format(open=concern.count, asked=self._asked)

    def _title(self, concern: Concern, plan: ActionPlan) -> str:
        item = next(one for one in plan.items if one.action_id == concern.subject)
        return f"{item.number}. {item.title or self._action.new_title}"

    def _create(self, key: tuple[str, Concern | None]) -> QWidget:
        text, concern = key
        if concern is None:
            return PlainLabel(text, "strong", self._rows)
        row = ConcernRow(concern, text, (self._texts, self._preflight), self._rows)
        row.jump_requested.connect(self.jump_requested)
        row.accepted.connect(self._on_accepted)
        row.box.setChecked(concern.concern_id in self._accepted)
        return row

    def _on_accepted(self, concern: str, is_accepted: bool) -> None:
        change = partial(with_concern_accepted, concern=concern, is_accepted=is_accepted)
        self.session_edited.emit(change, "")
