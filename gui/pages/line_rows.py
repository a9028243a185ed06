"""A list of short texts that can be changed, deleted, and added to by Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.pages.keyed_column import KeyedColumn
from gui.words.workshop_texts import LineTexts
from model.session.edits import MOST_LINES
from model.session.text_hygiene import clean

LONGEST = 300
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class LineRow(QWidget):
    """One text with the button that deletes it; emptied and left, it is deleted too."""

    edited = Signal(int, str)  # place, text
    deleted = Signal(int)  # place

    def __init__(self, place: int, texts: LineTexts, name: str, parent: QWidget) -> None:
        """Make the row at a place of the list called `name`."""
        super().__init__(parent)
        number = {"list": name, "number": place + 1}
        self._place, self._value = place, ""
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(texts.line.format(**number))
        self.delete_button = Button("", "quiet", "delete", self)
        self.delete_button.show_name(texts.delete_name.format(**number))
        self.row = QHBoxLayout()
        self.row.setSpacing(SPACE_S)
        self.row.addWidget(self.edit, 1)
        self.row.addWidget(self.delete_button, 0, _CENTRE)  # no lower than the text needs
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addLayout(self.row)
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.editingFinished.connect(self._on_editing_finished)
        self.delete_button.clicked.connect(self._on_delete_clicked)

    def show_text(self, text: str) -> None:
        """Show the session's text, unless the same is being typed."""
        is_same = self._normal(self.edit.text()) == self._normal(text)
        is_being_emptied = not self._entered() and text == self._value and self.edit.hasFocus()
        self._value = text
        if not is_same and not is_being_emptied:
            self.edit.setText(clean(text, one_line=True))
            self.edit.setCursorPosition(0)  # a text that is too long shows how it begins

    def _normal(self, text: str) -> str:
        """Return a text as the session would give it back."""
        return clean(text, one_line=True)

    def _entered(self) -> str:
        return clean(self.edit.text(), one_line=True)

    def _on_text_edited(self) -> None:
        if self._entered():
            self.edited.emit(self._place, self._entered())

    def _on_editing_finished(self) -> None:
        if not self._entered() and self._value:
            self.deleted.emit(self._place)

    def _on_delete_clicked(self) -> None:
        self.deleted.emit(self._place)


class TickedRow(LineRow):
    """A text with a box that releases it for the report, and what it is about."""

    ticked = Signal(int, bool)  # place, whether it is printed

    def __init__(
        self, place: int, texts: LineTexts, name: str, tick: tuple[str, str], parent: QWidget
    ) -> None:
        """Make the row; `tick` is the word of the box, and what a screen reader says of it."""
        super().__init__(place, texts, name, parent)
        self.box = QCheckBox(tick[0], self)
        self.box.setAccessibleName(tick[1].format(number=place + 1))
        self._about_label = PlainLabel("", "small", self)
        self.row.insertWidget(0, self.box, 0, _CENTRE)
        layout = self.layout()
        if layout is not None:
            layout.addWidget(self._about_label)
        self.box.clicked.connect(self._on_box_clicked)

    def show_tick(self, is_printed: bool, about: str) -> None:
        """Show whether the text is printed, and what it was said about."""
        self.box.setChecked(is_printed)
        self._about_label.setText(about)
        self._about_label.setVisible(bool(about))

    def _on_box_clicked(self) -> None:
        self.ticked.emit(self._place, self.box.isChecked())


class LineRows(QWidget):
    """Shows the rows of a list, and a line below that adds one at Enter."""

    added = Signal(str)
    edited = Signal(int, str)  # place, text
    deleted = Signal(int)  # place
    ticked = Signal(int, bool)  # place, whether it is printed; of rows with a box only

    _texts: LineTexts
    _name = ""

    def __init__(self, parent: QWidget) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._tick: tuple[str, str] | None = None
        self._rows: KeyedColumn[int] = KeyedColumn(self, SPACE_XS)
        self.add_edit = QLineEdit(self)
        self.add_edit.setMaxLength(LONGEST)
        self.add_button = Button("", "normal", parent=self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.add_edit, 1)
        row.addWidget(self.add_button, 0, _CENTRE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self._rows)
        column.addLayout(row)
        self.add_button.clicked.connect(self.add)

    def show_texts(
        self, texts: LineTexts, name: str, hint: str, tick: tuple[str, str] | None = None
    ) -> None:
        """Show the words of a list called `name`; with `tick` every row has a box."""
        self._texts, self._name, self._tick = texts, name, tick
        self.add_edit.setPlaceholderText(hint)
        self.add_edit.setAccessibleName(f"{name} – {texts.add}")
        self.add_edit.setAccessibleDescription(hint)
        self.add_button.show_text(texts.add)
        self.add_button.setAccessibleName(f"{texts.add} – {name}")
        self._rows.clear()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines."""
        self._rows.show_keys(range(len(lines)), self._create)
        self._rows.setVisible(bool(lines))  # an empty one would leave a gap
        for row, line in zip(self.rows(), lines, strict=True):
            row.show_text(line)
        is_full = len(lines) >= MOST_LINES
        self.add_edit.setDisabled(is_full)
        self.add_button.setDisabled(is_full)

    def rows(self) -> list[LineRow]:
        """Return the rows, from top to bottom."""
        return [row for row in self._rows.widgets() if isinstance(row, LineRow)]

    def add(self) -> bool:
        """Add what stands in the last line; return whether there was anything."""
        text = clean(self.add_edit.text(), one_line=True)
        self.add_edit.clear()
        if text:
            self.added.emit(text)
        self.add_edit.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(text)

    def advance(self) -> bool:
        """Add at Enter; False where there is nothing to add or the focus is elsewhere."""
        focus = self.window().focusWidget()
        if focus is self.add_edit:
            return bool(self.add_edit.text().strip()) and self.add()
        if isinstance(focus, QLineEdit) and self.isAncestorOf(focus):
            return self.focusNextPrevChild(True)
        return False

    def _create(self, place: int) -> QWidget:
        row = self._create_row(place)
        row.edited.connect(self.edited)
        row.deleted.connect(self.deleted)
        return row

    def _create_row(self, place: int) -> LineRow:
        if self._tick is None:
            return LineRow(place, self._texts, self._name, self._rows)
        row = TickedRow(place, self._texts, self._name, self._tick, self._rows)
        row.ticked.connect(self.ticked)
        return row
