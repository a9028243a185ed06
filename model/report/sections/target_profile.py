"""What the cluster is looking for: themes, kind of partner, and how far it is in each region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from model.content.base import QuestionId
from model.diagnosis.advice_wording import criterion_text, next_step
from model.diagnosis.phases import TARGET_REGIONS, CriterionState, Standing
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Paragraph, Run, Table, cells, said
from model.report.charts.drawing.style import GATE_SIGNS
from model.report.shown import answer_lines, evidence_answer, rows_table
from model.session.answers import is_answered

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
    return (Heading(1, texts.heading, starts_page=True), opening, *parts)


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
        Heading(2, texts.gates),
        said(texts.gates_intro),
        *(block for standing in standings for block in _standing(basis, standing)),
    )


def _whole(basis: ReportBasis) -> tuple[Block, ...]:
    """Return how far the cluster as a whole is, where no region is entered."""
    texts, whole = basis.texts.target, basis.diagnosis.whole
    if whole is None:
        return ()
    opening = (Heading(2, texts.gates), said(texts.gates_intro))
    return (*opening, *_standing(basis, replace(whole, region=texts.whole)))


def _standing(basis: ReportBasis, standing: Standing) -> tuple[Block, ...]:
    """Return one region: the gate it stands before, what is left from earlier, the next step."""
    texts = basis.texts.target
    region = standing.region or texts.unnamed
    if standing.phase is None:
        return (Heading(3, region), said(texts.not_stated))
    phase = basis.content.phases[standing.phase].name
    step = (Run(f"{texts.next_step}{basis.language.colon}", "Strong"),)
    return (
        Heading(3, region),
        _gate(basis, standing.gate, texts.gate_of.format(region=region, phase=phase)),
        *((_gate(basis, standing.earlier_open, texts.earlier),) if standing.earlier_open else ()),
        Paragraph((*step, Run(next_step(basis.content, standing)))),
    )


def _gate(basis: ReportBasis, gate: Sequence[CriterionState], caption: str) -> Table:
    texts = basis.texts.target
    rows = tuple(
        (
            Cell((Run(f"{GATE_SIGNS[one.state]}\u00a0{_state(basis, one)}"),)),
            *cells([criterion_text(basis.content, one), _behind(basis, one)]),
        )
        for one in gate
    )
    return Table((texts.state, texts.criterion, texts.behind), rows, (1, 2.4, 2.4), caption)


def _state(basis: ReportBasis, one: CriterionState) -> str:
    return basis.content.advice.states.word(one.state)


def _behind(basis: ReportBasis, one: CriterionState) -> str:
    """Return the answers that decided a criterion, or that reached it with some partner only."""
    answers = basis.session.answers
    shown = [evidence_answer(basis, id_, answers[id_]) for id_ in one.answers if id_ in answers]
    if one.is_somewhere:
        shown.append(basis.content.advice.sentences.some_partner)
    return "\n".join(shown) or "–"
