"""What is worth asking next: the open questions that can move most levels, each with a link."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_S
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import JumpButton
from gui.words.page_texts import ReviewTexts
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.open_questions import AskNext, Outlook

SHOWN = 5
NAMED = 4


class AskNextCard(Card):
    """Lists the first open questions by the number of levels they can still move."""

    jump_requested = Signal(str)  # page key

    _content: Content
    _texts: ReviewTexts

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self._title = SectionTitle("", self)
        self._hint = PlainLabel("", "muted", self)
        self._settled = PlainLabel("", "strong", self)
        self._rows: KeyedColumn[AskNext] = KeyedColumn(self, SPACE_S)
        for widget in (self._title, self._hint, self._settled, self._rows):
            self.body.addWidget(widget)

    def show_content(self, content: Content, texts: ReviewTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts
        self._title.setText(texts.ask_title)
        self._hint.setText(texts.ask_hint)
        self._settled.setText(texts.ask_settled)
        self._rows.clear()

    def show_outlook(self, found: Outlook) -> None:
        """Show what the missing answers can still change; nothing where none can."""
        self.setVisible(bool(found.ask_next))
        self._settled.setVisible(found.is_settled)
        self._rows.show_keys(found.ask_next[:SHOWN], self._create)

    def _create(self, one: AskNext) -> QWidget:
        texts, question = self._texts, self._content.questions[one.question]
        row = QWidget(self._rows)
        names = [self._content.barriers[id_].short_name for id_ in one.barriers[:NAMED]]
        more = texts.ask_more if len(one.barriers) > NAMED else ""
        form = texts.ask_row_one if one.levels == 1 else texts.ask_row
        moves = form.format(levels=one.levels, barriers=", ".join(names) + more)
        key = flow.key_of_question(self._content, one.question)
        name = texts.ask_go_name.format(label=question.label)
        button = JumpButton(key, texts.go_to_question, name, row)
        button.setAccessibleDescription(moves)
        button.jump_requested.connect(self.jump_requested)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(PlainLabel(question.label, parent=row))
        lines.addWidget(PlainLabel(moves, "small", row))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_L)
        line.addLayout(lines, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
