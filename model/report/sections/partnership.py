"""On what footing the partnership stands: who decides, which rules hold, what is still to agree."""

from __future__ import annotations

import math

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.diagnosis.advice_wording import criterion_text
from model.diagnosis.phases import CriterionState, criteria_of
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Table, cells, said
from model.report.sections.target_profile import signed_state
from model.report.shown import answer_lines, lower_first, rows_table, votes_phrase
from model.session.answers import is_answered

FOOTING = tuple(
    QuestionId(one)
    for one in (
        *("responsible", "mandate", "decision_clarity", "competing_share", "contact_rules"),
        *("past_conflict", "agreements", "ownership_clarity", "third_party_tasks"),
    )
)
COMMITMENTS = QuestionId("named_commitments")
LADDER = frozenset(
    (
        *("nda_where_needed", "memorandum_drafted", "agreement_signed", "ip_list"),
        *("contact_rule", "conflict_rule", "consortium_agreement", "use_of_results"),
    )
)
"""The criteria of the gates that are agreements or rules among partners."""


def partnership(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on partnership and rules; parts without answers are left out."""
    texts = basis.texts.partnership
    footing, ladder = _footing(basis), _ladder(basis)
    commitments = rows_table(basis, COMMITMENTS)
    return (
        Heading(1, texts.heading),
        said(texts.intro, "Lead"),
        *((footing,) if footing else (said(texts.nothing),)),
        *((commitments,) if commitments else ()),
        *((Heading(2, texts.ladder), said(texts.ladder_intro), ladder) if ladder else ()),
    )


def _footing(basis: ReportBasis) -> Table | None:
    """Return what the answers say on responsibility, rules and agreements."""
    texts, answers = basis.texts.partnership, basis.session.answers
    rows = tuple(
        cells([basis.content.questions[id_].label, _shown(basis, id_)])
        for id_ in FOOTING
        if id_ in basis.content.questions
        and (answer := answers.get(id_)) is not None
        and is_answered(answer)
    )
    return Table((texts.subject, texts.answer), rows, (1, 2), texts.footing) if rows else None


def _shown(basis: ReportBasis, id_: QuestionId) -> str:
    """Return an answer; of a vote its median in the words of its scale and how far it agrees."""
    vote, question = basis.diagnosis.votes.get(id_), basis.content.questions[id_]
    if vote is None or vote.verdict is None or not isinstance(question, q.LikertQuestion):
        return "\n".join(answer_lines(basis, id_, basis.session.answers[id_]))
    low, high = (question.scale[round_(vote.median) - 1] for round_ in (math.floor, math.ceil))
    between = basis.texts.agreement.step.format(low=low, high=high)
    return basis.texts.partnership.vote.format(
        step=low if low == high else between,
        median=basis.language.number(vote.median),
        votes=votes_phrase(basis, vote.n),
        verdict=lower_first(basis.words.verdicts[vote.verdict]),
    )


def _ladder(basis: ReportBasis) -> Table | None:
    """Return the agreements and rules phase by phase, each with what the answers say of it."""
    texts, asked = basis.texts.partnership, frozenset(basis.content.questions)
    steps = [
        one
        for one in criteria_of(
            basis.content, basis.session.answers, asked, basis.session.gate_ticks
        )
        if one.criterion in LADDER
    ]
    if not steps:
        return None
    rows = tuple(_step(basis, one) for one in steps)
    return Table((texts.phase, texts.agreement, texts.state), rows, (3.5, 4.5, 1.3), texts.ladder)


def _step(basis: ReportBasis, one: CriterionState) -> tuple[Cell, ...]:
    phase = basis.content.phases[one.phase]
    state = signed_state(basis, one)
    name = f"{phase.number}. {phase.name}"
    return cells([name, criterion_text(basis.content, one), state], "TableSmall")
