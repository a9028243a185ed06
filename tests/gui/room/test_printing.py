"""What is printed: ballots for a section, and the card of keys, as PDF."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from gui.dialogs.keys_dialog import KeysDialog
from gui.paper.ballot_sheets import BallotPrinter
from gui.paper.keys_card import keys_card
from gui.words.texts import UiTexts
from model.content import questionnaire as q
from model.content.library import Library
from model.session.session import Cluster
from tests.gui.room.test_kiosk import tools
from tests.gui.shell.bench import CONTROL, WindowBench

Key = Qt.Key
pytestmark = pytest.mark.usefixtures("qapp")


def pages(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_every_section_with_votes_has_ballots_two_to_a_page(
    library: Library, ui_texts: dict[str, UiTexts], code: str
) -> None:
    content = library.in_language(code)
    for section in content.sections.values():
        asked = content.questions_in(section.section_id)
        votes = [one for one in asked if isinstance(one, q.VoteQuestion)]
        if votes:
            printer = BallotPrinter(section.title, ui_texts[code].room.paper)
            pdf, slips = printer.pdf(votes, 12)
            assert pages(pdf) == slips * 6, section.id


def test_an_odd_number_of_ballots_leaves_half_a_page(
    library: Library, ui_texts: dict[str, UiTexts]
) -> None:
    content = library.in_language("en")
    vote = next(one for one in content.questions.values() if isinstance(one, q.LikertQuestion))
    pdf, _ = BallotPrinter("Title", ui_texts["en"].room.paper).pdf([vote], 5)
    assert pages(pdf) == 3


def test_there_is_a_ballot_for_everybody_present(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_cluster(Cluster(participants=9))
    bench.controller.go_to("section:driving_force")
    bench.messages.save_path = bench.folder / "ballots.pdf"
    bench.press(Key.Key_P, CONTROL)
    assert pages((bench.folder / "ballots.pdf").read_bytes()) == 5
    assert "Ballots: 9; slips in each: 1." in bench.messages.told[-1]


def test_a_page_without_votes_says_so(bench: WindowBench) -> None:
    bench.begin()
    bench.press(Key.Key_P, CONTROL)
    assert bench.messages.told[-1].startswith("There is no vote by all participants on this page.")


def test_a_place_that_cannot_be_written_is_named(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.go_to("section:driving_force")
    bench.messages.save_path = bench.folder
    bench.press(Key.Key_P, CONTROL)
    assert "could not be saved" in bench.messages.told[-1]


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_card_of_keys_fits_one_page(ui_texts: dict[str, UiTexts], code: str) -> None:
    pdf = keys_card("Passerelle", ui_texts[code].window.keys)
    assert pdf.startswith(b"%PDF")
    assert pages(pdf) == 1


def test_the_list_of_keys_can_be_saved_as_a_card(bench: WindowBench) -> None:
    bench.messages.save_path = bench.folder / "card.pdf"
    bench.press(Key.Key_F1)
    dialog = bench.window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    dialog.card_wanted.emit()
    assert (bench.folder / "card.pdf").read_bytes().startswith(b"%PDF")
    assert tools(bench).printing is not None
    dialog.close()


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_every_command_with_a_key_stands_on_the_list(
    bench: WindowBench, ui_texts: dict[str, UiTexts], code: str
) -> None:
    from gui.window.window_commands import KEYS

    listed = " ".join(row.keys for row in ui_texts[code].window.keys.rows)
    functions = {key for keys in KEYS.values() for key in keys if re.fullmatch(r"F\d+", key)}
    assert {key for key in functions if key not in listed} == set()
