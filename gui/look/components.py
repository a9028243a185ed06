"""The parts that all pages are made of: texts, cards, badges, buttons, banners."""

from __future__ import annotations

import html
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.look.colours import Tone, current_colours
from gui.look.icons import tinted_icon, tinted_pixmap
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS

TextKind = Literal[
    "body", "strong", "muted", "small", "lead", "heading", "title", "hero", "error", "badge"
]
ButtonKind = Literal["primary", "normal", "quiet", "link"]

TONE_ICONS: dict[Tone, str] = {
    "blocking": "level-blocking",
    "problem": "level-problem",
    "watch": "level-watch",
    "none": "level-none",
    "not_assessed": "level-not-assessed",
    "shared": "verdict-shared",
    "partial": "verdict-partial",
    "divided": "verdict-divided",
    "too_few": "verdict-too-few",
    "info": "info",
}
_ICON_MARGIN = 0.2


class PlainLabel(QLabel):
    """A text that is shown as it is, never read as markup; it wraps and can be copied.

    It remembers its heights: layouts ask every label of a page for several widths, again and
    again, and Qt breaks the text into lines anew each time.
    """

    def __init__(
        self, text: str = "", kind: TextKind = "body", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setWordWrap(kind != "badge")
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._heights.clear()
        super().setText(text)

    def heightForWidth(self, width: int) -> int:
        """Return the height that the text needs at a width."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        self._heights.clear()
        super().changeEvent(event)

    def allow_copying(self) -> None:
        """Let the mouse mark the text."""
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class SectionTitle(PlainLabel):
    """The heading of a part of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, "heading", parent)


class IconLabel(QLabel):
    """An icon in the colour of a tone, of the text, or muted; it follows light and dark."""

    def __init__(
        self,
        icon: str,
        ink: Tone | Literal["text", "muted", "accent"] = "text",
        size: int = 20,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._ink, self._size = icon, ink, size
        self.setFixedSize(QSize(size, size))
        self._draw()

    def show_icon(
        self, icon: str, ink: Tone | Literal["text", "muted", "accent"] | None = None
    ) -> None:
        """Show another icon, in another colour where one is given."""
        self._icon, self._ink = icon, ink or self._ink
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the colours changed."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange):
            self._draw()

    def _draw(self) -> None:
        colours = current_colours()
        match self._ink:
            case "text" | "muted" | "accent":
                ink: str = getattr(colours, self._ink)
            case tone:
                ink = colours.tones[tone][0]
        self.setPixmap(tinted_pixmap(self._icon, ink, self._size, self.devicePixelRatioF()))


class Badge(QFrame):
    """A level or verdict: icon, word and colour together, so that none has to do alone."""

    def __init__(self, tone: Tone, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_label = IconLabel(TONE_ICONS[tone], tone, 16, self)
        self._word_label = PlainLabel(word, "badge", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_S, 3, SPACE_M, 3)
        row.setSpacing(SPACE_XS + 2)
        row.addWidget(self._icon_label)
        row.addWidget(self._word_label)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.show_badge(tone, word)

    def show_badge(self, tone: Tone, word: str) -> None:
        """Show another level or verdict."""
        self._icon_label.show_icon(TONE_ICONS[tone], tone)
        self._word_label.setText(word)
        self.setAccessibleName(word)
        for part in (self, self._word_label):
            set_look(part, "tone", tone)


class Card(QFrame):
    """A rounded sheet that holds what belongs together; fill its `body`."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE_M) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(SPACE_XL, SPACE_L, SPACE_XL, SPACE_L)
        self.body.setSpacing(spacing)


class FocusCard(Card):
    """A card that takes the focus itself, as one thing that is read or decided."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE_M) -> None:
        super().__init__(parent, spacing)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring where the focus is, in the colour of the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current_colours().focus), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 11, 11)


class Button(QPushButton):
    """A button whose text is shown as it is, with an icon that follows light and dark."""

    def __init__(
        self,
        text: str = "",
        kind: ButtonKind = "normal",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name, self._kind = icon, kind
        self.setProperty("kind", kind)
        self.setProperty("iconOnly", bool(icon) and not text)
        self.setAutoDefault(False)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_text(text)
        self._draw_icon()

    def show_text(self, text: str) -> None:
        """Show a text; an & stays an &."""
        had_text = bool(self.text())
        self.setText(text.replace("&", "&&"))
        if had_text != bool(text):
            set_look(self, "iconOnly", bool(self._icon_name) and not text)
            self._draw_icon()

    def show_name(self, name: str) -> None:
        """Name a button that has only an icon, for pointers and screen readers."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def show_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon_name = icon
        self._draw_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the colours changed."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icon_name:
            colours = current_colours()
            inks = {"primary": colours.on_accent, "link": colours.accent}
            margin = _ICON_MARGIN if self.text() else 0.0
            ink = inks.get(self._kind, colours.text)
            self.setIcon(tinted_icon(self._icon_name, ink, margin))
            self.setIconSize(QSize(round(20 * (1 + 2 * margin)), 20))


class WayButton(Button):
    """A button that leads to another page; the arrow keys scroll the page it stands below."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that scroll to what is around; Qt would wander to another button."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class Banner(QFrame):
    """A line across the page that says something about the whole: icon, text, buttons."""

    def __init__(self, tone: Tone, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", tone)
        self._icon_label = IconLabel(TONE_ICONS[tone], tone, 20, self)
        self._text_label = PlainLabel(text, parent=self)
        self._text_label.setProperty("banner", tone)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE_S)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_M)
        row.addWidget(self._icon_label)
        row.addWidget(self._text_label, 1)
        row.addLayout(self.buttons)

    def show_text(self, text: str) -> None:
        """Show another text, also to screen readers."""
        self._text_label.setText(text)
        self.setAccessibleName(text)


def show_tip(widget: QWidget, text: str) -> None:
    """Show a plain text under the pointer; Qt would read some texts there as markup."""
    lines = html.escape(text).replace("\n", "<br>")
    widget.setToolTip(f"<qt>{lines}</qt>" if text else "")


def set_look(widget: QWidget, name: str, value: object) -> None:
    """Change a property that the style sheet looks at, and paint the widget accordingly."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def name_field(field: QWidget, label: QLabel, description: str = "") -> None:
    """Tell screen readers which label belongs to a field, wherever both stand."""
    label.setBuddy(field)
    field.setAccessibleName(label.text())
    field.setAccessibleDescription(description)
