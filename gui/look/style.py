"""The look: one style sheet, one palette, light and dark as the system wishes, one text size."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QStyleFactory

from gui.collector import nothing_collected
from gui.look.colours import Colours, colours_for
from gui.look.lasting import lasting_widget

SPACE_XS, SPACE_S, SPACE_M, SPACE_L, SPACE_XL, SPACE_XXL = 4, 8, 12, 16, 24, 32
TEXT_WIDTH = 860
"""The widest a page gets, in pixels at normal text size."""
TEXT_SCALES = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_SMALLEST_BODY = 14
_TYPE_SCALE = {
    "font_small": 0.88,
    "font_body": 1.0,
    "font_lead": 1.12,
    "font_heading": 1.25,
    "font_title": 1.72,
    "font_hero": 2.3,
}


class Style(QObject):
    """Gives the application its look, and follows the system from light to dark."""

    changed = Signal()

    def __init__(
        self,
        application: QApplication,
        resources: Path,
        scheme: Qt.ColorScheme = Qt.ColorScheme.Unknown,
    ) -> None:
        """Read the style sheet; `scheme` is light or dark where it is not the system's choice."""
        super().__init__(application)
        self._application = application
        self._template = Template((resources / "style.qss").read_text(encoding="utf-8"))
        self._icons = (resources / "icons").as_posix()
        self._body = max(_SMALLEST_BODY, QFontInfo(application.font()).pixelSize())
        self._text_scale = 1.0
        self._scheme = scheme
        application.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    @property
    def text_scale(self) -> float:
        """Return how much larger than normal the texts are."""
        return self._text_scale

    def apply(self, text_scale: float | None = None) -> None:
        """Show the look, with another text size where one is given."""
        if text_scale is not None:
            self._text_scale = min(max(text_scale, TEXT_SCALES[0]), TEXT_SCALES[-1])
        with nothing_collected():
            self._show_look()
        self.changed.emit()

    def _show_look(self) -> None:
        """Put the sheet on every widget; where one lies already, that is taken away first.

        Over another sheet Qt works out each widget once for each of those around it, which takes
        five times as long on a few pages, and more on many.
        """
        application, colours = self._application, self._colours()
        sheet = self._sheet(colours)
        if application.styleSheet() == sheet:
            return
        lasting_widget()
        application.setStyleSheet("")
        if application.style().name().lower() != "fusion":
            application.setStyle(QStyleFactory.create("Fusion"))
        application.setPalette(colours.palette())
        font = application.font()
        font.setPixelSize(self._pixels("font_body"))
        application.setFont(font)
        application.setStyleSheet(sheet)

    def step_text_scale(self, steps: int) -> None:
        """Make the texts one or more steps larger or smaller; 0 makes them normal."""
        nearest = min(TEXT_SCALES, key=lambda scale: abs(scale - self._text_scale))
        index = TEXT_SCALES.index(nearest) + steps if steps else TEXT_SCALES.index(1.0)
        scale = TEXT_SCALES[min(max(index, 0), len(TEXT_SCALES) - 1)]
        if scale != self._text_scale:  # the look of every widget is worked out anew
            self.apply(scale)

    def show_larger(self) -> None:
        """Make the texts one step larger."""
        self.step_text_scale(1)

    def show_smaller(self) -> None:
        """Make the texts one step smaller."""
        self.step_text_scale(-1)

    def show_normal_size(self) -> None:
        """Make the texts as large as normal."""
        self.step_text_scale(0)

    def _colours(self) -> Colours:
        hints = self._application.styleHints()
        high = Qt.ContrastPreference.HighContrast
        is_chosen = self._scheme != Qt.ColorScheme.Unknown
        scheme = self._scheme if is_chosen else hints.colorScheme()
        return colours_for(scheme, hints.accessibility().contrastPreference() == high)

    def _pixels(self, name: str) -> int:
        return round(self._body * self._text_scale * _TYPE_SCALE[name])

    def _sheet(self, colours: Colours) -> str:
        sizes = {name: f"{self._pixels(name)}px" for name in _TYPE_SCALE}
        tokens = colours.tokens() | sizes
        tokens["icons"] = f"{self._icons}/{'dark' if colours.is_dark else 'light'}"
        return self._template.substitute(tokens)

    def _on_color_scheme_changed(self) -> None:
        self.apply()
