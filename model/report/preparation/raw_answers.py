"""From the texts of a form to raw answers, which the parser judges like any others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.language import Language
from model.report.preparation.controls import BOX
from model.report.preparation.fields import CLUSTER_NAME, NONE, NOT_KNOWN
from model.session.answers import Rejection
from model.session.typed_values import date_in, number_in

TICKS = frozenset("☒☑✓✔✗✘xXX")
_Raw = dict[QuestionId, object]


def raw_answers(content: Content, texts: Mapping[str, str]) -> tuple[_Raw, tuple[str, ...]]:
    """Return raw answers by question, and the ids of questions that the content does not know.

    `texts` names what stands in the places that are filled in, by path. A box is a place that is
    always filled: with a tick or without. Where an answer and "not known" are both given, it is a
    rejection that stands in the answer's place.
    """
    places: dict[str, dict[str, str]] = {}
    for path, text in texts.items():
        if path and path != CLUSTER_NAME:
            id_, rest = _split(path)
            places.setdefault(id_, {})[rest] = text
    raw: _Raw = {}
    for id_, filled in places.items():
        question = content.questions.get(QuestionId(id_))
        if question is None:
            continue
        value = _value(question, filled, content.language)
        is_unknown = _is_ticked(filled.get(NOT_KNOWN, ""))
        if is_unknown and value is not None:
            raw[question.question_id] = Rejection("both")
        elif is_unknown:
            raw[question.question_id] = {"status": "not_known"}
        elif value is not None:
            raw[question.question_id] = value
    strange = {id_: filled for id_, filled in places.items() if id_ not in content.questions}
    said = (id_ for id_, filled in strange.items() if any(map(_says_something, filled.values())))
    return raw, tuple(said)


def _split(path: str) -> tuple[str, str]:
    """Return the question's id and the rest of the path, which begins with its mark."""
    places = [path.index(mark) for mark in "?=/" if mark in path]
    at = min(places, default=len(path))
    return path[:at], path[at:]


def _value(question: q.AnyQuestion, filled: Mapping[str, str], language: Language) -> object:
    """Return the raw answer, None where nothing was filled in."""
    if isinstance(question, q.VoteQuestion):
        return None
    if isinstance(question, q.MultipleQuestion):
        return _ticked(question, filled)
    if isinstance(question, q.TableQuestion):
        return _rows(question, filled, language) or None
    text = filled.get("", "")
    if not text:
        return None
    match question:
        case q.ChoiceQuestion():
            return _choice(text, question.choices)
        case q.NumberQuestion():
            return number_in(text, language, question.unit)
        case q.TextQuestion():
            return text
        case q.DateQuestion():
            return date_in(text, language)
        case _:
            assert_never(question)


def _ticked(question: q.MultipleQuestion, filled: Mapping[str, str]) -> object:
    ids = [choice.id for choice in question.choices]
    chosen = [id_ for id_ in ids if _is_ticked(filled.get(f"={id_}", ""))]
    is_none = _is_ticked(filled.get(NONE, ""))
    if (is_none and chosen) or (set(chosen) & set(question.exclusive) and len(chosen) > 1):
        return Rejection("both")
    return chosen or ([] if is_none else None)


def _rows(
    question: q.TableQuestion, filled: Mapping[str, str], language: Language
) -> list[dict[str, object]]:
    rows: dict[str, dict[str, object]] = {}
    for path, text in filled.items():
        _, row, column_id = (*path.split("/"), "", "")[:3]
        column = question.column(column_id)
        if column is not None:
            rows.setdefault(row, {})[column_id] = _cell(column, text, language)
    if not question.has_fixed_rows:
        return list(rows.values())
    return [{"row": row, **cells} for row, cells in rows.items()]


def _cell(column: q.Column, text: str, language: Language) -> object:
    match column.kind:
        case "text":
            return text
        case "number":
            return number_in(text, language, column.unit)
        case "date":
            return date_in(text, language)
        case "choice":
            return _choice(text, column.choices)
        case _:
            assert_never(column.kind)


def _choice(text: str, choices: Iterable[q.Choice]) -> str:
    """Return the id of the choice that is called so; the text itself where none is."""
    words = " ".join(text.split()).casefold()
    return next((c.id for c in choices if " ".join(c.text.split()).casefold() == words), text)


def _is_ticked(text: str) -> bool:
    return any(sign in text for sign in TICKS)


def _says_something(text: str) -> bool:
    return text.strip() not in ("", BOX)
