"""Every rule with its thresholds, the level it gives, and what the answers say of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from model.content import conditions as cond
from model.content.base import BarrierId, QuestionId
from model.content.rules import Signal
from model.diagnosis.evaluation import Evaluation, asked_part
from model.diagnosis.findings import BY_SEVERITY
from model.diagnosis.wording import is_hidden
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cite, Heading, Paragraph, Run, said
from model.report.conditions_shown import condition_text


def rules(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the rules barrier by barrier, side by side: condition, level, whether it holds."""
    texts, evaluation = basis.texts.rules, Evaluation(basis.content, basis.session.answers)
    asked = frozenset(
        id_ for id_, one in basis.content.questions.items() if basis.session.asks(one)
    )
    shown: list[Block] = []
    for barrier, found in groupby(_asked(basis, asked), key=itemgetter(0)):
        shown.append(said(basis.content.barriers[barrier].short_name, "Label"))
        shown += [_rule(basis, signal, when, evaluation) for _, signal, when in found]
    if not shown:
        return ()
    return Heading(2, texts.heading, is_listed=False), said(texts.intro), *shown


def _asked(
    basis: ReportBasis, asked: frozenset[QuestionId]
) -> Iterator[tuple[BarrierId, Signal, cond.AnyCondition]]:
    """Yield each signal with what is left of its condition for the questions that were asked."""
    for barrier, signals in basis.content.signals.items():
        for signal in signals:
            when = asked_part(signal.when, asked)
            if when is not None:
                yield barrier, signal, when


def _rule(
    basis: ReportBasis, signal: Signal, when: cond.AnyCondition, evaluation: Evaluation
) -> Paragraph:
    """Return "condition → Blocking: holds [9]"."""
    known = tuple(code for code in signal.source if code in basis.content.sources)
    cited = Cite(known) if known else Run(f"({basis.texts.rules.proposal})", "Quiet")
    level = basis.words.levels[BY_SEVERITY[signal.severity]]
    result = f"{level}{basis.language.colon}{_result(basis, when, evaluation)}"
    start = Run(f"{condition_text(basis, when)} → ")
    return Paragraph((start, Run(result, "Strong"), Run(" "), cited), "Answer")


def _result(basis: ReportBasis, when: cond.AnyCondition, evaluation: Evaluation) -> str:
    """Return whether a condition holds; of fewer than five votes only that they were too few."""
    words, answers = basis.texts.rules, basis.session.answers
    if any(is_hidden(answers.get(QuestionId(id_))) for id_ in cond.questions_of(when)):
        return basis.words.verdicts["too_few"]
    holds = evaluation.holds(when)
    return {True: words.holds, False: words.holds_not, None: words.open}[holds]
