"""What the tests of the fields share: words, and a bench for one question."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.words.field_texts import FieldTexts, Wording
from model.content import questionnaire as q
from model.content.library import Library
from model.content.yaml_source import YamlFile
from model.resources import resources_folder
from tests.gui.fields.bench import Bench, BenchFor, WordingIn


@pytest.fixture(scope="session")
def wording_in(library: Library) -> WordingIn:
    """Return the words and formats of a language by its code."""
    found: dict[str, Wording] = {}

    def wording(code: str) -> Wording:
        if code not in found:
            name = f"languages/{code}/interface/fields.yaml"
            texts, problems = YamlFile(resources_folder() / name, name).parse(FieldTexts)
            assert texts is not None, problems
            content = library.in_language(code)
            found[code] = Wording(texts, content.words, content.language)
        return found[code]

    return wording


@pytest.fixture
def bench(qtbot: QtBot, wording_in: WordingIn) -> BenchFor:
    """Return what puts a question on a bench, in English or another language."""

    def made(question: q.AnyQuestion, code: str = "en") -> Bench:
        return Bench(qtbot, question, wording_in(code))

    return made
