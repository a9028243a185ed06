"""Comparisons as plain values with stable keys, each with its sentence."""

from __future__ import annotations

from typing import Any

from model.content.content import Content
from model.content.reference import Benchmark
from model.diagnosis.comparison import BesideFigure, BesideIndex, BesideRoom, Comparison
from model.diagnosis.comparison_wording import (
    figure_sentence,
    own_view_sentence,
    room_sentence,
)
from model.diagnosis.plain_votes import rounded
from model.session.plain_form import plain_number


def plain_comparison(content: Content, comparison: Comparison) -> dict[str, Any]:
    """Return what answers, estimate and room vote are set beside."""
    own = comparison.own_view
    return {
        "published": [_beside_figure(content, one) for one in comparison.figures],
        "own_view": _beside_index(content, own) if own is not None else None,
        "room": [_beside_room(content, one) for one in comparison.barriers],
    }


def _beside_figure(content: Content, beside: BesideFigure) -> dict[str, Any]:
    return {
        "question": beside.question,
        "answer": beside.option,
        "figure": _figure(beside.figure) if beside.figure is not None else None,
        "sentence": figure_sentence(content, beside),
    }


def _figure(figure: Benchmark) -> dict[str, Any]:
    return {
        "id": figure.id,
        "value": None if figure.value is None else plain_number(figure.value),
        "rank": figure.rank or None,
        "unit": figure.unit,
        "approximate": figure.approximate,
        "n": figure.n,
        "year": figure.year,
        "base": figure.base,
        "source": ", ".join(figure.source),
    }


def _beside_index(content: Content, beside: BesideIndex) -> dict[str, Any]:
    return {
        "n": beside.n,
        "median": plain_number(beside.median),
        "mean": rounded(beside.mean),
        "index": rounded(beside.index),
        "view": beside.view,
        "sentence": own_view_sentence(content, beside),
    }


def _beside_room(content: Content, beside: BesideRoom) -> dict[str, Any]:
    return {
        "barrier": beside.barrier,
        "level": beside.level,
        "named": beside.vote.named,
        "voters": beside.vote.voters,
        "meeting": beside.meeting,
        "sentence": room_sentence(content, beside),
    }
