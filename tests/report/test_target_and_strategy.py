"""The chapters on the target profile and on strategy and services, and their chart."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial

import pytest

from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cite, Heading, paragraphs_of
from model.report.charts import regions_chart
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.report.sections.criteria import criteria
from model.report.sections.strategy import strategy
from model.report.sections.target_profile import target_profile
from model.report.texts import ReportTexts, load_report_texts
from model.resources import resources_folder
from model.session.edits import with_gate_tick
from tests.builders import a_session

REGIONS = [
    {"region": "Veneto", "phase": "identification"},
    {"region": "Skåne", "phase": "ip_contracts_trust"},
    {"region": "Tyrol"},
]


@cache
def words(code: str) -> ReportTexts:
    return load_report_texts(resources_folder(), code)


@pytest.fixture(scope="module")
def chart_texts() -> ChartTexts:
    return load_chart_texts(resources_folder(), "en")


def basis_of(content: Content, **raw: object) -> ReportBasis:
    session = a_session(content, **raw)
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    return ReportBasis(content, session, diagnosis, plan, words(content.language.code))


def text_of(blocks: tuple[Block, ...]) -> str:
    lines = [block.text for block in blocks if isinstance(block, Heading)]
    lines += [
        "".join(one.text for one in paragraph.inlines if not isinstance(one, Cite))
        for paragraph in paragraphs_of(blocks)
    ]
    return "\n".join(lines)


def test_an_undescribed_target_says_so(content: Content) -> None:
    assert "have not been described yet" in text_of(target_profile(basis_of(content)))


def test_each_region_shows_its_gate_with_sign_and_word(content: Content) -> None:
    shown = text_of(target_profile(basis_of(content, target_regions=REGIONS, responsible="nobody")))
    assert "○\u00a0Open" in shown
    assert "?\u00a0Not known" in shown


def test_a_met_criterion_stands_beside_its_answer(content: Content) -> None:
    raw = {"target_regions": REGIONS[:1], "strategy_elements": ["partner_profile"]}
    assert "Profile of the partner we want" in text_of(criteria(basis_of(content, **raw)))


def test_a_region_without_a_phase_has_a_sentence_and_no_step(content: Content) -> None:
    shown = text_of(target_profile(basis_of(content, target_regions=REGIONS[2:])))
    assert "The phase reached is not stated." in shown
    assert "If this has not been done yet" not in shown


def test_what_earlier_gates_lack_is_shown_as_still_open(content: Content) -> None:
    basis = basis_of(content, target_regions=REGIONS[1:2], responsible="nobody")
    assert "Still open from earlier phases:" in text_of(target_profile(basis))


def test_the_strategy_stands_with_its_reason(content: Content) -> None:
    motives = {"votes": {"new_markets": 7}, "voters": 12}
    shown = text_of(strategy(basis_of(content, motives=motives)))
    assert "The strategy that fits: Market entry" in shown
    assert "7 of 12 people" in shown


def test_not_now_says_what_comes_first_at_home(content: Content) -> None:
    signs = ["no_idea_where_why", "no_mandate"]
    shown = text_of(strategy(basis_of(content, warning_signs=signs)))
    assert "Obtain a short written mandate" in shown


def test_tools_stand_with_the_phases_they_are_for(content: Content) -> None:
    shown = text_of(strategy(basis_of(content, target_regions=REGIONS)))
    assert "Core tool in: “Intellectual property, contracts and trust”." in shown


def test_own_estimates_are_marked_and_sourced_figures_are_not(content: Content) -> None:
    shown = text_of(strategy(basis_of(content, furthest_phase="consolidation")))
    assert "12–24 months\n" in shown
    assert "(estimate)" not in shown
    assert "(estimate)" in text_of(strategy(basis_of(content, furthest_phase="fdi")))


@pytest.mark.parametrize(
    ("regions", "title"),
    [
        (REGIONS[:1], "“Veneto” has reached phase 1 of 7: Identification"),
        (REGIONS, "Of 3 regions, “Skåne” is furthest, in phase 4 of 7"),
        ([REGIONS[0], {**REGIONS[0], "region": "B"}], "2 of 2 regions are furthest, in phase 1"),
    ],
)
def test_the_chart_says_its_finding_as_a_title(
    content: Content, chart_texts: ChartTexts, regions: list[dict[str, str]], title: str
) -> None:
    found = diagnose(content, a_session(content, target_regions=regions))
    spec = regions_chart(content, found, chart_texts)
    assert spec is not None
    assert spec.title.startswith(title)


def test_without_any_phase_there_is_no_chart(content: Content, chart_texts: ChartTexts) -> None:
    found = diagnose(content, a_session(content, target_regions=REGIONS[2:]))
    assert regions_chart(content, found, chart_texts) is None


def test_the_table_counts_the_criteria_by_state(content: Content, chart_texts: ChartTexts) -> None:
    raw = {"target_regions": REGIONS, "responsible": "nobody"}
    spec = regions_chart(content, diagnose(content, a_session(content, **raw)), chart_texts)
    assert spec is not None
    assert spec.table.rows[0] == ("Veneto", "Identification", "0", "1", "3")
    assert spec.table.rows[2] == ("Tyrol", "phase not stated", "–", "–", "–")


def test_what_the_group_said_of_a_gate_is_printed_as_its_word(content: Content) -> None:
    basis = basis_of(content, target_regions=REGIONS)
    tick = partial(with_gate_tick, region="Veneto", phase="identification", is_met=True)
    session = tick(basis.session, criterion="scored_candidates")
    said = replace(basis, session=session, diagnosis=diagnose(content, session))
    printed = text_of(target_profile(said))
    assert "✓\u00a0Met (said by the group): Three to five possible partners" in printed
    assert "said by the group" in text_of(criteria(said))
