"""The charts of the report as blocks; nothing where there is nothing to draw."""

from __future__ import annotations

from dataclasses import replace

from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.capacity_plan import CapacityPlan
from model.diagnosis.wording import is_hidden
from model.report import charts
from model.report.basis import ReportBasis
from model.report.blocks import Chart
from model.report.charts.spec import ChartSpec

LEAST_ASSESSED = 3
MOST_TIMELINES = 4
"""A longer plan is drawn so far; all its dates stand in the table of the plan."""
PLAN_TABLE = "plan_table"
"""The bookmark of the action plan, where the numbers of the timeline stand."""
CAPACITY_TABLE = "capacity_table"
"""The bookmark of the plan within hours and money, with the numbers of its measures."""
VOTES_TABLE = "votes_table"
"""The bookmark of all votes with their counts."""
Figures = tuple[Chart, ...]


def motives(basis: ReportBasis) -> Figures:
    """Return the motives beside their ranks of 2007."""
    answers = basis.session.answers
    return _shown(charts.motives_chart(basis.content, answers, basis.texts.charts))


def barriers(basis: ReportBasis) -> Figures:
    """Return the barriers by severity beside the room's vote, or alone where there is none.

    Where few of them are assessed, a list says as much.
    """
    beside = room_barriers(basis)
    if beside:
        return beside
    own = basis.session.own_barriers
    levels = [finding.level for finding in basis.diagnosis.findings.values()]
    if len(levels) - levels.count("not_assessed") < LEAST_ASSESSED:
        return ()
    return _shown(charts.barriers_chart(basis.content, basis.diagnosis, basis.texts.charts, own))


def room_barriers(basis: ReportBasis) -> Figures:
    """Return the barriers beside the room's own vote, from five voters on."""
    votes = [finding.room_vote for finding in basis.diagnosis.findings.values()]
    if not any(vote is not None and vote.voters >= LEAST_VOTES for vote in votes):
        return ()
    own = basis.session.own_barriers
    return _shown(
        charts.room_barriers_chart(basis.content, basis.diagnosis, basis.texts.charts, own)
    )


def evidence(basis: ReportBasis) -> Figures:
    """Return from which parts of the questionnaire the reasons of the barriers come."""
    return _shown(charts.evidence_chart(basis.content, basis.diagnosis, basis.texts.charts))


def index(basis: ReportBasis) -> Figures:
    """Return the index beside the room's own estimate."""
    return _shown(charts.index_chart(basis.content, basis.diagnosis, basis.texts.charts))


def dimensions(basis: ReportBasis) -> Figures:
    """Return the parts of the index."""
    names = dict(basis.texts.cluster.index.dimensions)
    found = basis.diagnosis.index
    return _shown(charts.dimensions_chart(basis.content, found, names, basis.texts.charts))


def funnel(basis: ReportBasis) -> Figures:
    """Return the activities from the first meeting to the contract."""
    return _shown(charts.funnel_chart(basis.content, basis.session.answers, basis.texts.charts))


def votes(basis: ReportBasis) -> Figures:
    """Return the votes on statements with their spread; none that is too small to be shown."""
    content, answers, texts = basis.content, basis.session.answers, basis.texts.charts
    parts = charts.vote_parts(content, answers)
    shown = [[id_ for id_ in part if not is_hidden(answers.get(id_))] for part in parts]
    return _of_votes(_shown(*(charts.votes_chart(content, answers, texts, part) for part in shown)))


def trust(basis: ReportBasis) -> Figures:
    """Return the profile of trust and competition."""
    return _shown(charts.trust_chart(basis.content, basis.diagnosis, basis.texts.charts))


def factors(basis: ReportBasis) -> Figures:
    """Return what the room holds to be decisive."""
    return _of_votes(
        _shown(charts.factors_chart(basis.content, basis.diagnosis, basis.texts.charts))
    )


def timeline(basis: ReportBasis) -> Figures:
    """Return the actions along the calendar, as many pictures as a long plan needs."""
    content, plan, texts = basis.content, basis.plan, basis.texts.charts
    parts = charts.timeline_parts(plan)[:MOST_TIMELINES]
    shown = _shown(*(charts.timeline_chart(content, plan, texts, part) for part in parts))
    return tuple(replace(one, numbers_at=PLAN_TABLE) for one in shown)


def regions(basis: ReportBasis) -> Figures:
    """Return how far each target region is."""
    return _shown(charts.regions_chart(basis.content, basis.diagnosis, basis.texts.charts))


def capacity(basis: ReportBasis, within: CapacityPlan) -> Figures:
    """Return hours and money, planned of what there is."""
    return _shown(charts.capacity_chart(basis.content, within, basis.texts.charts))


def effort(basis: ReportBasis, within: CapacityPlan) -> Figures:
    """Return the measures of a plan by effort and expected effect."""
    shown = _shown(charts.effort_chart(basis.content, within, basis.texts.charts))
    return tuple(replace(one, numbers_at=CAPACITY_TABLE) for one in shown)


def _of_votes(shown: Figures) -> Figures:
    return tuple(replace(one, numbers_at=VOTES_TABLE) for one in shown)


def _shown(*specs: ChartSpec | None) -> Figures:
    return tuple(Chart(spec) for spec in specs if spec is not None)
