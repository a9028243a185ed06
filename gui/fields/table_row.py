"""One row of a table, in as many lines as its columns need."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from gui.fields.table_cells import TableCell, column_title, created_cell
from gui.look.components import Button, PlainLabel, TextKind
from gui.look.style import SPACE_S, SPACE_XS
from gui.words.field_texts import Wording
from model.content.questionnaire import Column, TableQuestion
from model.session.answers import Row

_MOST_UNITS, _UNITS_OF_SEVERAL_LINES = 8, 6


def units_of(columns: Sequence[Column]) -> int:
    """Return into how many units a line is divided: all cells' where they fit one line."""
    units = sum(_span(column) for column in columns)
    return units if units <= _MOST_UNITS else _UNITS_OF_SEVERAL_LINES


def places(columns: Sequence[Column]) -> list[tuple[int, int, int]]:
    """Return line, first unit and units of each cell; the last one fills its line."""
    found, line, start, units = [], 0, 0, units_of(columns)
    for column in columns:
        span = _span(column)
        if start + span > units:
            line, start = line + 1, 0
        found.append((line, start, span))
        start += span
    line, start, _ = found[-1]
    found[-1] = (line, start, units - start)
    return found


def _span(column: Column) -> int:
    """Return the units of a cell: one for a number, two for everything else."""
    return 1 if column.kind == "number" else 2


def fits_one_line(question: TableQuestion) -> bool:
    """Tell whether the titles can stand once above all rows."""
    return question.has_fixed_rows or places(question.columns)[-1][0] == 0


class TableRow(QWidget):
    """The cells of one row, with its name or number before and "delete" after them."""

    def __init__(
        self, question: TableQuestion, wording: Wording, parent: QWidget, row_id: str = ""
    ) -> None:
        super().__init__(parent)
        self.row_id = row_id
        self._question, self._wording = question, wording
        self.cells: list[TableCell] = [
            created_cell(column, wording, self) for column in question.columns
        ]
        self._name_label = made_title("", self, "body") if row_id else PlainLabel("", "small", self)
        self.delete_button = Button("", "quiet", "delete", self)
        self.delete_button.setHidden(bool(row_id))
        if row_id:
            self._lay_out_fixed(self.cells)
        else:
            self._lay_out_free()
        self._name = ""

    def show_name(self, name: str, number: int) -> None:
        """Name the row for eyes and screen readers: a title, or its number."""
        texts, label = self._wording.texts.table, self._question.label
        self._name = name or texts.row.format(number=number)
        self._name_label.setText(name or str(number))
        delete = texts.delete_row.format(number=number, label=label)
        self.delete_button.show_name(delete)
        for cell in self.cells:
            self._name_cell(cell)

    def cell_name(self, cell: TableCell) -> str:
        """Return row and column of a cell in words."""
        cell_text = self._wording.texts.table.cell
        return cell_text.format(row=self._name, column=cell.column.label)

    def raw(self) -> dict[str, object]:
        """Return the filled cells by column; empty where the row is."""
        filled = {cell.column.id: cell.raw() for cell in self.cells}
        filled = {column: raw for column, raw in filled.items() if raw is not None}
        return {"row": self.row_id, **filled} if filled and self.row_id else filled

    def show_row(self, row: Row | None) -> None:
        """Fill the cells; None empties them."""
        for cell in self.cells:
            cell.show_cell(row.cell(cell.column.id) if row is not None else None)

    def _name_cell(self, cell: TableCell) -> None:
        name = self._wording.input_name(self._question.label, self.cell_name(cell))
        cell.setAccessibleName(name)

    def _lay_out_fixed(self, cells: Sequence[QWidget]) -> None:
        lay_out_line(self, self._name_label, cells)

    def _lay_out_free(self) -> None:
        number_width = self._name_label.fontMetrics().horizontalAdvance("000")
        self._name_label.setFixedWidth(number_width)
        self._name_label.setWordWrap(False)
        has_titles = not fits_one_line(self._question)
        top = Qt.AlignmentFlag.AlignTop
        line = QHBoxLayout(self)
        line.setContentsMargins(0, SPACE_S if has_titles else 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(self._name_label, 0, top if has_titles else Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(self._made_grid(has_titles), 1)
        line.addWidget(self.delete_button, 0, top)

    def _made_grid(self, has_titles: bool) -> QGridLayout:
        grid = made_units(self._question.columns)
        for cell, (line, start, span) in zip(
            self.cells, places(self._question.columns), strict=True
        ):
            if has_titles:
                title = made_title(column_title(cell.column), self)
                grid.addWidget(title, 2 * line, start, 1, span, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(cell, 2 * line + 1, start, 1, span)
        return grid


def made_title(text: str, parent: QWidget, kind: TextKind = "small") -> PlainLabel:
    """Return a label whose text does not push the columns out of line."""
    title = PlainLabel(text, kind, parent)
    title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return title


def made_units(columns: Sequence[Column]) -> QGridLayout:
    """Return an empty grid of equal units."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(SPACE_S)
    grid.setVerticalSpacing(SPACE_XS)
    for unit in range(units_of(columns)):
        grid.setColumnStretch(unit, 1)
    return grid


def lay_out_line(owner: QWidget, name: QWidget, cells: Sequence[QWidget]) -> None:
    """Set a name and its cells side by side, the same way in every row of a table."""
    line = QHBoxLayout(owner)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(SPACE_S)
    line.addWidget(name, 4)
    for cell in cells:
        line.addWidget(cell, 2)
    line.addStretch(max(1, 5 - 2 * len(cells)))
