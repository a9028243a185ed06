"""Private words typed by keyboard: where they are kept, and where they are not."""

from __future__ import annotations

import io
import zipfile

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from gui.pages.section_page import SectionPage
from model.content.base import QuestionId
from tests.gui.shell.bench import CONTROL, WindowBench

CANARY = "canaryword"


def write_private_note(bench: WindowBench) -> SectionPage:
    """Unfold the private note of the first question by keyboard, and write into it."""
    bench.begin()
    bench.controller.go_to("section:motives")
    page = bench.wizard.page
    assert isinstance(page, SectionPage)
    card = page.cards()[0]
    card.private_note.button.setFocus()
    bench.press(Qt.Key.Key_Space)
    assert isinstance(bench.focus, QPlainTextEdit)
    bench.type(CANARY)
    return page


def test_a_private_note_is_written_by_keyboard(bench: WindowBench) -> None:
    page = write_private_note(bench)
    question = QuestionId(page.cards()[0].field.question.id)
    assert dict(bench.controller.session.private_notes) == {question: CANARY}
    assert dict(bench.controller.session.notes) == {}


def test_a_note_that_is_folded_leaves_the_focus_on_its_button(bench: WindowBench) -> None:
    button = write_private_note(bench).cards()[0].private_note.button
    button.click()
    assert bench.focus is button


def test_a_private_note_is_undone_as_one(bench: WindowBench) -> None:
    write_private_note(bench)
    bench.press(Qt.Key.Key_Z, CONTROL)
    assert not bench.controller.session.private_notes


def test_a_private_note_never_unfolds_by_itself(bench: WindowBench) -> None:
    page = write_private_note(bench)
    card = page.cards()[0]
    card.forget()
    page.show_session(bench.controller.session)
    assert card.private_note.isHidden()
    name = f"Private note, filled in: {card.field.question.label}"
    assert card.private_note.button.accessibleName() == name


def test_private_words_are_in_the_recovery_copy_and_nowhere_else_on_the_disk(
    bench: WindowBench,
) -> None:
    write_private_note(bench)
    bench.wait_until_saved()
    bench.controller.finish_saving()
    with_canary = set()
    for path in bench.folder.rglob("*"):
        if path.is_file() and CANARY in readable(path.read_bytes()):
            with_canary.add(path.parent.name)
    assert with_canary == {"recovery"}


def readable(data: bytes) -> str:
    """Return the text of a file, of all parts where it is an archive."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode("utf-8", "ignore")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name) for name in archive.namelist()]
    return "\n".join(part.decode("utf-8", "ignore") for part in parts)
