"""From which parts of the questionnaire the reasons of each barrier come."""

from __future__ import annotations

from model.content.base import SectionId
from model.content.content import Content
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.findings import BY_SEVERITY, LEVELS, Diagnosis, Finding
from model.report.charts import phrases
from model.report.charts.spec_base import ChartTable
from model.report.charts.spec_grid import EvidenceChart, EvidenceRow
from model.report.charts.texts import ChartTexts

LEAST_BARRIERS = 2
_Reasons = dict[SectionId, list[int]]
"""The severities of the reasons from each part."""


def evidence_chart(
    content: Content, diagnosis: Diagnosis, texts: ChartTexts
) -> EvidenceChart | None:
    """Return the raised barriers over the parts; None for fewer than two with reasons."""
    found = [(one, _reasons(content, one)) for one in diagnosis.ranked()]
    found = [(finding, reasons) for finding, reasons in found if reasons]
    if len(found) < LEAST_BARRIERS:
        return None
    used = {section for _, reasons in found for section in reasons}
    columns = [(n, id_) for n, id_ in enumerate(content.sections, start=1) if id_ in used]
    sections = [id_ for _, id_ in columns]
    rows = tuple(_row(content, texts, finding, reasons, sections) for finding, reasons in found)
    has_votes = any(row.named for row in rows)
    occurring = {level for row in rows for level in row.levels} - {"none"}
    words, title = texts.evidence, _title(content, texts, rows)
    return EvidenceChart(
        title=title,
        n_note="",
        source_note=words.reading,
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, rows, sections),
        rows=rows,
        columns=tuple((n, content.sections[id_].title) for n, id_ in columns),
        named_heading=words.room if has_votes else "",
        levels=tuple(
            (level, content.words.levels[level]) for level in LEVELS if level in occurring
        ),
    )


def _reasons(content: Content, finding: Finding) -> _Reasons:
    """Return the severity of each reason that answers give, by the parts it was read in."""
    found: _Reasons = {}
    for one in finding.evidence:
        sections = {content.section_of[id_] for id_ in one.questions if id_ in content.section_of}
        for section in sections if one.signal else ():
            found.setdefault(section, []).append(one.severity)
    return found


def _row(
    content: Content,
    texts: ChartTexts,
    finding: Finding,
    reasons: _Reasons,
    sections: list[SectionId],
) -> EvidenceRow:
    vote = finding.room_vote
    is_shown = vote is not None and vote.voters >= LEAST_VOTES
    return EvidenceRow(
        label=content.barriers[finding.barrier].name,
        level=finding.level,
        reasons=tuple(len(reasons.get(one, ())) for one in sections),
        levels=tuple(BY_SEVERITY[max(reasons.get(one, (0,)))] for one in sections),
        named=texts.evidence.named.format(named=vote.named, voters=vote.voters)
        if vote is not None and is_shown
        else "",
    )


def _title(content: Content, texts: ChartTexts, rows: tuple[EvidenceRow, ...]) -> str:
    words, most = texts.evidence, max(sum(row.reasons) for row in rows)
    first = [row.label for row in rows if sum(row.reasons) == most]
    if len(first) == 1:
        return words.one.format(barrier=content.language.quoted(first[0]), n=most)
    if len(first) <= phrases.NAMED_AT_MOST:
        return words.tie.format(barriers=phrases.quoted_list(content, first), n=most)
    return words.many.format(count=len(first), n=most)


def _table(
    content: Content, texts: ChartTexts, rows: tuple[EvidenceRow, ...], sections: list[SectionId]
) -> ChartTable:
    """Return one row a barrier: the parts with the number of their reasons and the gravest."""
    words, levels = texts.evidence, content.words.levels
    titles = [content.sections[one].title for one in sections]

    def parts(row: EvidenceRow) -> str:
        found = zip(titles, row.reasons, row.levels, strict=True)
        return "\n".join(
            words.cell.format(part=title, n=n, level=levels[level])
            for title, n, level in found
            if n
        )

    return ChartTable(
        header=(words.barrier, words.part, words.room),
        rows=tuple((row.label, parts(row), row.named or "–") for row in rows),
    )
