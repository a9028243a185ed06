"""All barriers by severity, and what the highest level met says of the whole."""

from __future__ import annotations

from model.content.content import Content
from model.diagnosis.findings import Diagnosis, Finding
from model.report.charts import phrases
from model.report.charts.spec import BarriersChart, ChartTable, SeverityBar
from model.report.charts.texts import ChartTexts


def barriers_chart(
    content: Content, diagnosis: Diagnosis, texts: ChartTexts
) -> BarriersChart | None:
    """Return all barriers by severity; None where none could be assessed."""
    findings = _in_order(diagnosis)
    assessed = [finding for finding in findings if finding.level != "not_assessed"]
    if not assessed:
        return None
    title = _title(content, texts, findings, len(assessed))
    words = texts.barriers
    return BarriersChart(
        title=title,
        n_note=words.n_note.format(assessed=len(assessed), total=len(findings)),
        source_note=words.reading,
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, findings),
        bars=tuple(
            SeverityBar(
                label=content.barriers[finding.barrier].name,
                level=finding.level,
                severity=finding.severity,
                text=content.words.levels[finding.level],
                divided=words.divided if finding.divided else "",
            )
            for finding in findings
        ),
    )


def _in_order(diagnosis: Diagnosis) -> tuple[Finding, ...]:
    """Return the raised barriers by rank, then those without a sign, then the others."""
    calm = tuple(f for f in diagnosis.findings.values() if f.level == "none")
    return diagnosis.ranked() + calm + diagnosis.not_assessed()


def _title(
    content: Content, texts: ChartTexts, findings: tuple[Finding, ...], assessed: int
) -> str:
    words, total = texts.barriers, len(findings)
    by_level = {"blocking": words.blocking, "problem": words.problem, "watch": words.watch}
    for level, sentence in by_level.items():
        names = [content.barriers[f.barrier].name for f in findings if f.level == level]
        if not names:
            continue
        form = {1: sentence.one, 2: sentence.two}.get(len(names), sentence.many)
        listed = phrases.quoted_list(content, names[: phrases.NAMED_AT_MOST])
        return form.format(count=len(names), total=total, barriers=listed)
    if assessed == total:
        return words.none_shown.format(total=total)
    return words.none_so_far.format(count=total - assessed, total=total)


def _table(content: Content, texts: ChartTexts, findings: tuple[Finding, ...]) -> ChartTable:
    words = texts.barriers
    return ChartTable(
        header=(words.barrier, words.level, words.severity, words.divided_column),
        rows=tuple(
            (
                content.barriers[finding.barrier].name,
                content.words.levels[finding.level],
                "–" if finding.level == "not_assessed" else str(finding.severity),
                words.yes if finding.divided else words.no,
            )
            for finding in findings
        ),
    )
