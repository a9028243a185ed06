"""Hands that press, click, turn and type at whatever they meet, in an order that a seed gives."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QToolButton, QWidget

from gui.window.window_commands import KEYS
from gui.words.keeping_texts import PasswordTexts
from tests.gui.shell.bench import RecordingMessages, WindowBench

Key = Qt.Key
NASTY = (
    "a", "0", "3", "7", " ", "-", "12", "01452", "60006", "1,5", "2026-11-25", "é", "e\u0301", "ß",
    "\u00a0", "\u202f", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\x00", "\x1b", "\n",
    "\r\n", "\t", "<b>", "&amp;", "{0}", "%s", "🙂", "👩\u200d🔬", "\U0010ffff", "שלום", "漢字",
    "'", '"',
)  # fmt: skip
"""What has broken programs: letters of many scripts, marks, controls, numbers that are none."""
PLAIN_KEYS = (
    *(Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Enter, Key.Key_Escape, Key.Key_Space),
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End),
    *(Key.Key_PageUp, Key.Key_PageDown, Key.Key_Delete, Key.Key_Backspace, Key.Key_Insert),
    *(Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4, Key.Key_5, Key.Key_9, Key.Key_B),
    *(Key.Key_F12, Key.Key_Menu, Key.Key_Plus, Key.Key_Minus, Key.Key_Comma, Key.Key_Period),
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    *(Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier),
    *(Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier),
)
SIZES = ((560, 340), (800, 600), (1024, 768), (1366, 768), (1366, 768), (1920, 1080), (700, 1400))


@dataclass
class AnyMessages(RecordingMessages):
    """Answers every question one way or the other, and names a file or none."""

    chance: random.Random = field(default_factory=random.Random)
    folder: Path = Path()

    def ask(self, title: str, text: str, yes: str, no: str = "") -> bool:
        return self.chance.random() < 0.5

    def choose(self, title: str, text: str, choices: Sequence[str]) -> str:
        return self.chance.choice(("", *choices))

    def ask_open(self, folder: Path) -> Path | None:
        there = sorted(one for one in self.folder.iterdir() if one.is_file())
        return self.chance.choice([None, *there])

    def ask_word_file(self, folder: Path, title: str) -> Path | None:
        return self.ask_open(folder)

    def ask_save_session(self, suggested: Path) -> Path | None:
        return self._place(suggested)

    def ask_save_report(self, suggested: Path) -> Path | None:
        return self._place(suggested)

    def ask_save_pdf(self, suggested: Path, kind: str) -> Path | None:
        return self._place(suggested)

    def ask_save_beside(self, suggested: Path, kind: str) -> Path | None:
        return self._place(suggested)

    def ask_password(self, texts: PasswordTexts, *, is_new: bool, text: str) -> str:
        return self.chance.choice(("", "", "correct horse"))

    def _place(self, suggested: Path) -> Path | None:
        named = self.folder / f"{self.chance.randrange(3)}{suggested.suffix}"
        return self.chance.choice((None, named))


def _close_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


class Hands:
    """Does one thing after another to what is in view, as a person could."""

    def __init__(self, bench: WindowBench, seed: int) -> None:
        self.bench, self.chance = bench, random.Random(seed)
        self.done: list[str] = []
        self.seen: set[str] = set()
        self._last_window: QWidget = bench.window  # its parts last no longer than it is held

    def act(self) -> None:
        """Do the next thing, and let the program answer."""
        act = self.chance.choices(
            (self.press, self.shortcut, self.click, self.go, self.turn, self.type, self.resize),
            (30, 10, 30, 4, 6, 18, 2),
        )[0]
        act()
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self.bench.controller.is_open:
            page = self.bench.wizard.page
            self.seen.add(page.key if page is not None else "")

    def press(self) -> None:
        """Press a key."""
        key, modifier = self.chance.choice(PLAIN_KEYS), self.chance.choice(MODIFIERS)
        self._note(f"press {key.name} {modifier.name}")
        QTest.keyClick(self._focus(), key, modifier)

    def shortcut(self) -> None:
        """Press the keys of a command."""
        keys = self.chance.choice([key for keys in KEYS.values() for key in keys])
        self._note(f"shortcut {keys}")
        QTest.keySequence(self._focus(), QKeySequence(keys))

    def click(self) -> None:
        """Click, once or twice, at any place; half of the time at something to press or fill."""
        widget = self._anything()
        if widget is None:
            return
        area = widget.visibleRegion().boundingRect()
        place = QPoint(
            self.chance.randint(area.left(), max(area.left(), area.right())),
            self.chance.randint(area.top(), max(area.top(), area.bottom())),
        )
        self._note(f"click {type(widget).__name__} {widget.objectName()} {place.toTuple()}")
        clicks = QTest.mouseDClick if self.chance.random() < 0.08 else QTest.mouseClick
        if isinstance(widget, QToolButton):  # it waits for a choice from its menu, as in a calendar
            QTimer.singleShot(0, _close_popup)
        clicks(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)

    def go(self) -> None:
        """Click a page in the list of pages, where it is in view and nothing lies over it."""
        pages = self.bench.wizard.panel.list
        if self._window() is not self.bench.window or not pages.isVisible() or not pages.count():
            return
        item = pages.item(self.chance.randrange(pages.count()))
        self._note(f"go {item.text()}")
        pages.scrollToItem(item)
        place = pages.visualItemRect(item).center()
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(pages.viewport(), left, none, place)

    def turn(self) -> None:
        """Turn the wheel over any place."""
        widget = self._anything()
        if widget is None:
            return
        turned = self.chance.choice((-720, -120, -15, 15, 120, 720))
        self._note(f"turn {turned} over {type(widget).__name__}")
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            *(middle, widget.mapToGlobal(middle), QPoint(), QPoint(0, turned)),
            *(Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier),
            *(Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(widget, event)

    def type(self) -> None:
        """Type letters of any script, or paste them."""
        text = "".join(self.chance.choices(NASTY, k=self.chance.randint(1, 4)))
        if self.chance.random() < 0.3:
            self._note(f"paste {text!r}")
            QApplication.clipboard().setText(text)
            QTest.keyClick(self._focus(), Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            return
        self._note(f"type {text!r}")
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self._focus(), event)

    def resize(self) -> None:
        """Give the window another size."""
        width, height = self.chance.choice(SIZES)
        self._note(f"resize {width} {height}")
        self.bench.window.resize(width, height)

    def _note(self, what: str) -> None:
        self.done.append(what)

    def _focus(self) -> QWidget:
        return (
            QApplication.activePopupWidget()
            or QApplication.focusWidget()
            or QApplication.activeModalWidget()
            or self.bench.window
        )

    def _window(self) -> QWidget:
        """Return the window that takes clicks: what lies over all others, else any in view."""
        above = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        shown.sort(key=lambda one: (one is not self.bench.window, type(one).__name__))
        window = self._last_window = above or self.chance.choice([self.bench.window, *shown])
        self.seen.add(type(window).__name__)
        return window

    def _anything(self) -> QWidget | None:
        """Return something that is in view and enabled."""
        window = self._window()
        place = QPoint(
            self.chance.randrange(max(1, window.width())),
            self.chance.randrange(max(1, window.height())),
        )
        found: QWidget | None = window.childAt(place) or window
        if self.chance.random() < 0.6:
            kinds = (QAbstractButton, QLineEdit)
            every = [one for kind in kinds for one in window.findChildren(kind)]
            shown = [one for one in every if not one.visibleRegion().isEmpty()]
            found = self.chance.choice(shown) if shown else found
        return found if found is not None and found.isEnabled() else None
