"""Raw input to answers: the only judge of what is an answer, for screens and files alike."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Iterable
from typing import Any, assert_never

from model.content import questionnaire as q
from model.session.answers import (
    STATUSES,
    Amount,
    Answer,
    Cell,
    Chosen,
    Counts,
    Day,
    Picks,
    Rankings,
    Rejection,
    Row,
    Rows,
    Selected,
    Status,
    Words,
)
from model.session.text_hygiene import clean

_Choosing = q.ChoosingQuestion | q.Column
MAX_VOTERS = 500
_GROUP = re.compile(r"[a-z][a-z0-9_]{0,40}")


class _Refused(Exception):
    """Stops the parsing of one answer with its reason."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason)
        self.rejection = Rejection(reason, tuple((k, str(v)) for k, v in values.items()))


def parse(question: q.AnyQuestion, raw: object) -> Answer | Rejection:
    """Return the answer that raw input gives to a question, or why it is none.

    Raw input has the form of the plain answers file: a choice id, a list of ids, a number, a
    text, an ISO date, a list of rows, a mapping of votes, or `{"status": …}`.
    """
    try:
        if isinstance(raw, dict) and "status" in raw:
            return _status(raw)
        return _parse(question, raw)
    except _Refused as refused:
        return refused.rejection


def _parse(question: q.AnyQuestion, raw: object) -> Answer:
    match question:
        case q.ChoiceQuestion():
            return Chosen(_choice(raw, question))
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
            return _counts(question, raw)
        case q.BandVoteQuestion():
            return _picks(question, raw, 1)
        case q.MultipleVoteQuestion():
            return _picks(question, raw, question.at_most)
        case q.RankingQuestion():
            return _rankings(question, raw)
        case _:
            assert_never(question)


def _status(raw: dict[str, Any]) -> Status:
    for name in STATUSES:
        if raw == {"status": name}:
            return Status(name)
    raise _Refused("status", given=_shown(raw), known=", ".join(STATUSES))


def _choice(raw: object, question: _Choosing) -> str:
    known = question.choice_ids()
    if isinstance(raw, str) and raw in known:
        return raw
    raise _Refused("choice", given=_shown(raw), known=", ".join(known))


def _selected(question: q.MultipleQuestion, raw: object) -> Selected:
    chosen = _distinct(_list(raw), question)
    if question.at_most is not None and len(chosen) > question.at_most:
        raise _Refused("at_most", limit=question.at_most, given=len(chosen))
    return Selected(tuple(id_ for id_ in question.choice_ids() if id_ in chosen))


def _distinct(items: list[Any], question: _Choosing) -> list[str]:
    chosen: dict[str, None] = {}
    for item in items:  # the first that is named twice ends it, however long the list
        choice = _choice(item, question)
        if choice in chosen:
            raise _Refused("twice", given=choice)
        chosen[choice] = None
    return list(chosen)


def _number(raw: object, minimum: float, maximum: float) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise _Refused("number", given=_shown(raw))
    if isinstance(raw, float) and math.isnan(raw):
        raise _Refused("number", given=_shown(raw))
    if not minimum <= raw <= maximum:
        raise _Refused("range", given=_shown(raw), low=f"{minimum:.12g}", high=f"{maximum:.12g}")
    return float(raw)


def _text(raw: object, limit: int) -> str:
    if not isinstance(raw, str):
        raise _Refused("text", given=_shown(raw))
    text = clean(raw)
    if not text.strip():
        raise _Refused("empty")
    if len(text) > limit:
        raise _Refused("too_long", limit=limit, given=len(text))
    return text


