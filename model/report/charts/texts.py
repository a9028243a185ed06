"""The words of the charts in one language, checked when they are loaded."""

from __future__ import annotations

from pathlib import Path

from model.content.base import Frozen
from model.content.yaml_source import YamlFile
from model.report.charts.texts_base import Counted, Word
from model.report.charts.texts_capacity import CapacityTexts
from model.report.charts.texts_regions import RegionsTexts
from model.report.charts.texts_standing import EvidenceTexts, FunnelTexts, IndexTexts


class CommonTexts(Frozen):
    """What several charts say."""

    picture: Word
    """The beginning of an alternative text, with `{picture}` and `{title}`."""
    named_of: Word
    """With `{named}` and `{voters}`."""
    with_share: Word
    """With `{text}` and `{share}`."""
    votes: Counted
    """With `{n}`."""
    votes_range: Word
    """With `{low}` and `{high}`: different numbers of votes per question."""
    voters: Counted
    """With `{n}` and `{at_most}`."""
    too_few: Word
    """With `{votes}`, such as "3 votes"."""
    source: Word
    """With `{year}`, `{base}` and `{citation}`."""
    source_n: Word
    """With `{n}`: the base of published figures."""
    source_no_n: Word
    n_column: Word
    median: Word
    mean: Word
    quartiles: Word
    verdict: Word


class MotivesTexts(Frozen):
    """The words of the chart of motives."""

    picture: Word
    leads: Word
    """With `{motive}`, `{named}`, `{voters}`."""
    two_lead: Word
    """With `{motives}`, `{named}`, `{voters}`."""
    many_lead: Word
    """With `{count}`, `{named}`, `{voters}`."""
    axis: Word
    rank: Word
    """With `{year}` and `{rank}`."""
    ranks_only: Word
    """With `{year}`."""
    motive: Word
    named: Word
    share: Word
    published: Word
    """The heading of the column of published ranks."""


class LevelTitle(Frozen):
    """What the chart of all barriers says when this is the highest level met.

    With `{count}`, `{total}` and `{barriers}`; at most two barriers are named.
    """

    one: Word
    two: Word
    many: Word


class BarriersTexts(Frozen):
    """The words of the chart of all barriers."""

    picture: Word
    blocking: LevelTitle
    problem: LevelTitle
    watch: LevelTitle
    none_shown: Word
    """With `{total}`: all assessed, none raised."""
    none_so_far: Word
    """With `{count}` and `{total}`: some are not assessed, none raised."""
    n_note: Word
    """With `{assessed}` and `{total}`."""
    reading: Word
    no_level_note: Word
    """What a mark of the room means where nobody gave the barrier a level."""
    divided: Word
    barrier: Word
    level: Word
    severity: Word
    divided_column: Word
    no: Word
    yes: Word


class LevelSentences(Frozen):
    """What the answers say of the barrier that the room names most, by level."""

    raised: Word
    """Where the room puts it above the answers."""
    blocking: Word
    problem: Word
    watch: Word
    none: Word
    not_assessed: Word


class RoomTexts(Frozen):
    """The words of the chart that holds the answers against the room's vote."""

    picture: Word
    top: LevelSentences
    """With `{barrier}`, `{named}`, `{voters}`."""
    tie: Word
    """With `{barriers}`, `{named}`, `{voters}`; two of them."""
    many: Word
    """With `{count}`, `{named}`, `{voters}`."""
    nobody: Word
    answers_heading: Word
    room_heading: Word
    """With `{voters}`."""
    threshold: Word
    """With `{share}`."""
    published: Word
    """With `{year}`."""
    published_note: Word
    """With `{year}`."""
    reading: Word
    """With `{share}`."""
    barrier: Word
    answers: Word
    counts: Word
    raised: Word
    """Beside a level that the room put above that of the answers."""
    lowered: Word
    own: Word
    """Beside a barrier that the room named itself."""
    named: Word
    published_column: Word
    about: Word
    """With `{share}`: an approximate figure."""


class VotesTexts(Frozen):
    """The words of the chart of votes on statements."""

    picture: Word
    divided_named: Word
    """With `{statements}`: at most three."""
    divided: Word
    """With `{count}` and `{total}`."""
    none_divided: Word
    """With `{shared}` and `{total}`."""
    none_shared: Word
    """With `{total}`: each view is partly shared."""
    all_shared: Word
    """With `{total}`."""
    one_shared: Word
    """With `{statement}`: one statement alone."""
    one_partial: Word
    """With `{statement}`."""
    too_few: Word
    reading: Word
    reverse_note: Word
    few_note: Word
    first_round: Word
    round: Word
    """With `{statement}` and `{number}`."""
    ends: Word
    """With `{low}` and `{high}`."""
    reversed: Word
    """With `{label}`."""
    low_step: Word
    middle_step: Word
    high_step: Word
    low_end: Word
    high_end: Word
    median_mark: Word
    statement: Word


class TrustTexts(Frozen):
    """The words of the chart of trust and competition."""

    picture: Word
    high: Word
    """With `{mean}`, as the next three: the mean of the statements on trust."""
    medium: Word
    low: Word
    very_low: Word
    divided: Word
    """With `{sentence}` and `{statements}`: at most three."""
    divided_many: Word
    """With `{sentence}` and `{count}`."""
    no_verdict: Word
    reading: Word
    low_end: Word
    high_end: Word
    span: Word
    statement: Word


class TimelineTexts(Frozen):
    """The words of the timeline."""

    picture: Word
    halfway: Word
    """With `{done}`, `{count}`, `{half}` and `{last}`: done by the middle end."""
    together: Counted
    """With `{count}` and `{last}`: all end in one month."""
    no_end: Counted
    """With `{count}`: there are beginnings alone."""
    undated: Counted
    """With `{sentence}` and `{count}`: some have no end."""
    n_note: Counted
    """With `{count}`."""
    reading: Word
    no_dates: Word
    no_owner: Word
    from_date: Word
    until: Word
    from_until: Word
    own_action: Word
    phase: Word
    """With `{number}` and `{name}`."""
    untitled: Word
    number: Word
    action: Word
    owner: Word
    start: Word
    end: Word
    phase_column: Word


class FactorsTexts(Frozen):
    """The words of the chart of factors."""

    picture: Word
    leads: Word
    """With `{factor}` and `{median}`."""
    two_lead: Word
    """With `{factors}` and `{median}`."""
    many_lead: Word
    """With `{count}` and `{median}`."""
    reading: Word
    span: Word
    low_end: Word
    """With `{word}`, as `high_end`."""
    high_end: Word
    factor: Word


class ChartTexts(Frozen):
    """The file `charts.yaml` of one language."""

    common: CommonTexts
    motives: MotivesTexts
    barriers: BarriersTexts
    room: RoomTexts
    votes: VotesTexts
    trust: TrustTexts
    timeline: TimelineTexts
    factors: FactorsTexts
    regions: RegionsTexts
    index: IndexTexts
    evidence: EvidenceTexts
    funnel: FunnelTexts
    capacity: CapacityTexts


def load_chart_texts(folder: Path, code: str) -> ChartTexts:
    """Return the words of the charts in one language.

    Raises:
        ContentProblems: words are missing or surplus; all faults of the file at once.
    """
    place = f"languages/{code}/charts.yaml"
    return YamlFile(folder / place, place).required(ChartTexts)
