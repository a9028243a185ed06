"""The chapter on funding: what fits, own contribution, what was set aside, names of the past."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import cache

import pytest

from model.content.content import Content
from model.content.library import Library
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cite, Heading, Run, Table, paragraphs_of
from model.report.compose import compose
from model.report.sections.funding import funding, funding_history, set_aside
from model.report.texts import ReportTexts, load_report_texts
from model.resources import resources_folder
from model.session.session import Cluster, WorkshopSession
from tests.builders import a_session

EARLY = {"furthest_phase": "first_contact", "eligibility_facts": ["legal_entity"]}


@cache
def words(code: str) -> ReportTexts:
    return load_report_texts(resources_folder(), code)


def basis_of(content: Content, session: WorkshopSession) -> ReportBasis:
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    return ReportBasis(content, session, diagnosis, plan, words(content.language.code))


def chapter(content: Content, **raw: object) -> tuple[Block, ...]:
    return funding(basis_of(content, a_session(content, **raw)))


def text_of(blocks: tuple[Block, ...]) -> str:
    lines = [block.text for block in blocks if isinstance(block, Heading)]
    lines += [
        "".join(one.text for one in paragraph.inlines if not isinstance(one, Cite))
        for paragraph in paragraphs_of(blocks)
    ]
    return "\n".join(lines)


def tables(blocks: tuple[Block, ...]) -> dict[str, Table]:
    return {block.caption: block for block in blocks if isinstance(block, Table)}


def names(table: Table) -> list[str]:
    return [row[0].inlines[0].text for row in table.rows if isinstance(row[0].inlines[0], Run)]


def shown_names(content: Content, **raw: object) -> list[str]:
    return names(tables(chapter(content, **raw))[words(content.language.code).funding.table])


def line_of(content: Content, label: str, **raw: object) -> str:
    return starting(label, chapter(content, **raw))


def starting(label: str, blocks: tuple[Block, ...]) -> str:
    return next(line for line in text_of(blocks).splitlines() if line.startswith(label))


def aside(content: Content, label: str, **raw: object) -> str:
    return starting(label, set_aside(basis_of(content, a_session(content, **raw))))


def test_what_fits_comes_first_in_the_table(content: Content) -> None:
    assert shown_names(content, **EARLY)[:2] == [
        "European Cluster Collaboration Platform (ECCP)",
        "Enterprise Europe Network",
    ]


def test_old_information_is_marked_with_a_word(content: Content) -> None:
    shown = tables(chapter(content, **EARLY))[words("en").funding.table]
    network = shown.rows[names(shown).index("Enterprise Europe Network")]
    marks = [one for one in network[-1].inlines if isinstance(one, Run) and one.style]
    assert [one.text.strip() for one in marks] == ["old"]


def test_every_described_programme_says_from_when_its_information_is(content: Content) -> None:
    shown = tables(chapter(content, **EARLY))[words("en").funding.table]
    dates = [row[-1].inlines[0] for row in shown.rows]
    assert all(isinstance(one, Run) and one.text.strip() for one in dates)


def test_the_deadline_stands_beside_the_programme(content: Content) -> None:
    partners = ["two_partners_two_countries"]
    shown = chapter(content, furthest_phase="consolidation", eligibility_facts=partners)
    assert "Open until 4 March 2027." in text_of(shown)


def test_what_is_unknown_stands_as_a_condition(content: Content) -> None:
    assert "if there were at least two partners" in text_of(
        chapter(content, furthest_phase="ip_contracts_trust")
    )


def test_what_is_not_described_is_named_with_what_is_to_be_clarified(content: Content) -> None:
    partners = {"eligibility_facts": ["two_partners_two_countries"]}
    further = {"furthest_phase": "mutual_visits", **partners}
    line = line_of(content, "Would fit if a call were open (not known)", **further)
    assert "BSR Stars Innovation Express (2018, old)" in line


def test_a_closed_programme_is_not_among_those_that_fit(content: Content) -> None:
    assert "Clusters Go International (ESCP-4i)" not in shown_names(content, **EARLY)


def test_a_closed_programme_is_set_aside_with_what_followed_it(content: Content) -> None:
    line = aside(content, "Closed or ended", **EARLY)
    followed = "followed by Euroclusters (Joint Cluster Initiatives)"
    assert f"Clusters Go International (ESCP-4i) (2020, old, {followed})" in line


def test_a_programme_whose_condition_is_not_met_names_the_condition(content: Content) -> None:
    line = aside(content, "One condition at least is not met", **EARLY)
    assert "COST Actions (2025–2026, At least two partners in two different countries)" in line


def test_a_vote_of_fewer_than_five_on_the_own_contribution_is_not_printed(
    content: Content,
) -> None:
    few = {"votes": {"e0": 2, "under_500": 1}}
    assert "Nothing:" not in text_of(chapter(content, member_contribution=few))


def test_names_of_2007_stand_in_the_annex_as_history(content: Content) -> None:
    shown = text_of(funding_history(basis_of(content, a_session(content))))
    assert "6th and 7th Framework Programme" in shown
    assert words("en").funding.history_intro in shown


def test_a_call_that_closed_before_the_workshop_is_set_aside(content: Content) -> None:
    session = replace(
        a_session(content, furthest_phase="consolidation"),
        cluster=Cluster(workshop_date=datetime.date(2027, 3, 5)),
    )
    line = starting("Closed or ended", set_aside(basis_of(content, session)))
    assert "Excellence Hubs" in line


def test_a_call_that_closed_before_the_day_of_printing_is_set_aside(content: Content) -> None:
    session = a_session(content, furthest_phase="consolidation")
    basis = replace(basis_of(content, session), today=datetime.date(2027, 3, 5))
    assert "Excellence Hubs" in starting("Closed or ended", set_aside(basis))


def test_the_chapter_counts_what_the_annex_sets_aside(content: Content) -> None:
    assert "programmes of the list do not fit at present" in text_of(chapter(content, **EARLY))


def test_the_annex_of_sources_names_what_does_not_fit_and_the_past(content: Content) -> None:
    shown = text_of(compose(basis_of(content, a_session(content, **EARLY))))
    assert "Closed or ended" in shown
    assert words("en").funding.history_intro in shown


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_method_names_the_list_and_its_day(library: Library, code: str) -> None:
    content = library.in_language(code)
    basis = basis_of(content, a_session(content, **EARLY))
    day = content.language.date(content.funding.date)
    assert text_of(compose(basis)).count(day) >= 3
