"""The closing chapter: what is printed of the room, and what never is."""

from __future__ import annotations

import datetime
from dataclasses import replace

from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.report.basis import ReportBasis
from model.report.blocks import Block, Run, headings_of, paragraphs_of
from model.report.sections.outcome import outcome
from model.session.session import WorkshopSession
from model.session.workshop import Quote
from tests.report.builders import a_session, report_texts, shipped


def chapter(session: WorkshopSession, code: str = "en") -> tuple[Block, ...]:
    content = shipped().in_language(code)
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    return outcome(ReportBasis(content, session, diagnosis, plan, report_texts(code)))


def text_of(blocks: tuple[Block, ...]) -> str:
    headings = [one.text for one in headings_of(blocks)]
    runs = [
        run.text for one in paragraphs_of(blocks) for run in one.inlines if isinstance(run, Run)
    ]
    return "\n".join([*headings, *runs])


def test_nothing_noted_means_no_chapter() -> None:
    assert chapter(a_session()) == ()


def test_decisions_parking_lot_and_next_date_are_printed() -> None:
    session = a_session(decisions=("Go to Malmö",), parking_lot=("Export credit",))
    day = datetime.date(2027, 2, 9)
    session = replace(session, cluster=replace(session.cluster, next_meeting=day))
    text = text_of(chapter(session))
    assert "Go to Malmö" in text
    assert "Export credit" in text
    assert "The next meeting is on 9 February 2027." in text


def test_a_quote_is_printed_only_when_ticked() -> None:
    quotes = (Quote("ticked sentence", is_printed=True), Quote("silent sentence"))
    text = text_of(chapter(a_session(quotes=quotes)))
    assert "“ticked sentence”" in text
    assert "silent sentence" not in text


def test_quotes_without_any_tick_leave_no_trace() -> None:
    assert chapter(a_session(quotes=(Quote("silent sentence"),))) == ()


def test_five_hands_are_shown_with_their_mean() -> None:
    text = text_of(chapter(a_session(confidence=(0, 0, 1, 0, 2, 2))))
    assert "5 people" in text
    assert "4.0 fingers" in text


def test_four_hands_are_named_and_not_shown() -> None:
    text = text_of(chapter(a_session(confidence=(0, 0, 0, 0, 2, 2))))
    assert "taken by 4 people; this is too few to show" in text
    assert "fingers" not in text


def test_every_language_says_what_five_fingers_mean() -> None:
    for code, word in (("fr", "cinq doigts"), ("de", "fünf Finger")):
        assert word in text_of(chapter(a_session(confidence=(0, 0, 1, 0, 2, 2)), code))
