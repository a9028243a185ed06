from __future__ import annotations

from dataclasses import replace

import pytest

from model.session.history import History
from model.session.session import Cluster, WorkshopSession


@pytest.fixture
def session() -> WorkshopSession:
    return WorkshopSession()


def named(session: WorkshopSession, name: str) -> WorkshopSession:
    return replace(session, cluster=Cluster(name=name))


def test_undo_after_do_is_where_it_began(session: WorkshopSession) -> None:
    history = History(session)
    history.push(named(session, "A"))
    assert history.undo() is session


def test_redo_after_undo_is_where_it_was(session: WorkshopSession) -> None:
    history = History(session)
    history.push(named(session, "A"))
    history.undo()
    assert history.redo().cluster.name == "A"


def test_keystrokes_of_one_field_undo_as_one(session: WorkshopSession) -> None:
    history = History(session)
    for moment, name in enumerate(["A", "AB", "ABC"]):
        history.push(named(session, name), merge_key="cluster", now=moment)
    assert history.undo() is session


def test_keystrokes_that_take_themselves_back_leave_nothing_to_undo(
    session: WorkshopSession,
) -> None:
    history = History(named(session, "A"))
    for name in ("AB", "A"):
        history.push(named(session, name), merge_key="cluster")
    assert not history.can_undo


def test_a_pause_begins_a_new_step(session: WorkshopSession) -> None:
    history = History(session)
    history.push(named(session, "A"), merge_key="cluster", now=0.0)
    history.push(named(session, "AB"), merge_key="cluster", now=10.0)
    assert history.undo().cluster.name == "A"


def test_a_change_after_undo_forgets_what_was_undone(session: WorkshopSession) -> None:
    history = History(session)
    history.push(named(session, "A"))
    history.undo()
    history.push(named(session, "B"))
    assert not history.can_redo


def test_the_same_session_again_is_no_step(session: WorkshopSession) -> None:
    history = History(session)
    history.push(replace(session))
    assert not history.can_undo
