"""The typed words of the tour; plain dataclasses, as all that the window shows first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class TourStep:
    """One step: what it is about, and one or two sentences."""

    title: str
    text: str


@dataclass(frozen=True)
class TourTexts:
    """The words of the tour."""

    name: str
    place: str
    """With `{number}` and `{all}`."""
    back: str
    next: str
    end: str
    skip: str
    steps: tuple[TourStep, ...]
