"""A table: with the rows given, or with as many rows as the group needs."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.field import AnswerField
from gui.fields.short_edit import mark_invalid
from gui.fields.table_cells import ChoiceCell, TableCell, column_title
from gui.fields.table_row import (
    TableRow,
    fits_one_line,
    lay_out_line,
    made_title,
    made_units,
    places,
)
from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.look.wheel_guard import WheelGuard
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Answer, Rejection, Rows
from model.session.parsing import parse


class TableField(AnswerField):
    """Rows of cells; Tab goes on from cell to cell, empty rows do not count."""

    question: q.TableQuestion

    def __init__(
        self, question: q.TableQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._guard = WheelGuard(self)
        self._rows: list[TableRow] = []
        self._sum_labels: dict[str, PlainLabel] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(SPACE_XS)
        self.body.addLayout(self._lines)
        if fits_one_line(question):
            self._lines.addWidget(self._made_titles())
        for row_id in [row.id for row in question.rows] or [""]:
            self._append(TableRow(question, wording, self, row_id))
        self._add_button = Button(wording.texts.table.add_row, "normal", parent=self)
        self._none_box = QCheckBox(wording.texts.table.nothing_to_enter, self)
        self._lay_out_buttons()
        if question.has_fixed_rows:
            self._add_sums()
        self._name_rows()
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the first cell."""
        self._rows[0].cells[0].setFocus()

    def _raw(self) -> object:
        filled = [raw for row in self._rows if (raw := row.raw())]
        return filled if filled or self._none_box.isChecked() else None

    def _show_value(self, answer: Answer | None) -> None:
        shown = answer.rows if isinstance(answer, Rows) else ()
        if self.question.has_fixed_rows:
            for row in self._rows:
                row.show_row(answer.row(row.row_id) if isinstance(answer, Rows) else None)
        else:
            self._none_box.setChecked(isinstance(answer, Rows) and not shown)
            self._show_row_count(max(1, len(shown)))
            for place, row in enumerate(self._rows):
                row.show_row(shown[place] if place < len(shown) else None)
        self._show_sums()

    def _show_problem(self) -> None:
        """Name the cell that is wrong, and mark it."""
        super()._show_problem()
        for row in self._rows:
            for cell in row.cells:
                mark_invalid(cell, self._rejection is not None and self._is_wrong(row, cell))

    def _problem_text(self, rejection: Rejection) -> str:
        for row in self._rows:
            for cell in row.cells:
                if self._is_wrong(row, cell):
                    problem = self._wording.problem(rejection, cell.column.year)
                    name = row.cell_name(cell)
                    return self._wording.texts.table.problem.format(cell=name, problem=problem)
        return self._wording.problem(rejection)

    def _is_wrong(self, row: TableRow, cell: TableCell) -> bool:
        raw = cell.raw()
        if raw is None:
            return False
        alone = {cell.column.id: raw} | ({"row": row.row_id} if row.row_id else {})
        return isinstance(parse(self.question, [alone]), Rejection)

    # ---- rows -----------------------------------------------------------------------------------

    def _append(self, row: TableRow) -> None:
        for cell in row.cells:
            if isinstance(cell, ChoiceCell):
                self._guard.protect(cell)
                cell.activated.connect(self._on_cell_chosen)
            else:
                self._watch(cell)
        row.delete_button.clicked.connect(self._on_delete_clicked)
        before: QWidget | None = self._rows[-1].delete_button if self._rows else None
        self._rows.append(row)
        self._lines.addWidget(row)
        row.show()
        if before is not None and not row.row_id:
            for input_ in (*row.cells, row.delete_button):
                QWidget.setTabOrder(before, input_)
                before = input_

    def _remove(self, row: TableRow) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _show_row_count(self, count: int) -> None:
        while len(self._rows) > count:
            self._remove(self._rows[-1])
        while len(self._rows) < count:
            self._append(TableRow(self.question, self._wording, self))
        self._name_rows()

    def _name_rows(self) -> None:
        for number, row in enumerate(self._rows, start=1):
            fixed = self.question.rows[number - 1].text if row.row_id else ""
            row.show_name(fixed, number)
        is_full = len(self._rows) >= self.question.max_rows
        texts = self._wording.texts.table
        full = texts.rows_full.format(limit=self.question.max_rows)
        self._add_button.setEnabled(not is_full)
        self._add_button.show_text(full if is_full else texts.add_row)

    # ---- titles, sums, buttons ------------------------------------------------------------------

    def _made_titles(self) -> QWidget:
        line = QWidget(self)
        titles = [made_title(column_title(c), line) for c in self.question.columns]
        if self.question.has_fixed_rows:
            lay_out_line(line, made_title("", line), titles)
            return line
        grid = made_units(self.question.columns)
        for title, (_, start, span) in zip(titles, places(self.question.columns), strict=True):
            grid.addWidget(title, 0, start, 1, span)
        row = QHBoxLayout(line)
        number_width = line.fontMetrics().horizontalAdvance("000")
        row.setContentsMargins(number_width + SPACE_S, 0, self._delete_width() + SPACE_S, 0)
        row.addLayout(grid)
        return line

    def _delete_width(self) -> int:
        button = Button("", "quiet", "delete", self)
        button.hide()
        button.ensurePolished()
        width = button.sizeHint().width()
        button.deleteLater()
        return width

    def _add_sums(self) -> None:
        texts = self._wording.texts.table
        line = QWidget(self)
        labels: list[QWidget] = []
        for column in self.question.columns:
            label = made_title("", line, "strong")
            labels.append(label)
            if column.kind == "number" and not column.year:
                self._sum_labels[column.id] = label
        line.setVisible(bool(self._sum_labels))
        lay_out_line(line, made_title(texts.sum, line, "strong"), labels)
        self._lines.addWidget(line)
        self._show_sums()

    def _show_sums(self) -> None:
        for column_id, label in self._sum_labels.items():
            entered = [row.raw().get(column_id) for row in self._rows]
            figures = [figure for figure in entered if isinstance(figure, int | float)]
            label.setText(self._wording.language.number(sum(figures)) if figures else "")

    def _lay_out_buttons(self) -> None:
        texts, label = self._wording.texts.table, self.question.label
        self._add_button.setAccessibleName(texts.add_row_name.format(label=label))
        self._add_button.clicked.connect(self._on_add_clicked)
        self._none_box.setAccessibleName(self._input_name(texts.nothing_to_enter))
        self._none_box.clicked.connect(self._on_none_clicked)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._add_button)
        row.addWidget(self._none_box)
        row.addStretch(1)
        self.body.addLayout(row)
        for widget in (self._add_button, self._none_box):
            widget.setHidden(self.question.has_fixed_rows)

    # ---- what a person does ---------------------------------------------------------------------

    def _on_text_edited(self) -> None:
        self._none_box.setChecked(False)
        self._show_sums()
        super()._on_text_edited()

    def _on_cell_chosen(self) -> None:
        self._none_box.setChecked(False)
        self._edited()

    def _on_add_clicked(self) -> None:
        self._show_row_count(len(self._rows) + 1)
        self._rows[-1].cells[0].setFocus()

    def _on_delete_clicked(self) -> None:
        place = next(p for p, r in enumerate(self._rows) if r.delete_button is self.sender())
        if len(self._rows) == 1:
            self._rows[0].show_row(None)
        else:
            self._remove(self._rows[place])
        self._name_rows()
        self._rows[min(place, len(self._rows) - 1)].cells[0].setFocus()
        self._edited()

    def _on_none_clicked(self) -> None:
        if self._none_box.isChecked():
            self._show_row_count(1)
            self._rows[0].show_row(None)
        self._edited()
