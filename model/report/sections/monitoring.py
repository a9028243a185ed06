"""How the cluster sees whether it gets on: objectives in numbers, and when they are reviewed."""

from __future__ import annotations

from model.content.base import QuestionId
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, bullets, said
from model.report.shown import answer_lines, rows_table
from model.session.answers import is_answered

GOALS, REVIEW = QuestionId("objectives_in_numbers"), QuestionId("strategy_review")


def monitoring(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter: baseline and target of each objective, then the rhythm of review."""
    texts, goals = basis.texts.monitoring, rows_table(basis, GOALS)
    if goals is None and not basis.plan.items:
        return ()
    return (
        Heading(1, texts.heading),
        said(texts.intro if goals else texts.no_goals, "Lead"),
        *((goals,) if goals else ()),
        said(texts.rhythm, "Label"),
        *bullets(_rhythm(basis)),
    )


def _rhythm(basis: ReportBasis) -> list[str]:
    """Return when what is looked at again: what was said, then what is proposed."""
    texts, session = basis.texts.monitoring, basis.session
    day, answer = session.cluster.next_meeting, session.answers.get(REVIEW)
    said_of_it = (
        texts.meeting.format(date=basis.language.date(day)) if day is not None else "",
        texts.review.format(answer="".join(answer_lines(basis, REVIEW, answer)))
        if answer is not None and is_answered(answer)
        else "",
    )
    index = basis.diagnosis.index.value
    again = (
        texts.again_index.format(index=basis.language.number(index, 1))
        if index is not None
        else texts.again
    )
    signs = texts.signs if basis.plan.items else ""
    return [*filter(None, (*said_of_it, signs)), texts.plan, texts.goals, again]
