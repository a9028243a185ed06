"""The places of a ballot, on paper and on the passed laptop: what a person reads at each."""

from __future__ import annotations

from model.content import questionnaire as q


def is_on_steps(question: q.VoteQuestion) -> bool:
    """Tell whether a digit is a step, not the number of a choice."""
    return isinstance(question, q.LikertQuestion | q.ScaleQuestion)


def words_of(question: q.VoteQuestion) -> dict[str, str]:
    """Return what a person reads for each place of the ballot."""
    match question:
        case q.LikertQuestion():
            pairs = zip(q.LIKERT_STEPS, question.scale, strict=True)
            return {str(step): f"{step}  {text}" for step, text in pairs}
        case q.ScaleQuestion():
            ends = {q.SCALE_STEPS[0]: question.low, q.SCALE_STEPS[-1]: question.high}
            return {str(step): f"{step}  {ends.get(step, '')}".strip() for step in q.SCALE_STEPS}
        case _:
            return {choice.id: choice.text for choice in question.choices}
