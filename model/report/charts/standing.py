"""Where the cluster stands: the index beside the room's estimate, and the parts it is made of."""

from __future__ import annotations

from model.content.content import Content
from model.diagnosis.agreement import Agreement
from model.diagnosis.comparison import SELF_ASSESSED
from model.diagnosis.findings import Diagnosis
from model.diagnosis.index import TOP, Index
from model.diagnosis.index_indicators import DIMENSIONS
from model.report.charts import phrases
from model.report.charts.spec import DimensionsChart, IndexChart, SpanRow
from model.report.charts.spec_base import ChartTable
from model.report.charts.texts import ChartTexts

SCALE = (0, int(TOP))
_Span = tuple[float, float] | None


def index_chart(content: Content, diagnosis: Diagnosis, texts: ChartTexts) -> IndexChart | None:
    """Return the index, state and readiness, and the room's estimate; None without an index."""
    index, words = diagnosis.index, texts.index
    if index.value is None or index.level is None or content.words.diagnosis is None:
        return None
    vote = diagnosis.votes.get(SELF_ASSESSED)
    room = vote if vote is not None and vote.verdict is not None else None
    level: str = getattr(content.words.diagnosis.index.levels, index.level)
    title = _index_title(content, texts, index.value, level, room)
    rows = [_row(content, words.index, index.value, index.band, level)]
    for label, value in ((words.state, index.state), (words.readiness, index.readiness)):
        if value is not None:
            rows.append(_row(content, label, value, None))
    if room is not None:
        n = phrases.votes_note(texts.common, (room.n,))
        rows.append(_row(content, words.room, room.median, room.quartiles, n))
    return IndexChart(
        title=title,
        n_note=words.coverage.format(share=content.language.share(100 * index.coverage)),
        source_note=phrases.sentences(words.reading, words.reading_room if room else ""),
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(texts, words.what, rows, content),
        rows=tuple(rows),
        scale=SCALE,
        low_label=words.low_end,
        high_label=words.high_end,
        centre_label=words.mark,
        span_label=words.span,
    )


def dimensions_chart(
    content: Content, index: Index, names: dict[str, str], texts: ChartTexts
) -> DimensionsChart | None:
    """Return the parts of the index, best first; None where none is rated."""
    words = texts.index
    if not index.rated:
        return None
    order = sorted(names, key=lambda name: -(index.dimensions[name] or -1.0))
    rows = [
        _row(content, names[one], TOP * score, _open_span(index, one))
        if (score := index.dimensions[one]) is not None
        else SpanRow(names[one], "", None, None, "", words.not_rated, "")
        for one in order
    ]
    title = _parts_title(content, texts, [one for one in order if one in index.rated], index, names)
    return DimensionsChart(
        title=title,
        n_note=words.coverage.format(share=content.language.share(100 * index.coverage)),
        source_note=words.parts_reading,
        alt=phrases.alternative_text(texts.common, words.parts_picture, title),
        table=_table(texts, words.what, rows, content),
        rows=tuple(rows),
        scale=SCALE,
        low_label=words.low_end,
        high_label=words.high_end,
        centre_label=words.mark,
        span_label=words.parts_span,
    )


def _open_span(index: Index, name: str) -> _Span:
    """Return from where to where a part could move if the missing answers came; 0 to 7."""
    _, indicators = DIMENSIONS[name]
    whole = sum(one.weight for one in indicators)
    known = [(one.weight, index.indicators[one.name]) for one in indicators]
    low = sum(weight * value for weight, value in known if value is not None)
    missing = sum(weight for weight, value in known if value is None)
    return (TOP * low / whole, TOP * (low + missing) / whole) if missing else None


def _row(content: Content, label: str, value: float, span: _Span, remark: str = "") -> SpanRow:
    text = content.language.number(value, 1)
    return SpanRow(label, "", value, span, text, remark, "")


def _table(texts: ChartTexts, first: str, rows: list[SpanRow], content: Content) -> ChartTable:
    number = content.language.number
    return ChartTable(
        header=(first, texts.index.value, texts.index.span),
        rows=tuple(
            (
                row.label,
                row.text or row.remark,
                f"{number(row.quartiles[0], 1)}–{number(row.quartiles[1], 1)}"
                if row.quartiles is not None
                else "–",
            )
            for row in rows
        ),
    )


def _index_title(
    content: Content, texts: ChartTexts, value: float, level: str, room: Agreement | None
) -> str:
    words, number = texts.index, content.language.number
    level = content.language.quoted(level)
    if room is None:
        return words.alone.format(index=number(value, 1), level=level)
    return words.beside_room.format(index=number(value, 1), level=level, room=number(room.median))


def _parts_title(
    content: Content, texts: ChartTexts, rated: list[str], index: Index, names: dict[str, str]
) -> str:
    words, language = texts.index, content.language
    shown = [language.number(TOP * index.rated[one], 1) for one in rated]
    if shown[0] == shown[-1]:
        return words.parts_even.format(value=shown[0])
    most, least = language.quoted(names[rated[0]]), language.quoted(names[rated[-1]])
    return words.parts_title.format(most=most, least=least)
