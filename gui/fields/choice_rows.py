"""Rows that can be chosen: the whole row is the target, digits choose by number."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.colours import current_colours
from gui.look.components import PlainLabel
from gui.look.style import SPACE_M, SPACE_S

_LEAST_HEIGHT = 40
_RADIUS = 8.0


class ChoiceRow(QFrame):
    """One row: its digit, a radio or check button, and the text, which wraps."""

    def __init__(self, indicator: QAbstractButton, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.indicator = indicator
        self.is_offered = True
        indicator.setParent(self)
        indicator.installEventFilter(self)
        indicator.toggled.connect(self._on_toggled)
        self._digit_label = PlainLabel("", "small", self)
        self._digit_label.setWordWrap(False)
        self._digit_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._digit_label.setMinimumWidth(self._digit_label.fontMetrics().horizontalAdvance("00"))
        self._text_label = PlainLabel(text, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_M, 3, SPACE_M, 3)
        row.setSpacing(SPACE_S)
        row.addWidget(self._digit_label)
        row.addWidget(indicator)
        row.addWidget(self._text_label, 1)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def choose(self) -> None:
        """Do what a click on the row does."""
        if self.indicator.isEnabled():
            self.indicator.setFocus(Qt.FocusReason.OtherFocusReason)
            self.indicator.click()

    def allow(self, allowed: bool) -> None:
        """Let the row be chosen, or not."""
        self.indicator.setEnabled(allowed)
        self._text_label.setEnabled(allowed)

    def show_digit(self, digit: int | None) -> None:
        """Show which digit chooses the row; None where none does."""
        self._digit_label.setText("" if digit is None else str(digit))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the row wherever it is clicked."""
        is_inside = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_inside:
            self.choose()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here too."""
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Paint the row anew when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame: tinted where chosen, thick where the focus is."""
        colours = current_colours()
        is_chosen, has_focus = self.indicator.isChecked(), self.indicator.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = colours.focus if has_focus else colours.accent if is_chosen else colours.border
        width = 2.0 if has_focus else 1.0
        painter.setPen(QPen(QColor(line), width))
        painter.setBrush(QColor(colours.accent_soft if is_chosen else colours.surface))
        inner = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)

    def _on_toggled(self) -> None:
        self.update()


class ChoiceRows(QWidget):
    """A list of rows; digits 1 to 9 choose a row while one of them has the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[ChoiceRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def add(self, indicator: QAbstractButton, text: str, name: str) -> ChoiceRow:
        """Add one row; `name` is what a screen reader says."""
        indicator.setAccessibleName(name)
        row = ChoiceRow(indicator, text, self)
        self.rows.append(row)
        self._column.addWidget(row)
        self._show_digits()
        return row

    def offer(self, row: ChoiceRow, is_offered: bool) -> None:
        """Show a row that can be chosen, or hide it; the digits follow."""
        row.is_offered = is_offered
        row.setHidden(not is_offered)
        self._show_digits()

    @property
    def last_digit(self) -> int:
        """Return the highest digit that chooses a row."""
        return min(9, len(self._offered()))

    def _offered(self) -> list[ChoiceRow]:
        return [row for row in self.rows if row.is_offered]

    def _show_digits(self) -> None:
        for row, digit in zip(self._offered(), range(1, 10), strict=False):
            row.show_digit(digit)
        for row in self._offered()[9:]:
            row.show_digit(None)

    def focus_first(self) -> None:
        """Put the focus on the chosen row, or else on the first."""
        shown = [row.indicator for row in self._offered()]
        chosen = [one for one in shown if one.isChecked()] or shown
        if chosen:
            chosen[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a row by its digit; every other key is the page's business."""
        digit = event.key() - Qt.Key.Key_0
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        rows = self._offered()
        if 1 <= digit <= min(9, len(rows)) and plain == Qt.KeyboardModifier.NoModifier:
            rows[digit - 1].choose()
            event.accept()
        else:
            event.ignore()
