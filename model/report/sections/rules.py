"""Every rule with its thresholds, the level it gives, and what the answers say of it."""

from __future__ import annotations

from collections.abc import Iterator

from model.content import conditions as cond
from model.content.base import BarrierId, QuestionId
from model.content.rules import Signal
from model.diagnosis.evaluation import Evaluation, asked_part
from model.diagnosis.findings import BY_SEVERITY
from model.diagnosis.wording import is_hidden
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Cite, Heading, Run, Table, cells, said
from model.report.conditions_shown import condition_text


def rules(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the rules of all barriers as one table."""
    texts, evaluation = basis.texts.rules, Evaluation(basis.content, basis.session.answers)
    asked = frozenset(
        id_ for id_, one in basis.content.questions.items() if basis.session.asks(one)
    )
    rows = tuple(
        _row(basis, barrier, signal, when, evaluation)
        for barrier, signal, when in _asked(basis, asked)
    )
    if not rows:
        return ()
    header = (texts.barrier, texts.condition, texts.level, texts.result, texts.source)
    table = Table(header, rows, (1.5, 4.2, 1.1, 1.2, 0.9), texts.table)
    return Heading(2, texts.heading), said(texts.intro), table


def _asked(
    basis: ReportBasis, asked: frozenset[QuestionId]
) -> Iterator[tuple[BarrierId, Signal, cond.AnyCondition]]:
    """Yield each signal with what is left of its condition for the questions that were asked."""
    for barrier, signals in basis.content.signals.items():
        for signal in signals:
            when = asked_part(signal.when, asked)
            if when is not None:
                yield barrier, signal, when


def _row(
    basis: ReportBasis,
    barrier: BarrierId,
    signal: Signal,
    when: cond.AnyCondition,
    evaluation: Evaluation,
) -> tuple[Cell, ...]:
    known = tuple(code for code in signal.source if code in basis.content.sources)
    cited = (Cite(known),) if known else (Run(basis.texts.rules.proposal),)
    texts = (
        basis.content.barriers[barrier].short_name,
        condition_text(basis, when),
        basis.words.levels[BY_SEVERITY[signal.severity]],
        _result(basis, when, evaluation),
    )
    return *cells(texts, "TableSmall"), Cell(cited, "TableSmall")


def _result(basis: ReportBasis, when: cond.AnyCondition, evaluation: Evaluation) -> str:
    """Return whether a condition holds; of fewer than five votes only that they were too few."""
    words, answers = basis.texts.rules, basis.session.answers
    if any(is_hidden(answers.get(QuestionId(id_))) for id_ in cond.questions_of(when)):
        return basis.words.verdicts["too_few"]
    holds = evaluation.holds(when)
    return {True: words.holds, False: words.holds_not, None: words.open}[holds]
