"""The list of pages: headings, pages with their state, one of them in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from gui.look.colours import current_colours
from gui.look.icons import tinted_pixmap
from gui.look.style import SPACE_M, SPACE_S, SPACE_XS

KEY = Qt.ItemDataRole.UserRole
STATE = Qt.ItemDataRole.UserRole + 1
ICON = Qt.ItemDataRole.UserRole + 2
INK = Qt.ItemDataRole.UserRole + 3
MOVES = Qt.ItemDataRole.UserRole + 4
"""What stands small at the end of the line: how many levels the open questions can move."""
_MOVES_WIDTH = 30
_ICON_SIZE = 18
_LEAST_HEIGHT = 28
_Index = QModelIndex | QPersistentModelIndex


class StepDelegate(QStyledItemDelegate):
    """Paints one line: a heading, or a page with its icon; long titles wrap."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a line in the colours of now."""
        colours = current_colours()
        box = option.rect.adjusted(1, 1, -1, -1)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = bool(state & QStyle.StateFlag.State_Selected)
        is_pointed_at = bool(state & QStyle.StateFlag.State_MouseOver) and bool(index.data(KEY))
        if is_current or is_pointed_at:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent_soft if is_current else colours.surface_hover))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 2))
            painter.drawRoundedRect(box, 8, 8)
        room = self._text_room(box, index)
        if index.data(KEY):
            ink = colours.accent if is_current else getattr(colours, index.data(INK) or "muted")
            ratio = painter.device().devicePixelRatioF()
            picture = tinted_pixmap(index.data(ICON), ink, _ICON_SIZE, ratio)
            top = box.center().y() - _ICON_SIZE // 2 + 1
            painter.drawPixmap(box.x() + SPACE_S, top, picture)
        painter.setFont(self._font(option, index))
        ink = colours.accent if is_current else colours.text
        painter.setPen(QColor(ink if index.data(KEY) else colours.muted))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), index.data())
        self._draw_moves(painter, box, index.data(MOVES))
        painter.restore()

    def _draw_moves(self, painter: QPainter, box: QRect, text: str | None) -> None:
        if text:
            painter.setPen(QColor(current_colours().muted))
            font = painter.font()
            font.setPixelSize(_small(font))
            painter.setFont(font)
            room = box.adjusted(0, 0, -SPACE_S, 0)
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, int(flags), text)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that the wrapped title needs at the width of the list."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else 200
        room = self._text_room(QRect(1, 1, width - 2, 1000), index)
        metrics = QFontMetrics(self._font(option, index))
        flags = int(Qt.TextFlag.TextWordWrap)
        height = metrics.boundingRect(room, flags, index.data()).height() + SPACE_S + 2
        above = 0 if index.data(KEY) or index.row() == 0 else SPACE_XS
        least = _LEAST_HEIGHT if index.data(KEY) else 0
        return QSize(width, max(height + above, least))

    def _text_room(self, box: QRect, index: _Index) -> QRect:
        if not index.data(KEY):
            above = 0 if index.row() == 0 else SPACE_XS
            return box.adjusted(SPACE_S, above, -SPACE_XS, 0)
        right = _MOVES_WIDTH if index.data(MOVES) else SPACE_XS
        return box.adjusted(SPACE_S + _ICON_SIZE + SPACE_M, 0, -right, 0)

    def _font(self, option: QStyleOptionViewItem, index: _Index) -> QFont:
        font = QFont(option.font)
        if not index.data(KEY):
            font.setPixelSize(_small(font))
        return font


def _small(font: QFont) -> int:
    return max(11, round(font.pixelSize() * 0.88))


class StepList(QListWidget):
    """The pages; arrow keys look around, Enter, Space or a click goes there."""

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stepList")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setItemDelegate(StepDelegate(self))
        self.itemClicked.connect(self._on_item_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the page in focus at Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_item_clicked(self.currentItem())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Wrap the titles anew when the text size changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.scheduleDelayedItemsLayout()

    def _on_item_clicked(self, item: QListWidgetItem | None) -> None:
        key = item.data(KEY) if item is not None else None
        if key:
            self.step_chosen.emit(key)
