"""The changes from Word in a window: printed, from Word, here now; ticked, and taken over."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.sheet_window import fitting
from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.session.session_controller import SessionController
from gui.words.handover_texts import WordChangeTexts
from model.content.content import Content
from model.report.word_changes.applying import apply
from model.report.word_changes.comparison import FIELDS, WordChange

_SIZE = QSize(1180, 640)
_SHARES = (27, 17, 17, 17, 22)
"""How the columns divide the width, in hundredths."""
_LEAST_LETTERS = 16
"""How many letters a column has room for; a window that is narrower is moved sideways."""
_EXAMPLE_AMOUNT = 12500
_TOP_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_PADDING, _TALLEST = SPACE_M, 10_000
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def remarks(change: WordChange, texts: WordChangeTexts, content: Content) -> str:
    """Return what a person has to know before taking a change over."""
    words, language = texts.remarks, content.language
    date = language.date_in_figures(datetime.date(2027, 4, 30))
    problems = {
        "date": words.date.format(example=date),
        "amount": words.amount.format(example=language.amount(_EXAMPLE_AMOUNT)),
        "status": words.status.format(
            statuses=language.listing(list(content.words.action_statuses.values()))
        ),
        "too_long": words.too_long,
        "merged": words.merged,
    }
    lines = []
    if change.problem is not None:
        lines.append(problems[change.problem])
    elif change.kind == "not_taken":
        lines.append(words.gone_here if change.field in FIELDS else words.not_ours)
    elif change.kind == "moved":
        lines.append(words.moved)
    if isinstance(change.value, datetime.date):
        read = language.date_in_figures(change.value)
        if read != change.from_word:
            lines.append(words.read_as.format(date=read))
    if change.is_conflict and change.can_be_applied:
        lines.append(words.conflict)
    if change.is_tracked:
        lines.append(words.tracked)
    return "\n".join(lines)


def is_ticked_at_first(change: WordChange) -> bool:
    """Tell whether a change is taken over unless somebody says otherwise."""
    return change.can_be_applied and not change.is_conflict and not change.is_tracked


class ChangeTable(QTableWidget):
    """One line for each change; the space bar ticks the line, whatever column is current."""

    def __init__(
        self,
        changes: Sequence[WordChange],
        texts: WordChangeTexts,
        content: Content,
        parent: QWidget,
    ) -> None:
        """Fill the table."""
        words = texts.columns
        heads = (words.take, words.printed, words.from_word, words.now, words.remark)
        super().__init__(len(changes), len(heads), parent)
        self.setHorizontalHeaderLabels(heads)
        self.setAccessibleName(texts.title)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._changes = tuple(changes)
        for row, change in enumerate(changes):
            self._fill(row, change, texts, content)
        self.setCurrentCell(0, 0)

    @property
    def ticked(self) -> tuple[WordChange, ...]:
        """Return the changes that are to be taken over, in their order."""
        return tuple(
            change for row, change in enumerate(self._changes) if self._box(row).checkState() == _ON
        )

    def tick(self, is_ticked: bool) -> None:
        """Tick every change that can be taken over, or none."""
        for row, change in enumerate(self._changes):
            if change.can_be_applied:
                self._box(row).setCheckState(_ON if is_ticked else _OFF)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the current line at the space bar."""
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Space and 0 <= row < len(self._changes):
            if self._changes[row].can_be_applied:
                is_on = self._box(row).checkState() == _ON
                self._box(row).setCheckState(_OFF if is_on else _ON)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width among the columns, and let the lines be as high as their texts."""
        super().resizeEvent(event)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        room = self.viewport().width()
        for column, share in enumerate(_SHARES):
            needed = max(least, self.horizontalHeader().sectionSizeHint(column))
            self.setColumnWidth(column, max(room * share // 100, needed))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._height_of(row))

    def _height_of(self, row: int) -> int:
        """Return the height that no text of a line is cut at; Qt forgets box and padding."""
        heights = []
        for column in range(self.columnCount()):
            item = self.item(row, column)
            room = self.columnWidth(column) - _PADDING * (2 if column else 4)
            area = QRect(0, 0, max(room, 1), _TALLEST)
            wrapping = int(Qt.TextFlag.TextWordWrap)
            text = item.text() if item is not None else ""
            heights.append(self.fontMetrics().boundingRect(area, wrapping, text).height())
        return max(heights) + 2 * _PADDING

    def _box(self, row: int) -> QTableWidgetItem:
        item = self.item(row, 0)
        assert item is not None
        return item

    def _fill(self, row: int, change: WordChange, texts: WordChangeTexts, content: Content) -> None:
        is_field = change.kind in ("changed", "not_taken")
        what: str = getattr(texts.fields, change.field if is_field else change.kind)
        action = f"{change.label} {change.title}".strip()
        remark = remarks(change, texts, content)
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        box = QTableWidgetItem(
            "\n".join(filter(None, (f"{change.label} {what}".strip(), change.title)))
        )
        box.setTextAlignment(_TOP_LEFT)
        box.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if change.can_be_applied else flags)
        if change.can_be_applied:
            box.setCheckState(_ON if is_ticked_at_first(change) else _OFF)
        name = ", ".join(filter(None, (action, what, change.from_word, remark)))
        box.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        self.setItem(row, 0, box)
        cells = (change.printed, change.from_word, change.now, remark)
        for column, text in enumerate(cells, start=1):
            item = QTableWidgetItem(text)
            item.setFlags(flags)
            item.setTextAlignment(_TOP_LEFT)
            self.setItem(row, column, item)


class WordChangesDialog(QDialog):
    """Takes the ticked changes over as one edit of the session."""

    def __init__(
        self,
        controller: SessionController,
        file: str,
        changes: Sequence[WordChange],
        parent: QWidget,
    ) -> None:
        """Show the changes that came with a file."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        texts = controller.texts.handover.word_changes
        self._controller, self._texts = controller, texts
        self.setWindowTitle(texts.title)
        self.table = ChangeTable(changes, texts, controller.content, self)
        self.all_button = Button(texts.all, "normal", parent=self)
        self.none_button = Button(texts.none, "normal", parent=self)
        self.cancel_button = Button(texts.cancel, "normal", parent=self)
        self.take_button = Button("", "primary", parent=self)
        self._place(texts.intro.format(file=file))
        self.table.itemChanged.connect(self._show_count)
        self.all_button.clicked.connect(partial(self.table.tick, True))
        self.none_button.clicked.connect(partial(self.table.tick, False))
        self.take_button.clicked.connect(self._on_take_clicked)
        self.cancel_button.clicked.connect(self.reject)
        controller.session_closed.connect(self.reject)
        self._show_count()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, intro: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.all_button)
        row.addWidget(self.none_button)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.take_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(PlainLabel(self._texts.title, "title", self))
        column.addWidget(PlainLabel(intro, parent=self))
        column.addWidget(self.table, 1)
        column.addLayout(row)
        self.resize(fitting(self, _SIZE))

    def _show_count(self) -> None:
        count = len(self.table.ticked)
        self.take_button.show_text(self._texts.take.format(count=count))
        self.take_button.setEnabled(count > 0)

    def _on_take_clicked(self) -> None:
        """Take over what is ticked, in one step, and show the plan."""
        self._controller.edit(partial(apply, changes=self.table.ticked))
        self.accept()
        self._controller.go_to("plan")
