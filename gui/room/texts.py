"""The words of the room's view and of the ways to vote, checked when they are loaded."""

from __future__ import annotations

from model.content.base import Frozen


class ViewTexts(Frozen):
    """What the room's view says besides the question itself."""

    title: str
    welcome: str
    welcome_hint: str
    open: str
    open_again: str
    closed: str
    result: str
    between: str
    """The steps between the ends of a scale."""
    more: str
    """With `{first}`, `{last}` and `{all}`: which choices are in view."""
    small_groups: str
    """With `{least}`: why votes are not shown by group."""
    group: str
    """With `{name}` and `{n}`."""
    safe: str
    """What is said when the facilitator's screen is gone."""


class StageTexts(Frozen):
    """What the facilitator is told about the room's view."""

    shown: str
    hidden: str
    blanked: str
    bright: str
    lost: str
    revealed: str
    """With `{label}`."""
    folded: str
    """With `{label}`."""


class RoomTexts(Frozen):
    """The file `interface/room.yaml` of one language."""

    view: ViewTexts
    stage: StageTexts
