"""Raw input to answers: the only judge of what is an answer, for screens and files alike."""

from __future__ import annotations

import datetime
import math
import re
from typing import Any, assert_never

from model.content import questionnaire as q
from model.session import vote_parsing
from model.session.answers import (
    STATUSES,
    Amount,
    Answer,
    Cell,
    Chosen,
    Day,
    Rejection,
    Row,
    Rows,
    Selected,
    Status,
    Words,
)
from model.session.raw_input import (
    Refused,
    choice_of,
    distinct,
    list_of,
    shown,
)
from model.session.text_hygiene import clean


def parse(question: q.AnyQuestion, raw: object) -> Answer | Rejection:
    """Return the answer that raw input gives to a question, or why it is none.

    Raw input has the form of the plain answers file: a choice id, a list of ids, a number, a
    text, an ISO date, a list of rows, a mapping of votes, or `{"status": …}`.
    """
    try:
        if isinstance(raw, dict) and "status" in raw:
            return _status(raw)
        return _parse(question, raw)
    except Refused as refused:
        return refused.rejection


def _parse(question: q.AnyQuestion, raw: object) -> Answer:
    match question:
        case q.ChoiceQuestion():
            return Chosen(choice_of(raw, question))
        case q.MultipleQuestion():
            return _selected(question, raw)
        case q.NumberQuestion():
            return Amount(_number(raw, question.minimum, question.maximum))
        case q.TextQuestion():
            return Words(_text(raw, question.max_length))
        case q.DateQuestion():
            return Day(_date(raw))
        case q.TableQuestion():
            return _table(question, raw)
        case q.LikertQuestion() | q.ScaleQuestion():
            return vote_parsing.counts(question, raw)
        case q.BandVoteQuestion():
            return vote_parsing.picks(question, raw, 1)
        case q.MultipleVoteQuestion():
            return vote_parsing.picks(question, raw, question.at_most)
        case q.RankingQuestion():
            return vote_parsing.rankings(question, raw)
        case _:
            assert_never(question)


def _status(raw: dict[str, Any]) -> Status:
    for name in STATUSES:
        if raw == {"status": name}:
            return Status(name)
    raise Refused("status", given=shown(raw), known=", ".join(STATUSES))


def _selected(question: q.MultipleQuestion, raw: object) -> Selected:
    chosen = distinct(list_of(raw), question)
    if question.at_most is not None and len(chosen) > question.at_most:
        raise Refused("at_most", limit=question.at_most, given=len(chosen))
    return Selected(tuple(id_ for id_ in question.choice_ids() if id_ in chosen))


def _number(raw: object, minimum: float, maximum: float) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise Refused("number", given=shown(raw))
    if isinstance(raw, float) and math.isnan(raw):
        raise Refused("number", given=shown(raw))
    if not minimum <= raw <= maximum:
        raise Refused("range", given=shown(raw), low=f"{minimum:.12g}", high=f"{maximum:.12g}")
    return float(raw)


def _text(raw: object, limit: int) -> str:
    if not isinstance(raw, str):
        raise Refused("text", given=shown(raw))
    text = clean(raw)
    if not text.strip():
        raise Refused("empty")
    if len(text) > limit:
        raise Refused("too_long", limit=limit, given=len(text))
    return text


def _date(raw: object) -> datetime.date:
    if isinstance(raw, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", raw):
        try:
            return datetime.date.fromisoformat(raw)
        except ValueError:
            pass
    raise Refused("date", given=shown(raw))


def _table(question: q.TableQuestion, raw: object) -> Rows:
    items = list_of(raw)
    limit = len(question.rows) if question.has_fixed_rows else question.max_rows
    if len(items) > limit:
        raise Refused("too_many_rows", limit=limit, given=len(items))
    rows = [_row(question, item) for item in items]
    if not question.has_fixed_rows:
        return Rows(tuple(row for row in rows if row.cells))
    given = [row.row for row in rows]
    if len(set(given)) < len(given):
        raise Refused("twice", given=", ".join(given))
    by_id = {row.row: row for row in rows}
    return Rows(tuple(by_id[r.id] for r in question.rows if r.id in by_id and by_id[r.id].cells))


def _row(question: q.TableQuestion, raw: object) -> Row:
    if not isinstance(raw, dict):
        raise Refused("row", given=shown(raw))
    row_id = ""
    if question.has_fixed_rows:
        known = [row.id for row in question.rows]
        row_id = raw.get("row", "")
        if row_id not in known:
            raise Refused("row_id", given=shown(row_id), known=", ".join(known))
    columns = {column.id: column for column in question.columns}
    for key in raw:
        if key not in columns and not (key == "row" and question.has_fixed_rows):
            raise Refused("column", given=shown(key), known=", ".join(columns))
    cells = [(id_, _cell(column, raw.get(id_))) for id_, column in columns.items()]
    return Row(row_id, tuple((id_, value) for id_, value in cells if value is not None))


def _cell(column: q.Column, raw: object) -> Cell | None:
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return None
    match column.kind:
        case "text":
            return _text(raw, column.max_length)
        case "number":
            return _number(raw, column.minimum, column.maximum)
        case "date":
            return _date(raw)
        case "choice":
            return choice_of(raw, column)
        case _:
            assert_never(column.kind)
