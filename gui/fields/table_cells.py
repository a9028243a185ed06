"""The cells of a table: each knows its column, what stands in it, and how to show a value."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from gui.words.field_texts import Wording
from model.content.questionnaire import Choice, Column
from model.session.answers import Cell
from model.session.typed_values import date_in, number_in, number_text

NO_CHOICE = "–"
_TEXT_MARGIN = 6


class LineCell(QLineEdit):
    """A cell for a text, a number or a date."""

    def __init__(self, column: Column, wording: Wording, parent: QWidget) -> None:
        super().__init__(parent)
        self.column = column
        self._language = wording.language
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if column.kind == "date":
            self.setPlaceholderText(wording.texts.date.form)

    def raw(self) -> object:
        """Return what stands in the cell; None where it is empty."""
        match self.column.kind:
            case "number":
                return number_in(self.text(), self._language, self.column.unit)
            case "date":
                return date_in(self.text(), self._language)
            case _:
                return self.text() if self.text().strip() else None

    def show_cell(self, cell: Cell | None) -> None:
        """Show a value, from its start where it is long."""
        if isinstance(cell, datetime.date):
            text = self._language.date_in_figures(cell)
        elif isinstance(cell, float):
            text = number_text(cell, self._language, self.column.year)
        else:
            text = cell or ""
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)


class ChoiceBox(QComboBox):
    """A closed list of choices, or none; its popup is as wide as its texts."""

    def __init__(self, choices: tuple[Choice, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.addItem(NO_CHOICE, None)
        for choice in choices:
            self.addItem(choice.text, choice.id)

    def raw(self) -> object:
        """Return the id of the choice; None where none is made."""
        return self.currentData()

    def show_choice(self, choice_id: str | None) -> None:
        """Show a choice by id."""
        place = 0 if choice_id is None else max(0, self.findData(choice_id))
        if place != self.currentIndex():
            self.setCurrentIndex(place)
        self.view().keyboardSearch("")  # the next key begins a new search

    def showPopup(self) -> None:
        """Open the list wide enough for its longest text."""
        view = self.view()
        view.setMinimumWidth(view.sizeHintForColumn(0) + 2 * view.frameWidth() + 24)
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the choice with an ellipsis where it has no room."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        combo = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(combo, option, field, self).width() - _TEXT_MARGIN
        elide = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), elide, room)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class ChoiceCell(ChoiceBox):
    """A cell for one of several choices."""

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(column.choices, parent)
        self.column = column

    def show_cell(self, cell: Cell | None) -> None:
        """Show the choice of that id."""
        self.show_choice(cell if isinstance(cell, str) else None)


TableCell = LineCell | ChoiceCell


def created_cell(column: Column, wording: Wording, parent: QWidget) -> TableCell:
    """Return the cell that fits the kind of a column."""
    if column.kind == "choice":
        return ChoiceCell(column, parent)
    return LineCell(column, wording, parent)


def column_title(column: Column) -> str:
    """Return the label of a column with its unit."""
    return f"{column.label} ({column.unit})" if column.unit else column.label
