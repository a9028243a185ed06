"""Raw input to votes: counts for each step, picks, and rankings."""

from __future__ import annotations

import re
from collections.abc import Mapping

from model.content import questionnaire as q
from model.session.answers import Counts, Picks, Rankings
from model.session.raw_input import (
    MAX_VOTERS,
    Refused,
    choice_of,
    count_of,
    distinct,
    list_of,
    mapping_of,
    shown,
)

_GROUP = re.compile(r"[a-z][a-z0-9_]{0,40}")
_Votes = tuple[int, ...]
_Groups = tuple[tuple[str, _Votes], ...]


def counts(question: q.LikertQuestion | q.ScaleQuestion, raw: object) -> Counts:
    """Return a vote on ordered steps: one round or two, each in all or by group.

    Raises:
        Refused: it is none.
    """
    steps = len(q.steps_of(question))
    form = mapping_of(raw, {"votes", "by_group", "votes_round_2", "by_group_round_2"})
    if ("votes" in form) == ("by_group" in form) or form.keys() >= {
        "votes_round_2",
        "by_group_round_2",
    }:
        raise Refused("votes_or_groups")
    first, groups = _round(form, "", steps)
    if form.keys().isdisjoint(("votes_round_2", "by_group_round_2")):
        return Counts(first, groups)
    return Counts(first, groups, *_round(form, "_round_2", steps))


def _round(form: Mapping[str, object], which: str, steps: int) -> tuple[_Votes, _Groups]:
    """Return the counts of one round, and by group where they were kept apart."""
    if f"by_group{which}" not in form:
        return _steps(form[f"votes{which}"], steps), ()
    groups = form[f"by_group{which}"]
    if not isinstance(groups, dict) or not groups:
        raise Refused("groups", given=shown(groups))
    for name in groups:
        if not isinstance(name, str) or not _GROUP.fullmatch(name):
            raise Refused("groups", given=shown(name))
    counted = tuple((name, _steps(groups[name], steps)) for name in sorted(groups))
    total = tuple(sum(column) for column in zip(*(votes for _, votes in counted), strict=True))
    if sum(total) > MAX_VOTERS:
        raise Refused("too_many_votes", limit=MAX_VOTERS, given=sum(total))
    return total, counted


def _steps(raw: object, steps: int) -> tuple[int, ...]:
    items = list_of(raw)
    if len(items) != steps:
        raise Refused("steps", wanted=steps, given=len(items))
    votes = tuple(count_of(item) for item in items)
    if sum(votes) > MAX_VOTERS:
        raise Refused("too_many_votes", limit=MAX_VOTERS, given=sum(votes))
    if sum(votes) == 0:
        raise Refused("no_votes")
    return votes


def picks(
    question: q.BandVoteQuestion | q.MultipleVoteQuestion, raw: object, at_most: int
) -> Picks:
    """Return a vote for choices, with how many people voted.

    Raises:
        Refused: it is none.
    """
    form = mapping_of(raw, {"votes", "voters"})
    votes = form.get("votes")
    if not isinstance(votes, dict):
        raise Refused("picks", given=shown(raw))
    counts = {choice_of(key, question): count_of(value) for key, value in votes.items()}
    total = sum(counts.values())
    if "voters" in form:
        voters = count_of(form["voters"])
    elif at_most == 1:
        voters = total
    else:
        raise Refused("voters")
    if voters == 0:
        raise Refused("no_votes")
    if voters > MAX_VOTERS:
        raise Refused("too_many_votes", limit=MAX_VOTERS, given=voters)
    if max(counts.values(), default=0) > voters or total > voters * at_most:
        raise Refused("more_than_voters", voters=voters, limit=at_most, given=total)
    kept = ((id_, counts[id_]) for id_ in question.choice_ids() if counts.get(id_))
    return Picks(tuple(kept), voters)


def rankings(question: q.RankingQuestion, raw: object) -> Rankings:
    """Return rankings in an order that tells nothing.

    Raises:
        Refused: it is none.
    """
    form = mapping_of(raw, {"rankings"})
    items = list_of(form.get("rankings"))
    if not items:
        raise Refused("no_votes")
    if len(items) > MAX_VOTERS:
        raise Refused("too_many_votes", limit=MAX_VOTERS, given=len(items))
    given = [tuple(distinct(list_of(item), question)) for item in items]
    for ranking in given:
        if not 1 <= len(ranking) <= question.places:
            raise Refused("places", limit=question.places, given=len(ranking))
    return Rankings(tuple(sorted(given)))
