"""The type of strategy with its reason, the kinds of cooperation, the tools for each phase."""

from __future__ import annotations

from collections.abc import Iterable

from model.content.base import QuestionId
from model.content.phases import Phase
from model.diagnosis.advice_wording import strategy_reason, tool_reason
from model.diagnosis.phases import RecommendedTool
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Paragraph, Run, Table, bullets, cells, said
from model.report.sections.barrier_facts import source_line
from model.report.shown import answer_lines
from model.session.answers import Selected

KINDS = QuestionId("cooperation_kinds")


def strategy(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on strategy and services."""
    return (
        Heading(1, basis.texts.strategy.heading),
        *_type(basis),
        *_kinds(basis),
        *_tools(basis),
        *_phases(basis),
    )


def _type(basis: ReportBasis) -> tuple[Block, ...]:
    texts, advice = basis.texts.strategy, basis.diagnosis.advice
    if advice.strategy_type is None:
        return (said(texts.unknown),)
    kind = basis.content.advice.kind(advice.strategy_type)
    reason = " ".join(strategy_reason(basis.content, advice))
    title = basis.texts.not_now.heading if advice.not_now else texts.type.format(type=kind.name)
    return (
        said(title, "Lead"),
        said(f"{kind.description} {reason}"),
        *(_stop_rules(basis) if advice.not_now else ()),
        *((said(texts.moves, "Label"), *bullets(kind.moves)) if kind.moves else ()),
        *((said(texts.needs, "Label"), *bullets(kind.needs)) if kind.needs else ()),
    )


def _stop_rules(basis: ReportBasis) -> tuple[Block, ...]:
    """Return what to say and to do at home of each warning sign that holds."""
    texts = basis.texts.strategy
    rules = [basis.content.advice.stop_rule(sign) for sign in basis.diagnosis.advice.stop_rules]
    lines = [f"{rule.kindly} {rule.at_home}" for rule in rules if rule is not None]
    return (said(texts.at_home, "Label"), *bullets(lines))


def _kinds(basis: ReportBasis) -> tuple[Block, ...]:
    answer = basis.session.answers.get(KINDS)
    if not isinstance(answer, Selected) or not answer.choices:
        return ()
    lines = answer_lines(basis, KINDS, answer)
    return (Heading(2, basis.texts.strategy.kinds), *bullets(lines))


def _tools(basis: ReportBasis) -> tuple[Block, ...]:
    texts, tools = basis.texts.strategy, basis.diagnosis.tools
    if not tools:
        return (Heading(2, texts.tools), said(texts.no_tools))
    codes = dict.fromkeys(code for one in tools for code in basis.content.tools[one.tool].source)
    rows = tuple(_tool_row(basis, one) for one in tools)
    return (
        Heading(2, texts.tools),
        said(texts.tools_intro),
        Table((texts.tool, texts.what, texts.why), rows, (1.3, 3, 1.7), texts.tools),
        *_cited(basis, codes),
    )


def _tool_row(basis: ReportBasis, recommended: RecommendedTool) -> tuple[Cell, ...]:
    tool = basis.content.tools[recommended.tool]
    what = f"{tool.description}\n{tool.effort}" if tool.effort else tool.description
    return (
        Cell((Run(tool.name, "Strong"),), "TableSmall"),
        *cells([what, tool_reason(basis.content, recommended)], "TableSmall"),
    )


def _phases(basis: ReportBasis) -> tuple[Block, ...]:
    """Return what the phases that the cluster is in take."""
    texts, whole = basis.texts.strategy, basis.diagnosis.whole
    here = {one.phase for one in basis.diagnosis.regions if one.phase is not None}
    if not here and whole is not None and whole.phase is not None:
        here = {whole.phase}
    phases = [phase for id_, phase in basis.content.phases.items() if id_ in here]
    if not phases:
        return ()
    header = (texts.phase, texts.duration, texts.cost)
    rows = tuple(
        (
            Cell((Run(phase.name, "Strong"), Run(f"\n{phase.goal}"))),
            *cells([_duration(basis, phase), _cost(basis, phase)]),
        )
        for phase in phases
    )
    codes = dict.fromkeys(code for one in phases for code in (*one.source, *one.cost_source))
    return (
        Heading(2, texts.phases),
        said(texts.phases_intro),
        Table(header, rows, (2.7, 1.4, 2.1), texts.phases),
        *_cited(basis, codes),
    )


def _duration(basis: ReportBasis, phase: Phase) -> str:
    shown = basis.language.duration(phase.weeks)
    is_sourced = phase.certainty == "published"
    return shown if is_sourced else basis.texts.strategy.estimate.format(text=shown)


def _cost(basis: ReportBasis, phase: Phase) -> str:
    """Return the range of the cost with what it is counted for; an estimate says that it is one."""
    language = basis.language
    amount = language.euro.format(language.range(*phase.cost_eur)) if phase.cost_eur else ""
    shown = f"{amount} {phase.cost_note}".strip()
    return shown if phase.cost_source else basis.texts.strategy.estimate.format(text=shown)


def _cited(basis: ReportBasis, codes: Iterable[str]) -> tuple[Paragraph, ...]:
    known = tuple(code for code in basis.content.sources if code in set(codes))
    return (source_line(basis, known),) if known else ()
