"""What a divided vote asks for: the two ends speak, and at last a sentence from each side."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.paragraph_edit import ParagraphEdit
from gui.look.announce import announce
from gui.look.components import Button, PlainLabel, name_field
from gui.look.style import SPACE_M, SPACE_S, SPACE_XS
from gui.words.field_texts import VoteTexts
from model.session.workshop import Opinions

SECONDS = 120
_TICK_MILLISECONDS = 250


class EndsClock(QWidget):
    """A quiet clock of two minutes for each end; nothing happens when it is over but a word."""

    ticked = Signal()  # what it shows is another

    def __init__(
        self, texts: VoteTexts, parent: QWidget, now: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._texts, self._now = texts, now
        self._ends_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.show_time)
        self._words_label = PlainLabel(texts.ends_first, "body", self)
        self._time_label = PlainLabel("", "strong", self)
        self._time_label.setWordWrap(False)
        self._button = Button(texts.start_clock, "normal", "clock", self)
        self._button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_M)
        row.addWidget(self._words_label, 1)
        row.addWidget(self._time_label)
        row.addWidget(self._button)

    @property
    def time_text(self) -> str:
        """Return the time left as it is shown; empty before the start."""
        return self._time_label.text()

    @property
    def button(self) -> Button:
        """Return the button that starts the clock, and starts it anew."""
        return self._button

    def show_time(self) -> None:
        """Show how much time is left."""
        if self._ends_at is None:
            return
        left = max(0, round(self._ends_at - self._now()))
        if left:
            self._say(f"{left // 60}:{left % 60:02d}")
            return
        self._timer.stop()
        self._ends_at = None
        self._say(self._texts.time_over)
        announce(self, self._texts.time_over)

    def _say(self, text: str) -> None:
        if text != self._time_label.text():
            self._time_label.setText(text)
            self.ticked.emit()

    def _on_clicked(self) -> None:
        self._ends_at = self._now() + SECONDS
        self._button.show_text(self._texts.restart_clock)
        self._timer.start()
        self.show_time()


class OpinionsEdit(QWidget):
    """One sentence from each side of a vote that stays divided; both go into the report."""

    edited = Signal(str, str)  # majority, minority

    def __init__(self, texts: VoteTexts, label: str, parent: QWidget) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(texts.still_divided, "muted", self), 0, 0, 1, 2)
        self.edits: list[ParagraphEdit] = []
        for row, name in enumerate((texts.majority, texts.minority), start=1):
            edit = ParagraphEdit(self, 1)
            title = PlainLabel(name, "strong", self)
            title.setWordWrap(False)
            name_field(edit, title)
            edit.setAccessibleName(f"{name}: {label}")
            edit.text_edited.connect(self._on_edited)
            grid.addWidget(title, row, 0)
            grid.addWidget(edit, row, 1)
            self.edits.append(edit)

    def show_sentences(self, *sentences: str) -> None:
        """Show what the session has, majority first."""
        for edit, sentence in zip(self.edits, sentences, strict=True):
            if edit.text() != sentence:
                edit.setText(sentence)

    def _on_edited(self) -> None:
        self.edited.emit(*(edit.text() for edit in self.edits))


class DividedPart(QObject):
    """Offers the clock before a second round, and a sentence from each side after it."""

    edited = Signal(str, str)  # majority, minority
    ticked = Signal()  # the clock shows another time

    def __init__(self, texts: VoteTexts, label: str, before: Button, field: QWidget) -> None:
        """Take the words, the question and the button that comes before the clock."""
        super().__init__(field)
        self._texts, self._label, self._before, self._field = texts, label, before, field
        self.column = QVBoxLayout()
        self.clock: EndsClock | None = None  # made when ends have to speak
        self.opinions_edit: OpinionsEdit | None = None

    @property
    def time_text(self) -> str:
        """Return the time that the ends have left, as it is shown; empty without a clock."""
        is_there = self.clock is not None and not self.clock.isHidden()
        return self.clock.time_text if self.clock is not None and is_there else ""

    def show_clock(self, is_shown: bool) -> None:
        """Show the clock for the two ends, or take it away."""
        if is_shown and self.clock is None:
            self.clock = EndsClock(self._texts, self._field)
            self.clock.ticked.connect(self.ticked)
            self.column.addWidget(self.clock)
            QWidget.setTabOrder(self._before, self.clock.button)
        if self.clock is not None:
            self.clock.setVisible(is_shown)

    def show_opinions(self, is_wanted: bool, opinions: Opinions, after: Button) -> None:
        """Show both sentences where they are wanted or given, after a button."""
        is_shown = is_wanted or opinions != Opinions()
        if is_shown and self.opinions_edit is None:
            self.opinions_edit = self._made_opinions(after)
        if self.opinions_edit is not None:
            self.opinions_edit.setVisible(is_shown)
            self.opinions_edit.show_sentences(opinions.majority, opinions.minority)

    def focus_first(self) -> None:
        """Put the focus on the sentence of the majority, where it is asked for."""
        if self.opinions_edit is not None and not self.opinions_edit.isHidden():
            self.opinions_edit.edits[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Go from the sentence of the majority to that of the minority at Enter."""
        edits = self.opinions_edit.edits if self.opinions_edit is not None else []
        is_first = bool(edits) and edits[0].hasFocus()
        if is_first:
            edits[1].setFocus(Qt.FocusReason.TabFocusReason)
        return is_first

    def _made_opinions(self, after: Button) -> OpinionsEdit:
        edit = OpinionsEdit(self._texts, self._label, self._field)
        edit.edited.connect(self.edited)
        self.column.addWidget(edit)
        for before, following in pairwise([after, *edit.edits]):
            QWidget.setTabOrder(before, following)
        return edit
