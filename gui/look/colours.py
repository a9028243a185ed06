"""The colours of the program, light, dark and in high contrast; every pair is readable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

Tone = Literal[
    "blocking",
    "problem",
    "watch",
    "none",
    "not_assessed",
    "shared",
    "partial",
    "divided",
    "too_few",
    "info",
]


@dataclass(frozen=True)
class Colours:
    """One set of colours; `tones` are pairs of ink and ground for badges and banners."""

    window: str
    surface: str
    surface_hover: str
    text: str
    muted: str
    border: str
    """Around cards: decoration."""
    control_border: str
    """Around what can be filled in: at least 3 : 1."""
    accent: str
    accent_hover: str
    accent_soft: str
    on_accent: str
    focus: str
    danger: str
    tones: Mapping[Tone, tuple[str, str]]

    @property
    def is_dark(self) -> bool:
        """Tell whether light text stands on a dark ground."""
        return QColor(self.window).lightness() < 128

    def tokens(self) -> dict[str, str]:
        """Return every colour under the name that the style sheet uses."""
        found = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "tones"}
        for tone, (ink, ground) in self.tones.items():
            found |= {f"{tone}_ink": ink, f"{tone}_ground": ground}
        return found

    def palette(self) -> QPalette:
        """Return the palette for everything that the style sheet does not paint."""
        palette = QPalette(QColor(self.surface), QColor(self.window))
        role = QPalette.ColorRole
        for target, colour in (
            (role.Window, self.window),
            (role.Base, self.surface),
            (role.AlternateBase, self.window),
            (role.Button, self.surface),
            (role.ToolTipBase, self.text),
            (role.ToolTipText, self.surface),
            (role.WindowText, self.text),
            (role.Text, self.text),
            (role.ButtonText, self.text),
            (role.PlaceholderText, self.muted),
            (role.Highlight, self.accent),
            (role.HighlightedText, self.on_accent),
            (role.Accent, self.accent),
            (role.Link, self.accent),
            (role.LinkVisited, self.accent),
            (role.BrightText, self.danger),
        ):
            palette.setColor(target, QColor(colour))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(self.muted))
        return palette


def _tones(**pairs: tuple[str, str]) -> Mapping[Tone, tuple[str, str]]:
    """Return the tones; the verdicts of votes share inks with the levels, but for one."""
    return MappingProxyType(
        {
            "blocking": pairs["blocking"],
            "problem": pairs["problem"],
            "watch": pairs["watch"],
            "none": pairs["none"],
            "not_assessed": pairs["quiet"],
            "shared": pairs["none"],
            "partial": pairs["watch"],
            "divided": pairs["divided"],
            "too_few": pairs["quiet"],
            "info": pairs["info"],
        }
    )


LIGHT = Colours(
    window="#f3f6f6",
    surface="#ffffff",
    surface_hover="#eaf1f1",
    text="#14262b",
    muted="#4c6065",
    border="#d5dfe0",
    control_border="#75888c",
    accent="#0b5f66",
    accent_hover="#084a50",
    accent_soft="#dcedee",
    on_accent="#ffffff",
    focus="#0a7d88",
    danger="#a01515",
    tones=_tones(
        blocking=("#8e1212", "#fbe3e1"),
        problem=("#863a00", "#fde9d8"),
        watch=("#674f00", "#fbf1cc"),
        none=("#1b5733", "#dff2e4"),
        quiet=("#445559", "#e7eced"),
        divided=("#592a84", "#efe4f8"),
        info=("#0b4c68", "#ddeef7"),
    ),
)
DARK = Colours(
    window="#11181a",
    surface="#1a2426",
    surface_hover="#243134",
    text="#e6eeef",
    muted="#a5b7bb",
    border="#2e3d41",
    control_border="#7b8f94",
    accent="#5cc4cc",
    accent_hover="#7ed6dc",
    accent_soft="#173a3e",
    on_accent="#06282b",
    focus="#8fe3ea",
    danger="#ffb4ab",
    tones=_tones(
        blocking=("#ffb4ab", "#4a1815"),
        problem=("#ffbe8a", "#46280f"),
        watch=("#f0d774", "#3d3310"),
        none=("#9adbae", "#16381f"),
        quiet=("#bccacd", "#2a3639"),
        divided=("#ddbbf5", "#38214a"),
        info=("#a5d3ee", "#13344a"),
    ),
)
_SHARP_LIGHT = {"muted": "#14262b", "border": "#14262b", "control_border": "#14262b"}
_SHARP_DARK = {"muted": "#e6eeef", "border": "#e6eeef", "control_border": "#e6eeef"}


def colours_for(scheme: Qt.ColorScheme, is_sharp: bool = False) -> Colours:
    """Return the colours of a scheme, with firmer lines where high contrast is wished."""
    is_dark = scheme == Qt.ColorScheme.Dark
    colours = DARK if is_dark else LIGHT
    if not is_sharp:
        return colours
    changes = _SHARP_DARK if is_dark else _SHARP_LIGHT
    given = {f.name: getattr(colours, f.name) for f in fields(colours)}
    return Colours(**{**given, **changes})


def current_colours() -> Colours:
    """Return the colours that the application shows now."""
    shown = QGuiApplication.palette()
    is_dark = shown.color(QPalette.ColorRole.Window).lightness() < 128
    return DARK if is_dark else LIGHT
