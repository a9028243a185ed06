from __future__ import annotations

from pathlib import Path

import pytest

from model.authoring.word_files import word_file_faults
from model.content.problems import ContentProblem

PAGES = "languages/fr/interface/pages.yaml"


def faults(tmp_path: Path, english: str, french: str | None) -> list[ContentProblem]:
    for code, text in (("en", english), ("fr", french)):
        file = tmp_path / "languages" / code / "interface" / "pages.yaml"
        file.parent.mkdir(parents=True)
        if text is not None:
            file.write_text(text, encoding="utf-8")
    return list(word_file_faults(tmp_path, ("en", "fr"), ()))


@pytest.mark.parametrize(
    ("french", "line", "message"),
    [
        ("title: Accueil", 1, "next.go: no text"),
        (
            "title: Accueil\nnext: {go: Suivant}\nmore: Plus",
            3,
            "more: no English text has this key",
        ),
        ("title: Accueil {n}\nnext: {go: Suivant}", 1, "title: other words in braces"),
        ("title: [", 2, "did not find expected node"),
        (None, 0, "cannot be read"),
    ],
)
def test_a_file_of_words_that_differs_is_named(
    tmp_path: Path, french: str | None, line: int, message: str
) -> None:
    (found,) = faults(tmp_path, "title: Start\nnext: {go: Next}", french)
    assert found.file == PAGES
    assert found.line == line
    assert message in found.message


def test_the_words_for_one_may_leave_the_number_out(tmp_path: Path) -> None:
    english = 'people: {one: one person, other: "{n} people"}'
    assert faults(tmp_path, english, 'people: {one: "{n} personne", other: "{n} personnes"}') == []


def test_what_is_checked_elsewhere_is_left_to_others(tmp_path: Path) -> None:
    faults(tmp_path, "title: Start", "title: Accueil {n}")
    checked = ("languages/en/interface/pages.yaml",)
    assert list(word_file_faults(tmp_path, ("en", "fr"), checked)) == []
