"""Votes as they are cast: a box that adds up and forgets, and a stack of paper that is counted.

A ballot is what one person chose: a step, choice ids, or choice ids in the order of importance;
an empty one is a person who does not vote, and counts nowhere.
"""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Mapping, Sequence

from model.content import questionnaire as q
from model.session.answers import Rejection
from model.session.parsing import parse

Ballot = tuple[str, ...]


def places_of(question: q.VoteQuestion) -> tuple[str, ...]:
    """Return what a ballot can name: the steps as texts, or the ids of the choices."""
    if isinstance(question, q.LikertQuestion | q.ScaleQuestion):
        return tuple(str(step) for step in q.steps_of(question))
    return question.choice_ids()


def most_of(question: q.VoteQuestion) -> int:
    """Return how many choices a ballot may name."""
    match question:
        case q.MultipleVoteQuestion():
            return question.at_most
        case q.RankingQuestion():
            return question.places
        case _:
            return 1


class BallotBox:
    """The votes of one round; what it holds says neither who voted nor when."""

    def __init__(self, question: q.VoteQuestion) -> None:
        """Begin empty."""
        self._question = question
        self._by_group: dict[str, Counter[str]] = {}
        self._rankings: list[Ballot] = []
        self._cast = self._abstained = 0

    @property
    def question(self) -> q.VoteQuestion:
        """Return what is voted on."""
        return self._question

    @property
    def cast(self) -> int:
        """Return how many people voted."""
        return self._cast

    @property
    def abstained(self) -> int:
        """Return how many people did not want to vote; they are not part of any figure."""
        return self._abstained

    def judge(self, ballot: Sequence[str]) -> Rejection | None:
        """Return why a ballot does not count; None where it does, or is empty."""
        if not ballot:
            return None
        places = places_of(self._question)
        unknown = [one for one in ballot if one not in places]
        if unknown:
            return Rejection("choice", (("given", f"“{unknown[0]}”"), ("known", ", ".join(places))))
        repeated = [one for one in ballot if ballot.count(one) > 1]
        if repeated:
            return Rejection("twice", (("given", repeated[0]),))
        box = BallotBox(self._question)
        box._put(tuple(ballot), "")
        judged = parse(self._question, box.raw())
        return judged if isinstance(judged, Rejection) else None

    def put(self, ballot: Sequence[str], group: str = "") -> Rejection | None:
        """Take a ballot; return why it does not count, and leave it out then."""
        problem = self.judge(ballot)
        if problem is None:
            self._put(tuple(ballot), group)
        return problem

    def raw(self, first: Mapping[str, object] | None = None) -> object:
        """Return the votes as an answer in plain form; as the second round where `first` is given.

        None without any vote.
        """
        if not self._cast:
            return None
        if isinstance(self._question, q.RankingQuestion):
            return {"rankings": [list(one) for one in self._rankings]}
        if isinstance(self._question, q.LikertQuestion | q.ScaleQuestion):
            return self._steps(first)
        votes = {place: n for place in places_of(self._question) if (n := self._total()[place])}
        return {"votes": votes, "voters": self._cast}

    def _steps(self, first: Mapping[str, object] | None) -> dict[str, object]:
        places = places_of(self._question)
        which = "" if first is None else "_round_2"
        kept = {key: value for key, value in (first or {}).items() if not key.endswith("_2")}
        if set(self._by_group) == {""}:
            return kept | {f"votes{which}": [self._total()[place] for place in places]}
        named = sorted(self._by_group.items())
        groups = {group: [n[place] for place in places] for group, n in named}
        return kept | {f"by_group{which}": groups}

    def _total(self) -> Counter[str]:
        total: Counter[str] = Counter()
        for counts in self._by_group.values():
            total.update(counts)
        return total

    def _put(self, ballot: Ballot, group: str) -> None:
        if not ballot:
            self._abstained += 1
            return
        self._cast += 1
        self._by_group.setdefault(group, Counter()).update(ballot)
        if isinstance(self._question, q.RankingQuestion):
            bisect.insort(self._rankings, ballot)  # sorted: their order says nothing


class PaperStack:
    """Ballots on paper as they are counted; the last one can be taken back."""

    def __init__(self, question: q.VoteQuestion) -> None:
        """Begin with none."""
        self._question = question
        self._ballots: list[tuple[Ballot, str]] = []

    def __len__(self) -> int:
        return len(self._ballots)

    def count_in(self, group: str) -> int:
        """Return how many ballots of a group were counted, with those that name nothing."""
        return sum(one == group for _, one in self._ballots)

    def add(self, ballot: Sequence[str], group: str = "") -> Rejection | None:
        """Count a ballot; return why it does not count, and leave it out then."""
        problem = BallotBox(self._question).judge(ballot)
        if problem is None:
            self._ballots.append((tuple(ballot), group))
        return problem

    def take_back(self) -> bool:
        """Take the last ballot back; False where there is none."""
        if not self._ballots:
            return False
        self._ballots.pop()
        return True

    def box(self) -> BallotBox:
        """Return all ballots in a box."""
        box = BallotBox(self._question)
        for ballot, group in self._ballots:
            box.put(ballot, group)
        return box
