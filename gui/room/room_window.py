"""The window that the room sees: large, plain, and fed with sheets alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from gui.look.watermark import Watermark
from gui.room.item_parts import BadgeLine
from gui.room.room_foot import RoomFoot
from gui.room.room_look import SIZES, look_for
from gui.room.room_pages import RoomPage, pages_of
from gui.room.room_parts import RoomLabel, height_of
from gui.room.sheet import RoomSheet
from gui.words.room_texts import ViewTexts

_MOST_HEADING = 0.3
_KEYS = {
    Qt.Key.Key_Escape: "leave",
    Qt.Key.Key_F11: "leave",
    Qt.Key.Key_F5: "leave",
    Qt.Key.Key_B: "blank",
    Qt.Key.Key_Period: "blank",
    Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Right: "next",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Left: "back",
    Qt.Key.Key_Down: "more",
    Qt.Key.Key_F7: "more",
    Qt.Key.Key_R: "result",
    Qt.Key.Key_F8: "result",
    Qt.Key.Key_Return: "result",
    Qt.Key.Key_Enter: "result",
    Qt.Key.Key_D: "dark",
    Qt.Key.Key_Plus: "larger",
    Qt.Key.Key_Minus: "smaller",
}


class RoomWindow(QWidget):
    """Shows one sheet at a time; its title carries no name, and it holds nothing to press."""

    asked = Signal(str)  # what a key asks for: leave, blank, next, dark, larger …
    keys_unwanted = Signal()  # the keys came here, though they belong to the facilitator's window
    text_resized = Signal(int)  # how many steps larger than at first

    def __init__(self, texts: ViewTexts) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("roomWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self._texts = texts
        self._sheet = RoomSheet(texts.welcome, texts.welcome_hint)
        self._is_dark = self._is_blank = False
        self._size, self._look = 0, look_for(self.height(), is_dark=False)
        self._footnote = ""
        self._pages: list[RoomPage] = []
        self._page = 0
        self._content: QWidget | None = None
        self._foot: RoomFoot | None = None
        self._mark, self._watermark = "", Watermark(self)
        self._stack = QStackedWidget(self)
        self._blank = QWidget(self._stack)
        self._stack.addWidget(self._blank)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen has its size
        self._fit_timer = QTimer(self)
        self._fit_timer.setSingleShot(True)
        self._fit_timer.setInterval(0)
        self._fit_timer.timeout.connect(self._build)
        self.show_texts(texts)

    @property
    def sheet(self) -> RoomSheet:
        """Return what is shown, or would be if it were not blank."""
        return self._sheet

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing at all is shown."""
        return self._is_blank

    def show_on(self, screen: QScreen, takes_keys: bool) -> None:
        """Fill a screen; the keys go here only where it is the only one."""
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, not takes_keys)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        if takes_keys:
            self.raise_()
            self.activateWindow()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Give back the keys that some desktops hand to every new window."""
        super().changeEvent(event)
        is_activation = event.type() == QEvent.Type.ActivationChange and self.isActiveWindow()
        if is_activation and self.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating):
            self.keys_unwanted.emit()

    def show_texts(self, texts: ViewTexts) -> None:
        """Speak another language from the next sheet on."""
        self._texts = texts
        self.setWindowTitle(texts.title)

    def show_sheet(self, sheet: RoomSheet, footnote: str = "") -> None:
        """Show another sheet, from its first choice on."""
        if footnote == self._footnote and self._content is not None:
            if sheet == self._sheet:
                return
            if replace(sheet, state_text=self._sheet.state_text) == self._sheet and self._foot:
                self._sheet = sheet
                self._foot.show_state(sheet.state_text)
                return
        if (sheet.heading, len(sheet.choices)) != (self._sheet.heading, len(self._sheet.choices)):
            self._page = 0
        self._sheet, self._footnote = sheet, footnote
        self._build()

    def show_blank(self, is_blank: bool) -> None:
        """Show nothing at all, or the sheet again."""
        self._is_blank = is_blank
        self._build()

    def show_mark(self, word: str) -> None:
        """Show a word across everything: that nothing of it counts; "" shows none."""
        self._mark = word
        self._watermark.show_word("" if self._is_blank else word)

    def show_dark(self, is_dark: bool) -> None:
        """Show light on dark, for a dark room; or dark on light."""
        self._is_dark = is_dark
        self._build()

    def show_text_size(self, size: int) -> None:
        """Show texts so many steps larger than at first, as far as there are such."""
        self._size = min(max(size, 0), len(SIZES) - 1)
        self._build()

    def resize_text(self, by: int) -> None:
        """Show larger or smaller texts, for a deep room; the smallest are those of the start."""
        self.show_text_size(self._size + by)
        self.text_resized.emit(self._size)

    @property
    def is_dark(self) -> bool:
        """Tell whether light text stands on a dark ground."""
        return self._is_dark

    def show_more(self) -> bool:
        """Show the next choices; False, and the first ones again, after the last."""
        self._page = (self._page + 1) % max(1, len(self._pages))
        self._build()
        return self._page > 0

    def turn(self, by: int) -> bool:
        """Show the next choices or those before; False where there are none."""
        if not 0 <= self._page + by < len(self._pages):
            return False
        self._page += by
        self._build()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for what a key stands for; presenter remotes send the page keys, B and F5."""
        name = _KEYS.get(Qt.Key(event.key()))
        if name is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the texts the size that the screen's height asks for."""
        super().resizeEvent(event)
        self._fit_timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave in an orderly way."""
        self.asked.emit("leave")
        super().closeEvent(event)

    # ---- building ----------------------------------------------------------------------------

    def _build(self) -> None:
        """Put the sheet together anew; while blank there is nothing, not even out of sight.

        Where a sheet has no room in the size that is wished, or would need more pages than in the
        smallest, it is shown in the next smaller one.
        """
        self._stack.setCurrentWidget(self._blank)
        self.setAccessibleName("" if self._is_blank else self._sheet.heading)
        self.show_mark(self._mark)
        self._show_in(0)
        least = len(self._pages)
        for size in range(self._size, 0, -1):
            self._show_in(size)
            if self._is_blank or (len(self._pages) <= least and self._has_room()):
                return
        if self._size:
            self._show_in(0)

    def _show_in(self, size: int) -> None:
        """Show the sheet in one size; while blank the ground alone."""
        self._drop_content()
        self._look = look_for(self.height(), self._is_dark, SIZES[size])
        self.setStyleSheet(self._look.sheet())
        self._watermark.set_ink(self._look.colours.text)
        if not self._is_blank:
            self._show_content()

    def _drop_content(self) -> None:
        if self._content is not None:
            self._stack.removeWidget(self._content)
            self._content.setParent(None)  # at once, for screen readers too
            self._content.deleteLater()
            self._content = self._foot = None

    def _has_room(self) -> bool:
        """Tell whether everything that is in view has the height it needs."""
        content = self._content
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return True
        for label in content.findChildren(RoomLabel):
            label.ensurePolished()
        is_wide_enough = layout.totalMinimumSize().width() <= self.width()
        return is_wide_enough and layout.totalHeightForWidth(self.width()) <= self.height()

    def _show_content(self) -> None:
        look = self._look
        content = self._content = QWidget(self._stack)
        margin = look.body
        column = QVBoxLayout(content)
        column.setContentsMargins(margin * 2, margin * 3 // 2, margin * 2, margin // 2)
        column.setSpacing(look.space)
        width = self.width() - 4 * margin
        used = self._add_head(column, content, width) + look.body * 4 + look.space * 4
        self._pages = pages_of(self._sheet, look, QSize(width, max(1, self.height() - used)))
        self._page = min(self._page, max(0, len(self._pages) - 1))
        if self._pages:
            column.addWidget(self._pages[self._page].make(content))
        if self._sheet.rounds and self._sheet.remark and self._page == 0:
            column.addWidget(RoomLabel(self._sheet.remark, "strong", content))
        column.addStretch(2 if self._sheet.is_alone else 1)
        self._foot = RoomFoot(self._sheet, self._footnote, look, content)
        if len(self._pages) > 1:
            is_last = self._page + 1 == len(self._pages)
            self._foot.show_page(self._pages[self._page], is_last, self._texts)
        column.addWidget(self._foot)
        self._stack.addWidget(content)
        self._stack.setCurrentWidget(content)

    def _add_head(self, column: QVBoxLayout, content: QWidget, width: int) -> int:
        """Add what stands above the pages: heading, level, introduction; return how high it is."""
        look, sheet = self._look, self._sheet
        probe = QWidget()
        probe.setStyleSheet(look.sheet())
        kind = "question"
        if sheet.is_alone and height_of(sheet.heading, width, probe, "slide") < self.height() // 2:
            kind = "slide"
            column.addStretch(1)
        elif height_of(sheet.heading, width, probe, "question") > _MOST_HEADING * self.height():
            kind = "strong"  # a long question leaves room for what it is about
        column.addWidget(RoomLabel(sheet.heading, kind, content))
        column.addSpacing(look.space)
        used = height_of(sheet.heading, width, probe, kind)
        if sheet.badge is not None:
            column.addWidget(BadgeLine(sheet.badge, look, content))
            beside = look.body + look.space
            used += height_of(sheet.badge.text, width - beside, probe, "strong") + look.space
        if sheet.text:
            kind = "question" if sheet.state == "revealed" else "body"
            column.addWidget(RoomLabel(sheet.text, kind, content))
            used += height_of(sheet.text, width, probe, kind) + look.space
        probe.deleteLater()
        return used
