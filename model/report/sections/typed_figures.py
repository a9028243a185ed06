"""Figures of the 2007 study that the facilitator typed in: beside the index, never part of it."""

from __future__ import annotations

from model.content.base import QuestionId
from model.content.questionnaire import ChoiceQuestion
from model.content.reference import Benchmark
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cite, Paragraph, Run, Table, cells


def typed_figures(basis: ReportBasis) -> tuple[Block, ...]:
    """Return one row for each figure that was typed in; nothing where none was."""
    texts, typed = basis.texts.cluster.index, basis.session.typed_figures
    figures = [one for one in basis.content.benchmarks.values() if one.editable and one.id in typed]
    if not figures:
        return ()
    rows = tuple(
        (
            *cells([_name(basis, figure)]),
            *cells([basis.language.number(typed[figure.id], 1)], "TableNumber"),
        )
        for figure in figures
    )
    note = Paragraph((Run(f"{texts.typed_note} "), Cite(figures[0].source)), "Source")
    return Table((texts.typed_of, texts.typed_mean), rows, (3, 1), texts.typed), note


def _name(basis: ReportBasis, figure: Benchmark) -> str:
    question = basis.content.questions.get(QuestionId(figure.question or ""))
    if not isinstance(question, ChoiceQuestion):
        return figure.base
    return question.choice_text(figure.option)
