"""What a divided vote asks for: the two ends speak, and at last a sentence from each side."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from gui.announce import announce
from gui.components import Button, PlainLabel, name_field
from gui.fields.paragraph_edit import ParagraphEdit
from gui.fields.texts import VoteTexts
from gui.style import SPACE_M, SPACE_S, SPACE_XS

SECONDS = 120
_TICK_MILLISECONDS = 250


class EndsClock(QWidget):
    """A quiet clock of two minutes for each end; nothing happens when it is over but a word."""

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
            self._time_label.setText(f"{left // 60}:{left % 60:02d}")
            return
        self._timer.stop()
        self._ends_at = None
        self._time_label.setText(self._texts.time_over)
        announce(self, self._texts.time_over)

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
