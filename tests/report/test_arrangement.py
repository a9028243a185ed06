from __future__ import annotations

from dataclasses import replace

import pytest

from model.report.arrangement import (
    COVER,
    FULL,
    MOVABLE,
    SHORT,
    arranged,
    chapters,
    with_chapter_moved,
    with_chapter_printed,
)
from model.report.blocks import headings_of
from model.report.compose import CHAPTERS, MADE_FROM_OTHERS, compose
from model.report.export import basis_of
from model.session.session import WorkshopSession
from tests.report.builders import RICH, a_session, report_texts, shipped


def headings(session: WorkshopSession, is_short: bool = False) -> list[str]:
    basis = basis_of(shipped(), session, report_texts("en"), "en")
    blocks = compose(basis, is_short)
    return [block.text for block in headings_of(blocks) if block.level == 1]


def test_every_chapter_has_an_id_and_every_id_a_chapter() -> None:
    assert [*CHAPTERS, *MADE_FROM_OTHERS] == list(FULL)


@pytest.mark.parametrize(("is_short", "expected"), [(False, FULL), (True, SHORT)])
def test_without_a_wish_all_chapters_are_printed(is_short: bool, expected: tuple[str, ...]) -> None:
    assert chapters((), is_short) == expected


def test_a_chapter_that_is_left_out_is_not_printed() -> None:
    session = with_chapter_printed(a_session(RICH), chapter="barriers", is_printed=False)
    gone = set(headings(a_session(RICH))) - set(headings(session))
    assert gone == {report_texts("en").barriers.heading}


def test_the_cover_stays_when_everything_is_left_out() -> None:
    session = WorkshopSession()
    for chapter in MOVABLE:
        session = with_chapter_printed(session, chapter=chapter, is_printed=False)
    assert chapters(session.report_sections) == (COVER, "contents", "sources", "numbers")


def test_a_chapter_that_is_moved_is_printed_at_its_new_place() -> None:
    session = with_chapter_moved(a_session(RICH), chapter="cluster", by=-1)
    texts = report_texts("en")
    assert headings(session)[:2] == [texts.cluster.heading, texts.summary.heading]


def test_moving_down_and_up_again_needs_no_words() -> None:
    moved = with_chapter_moved(WorkshopSession(), chapter="motives", by=1)
    assert moved.report_sections != ()
    assert with_chapter_moved(moved, chapter="motives", by=-1).report_sections == ()


@pytest.mark.parametrize(("chapter", "by"), [("summary", -1), ("terms", 1)])
def test_no_chapter_moves_past_the_ends(chapter: str, by: int) -> None:
    session = WorkshopSession()
    assert with_chapter_moved(session, chapter=chapter, by=by) == session


def test_in_the_short_form_a_chapter_moves_past_those_that_are_not_in_it() -> None:
    session = with_chapter_moved(WorkshopSession(), chapter="barriers", by=1, is_short=True)
    assert chapters(session.report_sections, is_short=True) == (
        *(COVER, "summary", "action_plan", "barriers"),
        *("outcome", "method", "sources", "numbers"),
    )


def test_what_is_left_out_comes_back_where_it_belongs() -> None:
    session = with_chapter_printed(WorkshopSession(), chapter="motives", is_printed=False)
    assert [chapter for chapter, _ in arranged(session.report_sections)] == list(MOVABLE)


def test_ids_that_nobody_knows_are_passed_over() -> None:
    session = replace(a_session(RICH), report_sections=("of_tomorrow", "annex", "annex"))
    assert chapters(session.report_sections) == (COVER, "contents", "annex", "sources", "numbers")


def test_the_explained_terms_stand_where_they_are_put() -> None:
    texts = report_texts("en")
    session = replace(a_session(RICH), report_sections=("terms", "method"))
    assert headings(session)[:2] == [f"Annex A: {texts.annex.terms}", texts.method.heading]


def test_annexes_carry_letters_in_the_order_printed() -> None:
    letters = [text[6] for text in headings(a_session(RICH)) if text.startswith("Annex ")]
    assert letters == ["A", "B", "C", "D", "E"]


def test_without_its_annex_the_method_itself_says_how_levels_come_about() -> None:
    text = report_texts("en").method.levels
    session = with_chapter_printed(a_session(RICH), chapter="annex", is_printed=False)
    basis = basis_of(shipped(), session, report_texts("en"), "en")
    assert text in [heading.text for heading in headings_of(compose(basis))]


def test_without_anything_cited_there_is_no_annex_of_sources() -> None:
    assert headings(replace(a_session({}), report_sections=("outcome",))) == []
