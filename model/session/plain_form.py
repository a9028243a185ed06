"""Answers back to the raw form of files: the inverse of `parsing.parse`."""

from __future__ import annotations

import datetime
from typing import Any, assert_never

from model.session.answers import (
    Amount,
    Answer,
    Cell,
    Chosen,
    Counts,
    Day,
    Picks,
    Rankings,
    Rows,
    Selected,
    Status,
    Words,
)


def to_plain(answer: Answer) -> object:
    """Return the answer as the plain answers file writes it."""
    match answer:
        case Status():
            return {"status": answer.status}
        case Chosen():
            return answer.choice
        case Selected():
            return list(answer.choices)
        case Amount():
            return plain_number(answer.value)
        case Words():
            return answer.text
        case Day():
            return answer.date.isoformat()
        case Rows():
            return [
                ({"row": row.row} if row.row else {})
                | {column: _plain_cell(cell) for column, cell in row.cells}
                for row in answer.rows
            ]
        case Counts():
            return _plain_counts(answer)
        case Picks():
            return {"votes": dict(answer.votes), "voters": answer.voters}
        case Rankings():
            return {"rankings": [list(ranking) for ranking in answer.rankings]}
        case _:
            assert_never(answer)


def plain_number(value: float) -> int | float:
    """Return a whole number without a decimal point."""
    return int(value) if value == int(value) else value


def _plain_counts(answer: Counts) -> dict[str, Any]:
    if answer.by_group:
        form: dict[str, Any] = {"by_group": {name: list(v) for name, v in answer.by_group}}
    else:
        form = {"votes": list(answer.first)}
    if answer.second_by_group:
        form["by_group_round_2"] = {name: list(v) for name, v in answer.second_by_group}
    elif answer.second is not None:
        form["votes_round_2"] = list(answer.second)
    return form


def _plain_cell(cell: Cell) -> object:
    if isinstance(cell, datetime.date):
        return cell.isoformat()
    return plain_number(cell) if isinstance(cell, float) else cell
