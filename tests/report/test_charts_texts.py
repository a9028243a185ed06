from __future__ import annotations

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from model.content.library import Library
from model.content.problems import ContentProblems
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.resources import resources_folder

LANGUAGES = ("en", "fr", "de")


def words_of(model: BaseModel, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in dict(model).items():
        if isinstance(value, BaseModel):
            yield from words_of(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def braces_of(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def words(code: str) -> dict[str, str]:
    return dict(words_of(load_chart_texts(resources_folder(), code)))


def test_every_language_of_the_content_has_words_for_the_charts(library: Library) -> None:
    assert set(library.language_codes()) == set(LANGUAGES)


@pytest.mark.parametrize("code", ["fr", "de"])
def test_a_text_has_the_same_braces_in_every_language(code: str) -> None:
    english, other = words("en"), words(code)
    assert {k: braces_of(v) for k, v in other.items()} == {
        k: braces_of(v) for k, v in english.items()
    }


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_title_ends_without_a_full_stop(code: str) -> None:
    texts = words(code)
    titles = [
        text
        for key, text in texts.items()
        if "reading" not in key and "note" not in key and key != "common.source"
        if key not in {"common.picture", "motives.ranks_only", "timeline.number"}
    ]
    assert [title for title in titles if title.endswith(".")] == []


def test_french_puts_narrow_or_hard_spaces_before_double_punctuation() -> None:
    faults = [t for t in words("fr").values() if any(mark in t for mark in (" :", " ;", "~"))]
    assert faults == []


def test_a_missing_word_is_named_with_its_file(tmp_path: Path) -> None:
    folder = tmp_path / "languages" / "en"
    folder.mkdir(parents=True)
    shipped = (resources_folder() / "languages/en/charts.yaml").read_text(encoding="utf-8")
    (folder / "charts.yaml").write_text(
        "".join(line for line in shipped.splitlines(keepends=True) if "  axis:" not in line),
        encoding="utf-8",
    )
    with pytest.raises(ContentProblems) as faults:
        load_chart_texts(tmp_path, "en")
    assert "motives.axis" in str(faults.value)


def test_the_words_are_a_closed_set() -> None:
    assert ChartTexts.model_config["extra"] == "forbid"
