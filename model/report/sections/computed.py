"""How the index is computed: its parts and weights, and what other ways would give."""

from __future__ import annotations

from model.diagnosis.index import DRAWS, WEIGHTS, Index
from model.diagnosis.index_wording import own_index_note
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Table, cells, said


def computed(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the annex on the index; nothing where there is no index."""
    texts, index = basis.texts.annex.computed, basis.diagnosis.index
    if index.value is None:
        return ()
    return (
        Heading(2, texts.heading, is_listed=False),
        said(texts.text),
        said(_other_ways(basis, index)),
        _parts(basis, index),
        said(own_index_note(basis.content), "Source"),
    )


def _other_ways(basis: ReportBasis, index: Index) -> str:
    figures = {
        "arithmetic": index.arithmetic,
        "equal": index.equal_weights,
        "low": index.low,
        "high": index.high,
    }
    shown = {name: _number(basis, figure) for name, figure in figures.items()}
    draws = basis.language.number(DRAWS, 0)
    return basis.texts.annex.computed.other_ways.format(draws=draws, **shown)


def _parts(basis: ReportBasis, index: Index) -> Table:
    texts, words = basis.texts.annex.computed, basis.texts.cluster.index
    rows = tuple(_row(basis, index, name, label) for name, label in words.dimensions)
    header = (words.part, texts.weight, words.reached, texts.without)
    return Table(header, rows, (3, 1, 1, 1.4), texts.table)


def _row(basis: ReportBasis, index: Index, name: str, label: str) -> tuple[Cell, ...]:
    score, share = index.dimensions[name], basis.language.share
    reached = basis.texts.cluster.index.not_rated if score is None else share(100 * score)
    figures = [share(100 * WEIGHTS[name]), reached, _number(basis, index.without[name])]
    return (*cells([label]), *cells(figures, "TableNumber"))


def _number(basis: ReportBasis, value: float | None) -> str:
    nothing = basis.texts.document.nothing
    return nothing if value is None else basis.language.number(value, 2)
