"""Votes on a scale as a person would tell them: how many said what, without what nobody said."""

from __future__ import annotations

from collections.abc import Sequence

from model.content import questionnaire as q
from model.content.content import Content
from model.diagnosis.agreement import LEAST_VOTES
from model.session.answers import Counts


def votes_text(content: Content, question: q.AnyQuestion, answer: Counts) -> str:
    """Return the votes in words of the scale, both rounds where there were two.

    A first round of fewer than five votes is left out.
    """
    if not isinstance(question, q.LikertQuestion | q.ScaleQuestion):
        return ""
    last = _round(content, question, answer.votes)
    if answer.second is None or sum(answer.first) < LEAST_VOTES:
        return last
    first = _round(content, question, answer.first)
    words = content.words.votes
    return words.rounds.format(first=first, second=last) if words else f"{first} → {last}"


def _round(
    content: Content, question: q.LikertQuestion | q.ScaleQuestion, votes: Sequence[int]
) -> str:
    words, language, total = content.words, content.language, sum(votes)
    steps = zip(q.steps_of(question), votes, strict=True)
    said = {step: count for step, count in steps if count}
    if words.votes is None:  # the words of a workshop from before there were such
        counts = ", ".join(f"{step}{language.colon}{count}" for step, count in said.items())
        return f"{counts} ({words.of_votes.format(n=total)})"
    parts = [
        words.votes.step.format(votes=count, step=_step(content, question, step))
        for step, count in said.items()
    ]
    return words.votes.round.format(n=total, steps=language.listing(parts))


def _step(content: Content, question: q.LikertQuestion | q.ScaleQuestion, step: int) -> str:
    """Return a step of a scale in its own words; without words, with its number."""
    if isinstance(question, q.LikertQuestion):
        return content.language.quoted(question.scale[step - q.LIKERT_STEPS[0]])
    ends = {q.SCALE_STEPS[0]: question.low, q.SCALE_STEPS[-1]: question.high}
    return f"{step} ({ends[step]})" if ends.get(step) else str(step)
