"""How large and in which colours the room reads: sizes follow the height of the screen."""

from __future__ import annotations

import math
from dataclasses import dataclass

from gui.look.colours import DARK, LIGHT, Colours, current_colours

LEAST_SHARE = 0.04
"""Of the screen's height: six heights away, capitals still fill 15 minutes of arc."""
_SHARE = 0.042
_QUESTION = 1.35
MOST_CHOICES = 7
SIZES = (1.0, 1.2, 1.4)
"""How much larger than at the start the texts can be."""


@dataclass(frozen=True)
class RoomLook:
    """Sizes in pixels and colours of the room's view on one screen."""

    body: int
    question: int
    space: int
    colours: Colours

    def sheet(self) -> str:
        """Return the style sheet of the room's window."""
        ink, ground = self.colours.text, self.colours.surface
        corner = self.body // 3
        chip, line = self.colours.accent, self.colours.control_border
        return f"""
            #roomWindow {{ background: {ground}; }}
            QLabel {{ color: {ink}; background: transparent; font-size: {self.body}px; }}
            QLabel[kind="question"] {{ font-size: {self.question}px; font-weight: 600; }}
            QLabel[kind="slide"] {{ font-size: {self.question * 4 // 3}px; font-weight: 600; }}
            QLabel[kind="mark"] {{ color: {self.colours.on_accent}; background: {chip};
                font-weight: 600; border-radius: {corner}px; padding: 0px {corner}px; }}
            QLabel[kind="strong"] {{ font-weight: 600; }}
            QCheckBox {{ font-size: {self.body}px; min-height: {self.body * 2}px; }}
            QPushButton, QPushButton:focus {{ font-size: {self.body}px; font-weight: 600;
                min-height: {self.body * 2}px; padding: 2px {self.body}px; }}
            QPushButton[pick="wide"] {{ text-align: left; font-weight: 400; }}
            QPushButton[pick="narrow"] {{ text-align: left; font-weight: 400;
                font-size: {max(13, self.body * 4 // 5)}px; padding: 1px {corner}px; }}
            #roomFoot {{ border: none; border-top: {max(1, self.body // 20)}px solid {line}; }}
        """


def kiosk_look_for(height: int) -> RoomLook:
    """Return the look of the passed laptop: read by one person, from near."""
    body = max(16, math.ceil(height * 0.03))
    return RoomLook(body, math.ceil(body * _QUESTION), body // 2, current_colours())


def look_for(height: int, is_dark: bool, factor: float = 1.0) -> RoomLook:
    """Return the look for a screen of a height in pixels; light unless dark is wished."""
    body = math.ceil(height * _SHARE * factor)
    question = math.ceil(body * _QUESTION)
    return RoomLook(body, question, body // 2, DARK if is_dark else LIGHT)
