"""Notes on several lines: kept as they are typed, without what no file can hold."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.fields.paragraph_edit import ParagraphEdit
from model.content.base import QuestionId
from model.session.session import WorkshopSession

FRENCH = "Vraiment\u202f?\u00a0Oui"


def test_a_text_with_french_spaces_is_shown_as_it_is_without_an_edit(qtbot: QtBot) -> None:
    edit = ParagraphEdit()
    qtbot.addWidget(edit)
    edits: list[str] = []
    edit.text_edited.connect(edits.append)
    edit.setText(FRENCH)
    assert (edit.text(), edits) == (FRENCH, [])


def test_a_note_keeps_nothing_that_no_file_can_hold() -> None:
    note = WorkshopSession().with_note(QuestionId("founding_year"), "a\U0010ffff\x00b")
    assert note.notes[QuestionId("founding_year")] == "ab"
