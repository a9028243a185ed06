"""Why input is not an answer, in English; the interface says the same in its own language."""

from __future__ import annotations

from model.session.answers import Rejection

REASONS: dict[str, str] = {
    "status": "{given} is not a status; known: {known}",
    "choice": "{given} is not a choice; known: {known}",
    "at_most": "{given} choices, at most {limit} are allowed",
    "twice": "named twice: {given}",
    "number": "{given} is not a number",
    "range": "{given} is not between {low} and {high}",
    "text": "{given} is not a text",
    "empty": "the text is empty",
    "too_long": "{given} characters, at most {limit} are allowed",
    "date": "{given} is not a date such as 2026-11-12",
    "too_many_rows": "{given} rows, at most {limit} are allowed",
    "row": "{given} is not a row: a mapping from column to value",
    "row_id": "{given} is not a row; known: {known}",
    "column": "{given} is not a column; known: {known}",
    "votes_or_groups": "give either votes or by_group, not both",
    "groups": "{given} is not a mapping from group to counts",
    "steps": "counts given: {given}; needed: {wanted}, one for each step from low to high",
    "too_many_votes": "{given} votes, at most {limit} are allowed",
    "no_votes": "no votes; leave the question out or give a status",
    "picks": "{given} is not a mapping with votes for each choice",
    "voters": "voters is missing: how many people voted",
    "more_than_voters": "{given} votes do not fit {voters} voters with at most {limit} each",
    "places": "{given} places, 1 to {limit} are allowed",
    "count": "{given} is not a count of 0 or more",
    "list": "{given} is not a list",
    "mapping": "{given} is not a mapping with {known}",
    "both": "two answers at once that exclude each other; keep one of them",
    "key": "unknown key {given}; known: {known}",
}
"""English sentences; the interface has its own translations under the same keys."""


def in_english(rejection: Rejection) -> str:
    """Return why input was refused as an English sentence without full stop."""
    return REASONS[rejection.reason].format(**dict(rejection.values))
