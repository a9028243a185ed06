"""What answers are held against: published figures and sources."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from model.content.base import Frozen, OptionalText, SourceId
from model.content.questionnaire import Id


class Benchmark(Frozen):
    """A published figure with its unit, population, year and source.

    `value` is in `unit`; a rank and a statement have none. `n` is the number of answers and
    `year` the year, None where the source does not say it. A figure that was published only as
    a picture is editable: it has no value, and its `note` says why; who owns the source can
    type it into a session.
    """

    id: Id
    question: str | None
    option: Id
    value: float | None
    rank: str = ""
    unit: Literal["percent", "rank", "count", "euro", "index", "statement"]
    approximate: bool
    n: Annotated[int, Field(ge=1)] | None
    year: Annotated[int, Field(ge=1990, le=2100)] | None
    base: OptionalText = ""
    editable: bool = False
    note: OptionalText = ""
    source: Annotated[tuple[SourceId, ...], Field(min_length=1)]
    confidence: Literal["high", "medium", "low"] | None


class BenchmarkFile(Frozen):
    """One file of the folder `benchmarks`."""

    benchmarks: Annotated[tuple[Benchmark, ...], Field(min_length=1)]


class Source(Frozen):
    """A work that a question, rule, measure or figure rests on."""

    id: SourceId
    citation: Annotated[str, Field(min_length=1, max_length=400)]


class SourceFile(Frozen):
    """The file `sources.yaml`."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
