"""The charts of the index, of the evidence and of the activities: what they say in words."""

from __future__ import annotations

import pytest

from model.content.content import Content
from model.diagnosis.findings import Diagnosis, diagnose
from model.report import charts
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.resources import resources_folder
from tests.builders import a_session, votes
from tests.report.test_charts_drawing import INDEXED, PARTS

ENOUGH = {
    **INDEXED,
    "responsible": "board",
    "mandate": "written",
    "management_hours": 10,
    "money_set_aside": 1000,
    "trust_agreements": votes(0, 1, 2, 6, 3),
    "trust_goodwill": votes(0, 1, 2, 6, 3),
    "trust_competence": votes(0, 1, 2, 6, 3),
    "goal_agreement": votes(0, 1, 2, 6, 3),
}
"""Enough answers for an index."""


@pytest.fixture(scope="module")
def texts() -> ChartTexts:
    return load_chart_texts(resources_folder(), "en")


def diagnosed(content: Content, **raw: object) -> Diagnosis:
    return diagnose(content, a_session(content, **raw))


def test_without_an_index_there_is_no_chart_of_it(content: Content, texts: ChartTexts) -> None:
    assert charts.index_chart(content, diagnosed(content), texts) is None


def test_the_index_stands_beside_the_median_of_the_room(
    content: Content, texts: ChartTexts
) -> None:
    room = votes(0, 2, 4, 3, 2, 0, 0, 0)
    spec = charts.index_chart(
        content, diagnosed(content, **ENOUGH, self_assessed_state=room), texts
    )
    assert spec is not None
    assert spec.title.endswith("the room itself votes 2 in the middle")
    assert spec.rows[-1].quartiles is not None


def test_an_estimate_of_four_people_is_not_drawn(content: Content, texts: ChartTexts) -> None:
    room = votes(0, 2, 2, 0, 0, 0, 0, 0)
    spec = charts.index_chart(
        content, diagnosed(content, **ENOUGH, self_assessed_state=room), texts
    )
    assert spec is not None
    assert [row.label for row in spec.rows if row.label == texts.index.room] == []


def test_a_part_shows_how_far_missing_answers_could_move_it(
    content: Content, texts: ChartTexts
) -> None:
    found = diagnosed(content, **INDEXED).index
    spec = charts.dimensions_chart(content, found, PARTS, texts)
    assert spec is not None
    spans = [row.quartiles for row in spec.rows if row.quartiles is not None]
    assert spans
    assert all(0 <= low < high <= 7 for low, high in spans)


def test_a_part_without_enough_answers_is_not_rated(content: Content, texts: ChartTexts) -> None:
    spec = charts.dimensions_chart(content, diagnosed(content, **INDEXED).index, PARTS, texts)
    assert spec is not None
    unrated = [row for row in spec.rows if row.centre is None]
    assert all(row.remark == "not rated" for row in unrated)


def test_the_evidence_names_the_barrier_with_most_reasons(
    content: Content, texts: ChartTexts
) -> None:
    raw = {"responsible": "nobody", "mandate": "none", "management_hours": 1, "named_contacts": 0}
    spec = charts.evidence_chart(content, diagnosed(content, **raw), texts)
    assert spec is not None
    assert "the most reasons" in spec.title
    lines = [line for row in spec.table.rows for line in row[1].split("\n")]
    counted = [int(line.rsplit(": ", 1)[1].split(" ")[0]) for line in lines]
    assert sum(counted) == sum(sum(row.reasons) for row in spec.rows)


def test_the_vote_of_four_on_barriers_is_not_beside_the_evidence(
    content: Content, texts: ChartTexts
) -> None:
    vote = {"votes": {"trust": 3}, "voters": 4}
    raw = {"mandate": "none", "management_hours": 1, "weighing_barriers": vote}
    spec = charts.evidence_chart(content, diagnosed(content, **raw), texts)
    assert spec is not None
    assert spec.named_heading == ""


def test_memoranda_stand_beside_the_published_rate(content: Content, texts: ChartTexts) -> None:
    session = a_session(content, activities=INDEXED["activities"])
    spec = charts.funnel_chart(content, session.answers, texts)
    assert spec is not None
    assert spec.title.endswith("memoranda: 1, a rate of 25% beside the published 10.5%")
    assert texts.funnel.few_note in spec.source_note


def test_without_meetings_no_rate_is_computed(content: Content, texts: ChartTexts) -> None:
    rows = [{"row": "mous", "count": 2}, {"row": "cluster_meetings", "count": 0}]
    spec = charts.funnel_chart(content, a_session(content, activities=rows).answers, texts)
    assert spec is not None
    assert spec.title == "2 activities abroad were counted in three years"


def test_no_activity_at_all_is_no_chart(content: Content, texts: ChartTexts) -> None:
    rows = [{"row": "mous", "count": 0}]
    assert charts.funnel_chart(content, a_session(content, activities=rows).answers, texts) is None
