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


def title_of(content: Content, texts: ChartTexts, **counts: int) -> str:
    """Return the headline over so many activities."""
    rows = [{"row": row, "count": count} for row, count in counts.items()]
    spec = charts.funnel_chart(content, a_session(content, activities=rows).answers, texts)
    assert spec is not None
    return spec.title


def test_few_meetings_are_not_compared_with_the_published_rate(
    content: Content, texts: ChartTexts
) -> None:
    session = a_session(content, activities=INDEXED["activities"])
    spec = charts.funnel_chart(content, session.answers, texts)
    assert spec is not None
    assert spec.title.startswith("Too few meetings between clusters (4) to set their memoranda (1)")
    assert texts.funnel.few_note in spec.source_note


@pytest.mark.parametrize(
    ("memoranda", "words"),
    [
        (0, "less often (0%) than published (10.5%): the step after the meeting needs attention"),
        (4, "about as often (10%) as published (10.5%)"),
        (8, "more often (20%) than published (10.5%)"),
    ],
)
def test_the_headline_says_how_often_meetings_led_further(
    content: Content, texts: ChartTexts, memoranda: int, words: str
) -> None:
    title = title_of(content, texts, cluster_meetings=40, mous=memoranda)
    assert title == f"Meetings led to memoranda {words}"


def test_without_meetings_the_furthest_step_is_named(content: Content, texts: ChartTexts) -> None:
    title = title_of(content, texts, fairs=9, cluster_meetings=0, mous=2)
    assert title == (
        "The furthest step counted abroad so far is “Memoranda of understanding signed” (2)"
    )


def test_only_what_was_counted_as_none_is_said_to_be_none(
    content: Content, texts: ChartTexts
) -> None:
    none = {"mous": 0, "joint_projects": 0, "contracts": 0}
    assert "furthest" in title_of(content, texts, fairs=3, **none)
    title = title_of(content, texts, fairs=3, **none, branches_investments=0)
    assert title.startswith("So far there have only been encounters abroad")


def test_no_activity_at_all_is_no_chart(content: Content, texts: ChartTexts) -> None:
    rows = [{"row": "mous", "count": 0}]
    assert charts.funnel_chart(content, a_session(content, activities=rows).answers, texts) is None
