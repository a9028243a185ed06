"""What the cluster is looking for: themes, kind of partner, and how far it is in each region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.content.base import QuestionId
from model.diagnosis.advice_wording import criterion_text, next_step, state_word
from model.diagnosis.phases import CriterionState, Standing
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Run, Table, cells, said
from model.report.charts.drawing.style import GATE_SIGNS
from model.report.shown import answer_lines, rows_table
from model.session.answers import is_answered
from model.session.region_ticks import TARGET_REGIONS

THEMES = QuestionId("themes")
PROXIMITIES = tuple(
    QuestionId(f"proximity_{kind}")
    for kind in ("cognitive", "organisational", "social", "institutional", "geographical")
)


def target_profile(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on themes, partner and regions; parts without answers are left out."""
    texts = basis.texts.target
    themes = rows_table(basis, THEMES)
    parts: tuple[Block, ...] = (
        *((Heading(2, texts.themes), themes) if themes else ()),
        *_partner(basis),
        *_regions(basis),
    )
    opening = said(texts.intro, "Lead") if parts else said(texts.nothing)
    return (Heading(1, texts.heading), opening, *parts)


def _partner(basis: ReportBasis) -> tuple[Block, ...]:
    """Return how much the partner should have in common with the cluster."""
    texts, answers = basis.texts.target, basis.session.answers
    rows = tuple(
        cells([basis.content.questions[id_].label, ", ".join(answer_lines(basis, id_, answer))])
        for id_ in PROXIMITIES
        if id_ in basis.content.questions
        if (answer := answers.get(id_)) is not None and is_answered(answer)
    )
    if not rows:
        return ()
    table = Table((texts.in_common, texts.weight), rows, (2, 1), texts.partner)
    return (Heading(2, texts.partner), said(texts.partner_intro), table)


def _regions(basis: ReportBasis) -> tuple[Block, ...]:
    texts, standings = basis.texts.target, basis.diagnosis.regions
    table = rows_table(basis, TARGET_REGIONS)
    if table is None:
        return _whole(basis)
    return (
        Heading(2, texts.regions),
        table,
        *figures.regions(basis),
        *_gates(basis, standings),
    )


def _whole(basis: ReportBasis) -> tuple[Block, ...]:
    """Return how far the cluster as a whole is, where no region is entered."""
    texts, whole = basis.texts.target, basis.diagnosis.whole
    if whole is None:
        return ()
    return _gates(basis, (replace(whole, region=texts.whole),))


def _gates(basis: ReportBasis, standings: Sequence[Standing]) -> tuple[Block, ...]:
    """Return for each region the gate it stands before, and the next step, one row each."""
    texts = basis.texts.target
    header = (texts.region, texts.criteria, texts.next_step)
    rows = tuple(_standing(basis, standing) for standing in standings)
    table = Table(header, rows, (1.5, 3, 2), texts.gates)
    return Heading(2, texts.gates), said(texts.gates_intro), table


def _standing(basis: ReportBasis, standing: Standing) -> tuple[Cell, ...]:
    texts = basis.texts.target
    name = Run(standing.region or texts.unnamed, "Strong")
    if standing.phase is None:
        nothing = basis.texts.document.nothing
        return Cell((name,)), *cells([texts.not_stated, nothing])
    phase = basis.content.phases[standing.phase].name
    lines = [_criterion(basis, one) for one in standing.gate]
    if standing.earlier_open:
        lines.append(f"{texts.earlier}{basis.language.colon}".rstrip())
        lines += [_criterion(basis, one) for one in standing.earlier_open]
    return (
        Cell((name, Run(f"\n{phase}"))),
        *cells(["\n".join(lines), next_step(basis.content, standing)]),
    )


def _criterion(basis: ReportBasis, one: CriterionState) -> str:
    """Return "✓ Met: the criterion", without its full stop."""
    text = criterion_text(basis.content, one).rstrip(".")
    return f"{signed_state(basis, one)}{basis.language.colon}{text}"


def signed_state(basis: ReportBasis, one: CriterionState) -> str:
    """Return sign and word for the state of a criterion."""
    sign = f"({GATE_SIGNS['met']})" if one.is_somewhere else GATE_SIGNS[one.state]
    return f"{sign}\u00a0{_word(basis, one)}"


def _word(basis: ReportBasis, one: CriterionState) -> str:
    """Return the word for a state, and that people said so where they did."""
    word = state_word(basis.content, one)
    return f"{word} ({basis.texts.target.by_people})" if one.by_people else word
