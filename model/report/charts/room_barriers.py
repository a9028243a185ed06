"""What the answers show beside what the room names: where both differ, a talk is worthwhile."""

from __future__ import annotations

from model.content import questionnaire as q
from model.content.content import Content
from model.content.reference import Benchmark
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.comparison import level_by_answers
from model.diagnosis.findings import ROOM_SHARE, ROOM_VOTE, Diagnosis, Finding
from model.report.charts import phrases
from model.report.charts.by_room import (
    LOWERED,
    OWN,
    RAISED,
    SEVERITIES,
    OwnBarriers,
    in_words,
    keys_of,
    note_on,
    sign_of,
)
from model.report.charts.spec import ChartTable, PairedBar, RoomBarriersChart
from model.report.charts.texts import ChartTexts
from model.session.workshop import OwnBarrier


def room_barriers_chart(
    content: Content, diagnosis: Diagnosis, texts: ChartTexts, own: OwnBarriers = ()
) -> RoomBarriersChart | None:
    """Return the barriers that the answers or the room raise; None without the room's vote.

    A barrier of the room's own was not on the ballot; it stands behind the others.
    """
    voters = _voters(diagnosis)
    if voters < 1:
        return None
    raised = _raised(diagnosis)
    if not raised:
        return None
    published = _published(content, voters)
    bars = tuple(_bar(content, texts, one, voters, published) for one in raised)
    title = _title(content, texts, bars, voters)
    bars += tuple(_own_bar(content, one) for one in own)
    shown = tuple(published[one.barrier] for one in raised if one.barrier in published)
    words, language = texts.room, content.language
    limit = language.share(float(100 * ROOM_SHARE))
    return RoomBarriersChart(
        title=title,
        n_note=phrases.voters_note(texts.common, voters, _at_most(content)),
        source_note=phrases.sentences(
            words.reading.format(share=limit),
            *_published_notes(content, texts, shown),
            note_on(own, texts),
        ),
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, bars),
        bars=bars,
        voters=voters,
        answers_heading=words.answers_heading,
        room_heading=words.room_heading.format(voters=voters),
        threshold=float(100 * ROOM_SHARE),
        threshold_label=words.threshold.format(share=limit),
        published_label=words.published.format(year=shown[0].year) if shown else "",
        room_keys=keys_of((bar.by_room for bar in bars), texts),
    )


def _voters(diagnosis: Diagnosis) -> int:
    votes = (finding.room_vote for finding in diagnosis.findings.values())
    return max((vote.voters for vote in votes if vote is not None), default=0)


def _at_most(content: Content) -> int:
    question = content.questions.get(ROOM_VOTE)
    return question.at_most if isinstance(question, q.MultipleVoteQuestion) else 1


def _published(content: Content, voters: int) -> dict[str, Benchmark]:
    """Return the published shares; none beside so few votes that no share is shown."""
    if voters < LEAST_VOTES:
        return {}
    figures = content.benchmarks_for(ROOM_VOTE)
    return {id_: f for id_, f in figures.items() if f.unit == "percent" and f.value is not None}


def _raised(diagnosis: Diagnosis) -> tuple[Finding, ...]:
    """Return the barriers raised by the answers or the room: most named, then most severe."""
    found = [
        f for f in diagnosis.findings.values() if f.severity or level_by_answers(f)[1] or _named(f)
    ]
    return tuple(sorted(found, key=lambda f: (-_named(f), -f.severity)))


def _named(finding: Finding) -> int:
    return finding.room_vote.named if finding.room_vote is not None else 0


def _bar(
    content: Content,
    texts: ChartTexts,
    finding: Finding,
    voters: int,
    published: dict[str, Benchmark],
) -> PairedBar:
    levels = content.words.levels
    named, figure = _named(finding), published.get(finding.barrier)
    return PairedBar(
        label=content.barriers[finding.barrier].name,
        level=finding.level,
        severity=finding.severity,
        text=levels[finding.level],
        by_answers=levels[level_by_answers(finding)[0]],
        by_room=sign_of(finding),
        named=named,
        share_text=_share(content, texts, named, voters),
        published=figure.value if figure is not None else None,
    )


def _own_bar(content: Content, own: OwnBarrier) -> PairedBar:
    """Return a barrier of the room's own, of which neither answers nor votes know."""
    return PairedBar(
        label=own.name,
        level=own.level,
        severity=SEVERITIES[own.level],
        text=content.words.levels[own.level],
        by_answers="–",
        by_room=OWN,
        named=0,
        share_text="–",
        published=None,
    )


def _share(content: Content, texts: ChartTexts, named: int, voters: int) -> str:
    """Return "6 (50%)"; the number of the voters stands in the heading."""
    share = phrases.percent_text(content, named, voters)
    return texts.common.with_share.format(text=named, share=share) if share else str(named)


def _title(content: Content, texts: ChartTexts, bars: tuple[PairedBar, ...], voters: int) -> str:
    words, most = texts.room, bars[0].named
    if not most:
        return words.nobody
    first = [bar for bar in bars if bar.named == most]
    if len(first) == 1:
        is_raised = first[0].by_room == RAISED
        level = "raised" if is_raised else first[0].level
        sentence: str = getattr(words.top, level)
        barrier = content.language.quoted(first[0].label)
        return sentence.format(barrier=barrier, named=most, voters=voters)
    if len(first) <= phrases.NAMED_AT_MOST:
        names = phrases.quoted_list(content, [bar.label for bar in first])
        return words.tie.format(barriers=names, named=most, voters=voters)
    return words.many.format(count=len(first), named=most, voters=voters)


def _published_notes(
    content: Content, texts: ChartTexts, figures: tuple[Benchmark, ...]
) -> tuple[str, ...]:
    if not figures:
        return ()
    source = phrases.source_note(content, texts.common, figures)
    return (texts.room.published_note.format(year=figures[0].year), source)


def _table(content: Content, texts: ChartTexts, bars: tuple[PairedBar, ...]) -> ChartTable:
    words = texts.room
    has_published = any(bar.published is not None for bar in bars)
    header = (words.barrier, words.counts, words.named)
    rows = []
    for bar in bars:
        counts = in_words(bar.text, bar.by_room, texts)
        if bar.by_room in (RAISED, LOWERED):
            counts += f"\n{words.answers}{content.language.colon}{bar.by_answers}"
        row = (bar.label, counts, bar.share_text.replace(" ", "\u00a0"))
        about = ""
        if bar.published is not None:
            about = words.about.format(share=content.language.share(bar.published))
        rows.append((*row, about) if has_published else row)
    return ChartTable((*header, words.published_column) if has_published else header, tuple(rows))
