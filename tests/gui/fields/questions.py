"""Small questions of each kind."""

from __future__ import annotations

from model.content import questionnaire as q

_COMMON: dict[str, object] = {
    "id": "asked",
    "who": "group",
    "text": "What is it?",
    "label": "The thing",
    "why": "It matters.",
    "hint": "Take your time.",
}


def choices(*ids: str) -> tuple[q.Choice, ...]:
    """Return choices whose texts are their ids in capitals."""
    return tuple(q.Choice(id=id_, text=id_.upper()) for id_ in ids)


def single(*ids: str) -> q.ChoiceQuestion:
    return q.ChoiceQuestion.model_validate(_COMMON | {"kind": "single", "choices": choices(*ids)})


def multiple(*ids: str, **more: object) -> q.MultipleQuestion:
    given = {"kind": "multiple", "choices": choices(*ids)}
    return q.MultipleQuestion.model_validate(_COMMON | given | more)


def number(**more: object) -> q.NumberQuestion:
    given = {"kind": "number", "unit": "%", "maximum": 100}
    return q.NumberQuestion.model_validate(_COMMON | given | more)


def text(max_length: int = 20) -> q.TextQuestion:
    return q.TextQuestion.model_validate(_COMMON | {"kind": "text", "max_length": max_length})


def date() -> q.DateQuestion:
    return q.DateQuestion.model_validate(_COMMON | {"kind": "date"})


def column(id_: str, kind: str, **more: object) -> q.Column:
    given = {"id": id_, "label": id_.title(), "kind": kind}
    return q.Column.model_validate(given | more)


def table(*columns: q.Column, **more: object) -> q.TableQuestion:
    return q.TableQuestion.model_validate(_COMMON | {"kind": "table", "columns": columns} | more)


def likert(**more: object) -> q.LikertQuestion:
    scale = ("never", "rarely", "sometimes", "often", "always")
    return q.LikertQuestion.model_validate(_COMMON | {"kind": "likert", "scale": scale} | more)


def scale() -> q.ScaleQuestion:
    return q.ScaleQuestion.model_validate(
        _COMMON | {"kind": "scale", "low": "nothing", "high": "all"}
    )


def band_vote(*ids: str) -> q.BandVoteQuestion:
    return q.BandVoteQuestion.model_validate(
        _COMMON | {"kind": "band_vote", "choices": choices(*ids)}
    )


def multiple_vote(*ids: str, at_most: int = 2) -> q.MultipleVoteQuestion:
    given = {"kind": "multiple_vote", "choices": choices(*ids), "at_most": at_most}
    return q.MultipleVoteQuestion.model_validate(_COMMON | given)


def ranking(*ids: str, places: int = 3) -> q.RankingQuestion:
    given = {"kind": "ranking", "choices": choices(*ids), "places": places}
    return q.RankingQuestion.model_validate(_COMMON | given)
