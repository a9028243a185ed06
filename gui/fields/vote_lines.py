"""The result of a vote for choices in lines: the same on the facilitator's screen and the room's.

Where choices have no order of their own, those named most often come first; what is named equally
often stays in the order of the questionnaire.
"""

from __future__ import annotations

from dataclasses import dataclass

from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.diagnosis.agreement import LEAST_VOTES, lower_median
from model.session.answers import Picks, Rankings


@dataclass(frozen=True)
class ShownLine:
    """How many named one choice; `in_words` is empty where no figure may be shown."""

    text: str
    count: int
    in_words: str

    @property
    def named(self) -> str:
        """Return choice and figure as a screen reader says them."""
        return f"{self.text}: {self.in_words}" if self.in_words else self.text


@dataclass(frozen=True)
class ShownLines:
    """All lines of one result, and what is said of the whole."""

    lines: tuple[ShownLine, ...]
    remark: str


def picked_lines(
    question: q.BandVoteQuestion | q.MultipleVoteQuestion, votes: Picks, wording: Wording
) -> ShownLines:
    """Return how many picked each choice; bands rise, other choices are sorted by votes."""
    texts, has_figures = wording.texts.vote, votes.voters >= LEAST_VOTES
    lines = tuple(
        ShownLine(c.text, votes.count(c.id), str(votes.count(c.id)) if has_figures else "")
        for c in question.choices
    )
    is_ordered = isinstance(question, q.BandVoteQuestion)
    shown = lines if is_ordered else tuple(sorted(lines, key=lambda line: -line.count))
    if not has_figures:
        return ShownLines(shown, texts.few.format(least=LEAST_VOTES))
    remark = texts.total.format(n=votes.voters)
    if is_ordered:
        middle = question.choices[lower_median([line.count for line in lines])].text
        remark = f"{remark} · {texts.median.format(value=middle)}"
    return ShownLines(shown, remark)


def ranked_lines(question: q.RankingQuestion, votes: Rankings, form: str) -> tuple[ShownLine, ...]:
    """Return how often each choice was named and put first, the most often named first.

    `form` says it, with `{n}` and `{first}`.
    """
    n = len(votes.rankings)
    found = []
    for choice in question.choices:
        named = sum(choice.id in one for one in votes.rankings)
        first = sum(one[0] == choice.id for one in votes.rankings)
        words = form.format(n=named, first=first) if named else "0"
        words = words if n >= LEAST_VOTES else ""
        found.append((named, first, ShownLine(choice.text, named, words)))
    return tuple(line for *_, line in sorted(found, key=lambda one: (-one[0], -one[1])))
