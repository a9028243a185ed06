"""What every text from outside passes, sign by sign."""

from __future__ import annotations

import pytest

from model.session.text_hygiene import clean, on_one_line


def test_a_text_keeps_its_lines_and_a_line_becomes_one() -> None:
    assert clean("a\r\nb\x0bc") == "a\nb\nc"
    assert clean(" a\r\nb\tc ", one_line=True) == "a b c"


@pytest.mark.parametrize("plane", range(17))
def test_non_characters_of_every_plane_go_and_their_neighbours_stay(plane: int) -> None:
    for last in (0xFFFE, 0xFFFF):
        assert clean(f"a{chr(plane << 16 | last)}b") == "ab"
    if plane not in (0, 15, 16):
        assert len(clean(f"a{chr(plane << 16 | 0xFFFD)}b")) == 3


@pytest.mark.parametrize("sign", [0x00, 0x08, 0x1F, 0x7F, 0x202E, 0x2066, 0xD800, 0xDFFF, 0xFEFF])
def test_what_no_file_and_no_screen_can_hold_goes(sign: int) -> None:
    assert clean(f"a{chr(sign)}b") == "ab"


@pytest.mark.parametrize("text", ["\t", " ", "é", "😀", "👩\u200d👧", "שלום", "عربي", "\u202f"])
def test_what_people_write_stays(text: str) -> None:
    assert clean(f"a{text}b") == f"a{text}b"


def test_a_printed_line_keeps_its_no_break_spaces() -> None:
    assert (
        on_one_line(" Un\nfrein\u00a0:\t\u00abOui\u202f!\u00bb ")
        == "Un frein\u00a0: \u00abOui\u202f!\u00bb"
    )


def test_letters_and_marks_are_composed() -> None:
    assert clean("e\u0301") == "é"
