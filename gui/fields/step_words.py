"""The steps of a vote in words: five with words each, or 0 to 7 with words at the ends."""

from __future__ import annotations

from model.content import questionnaire as q


def steps_in_words(question: q.LikertQuestion | q.ScaleQuestion) -> list[tuple[str, str]]:
    """Return number and words of each step; a scale has words at its ends only."""
    numbers = [str(step) for step in q.steps_of(question)]
    if isinstance(question, q.LikertQuestion):
        return list(zip(numbers, question.scale, strict=True))
    words = [question.low, *("" for _ in numbers[2:]), question.high]
    return list(zip(numbers, words, strict=True))


def step_named(question: q.LikertQuestion | q.ScaleQuestion, place: int) -> str:
    """Return a step by its number and its words, as far as it has any."""
    return " – ".join(filter(None, steps_in_words(question)[place]))
