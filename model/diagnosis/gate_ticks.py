"""What people say of the criteria of gates, by place: a phase and a criterion."""

from __future__ import annotations

from collections.abc import Iterable

from model.session.workshop import GateTick

Place = tuple[str, str]
"""A phase and a criterion of its gate."""


def said_of(ticks: Iterable[GateTick], region: str) -> dict[Place, bool]:
    """Return what people say of the criteria of one region; "" is the cluster as a whole."""
    return {(one.phase, one.criterion): one.is_met for one in ticks if one.region == region}


def said_of_all(ticks: Iterable[GateTick], regions: Iterable[str]) -> dict[Place, bool]:
    """Return what people say of the cluster as a whole, or alike of every region."""
    said = [set(said_of(ticks, region).items()) for region in regions]
    return dict(set.intersection(*said) if said else ()) | said_of(ticks, "")
