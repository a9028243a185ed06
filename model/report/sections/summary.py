"""The one page that is read when nothing else is."""

from __future__ import annotations

import datetime
from collections import Counter

from model.diagnosis.findings import LEVELS, Finding
from model.diagnosis.index_wording import brief, costs_sentence
from model.report.basis import ReportBasis
from model.report.because import statements
from model.report.blocks import Block, Heading, Inline, Paragraph, Run, Table, bullets, cells, said
from model.report.sections.action_plan import short_name
from model.report.sections.not_now import not_now
from model.report.shown import camps, level_badge, room_votes

SHOWN = 3
PLAN_ROWS = 15
"""How many actions the table of the summary has room for."""


def summary(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the state, what weighs most, where the room is divided, what was decided."""
    texts = basis.texts.summary
    return (
        Heading(1, texts.heading, starts_page=True),
        said(_opening(basis), "Lead"),
        *not_now(basis),
        said(_state(basis)),
        *_index(basis),
        *_type(basis),
        *_weightiest(basis),
        *_divided(basis),
        *_decided(basis),
        *_next_date(basis),
        *_plan(basis),
    )


def _opening(basis: ReportBasis) -> str:
    texts, cluster = basis.texts.summary, basis.session.cluster
    if basis.is_from_document:
        return texts.opening_document
    date = basis.language.date(cluster.workshop_date) if cluster.workshop_date else ""
    people = basis.texts.counted(texts.people, cluster.participants or 0)
    if date and cluster.participants:
        return texts.opening_date_people.format(date=date, people=people)
    if date:
        return texts.opening_date.format(date=date)
    return texts.opening_people.format(people=people) if cluster.participants else texts.opening


def _state(basis: ReportBasis) -> str:
    texts, findings = basis.texts.summary, basis.diagnosis.findings.values()
    levels = Counter(finding.level for finding in findings)
    if levels["not_assessed"] == len(findings):
        return texts.nothing_known.format(total=len(findings))
    phrases = {
        "blocking": texts.blocking,
        "problem": texts.problem,
        "watch": texts.watch,
        "none": texts.none,
        "not_assessed": texts.not_assessed,
    }
    parts = [basis.texts.counted(phrases[one], levels[one]) for one in LEVELS if levels[one]]
    state = texts.state.format(total=len(findings), parts=basis.language.listing(parts))
    raised = any(finding.is_raised for finding in findings)
    return state if raised else f"{state} {texts.nothing_raised}"


def _index(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the index with its band, and the three answers that cost most."""
    content, index = basis.content, basis.diagnosis.index
    sentences = filter(None, (brief(content, index), costs_sentence(content, index)))
    text = " ".join(sentences)
    return (said(text),) if text else ()


def _type(basis: ReportBasis) -> tuple[Block, ...]:
    advice = basis.diagnosis.advice
    if advice.strategy_type is None or advice.not_now:
        return ()
    kind = basis.content.advice.kind(advice.strategy_type)
    name = basis.language.quoted(kind.name)
    return (said(basis.texts.summary.type.format(type=name, explanation=kind.description)),)


def _weightiest(basis: ReportBasis) -> tuple[Block, ...]:
    ranked = basis.diagnosis.ranked()[:SHOWN]
    if not ranked:
        return ()
    title = basis.texts.counted(basis.texts.summary.weigh_most, len(ranked))
    return (said(title, "Label"), *(_barrier(basis, finding) for finding in ranked))


def _barrier(basis: ReportBasis, finding: Finding) -> Paragraph:
    name = basis.content.barriers[finding.barrier].name
    start: list[Inline] = [Run(name, "Strong"), Run(" "), level_badge(basis, finding.level)]
    return Paragraph((*start, Run(f" {statements(basis, finding)[0]}")), "ListBullet")


def _divided(basis: ReportBasis) -> tuple[Block, ...]:
    texts = basis.texts.summary
    if basis.is_from_document and not room_votes(basis):
        return ()
    divided = basis.diagnosis.divided_votes()
    if not divided:
        judged = any(vote.verdict for vote in room_votes(basis).values())
        sentence = texts.not_divided if judged else texts.no_votes
        return (said(texts.divided, "Label"), said(sentence))
    shown_here = 1 if basis.diagnosis.advice.not_now else SHOWN
    rest = len(divided) - shown_here
    more = (said(basis.texts.counted(texts.more_divided, rest)),) if rest > 0 else ()
    shown = tuple(
        Paragraph(
            (
                Run(f"{basis.content.questions[id_].label}{basis.language.colon}", "Strong"),
                Run(camps(basis, id_, is_brief=True)),
            ),
            "ListBullet",
        )
        for id_ in divided[:shown_here]
    )
    return (said(texts.divided, "Label"), *shown, *more)


def _decided(basis: ReportBasis) -> tuple[Block, ...]:
    texts, items = basis.texts.summary, basis.plan.items[:SHOWN]
    if decisions := basis.session.decisions[:SHOWN]:
        title = basis.texts.counted(texts.decisions, len(decisions))
        return said(title, "Label"), *bullets(decisions)
    if items:
        title = basis.texts.counted(texts.decided, len(basis.plan.items))
        lines = [
            (item.title, ", ".join([item.owner or texts.owner_open, _until(basis, item.end)]))
            for item in items
        ]
    elif basis.plan.proposals:
        title = texts.nothing_decided
        measures = [basis.content.mitigations[p.mitigation] for p in basis.plan.proposals[:SHOWN]]
        lines = [(measure.title, "") for measure in measures]
    else:
        return (said(texts.no_proposal),)
    return (
        said(title, "Label"),
        *(
            Paragraph((Run(name, "Strong"), Run(f" – {rest}" if rest else "")), "ListBullet")
            for name, rest in lines
        ),
    )


def _until(basis: ReportBasis, end: datetime.date | None) -> str:
    texts = basis.texts.summary
    if end is None:
        return texts.date_open
    return texts.until.format(date=basis.language.date(end))


def _plan(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the plan as one table: what, against which barriers, who, until when."""
    texts, items = basis.texts.summary, basis.plan.items
    if not items:
        return ()
    nothing = basis.texts.document.nothing
    rows = tuple(
        cells(
            [
                f"{item.label} {item.title}",
                ", ".join(short_name(basis, barrier) for barrier in item.barriers) or nothing,
                item.owner or nothing,
                basis.language.date_in_figures(item.end) if item.end else nothing,
            ],
            "TableSmall",
        )
        for item in items[:PLAN_ROWS]
    )
    header = (texts.plan_action, texts.plan_against, texts.plan_owner, texts.plan_end)
    rest = len(items) - PLAN_ROWS
    more = (said(basis.texts.counted(texts.plan_rest, rest)),) if rest > 0 else ()
    return Table(header, rows, (4.6, 2, 2, 1), texts.plan), *more


def _next_date(basis: ReportBasis) -> tuple[Block, ...]:
    """Return when the group meets again and which action ends first, the earlier one first."""
    texts, day = basis.texts.summary, basis.session.cluster.next_meeting
    ends = sorted((item.end, item.number, item) for item in basis.plan.items if item.end)
    dated = [(day, texts.meeting.format(date=basis.language.date(day)))] if day else []
    if ends:
        end, _, item = ends[0]
        date = basis.language.date(end)
        dated.append((end, texts.next_date.format(date=date, action=item.title)))
    lines = [text for _, text in sorted(dated)]
    if basis.plan.items and not ends:
        lines.append(texts.no_next)
    return (said(texts.next, "Label"), *bullets(lines)) if lines else ()
