"""What people say of a target region stays with it while its name is typed anew."""

from __future__ import annotations

import pytest

from model.session.answers import Answer, Row, Rows, Status
from model.session.history import History
from model.session.region_ticks import TARGET_REGIONS, region_keys
from model.session.session import WorkshopSession
from model.session.workshop import GateTick


def table(*regions: str) -> Rows:
    """Return target regions in a phase each; a row without a name is one as well."""
    phase = ("phase", "first_contact")
    return Rows(
        tuple(Row("", (("region", one), phase) if one else (phase,)) for one in regions),
    )


def ticked(*regions: str) -> WorkshopSession:
    """Return a session in which people said something else of each region, and of the whole."""
    rows = table(*regions)
    ticks = [GateTick(key, "first_contact", key, is_met=True) for key in region_keys(rows.rows)]
    whole = GateTick("", "first_contact", "whole", is_met=True)
    session = WorkshopSession(gate_ticks=(*ticks, whole))
    return session.with_answer(TARGET_REGIONS, rows)


def said(session: WorkshopSession) -> dict[str, str]:
    """Return by key of the region what was said of it."""
    return {one.region: one.criterion for one in session.gate_ticks if one.region}


def through(session: WorkshopSession, *answers: Answer) -> WorkshopSession:
    """Return the session after one answer after the other."""
    for answer in answers:
        session = session.with_answer(TARGET_REGIONS, answer)
    return session


def test_ticks_follow_a_region_that_is_renamed() -> None:
    session = through(ticked("Veneto", "Skåne"), table("Veneto", "Scania"))
    assert said(session) == {"Veneto": "Veneto", "Scania": "Skåne"}


def test_a_name_may_be_emptied_and_typed_letter_by_letter() -> None:
    steps = (table("Veneto", word) for word in ("Sk", "", "B", "Be", "Bergen"))
    session = through(ticked("Veneto", "Skåne"), *steps)
    assert said(session) == {"Veneto": "Veneto", "Bergen": "Skåne"}


def test_a_name_may_pass_through_that_of_another_region() -> None:
    steps = (table("Basel", word) for word in ("Base", "Basel", "Basel-", "Basel-Land"))
    session = through(ticked("Basel", "Bas"), *steps)
    assert said(session) == {"Basel": "Basel", "Basel-Land": "Bas"}


def test_an_emptied_name_is_not_the_cluster_as_a_whole() -> None:
    session = through(ticked("Veneto"), table(""))
    assert [one.criterion for one in session.gate_ticks if not one.region] == ["whole"]


def test_the_ticks_of_a_deleted_region_go_and_those_of_the_others_stay() -> None:
    session = through(ticked("Veneto", "Skåne", "Bergen"), table("Veneto", "Bergen"))
    assert said(session) == {"Veneto": "Veneto", "Bergen": "Bergen"}


@pytest.mark.parametrize("order", [("Skåne", "Veneto"), ("Bergen", "Skåne", "Veneto")])
def test_regions_that_come_in_another_order_keep_their_own(order: tuple[str, ...]) -> None:
    session = through(ticked("Veneto", "Skåne"), table(*order))
    assert said(session) == {"Veneto": "Veneto", "Skåne": "Skåne"}


def test_a_new_region_begins_without_ticks() -> None:
    session = through(ticked("Veneto"), table("Veneto", ""), table("Veneto", "Skåne"))
    assert said(session) == {"Veneto": "Veneto"}


def test_a_table_that_is_put_aside_takes_no_ticks_with_it() -> None:
    session = through(ticked("Veneto"), Status("skipped"), table("Veneto"))
    assert said(session) == {"Veneto": "Veneto"}


def test_undo_brings_the_old_name_back_with_its_ticks() -> None:
    history = History(ticked("Veneto"))
    history.push(through(history.current, table("Skåne")))
    assert said(history.undo()) == {"Veneto": "Veneto"}
    assert said(history.redo()) == {"Skåne": "Veneto"}
