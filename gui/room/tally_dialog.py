"""Counting paper ballots with the number pad: a digit a ballot, Backspace, Enter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from gui.fields.short_edit import ShortEdit, mark_invalid
from gui.look.announce import announce
from gui.look.components import Button, PlainLabel, name_field
from gui.look.lasting import screen_of
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_XL
from gui.look.wheel_guard import WheelGuard
from gui.paper.ballot_places import is_on_steps, words_of
from gui.room.tally_legend import TallyLegend
from gui.words.field_texts import Wording
from gui.words.room_texts import TallyTexts
from model.content import questionnaire as q
from model.session.answers import Rejection
from model.session.ballots import PaperStack, most_of, places_of

_NOTHING = "-"
_NEXT_GROUP = "*"
_MOST_BY_ONE_DIGIT = 9
_FIRST_SIZE = QSize(860, 640)


class BallotLine(ShortEdit):
    """The line for the next ballot; Backspace on the empty line takes the last ballot back."""

    taken_back = Signal()
    entered = Signal()
    group_wanted = Signal()
    other_key: Callable[[QKeyEvent], bool] | None = None
    """Takes a key before the line does; tells whether it was for it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that are no part of a ballot."""
        if event.key() == Qt.Key.Key_Backspace and not self.text():
            self.taken_back.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text() == _NEXT_GROUP:
            self.group_wanted.emit()
        elif self.other_key is None or not self.other_key(event):
            super().keyPressEvent(event)


class TallyDialog(QDialog):
    """Counts a stack; says how many ballots it has, and nothing of what is on them."""

    counted = Signal(object)  # BallotBox

    def __init__(
        self,
        question: q.VoteQuestion,
        groups: Sequence[tuple[str, str]],
        texts: TallyTexts,
        wording: Wording,
        parent: QWidget,
    ) -> None:
        """Take what was voted on, and the groups to count by with their names."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(texts.title)
        self._question, self._texts, self._wording = question, texts, wording
        self._stack = PaperStack(question)
        self._is_warned = False
        self._takes_digits = is_on_steps(question) or (
            most_of(question) == 1 and len(places_of(question)) <= _MOST_BY_ONE_DIGIT
        )
        self._count_label = PlainLabel("", "heading", self)
        self._problem_label = ProblemLabel(self)
        self._group_box = QComboBox(self)
        self._guard = WheelGuard(self)
        self._guard.protect(self._group_box)
        self._group_row = QWidget(self)
        self._line = BallotLine(12, self)
        for group, name in groups:
            self._group_box.addItem(name, group)
        self._place()
        self._line.textEdited.connect(self._on_text_edited)
        self._line.entered.connect(self._on_entered)
        self._line.taken_back.connect(self._on_taken_back)
        self._line.group_wanted.connect(self._on_group_wanted)
        self._group_box.currentIndexChanged.connect(self._show_count)
        self._show_count()
        self._line.setFocus()
        self.resize(_FIRST_SIZE.boundedTo(screen_of(parent).availableSize() * 0.94))

    @property
    def line(self) -> BallotLine:
        """Return where the ballots are typed."""
        return self._line

    @property
    def count_text(self) -> str:
        """Return what is said about the count."""
        return self._count_label.text()

    @property
    def problem(self) -> str:
        """Return why the last input was no ballot; empty where it was one."""
        return self._problem_label.text()

    def reject(self) -> None:
        """Throw the ballots away at the second Escape only."""
        if len(self._stack) and not self._is_warned:
            self._is_warned = True
            self._say_problem(self._texts.escape_again.format(n=len(self._stack)))
            return
        super().reject()

    # ---- building ----------------------------------------------------------------------------

    def _place(self) -> None:
        texts = self._texts
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(PlainLabel(self._question.text, "heading", self))
        how = texts.how_digits if self._takes_digits else texts.how_line
        words, is_numbered = words_of(self._question), not is_on_steps(self._question)
        self.legend = TallyLegend(words, how, is_numbered, self)
        self._line.other_key = self.legend.takes
        column.addWidget(self.legend, 1)
        row = QHBoxLayout(self._group_row)
        row.setContentsMargins(0, 0, 0, 0)
        group_label = PlainLabel(texts.group, "strong", self._group_row)
        group_label.setWordWrap(False)
        row.addWidget(group_label)
        row.addWidget(self._group_box, 1)
        name_field(self._group_box, group_label, texts.group_hint)
        self._group_row.setVisible(self._group_box.count() > 0)
        column.addWidget(self._group_row)
        entry = QHBoxLayout()
        entry.setSpacing(SPACE_M)
        line_label = PlainLabel(texts.next_ballot, "strong", self)
        line_label.setWordWrap(False)
        name_field(self._line, line_label, how)
        entry.addWidget(line_label)
        entry.addWidget(self._line)
        entry.addWidget(self._count_label, 1)
        column.addLayout(entry)
        column.addWidget(self._problem_label)
        self._add_buttons(column)

    def _add_buttons(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = Button(self._texts.cancel, "normal", parent=self)
        cancel.clicked.connect(self.reject)
        finish = Button(self._texts.finish, "primary", parent=self)
        finish.clicked.connect(self._on_finished)
        row.addWidget(cancel)
        row.addWidget(finish)
        column.addLayout(row)

    # ---- counting ----------------------------------------------------------------------------

    def _show_count(self) -> None:
        group = self._group()
        text = self._texts.count.format(n=len(self._stack))
        if group:
            name = self._wording.words.vote_group(group)
            part = self._texts.count_group.format(name=name, n=self._stack.count_in(group))
            text = f"{text} – {part}"
        self._count_label.setText(text)

    def _say_problem(self, text: str) -> None:
        self._problem_label.setText(text)
        self._problem_label.setVisible(bool(text))
        mark_invalid(self._line, bool(text))

    def _group(self) -> str:
        return str(self._group_box.currentData() or "")

    def _take(self, ballot: Sequence[str]) -> None:
        problem = self._stack.add(ballot, self._group())
        self._say_problem("" if problem is None else self._wording.problem(problem))
        if problem is None:
            self._line.clear()
            self._show_typed()
            self._is_warned = False
            self._show_count()
            announce(self, self._count_label.text())
        else:
            self._line.selectAll()

    def _places(self, typed: str) -> list[str]:
        """Return what typed numbers stand for; a number that stands for nothing stays itself."""
        places = places_of(self._question)
        if is_on_steps(self._question):
            return list(typed)
        numbers = [part for part in re.split(r"[\s,;+/]+", typed) if part]
        known = {str(number): place for number, place in enumerate(places, start=1)}
        return [known.get(number, number) for number in numbers]

    def _on_text_edited(self, typed: str) -> None:
        if self._takes_digits and typed.strip():
            self._take([] if typed.strip() == _NOTHING else self._places(typed.strip()[-1]))
        else:
            self._show_typed()

    def _show_typed(self) -> None:
        """Mark what is typed in the legend; before Enter it can still be corrected."""
        places = self._places(self._line.text())
        self.legend.show_ballot(places, places[-1] if places else "")

    def _on_entered(self) -> None:
        typed = self._line.text().strip()
        if self._takes_digits or not typed:
            self._on_finished()
        else:
            self._take([] if typed == _NOTHING else self._places(typed))

    def _on_taken_back(self) -> None:
        if self._stack.take_back():
            self._say_problem("")
            self._show_count()
            announce(self, self._count_label.text())

    def _on_group_wanted(self) -> None:
        count = self._group_box.count()
        if count:
            self._group_box.setCurrentIndex((self._group_box.currentIndex() + 1) % count)

    def _on_finished(self) -> None:
        box = self._stack.box()
        if not box.cast:
            self._say_problem(self._wording.problem(Rejection("no_votes")))
            return
        self.counted.emit(box)
        self.accept()
