"""Votes and the index as plain values with stable keys: no figure of fewer than five votes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis import index as index_of
from model.diagnosis import wording
from model.diagnosis.agreement import LEAST_VOTES, Agreement
from model.diagnosis.group_votes import GroupVotes, by_group, by_group_again, first_round
from model.diagnosis.index import Index
from model.session.answers import Answer, Answers, Counts, Rankings, voters_of
from model.session.plain_form import plain_number, to_plain


def plain_agreement(
    content: Content, answers: Answers, votes: Mapping[QuestionId, Agreement]
) -> dict[str, Any]:
    """Return the figures of each vote on a scale and of each ranking, by question."""
    return {id_: _vote(answers[id_], vote) for id_, vote in votes.items()} | _rankings(
        content, answers
    )


def plain_index(index: Index) -> dict[str, Any]:
    """Return the index with all that it is made of and that makes it uncertain."""
    return {
        "version": index_of.VERSION,
        "value": rounded(index.value),
        "low": rounded(index.low),
        "high": rounded(index.high),
        "level": index.level,
        "coverage": rounded(index.coverage),
        "dimensions": _rounded_each(index.dimensions),
        "arithmetic": rounded(index.arithmetic),
        "equal_weights": rounded(index.equal_weights),
        "without": _rounded_each(index.without),
        "state": rounded(index.state),
        "readiness": rounded(index.readiness),
        "quadrant": index.quadrant,
        "costs": [
            {"indicator": c.indicator, "questions": list(c.questions), "points": rounded(c.points)}
            for c in index.costs
        ],
    }


def evidence_answer(question: q.AnyQuestion, answer: Answer) -> object:
    """Return an answer in plain form; of fewer than five votes their number, of none its groups."""
    voters = voters_of(answer)
    if voters is None or wording.is_joint(question, answer):
        return to_plain(answer)
    if voters < LEAST_VOTES:
        return {"n": voters}
    if isinstance(answer, Counts):
        few = answer.second is not None and sum(answer.first) < LEAST_VOTES
        return to_plain(
            Counts(answer.votes if few else answer.first, (), None if few else answer.second)
        )
    return to_plain(answer)


def rounded(value: float | None) -> float | None:
    """Return a figure with the three decimals that are exported."""
    return None if value is None else round(value, 3)


def _vote(answer: Answer, vote: Agreement) -> dict[str, Any]:
    """Return the round that counts, with the first round and the groups where there are any."""
    figures = _figures(vote)
    if not isinstance(answer, Counts):
        return figures
    first = first_round(answer, vote.values)
    if first is not None:
        figures["round_1"] = _figures(first)
    return (
        figures
        | _groups(by_group(answer, vote.values), "")
        | _groups(by_group_again(answer, vote.values), "_round_2")
    )


def _groups(groups: GroupVotes | None, which: str) -> dict[str, Any]:
    """Return the groups of one round, and those shown together as one."""
    if groups is None:
        return {}
    pooled = groups.together
    found: dict[str, Any] = {f"groups{which}": _shown(groups)}
    if pooled is not None:
        found[f"pooled{which}"] = {"groups": list(groups.pooled), **_figures(pooled)}
    return found


def _shown(groups: GroupVotes) -> dict[str, Any]:
    return {
        name: _figures(groups.shown[name]) if name in groups.shown else {"n": n}
        for name, n in groups.sizes.items()
    }


def _figures(vote: Agreement) -> dict[str, Any]:
    """Return the figures of a vote; fewer than five votes give their number alone."""
    if vote.n < LEAST_VOTES:
        return {"n": vote.n}
    return {
        "n": vote.n,
        "mean": rounded(vote.mean),
        "median": plain_number(vote.median),
        "quartiles": [plain_number(quartile) for quartile in vote.quartiles],
        "consensus": rounded(vote.consensus),
        "agreement": rounded(vote.agreement),
        "verdict": vote.verdict,
        "marks": list(vote.marks),
    }


def _rankings(content: Content, answers: Answers) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for id_, answer in answers.items():
        if isinstance(answer, Rankings):
            n = len(answer.rankings)
            w = wording.concordance_of(content, id_, answer)
            found[id_] = {"n": n} if n < LEAST_VOTES else {"n": n, "w": rounded(w)}
    return found


def _rounded_each(values: Mapping[str, float | None]) -> dict[str, float | None]:
    return {name: rounded(value) for name, value in values.items()}
