"""What the report says where the room sees a barrier otherwise than the rules."""

from __future__ import annotations

import io
import zipfile

import pytest

from model.content.base import BarrierId
from model.diagnosis.plan import own_action
from model.session import edits
from model.session.session import WorkshopSession
from model.session.workshop import BarrierView, ViewLevel
from tests.report.builders import a_report, a_session


def words_of(session: WorkshopSession, code: str = "en") -> str:
    """Return the text of the report without its marks."""
    with zipfile.ZipFile(io.BytesIO(a_report(session, code))) as archive:
        return archive.read("word/document.xml").decode()


def seen(level: ViewLevel) -> WorkshopSession:
    view = BarrierView(level, "We have a sponsor.")
    return edits.with_barrier_view(a_session(), barrier=BarrierId("funding"), view=view)


@pytest.mark.parametrize("level", ["watch", "none"])
def test_both_levels_and_the_reason_are_printed(level: ViewLevel) -> None:
    text = words_of(seen(level))
    word = {"watch": "Watch", "none": "No sign"}[level]
    assert f"The room says: {word}." in text
    assert "Reason: We have a sponsor." in text


@pytest.mark.parametrize(("code", "words"), [("fr", "La salle dit"), ("de", "Die Runde sagt")])
def test_every_language_says_it(code: str, words: str) -> None:
    assert words in words_of(seen("watch"), code)


def test_without_a_view_nothing_is_said() -> None:
    assert "The room says:" not in words_of(a_session())


def test_an_own_barrier_is_printed_with_its_action() -> None:
    own = edits.new_own_barrier("Too many networks")
    session = edits.with_own_barrier(a_session(), barrier=own)
    session = session.with_action(own_action("Merge two of them", [own.barrier_id]))
    text = words_of(session)
    assert "This barrier was named by the room itself" in text
    assert text.count("Too many networks") >= 2
    assert own.barrier_id not in text
