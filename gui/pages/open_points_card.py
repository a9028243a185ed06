"""What a reader of the report would still miss, each point with a link to where it is settled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.components import Card, PlainLabel, SectionTitle
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import JumpButton
from gui.pages.texts import ActionTexts, ExportTexts
from gui.style import SPACE_L, SPACE_XS
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.plan import Gap


@dataclass(frozen=True)
class PointRow:
    """One open point in words; without a key it is the heading of those below it."""

    text: str
    key: str = ""
    subject: str = ""


class OpenPointsCard(Card):
    """Lists gaps of actions, barriers without an action and unanswered questions."""

    jump_requested = Signal(str)  # page key

    _content: Content
    _texts: ExportTexts
    _gap_words: dict[Gap, str]

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self._rows: KeyedColumn[PointRow] = KeyedColumn(self, SPACE_XS)
        for widget in (self._title_label, self._hint_label, self._rows):
            self.body.addWidget(widget)

    def show_content(self, content: Content, texts: ExportTexts, action: ActionTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts
        self._gap_words = {
            "owner": action.gap_owner,
            "end": action.gap_end,
            "past": action.gap_past,
            "indicator": action.gap_indicator,
        }
        self._untitled = action.new_title
        self._title_label.setText(texts.open_title)
        self._rows.clear()

    def show_points(self, points: flow.OpenPoints, asked: int) -> None:
        """Show what is open, of `asked` questions in all."""
        texts = self._texts
        self._hint_label.setText(texts.open_hint if points else texts.nothing_open)
        rows = [*self._action_rows(points), *self._barrier_rows(points)]
        if points.questions:
            text = texts.questions.format(open=len(points.questions), asked=asked)
            rows += [PointRow(texts.questions_title), PointRow(text, "review", text)]
        self._rows.show_keys(rows, self._create)

    def _action_rows(self, points: flow.OpenPoints) -> list[PointRow]:
        """Return a row for each action, with all its gaps."""
        by_action: dict[str, list[flow.ActionGap]] = {}
        for gap in points.gaps:
            by_action.setdefault(gap.action_id, []).append(gap)
        rows = [PointRow(self._texts.gaps_title)] if by_action else []
        for gaps in by_action.values():
            title = f"{gaps[0].number}. {gaps[0].title or self._untitled}"
            words = ", ".join(self._gap_words[one.gap] for one in gaps)
            text = self._texts.gap.format(action=title, gaps=words)
            rows.append(PointRow(text, gaps[0].key, title))
        return rows

    def _barrier_rows(self, points: flow.OpenPoints) -> list[PointRow]:
        rows = [PointRow(self._texts.barriers_title)] if points.barriers else []
        for barrier in points.barriers:
            name = self._content.barriers[barrier].name
            rows.append(PointRow(name, f"plan#{barrier}", name))
        return rows

    def _create(self, row: PointRow) -> QWidget:
        if not row.key:
            return PlainLabel(row.text, "strong", self._rows)
        widget = QWidget(self._rows)
        name = self._texts.go_name.format(subject=row.subject)
        button = JumpButton(row.key, self._texts.go, name, widget)
        button.jump_requested.connect(self.jump_requested)
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_L)
        line.addWidget(PlainLabel(row.text, parent=widget), 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return widget
