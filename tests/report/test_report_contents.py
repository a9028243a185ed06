"""What the report says, and what it must never say."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from model.content.base import QuestionId
from model.content.questionnaire import LikertQuestion
from model.report.texts_opening import Counted
from model.session.session import Cluster, PlannedAction
from tests.report.builders import RICH, a_report, a_session, report_texts, shipped
from tests.report.test_report_document import body_text, paragraphs, part, rich_report, text_of

LANGUAGES = ("en", "fr", "de")
HOSTILE = 'Müller & <w:p>&"</w:t> ]]> {0} DDEAUTO \x0b end \x00\ufffe'
HOSTILE_SHOWN = 'Müller & <w:p>&"</w:t> ]]> {0} DDEAUTO '
MARKS = {
    "en": "PRACTICE – invented cluster",
    "fr": "EXERCICE – cluster fictif",
    "de": "ÜBUNG – erfundener Cluster",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_practice_report_is_marked_on_every_page_and_on_the_cover(code: str) -> None:
    report = a_report(a_session(is_practice=True), code)
    headers = [text_of(part(report, f"word/header{n}.xml")) for n in (1, 2)]
    assert all(MARKS[code] in header for header in headers)
    assert report_texts(code).cover.practice in body_text(report)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_real_report_bears_no_practice_mark(code: str) -> None:
    header = text_of(part(rich_report(code), "word/header1.xml"))
    assert MARKS[code] not in header
    assert "Optik-Tal e.V." in header


@pytest.mark.parametrize(
    ("code", "foot"),
    [
        ("en", "Based on self-assessment on 12 November 2026, 12 participants, content version"),
        ("fr", "D’après l’autoévaluation du 12 novembre 2026, 12 participants, contenu en version"),
        ("de", "Grundlage ist die Selbsteinschätzung vom 12.\u00a0November 2026, 12 Teilnehmende"),
    ],
)
def test_every_page_says_at_its_foot_what_it_rests_on(code: str, foot: str) -> None:
    feet = [text_of(part(rich_report(code), f"word/footer{n}.xml")) for n in (1, 2)]
    assert all(one.startswith(foot) for one in feet)


def test_what_the_short_form_does_not_ask_is_said_where_answers_would_be_missing() -> None:
    report = body_text(a_report(replace(a_session({}), scope="short"), "en"))
    assert report_texts("en").barriers.not_asked in report


def test_a_typed_figure_of_2007_stands_in_the_report() -> None:
    typed = replace(a_session(RICH), typed_figures={"bm_sector_ict": 4.5})
    plain, beside = body_text(a_report(a_session(RICH))), body_text(a_report(typed))
    note = report_texts("en").cluster.index.typed_note
    assert note not in plain
    assert note in beside


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_report_explains_the_terms_it_uses(code: str) -> None:
    terms = shipped().in_language(code).glossary.terms
    text = body_text(rich_report(code))
    annex = text[text.rindex(report_texts(code).annex.terms_intro) :]
    assert terms["barrier"].definition in annex
    assert terms["soft_landing"].definition not in annex


def test_hostile_text_arrives_as_text() -> None:
    session = a_session(
        cluster=Cluster(name=HOSTILE, facilitator=HOSTILE, source=HOSTILE),
        notes={QuestionId("motives"): HOSTILE},
        plan=(PlannedAction("own-1", title=HOSTILE, steps=HOSTILE, indicator=HOSTILE),),
    )
    report = a_report(session)
    assert body_text(report).count(HOSTILE_SHOWN) >= 6
    assert HOSTILE_SHOWN in text_of(part(report, "word/header1.xml"))


def test_votes_by_group_are_never_printed() -> None:
    groups = {"canary_group": [1, 0, 1, 1, 1], "other_group": [0, 3, 2, 1, 0]}
    answers: dict[str, Any] = {"trust_goodwill": {"by_group": groups}}
    text = body_text(a_report(a_session(answers)))
    assert "canary_group" not in text
    assert "1 for “Almost never”, 1 for “About" not in text
    assert "1 for “Almost never”, 3 for “Rarely”, 3 for “About half the time”" in text


def test_fewer_than_five_votes_are_counted_but_not_shown() -> None:
    answers: dict[str, Any] = {
        "goal_agreement": {"votes": [3, 1, 0, 0, 0]},
        "motives": {"votes": {"know_how": 3}, "voters": 4},
    }
    text = body_text(a_report(a_session(answers)))
    assert "4 votes, too few to be shown" in text
    assert "3 for “On none”" not in text
    assert "3, 1, 0, 0, 0" not in text
    assert "1.25" not in text
    assert "Agreement on goals310004" not in text
    assert "Gain new know-how and technologies: 3" not in text


def test_a_first_round_with_fewer_than_five_votes_stays_hidden() -> None:
    votes = {"votes": [3, 1, 0, 0, 0], "votes_round_2": [1, 2, 3, 1, 0]}
    text = body_text(a_report(a_session({"goal_agreement": votes})))
    assert "3 for “On none”" not in text
    assert "3, 1, 0, 0, 0" not in text
    assert "1 for “On none”, 2 for “On a few”, 3 for “On about half”" in text


def test_a_barrier_names_the_answers_that_raised_it() -> None:
    text = body_text(rich_report("en"))
    assert "No money has been set aside for international work" in text
    assert "Answers: Money set aside: €0" in text


def test_a_barrier_stands_beside_the_published_figure() -> None:
    text = body_text(rich_report("en"))
    assert "survey of 2007 among 88 clusters: about 15%" in text
    assert "base of the percentage not documented" in text


def test_a_divided_room_is_shown_with_both_camps() -> None:
    text = body_text(rich_report("en"))
    assert "6 of 12 votes at the lower end of the scale, 2 in the middle, 4 at the upper" in text


def test_what_could_not_be_assessed_is_listed_once_with_what_is_missing() -> None:
    text = body_text(a_report(a_session({"mandate": "none"})))
    assert text.count("For these barriers, the answers that would decide are missing.") == 1
    assert "Responsibility; Clarity of decisions" in text


def test_an_empty_session_gives_a_short_friendly_report() -> None:
    said = [text for style, text in paragraphs(a_report(a_session({}))) if style == "Lead"]
    assert any("do not yet allow a judgement" in text for text in said)


def test_not_now_comes_before_all_other_results_with_kind_words_first() -> None:
    signs = ["no_mandate", "no_idea_where_why"]
    report = a_report(a_session({**RICH, "warning_signs": signs}))
    texts = [text for _, text in paragraphs(report)]
    kind = next(n for n, text in enumerate(texts) if "It takes openness to say" in text)
    state = next(n for n, text in enumerate(texts) if text.startswith("Of the 18 possible"))
    assert kind < state
    assert any("short written mandate" in text for text in texts)


def test_answers_from_a_document_are_named_so_on_cover_and_in_the_method() -> None:
    session = a_session(cluster=Cluster(name="Optence", source="Strategy 2030, p. 4"))
    text = body_text(a_report(session))
    assert text.count("Strategy 2030, p. 4") == 2
    assert "not given in a workshop" in text


def test_a_plan_without_actions_lists_the_first_proposals() -> None:
    report = a_report(replace(a_session(), plan=()))
    assert "No action has been taken up yet." in body_text(report)
    assert "First proposals" in body_text(report)


def test_the_plan_shows_owner_dates_target_budget_and_steps() -> None:
    text = body_text(rich_report("en"))
    for expected in ("A. Berger", "01/12/2026", "28/02/2027", "€8,000", "Write two pages"):
        assert expected in text


def test_the_short_form_has_five_chapters() -> None:
    styles = [text for style, text in paragraphs(a_report(a_session(), is_short=True))]
    assert not any("All questions and answers" in text for text in styles)
    chapters = [
        text
        for style, text in paragraphs(a_report(a_session(), is_short=True))
        if style == "Heading1"
    ]
    assert chapters == [
        "Summary",
        "What stands in the way",
        "Action plan",
        "Method",
        "Annex A: Sources and date of the funding data",
        "Annex B: The numbers behind the figures",
    ]


def test_statuses_and_unanswered_questions_are_told_apart_in_the_annex() -> None:
    cells = [text for style, text in paragraphs(rich_report("en")) if style == "Answer"]
    assert "not known" in cells
    assert "not answered" in cells


def test_notes_stand_with_their_question() -> None:
    assert "Note: A joint stand in 2024." in body_text(rich_report("en"))


def test_every_cited_work_stands_in_the_list_of_sources() -> None:
    listed = [text for style, text in paragraphs(rich_report("en")) if style == "Reference"]
    assert any(text.startswith("[1]Kurzlechner, W. (2007)") for text in listed)
    assert [text.split("]")[0] for text in listed] == [f"[{n}" for n in range(1, len(listed) + 1)]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_brace_of_a_phrase_is_left_unfilled(code: str) -> None:
    assert "{" not in body_text(rich_report(code))


def test_two_hundred_actions_are_written() -> None:
    plan = tuple(PlannedAction(f"own-{n}", title=f"Action number {n}") for n in range(200))
    assert "Action number 199" in body_text(a_report(a_session(plan=plan)))


@pytest.mark.parametrize(
    ("code", "n", "form"),
    [
        ("en", 0, "other"),
        ("en", 1, "one"),
        ("fr", 0, "one"),
        ("fr", 2, "other"),
        ("de", 0, "other"),
    ],
)
def test_a_number_takes_the_form_of_its_language(code: str, n: int, form: str) -> None:
    assert report_texts(code).counted(Counted(one="one", other="other"), n) == form


def test_all_languages_have_report_texts() -> None:
    assert [report_texts(code) for code in shipped().language_codes()]


def test_a_vote_of_the_group_as_a_whole_is_shown_in_the_words_of_its_scale() -> None:
    answers: dict[str, Any] = {"proximity_social": {"votes": [0, 0, 0, 1, 0]}}
    question = shipped().in_language("en").questions[QuestionId("proximity_social")]
    assert isinstance(question, LikertQuestion)
    cells = [t for style, t in paragraphs(a_report(a_session(answers))) if style == "Answer"]
    assert any(text.startswith(question.scale[3]) for text in cells)


def test_a_barrier_without_known_works_has_no_line_of_sources() -> None:
    report = a_report(a_session({"legal_obstacles": ["customs"]}))
    sources = [text for style, text in paragraphs(report) if style == "Source"]
    assert not any(text.rstrip() in ("Source:", "Sources:") for text in sources)