def _date(raw: object) -> datetime.date:
    if isinstance(raw, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", raw):
        try:
            return datetime.date.fromisoformat(raw)
        except ValueError:
            pass
    raise _Refused("date", given=_shown(raw))


def _table(question: q.TableQuestion, raw: object) -> Rows:
    items = _list(raw)
    limit = len(question.rows) if question.has_fixed_rows else question.max_rows
    if len(items) > limit:
        raise _Refused("too_many_rows", limit=limit, given=len(items))
    rows = [_row(question, item) for item in items]
    if not question.has_fixed_rows:
        return Rows(tuple(row for row in rows if row.cells))
    given = [row.row for row in rows]
    if len(set(given)) < len(given):
        raise _Refused("twice", given=", ".join(given))
    by_id = {row.row: row for row in rows}
    return Rows(tuple(by_id[r.id] for r in question.rows if r.id in by_id and by_id[r.id].cells))


def _row(question: q.TableQuestion, raw: object) -> Row:
    if not isinstance(raw, dict):
        raise _Refused("row", given=_shown(raw))
    row_id = ""
    if question.has_fixed_rows:
        known = [row.id for row in question.rows]
        row_id = raw.get("row", "")
        if row_id not in known:
            raise _Refused("row_id", given=_shown(row_id), known=", ".join(known))
    columns = {column.id: column for column in question.columns}
    for key in raw:
        if key not in columns and not (key == "row" and question.has_fixed_rows):
            raise _Refused("column", given=_shown(key), known=", ".join(columns))
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
            return _choice(raw, column)
        case _:
            assert_never(column.kind)


def _counts(question: q.LikertQuestion | q.ScaleQuestion, raw: object) -> Counts:
    steps = len(q.steps_of(question))
    form = _mapping(raw, {"votes", "by_group", "votes_round_2"})
    if ("votes" in form) == ("by_group" in form):
        raise _Refused("votes_or_groups")
    second = _steps(form["votes_round_2"], steps) if "votes_round_2" in form else None
    if "votes" in form:
        return Counts(_steps(form["votes"], steps), second=second)
    groups = form["by_group"]
    if not isinstance(groups, dict) or not groups:
        raise _Refused("groups", given=_shown(groups))
    for name in groups:
        if not isinstance(name, str) or not _GROUP.fullmatch(name):
            raise _Refused("groups", given=_shown(name))
    counted = tuple((name, _steps(groups[name], steps)) for name in sorted(groups))
    first = tuple(sum(column) for column in zip(*(votes for _, votes in counted), strict=True))
    if sum(first) > MAX_VOTERS:
        raise _Refused("too_many_votes", limit=MAX_VOTERS, given=sum(first))
    return Counts(first, counted, second)


def _steps(raw: object, steps: int) -> tuple[int, ...]:
    items = _list(raw)
    if len(items) != steps:
        raise _Refused("steps", wanted=steps, given=len(items))
    counts = tuple(_count(item) for item in items)
    if sum(counts) > MAX_VOTERS:
        raise _Refused("too_many_votes", limit=MAX_VOTERS, given=sum(counts))
    if sum(counts) == 0:
        raise _Refused("no_votes")
    return counts


def _picks(
    question: q.BandVoteQuestion | q.MultipleVoteQuestion, raw: object, at_most: int
) -> Picks:
    form = _mapping(raw, {"votes", "voters"})
    votes = form.get("votes")
    if not isinstance(votes, dict):
        raise _Refused("picks", given=_shown(raw))
    counts = {_choice(key, question): _count(value) for key, value in votes.items()}
    total = sum(counts.values())
    if "voters" in form:
        voters = _count(form["voters"])
    elif at_most == 1:
        voters = total
    else:
        raise _Refused("voters")
    if voters == 0:
        raise _Refused("no_votes")
    if voters > MAX_VOTERS:
        raise _Refused("too_many_votes", limit=MAX_VOTERS, given=voters)
    if max(counts.values(), default=0) > voters or total > voters * at_most:
        raise _Refused("more_than_voters", voters=voters, limit=at_most, given=total)
    kept = ((id_, counts[id_]) for id_ in question.choice_ids() if counts.get(id_))
    return Picks(tuple(kept), voters)


def _rankings(question: q.RankingQuestion, raw: object) -> Rankings:
    form = _mapping(raw, {"rankings"})
    items = _list(form.get("rankings"))
    if not items:
        raise _Refused("no_votes")
    if len(items) > MAX_VOTERS:
        raise _Refused("too_many_votes", limit=MAX_VOTERS, given=len(items))
    rankings = [tuple(_distinct(_list(item), question)) for item in items]
    for ranking in rankings:
        if not 1 <= len(ranking) <= question.places:
            raise _Refused("places", limit=question.places, given=len(ranking))
    return Rankings(tuple(sorted(rankings)))


def _count(raw: object) -> int:
    if isinstance(raw, bool) or not isinstance(raw, int) or raw < 0:
        raise _Refused("count", given=_shown(raw))
    if raw > MAX_VOTERS:
        raise _Refused("too_many_votes", limit=MAX_VOTERS, given=_shown(raw))
    return raw


def _list(raw: object) -> list[Any]:
    if not isinstance(raw, list | tuple):
        raise _Refused("list", given=_shown(raw))
    return list(raw)


def _mapping(raw: object, known: Iterable[str]) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise _Refused("mapping", given=_shown(raw), known=", ".join(sorted(known)))
    for key in raw:
        if key not in known:
            raise _Refused("key", given=_shown(key), known=", ".join(sorted(known)))
    return raw


def _shown(raw: object) -> str:
    """Return raw input as it can stand in a sentence, at most 60 characters."""
    text = f"“{raw[:200]}”" if isinstance(raw, str) else repr(raw)[:200]
    text = clean(text, one_line=True)
    return text if len(text) <= 60 else text[:57] + "…"
