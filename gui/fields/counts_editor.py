"""Counts of votes, each in its own small line, and all together in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.fields.short_edit import FRAME, ShortEdit, mark_invalid
from gui.look.components import PlainLabel, TextKind
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.words.field_texts import Wording
from model.session.answers import Rejection

_FIGURES = 3
_EXAMPLE = (0, 1, 4, 5, 2, 0, 1, 3)
_MOST_IN_ONE_LINE = 20
_MOST_SHOWN = 8
"""How many counts a line is at least wide for; where there is no room, more of them scroll."""


class CountEdit(ShortEdit):
    """A line for one count; a person may leave it empty for 0."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_FIGURES, parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def raw(self) -> int | str | None:
        """Return the count, the text where it is none, None where nothing stands here."""
        typed = self.text().strip()
        return int(typed) if typed.isascii() and typed.isdigit() else typed or None

    def show_count(self, count: int | None) -> None:
        """Show a count; None empties the line."""
        text = "" if count is None else str(count)
        if text != self.text():
            self.setText(text)


class HandsLine(ShortEdit):
    """All counts in one line, such as `0 1 4 5 2` or, below ten each, `01452`."""

    def __init__(self, size: int, wording: Wording, parent: QWidget) -> None:
        super().__init__(_FIGURES * min(size, _MOST_SHOWN), parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._size = size
        example = " ".join(str(count) for count in _EXAMPLE[:size])
        example += " …" if size > _MOST_SHOWN else ""
        self.setPlaceholderText(wording.texts.vote.hands_form.format(example=example))

    def sizeHint(self) -> QSize:
        """Return room for all counts below ten; where there is less, the line shrinks."""
        hint = self.minimumSizeHint()
        all_counts = self.fontMetrics().horizontalAdvance("0 " * self._size)
        return QSize(max(hint.width(), all_counts + FRAME), hint.height())

    def minimumSizeHint(self) -> QSize:
        """Return room for as many counts as most votes have."""
        return super().sizeHint()

    def counts(self) -> list[int] | None:
        """Return the counts once all are typed; None before."""
        parts = self._parts()
        is_complete = len(parts) == self._size and all(p.isascii() and p.isdigit() for p in parts)
        return [int(part) for part in parts] if is_complete else None

    def given(self) -> int:
        """Return how many counts are typed."""
        return len(self._parts())

    def show_counts(self, counts: Sequence[object] | None) -> None:
        """Show counts; None empties the line."""
        text = "" if counts is None else " ".join(str(count) for count in counts)
        if text != self.text():
            self.setText(text)

    def _parts(self) -> list[str]:
        parts = re.split(r"[\s,;/]+", self.text().strip())
        is_compact = len(parts) == 1 and len(parts[0]) == self._size
        return list(parts[0]) if is_compact else [part for part in parts if part]


class CountsEditor(QWidget):
    """One count for each step or choice, in sync with the line for all of them."""

    edited = Signal()  # by a person
    finished = Signal()

    def __init__(self, label: str, parts: Sequence[str], wording: Wording, parent: QWidget) -> None:
        """Make one count for each of `parts`; `label` is the question's."""
        super().__init__(parent)
        self._wording = wording
        self._total_label = PlainLabel("", "strong", self)
        self._total_label.setWordWrap(False)
        self._hands_problem = ProblemLabel(self)
        self._hands: HandsLine | None = None
        self._is_one_voice = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_S)
        self._add_hands(label, len(parts))
        self.edits = [CountEdit(self) for _ in parts]
        for edit, part in zip(self.edits, parts, strict=True):
            name = wording.texts.vote.count.format(step=part)
            edit.setAccessibleName(wording.input_name(label, name))
            edit.textEdited.connect(self._on_count_edited)
            edit.editingFinished.connect(self.finished)
        self._show_total()

    def take_one_voice(self) -> None:
        """Call one count alone the answer that all gave together, instead of a vote."""
        self._is_one_voice = True
        self._show_total()

    def focus_first(self) -> None:
        """Put the focus where all counts can be typed at once, or on the first count."""
        self.stops()[0].setFocus()

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, in order."""
        return [*([self._hands] if self._hands is not None else []), *self.edits]

    def raw(self) -> list[object] | None:
        """Return the counts, 0 for an empty one; None where nothing is entered."""
        entered = [edit.raw() for edit in self.edits]
        if all(count is None for count in entered):
            return None
        return [0 if count is None else count for count in entered]

    def show_counts(self, counts: Sequence[int] | None) -> None:
        """Show counts; None empties all lines."""
        for place, edit in enumerate(self.edits):
            edit.show_count(None if counts is None else counts[place])
        if self._hands is not None:
            self._hands.show_counts(counts)
        self._hands_problem.hide()
        self._show_total()

    def mark_wrong(self, is_wrong: bool) -> None:
        """Mark the lines whose text is no count."""
        for edit in self.edits:
            mark_invalid(edit, is_wrong and isinstance(edit.raw(), str))

    def finish_typing(self) -> None:
        """Say what is missing in the line of all counts."""
        hands = self._hands
        if hands is None:
            return
        is_wrong = hands.given() > 0 and hands.counts() is None
        values = (("given", str(hands.given())), ("wanted", str(len(self.edits))))
        self._hands_problem.setText(self._wording.problem(Rejection("steps", values)))
        self._hands_problem.setVisible(is_wrong)
        mark_invalid(hands, is_wrong)

    def _add_hands(self, label: str, size: int) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        if size <= _MOST_IN_ONE_LINE:
            texts = self._wording.texts.vote
            hands = self._hands = HandsLine(size, self._wording, self)
            hands.setAccessibleName(texts.hands_name.format(label=label))
            hands.textEdited.connect(self._on_hands_edited)
            hands.editingFinished.connect(self._on_hands_finished)
            title = PlainLabel(texts.hands, "small", self)
            title.setWordWrap(False)
            row.addWidget(title)
            row.addWidget(hands)
        row.addStretch(1)
        row.addWidget(self._total_label)
        self.column.addLayout(row)
        self.column.addWidget(self._hands_problem)

    def _show_total(self) -> None:
        counts = [count for count in self.raw() or () if isinstance(count, int)]
        texts, total = self._wording.texts.vote, sum(counts)
        is_joint = self._is_one_voice and total == 1
        self._total_label.setText(texts.joint if is_joint else texts.total.format(n=total))

    def _on_count_edited(self) -> None:
        if self._hands is not None:
            self._hands.show_counts(self.raw())
            self.finish_typing()
        self._show_total()
        self.edited.emit()

    def _on_hands_edited(self) -> None:
        assert self._hands is not None
        counts = self._hands.counts()
        if not self._hands.text().strip():
            self.show_counts(None)
        elif counts is not None:
            for edit, count in zip(self.edits, counts, strict=True):
                edit.show_count(count)
        else:
            return
        self._hands_problem.hide()
        mark_invalid(self._hands, False)
        self._show_total()
        self.edited.emit()

    def _on_hands_finished(self) -> None:
        self.finish_typing()
        self.finished.emit()


class StepCounts(CountsEditor):
    """Counts side by side, low to high, each under its step."""

    def __init__(
        self, label: str, steps: Sequence[tuple[str, str]], wording: Wording, parent: QWidget
    ) -> None:
        """Take number and words of each step; words may be empty."""
        names = [f"{number} {words}".strip() for number, words in steps]
        super().__init__(label, names, wording, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_XS)
        grid.setVerticalSpacing(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        if all(words for _, words in steps):
            for place, (_, words) in enumerate(steps):
                grid.addWidget(self._made_title(words, "small", centre), 0, place)
        else:
            self._add_ends(grid, [words for _, words in steps])
        for place, (number, _) in enumerate(steps):
            grid.addWidget(self._made_title(number, "strong", centre), 1, place)
            grid.addWidget(self.edits[place], 2, place, centre)
            grid.setColumnStretch(place, 1)
        self.column.addLayout(grid)

    def _add_ends(self, grid: QGridLayout, words: Sequence[str]) -> None:
        """Set the words of the ends over half of the steps each."""
        half = len(words) // 2
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        grid.addWidget(self._made_title(words[0], "small", left), 0, 0, 1, half)
        grid.addWidget(self._made_title(words[-1], "small", right), 0, half, 1, -1)

    def _made_title(self, text: str, kind: TextKind, side: Qt.AlignmentFlag) -> PlainLabel:
        title = PlainLabel(text, kind, self)
        title.setAlignment(side | Qt.AlignmentFlag.AlignBottom)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        return title


class ChoiceCounts(CountsEditor):
    """Counts below each other, each before its choice."""

    def __init__(
        self, label: str, choices: Sequence[str], wording: Wording, parent: QWidget
    ) -> None:
        super().__init__(label, choices, wording, parent)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        grid.setColumnStretch(2, 1)
        for place, text in enumerate(choices):
            number = PlainLabel(str(place + 1), "small", self)
            number.setWordWrap(False)
            grid.addWidget(number, place, 0)
            grid.addWidget(self.edits[place], place, 1)
            grid.addWidget(PlainLabel(text, parent=self), place, 2)
        self.column.addLayout(grid)
