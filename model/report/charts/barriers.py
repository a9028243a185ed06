"""All barriers by severity, and what the highest level met says of the whole."""

from __future__ import annotations

from model.content.content import Content
from model.diagnosis.findings import Diagnosis, Finding
from model.report.charts import phrases
from model.report.charts.by_room import (
    OWN,
    SEVERITIES,
    OwnBarriers,
    in_words,
    keys_of,
    note_on,
    sign_of,
)
from model.report.charts.spec import BarriersChart, ChartTable, SeverityBar
from model.report.charts.texts import ChartTexts
from model.session.workshop import OwnBarrier


def barriers_chart(
    content: Content, diagnosis: Diagnosis, texts: ChartTexts, own: OwnBarriers = ()
) -> BarriersChart | None:
    """Return all barriers by severity, those of the room's own last; None without any."""
    findings = _in_order(diagnosis)
    assessed = [finding for finding in findings if finding.level != "not_assessed"]
    if not (assessed or own):
        return None
    title = _title(content, texts, (findings, own), len(assessed))
    words = texts.barriers
    bars = (
        *(_bar(content, texts, finding) for finding in findings),
        *(_own_bar(content, one) for one in own),
    )
    return BarriersChart(
        title=title,
        n_note=words.n_note.format(assessed=len(assessed), total=len(findings)),
        source_note=phrases.sentences(words.reading, note_on(own, texts)),
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(texts, bars),
        bars=bars,
        room_keys=keys_of((bar.by_room for bar in bars), texts),
    )


def _bar(content: Content, texts: ChartTexts, finding: Finding) -> SeverityBar:
    return SeverityBar(
        label=content.barriers[finding.barrier].name,
        level=finding.level,
        severity=finding.severity,
        text=content.words.levels[finding.level],
        divided=texts.barriers.divided if finding.divided else "",
        by_room=sign_of(finding),
    )


def _own_bar(content: Content, own: OwnBarrier) -> SeverityBar:
    level = content.words.levels[own.level]
    return SeverityBar(own.name, own.level, SEVERITIES[own.level], level, "", OWN)


def _in_order(diagnosis: Diagnosis) -> tuple[Finding, ...]:
    """Return the raised barriers by rank, then those without a sign, then the others."""
    calm = tuple(f for f in diagnosis.findings.values() if f.level == "none")
    return diagnosis.ranked() + calm + diagnosis.not_assessed()


def _title(
    content: Content,
    texts: ChartTexts,
    shown: tuple[tuple[Finding, ...], OwnBarriers],
    assessed: int,
) -> str:
    """Return the highest level met, by the answers or by the room; of all that stand there."""
    findings, own = shown
    words, total = texts.barriers, len(findings)
    levels = [(content.barriers[one.barrier].name, one.level) for one in findings]
    levels += [(one.name, one.level) for one in own]
    by_level = {"blocking": words.blocking, "problem": words.problem, "watch": words.watch}
    for level, sentence in by_level.items():
        names = [name for name, one in levels if one == level]
        if not names:
            continue
        form = {1: sentence.one, 2: sentence.two}.get(len(names), sentence.many)
        listed = phrases.quoted_list(content, names[: phrases.NAMED_AT_MOST])
        return form.format(count=len(names), total=len(levels), barriers=listed)
    if assessed == total:
        return words.none_shown.format(total=total)
    return words.none_so_far.format(count=total - assessed, total=total)


def _table(texts: ChartTexts, bars: tuple[SeverityBar, ...]) -> ChartTable:
    words = texts.barriers
    return ChartTable(
        header=(words.barrier, words.level, words.severity, words.divided_column),
        rows=tuple(
            (
                bar.label,
                in_words(bar.text, bar.by_room, texts),
                "–" if bar.level == "not_assessed" else str(bar.severity),
                words.yes if bar.divided else words.no,
            )
            for bar in bars
        ),
    )
