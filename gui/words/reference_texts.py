"""The typed words of the windows in which one looks something up: terms, figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class GlossaryTexts:
    """The window of the terms."""

    title: str
    search: str
    terms: str
    none: str
    """With `{words}`, what was searched for."""
    variants: str
    """With `{words}`, other names of the term."""
    close: str


@dataclass(frozen=True)
class ConfidenceTexts:
    """How sure a published figure is."""

    high: str
    medium: str
    low: str


@dataclass(frozen=True)
class FigureTexts:
    """The window of the reference figures."""

    title: str
    own: str
    own_hint: str
    wrong: str
    published: str
    published_hint: str
    about: str
    """With `{value}`."""
    rank: str
    """With `{rank}`."""
    answers: str
    """With `{n}`."""
    undated: str
    confidence: ConfidenceTexts
    source: str
    """With `{source}`."""
    close: str
