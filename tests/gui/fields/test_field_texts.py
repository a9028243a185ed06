"""The words of the fields: complete, with the same placeholders, in the language's own type."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from gui.words.field_texts import FieldTexts
from model.content.base import Frozen
from model.session.answers import Rejection
from model.session.refusals import REASONS
from tests.gui.fields.bench import WordingIn


def all_texts(texts: Frozen, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name in type(texts).model_fields:
        value = getattr(texts, name)
        if isinstance(value, Frozen):
            yield from all_texts(value, f"{prefix}{name}.")
        elif isinstance(value, dict):
            yield from ((f"{prefix}{name}.{key}", text) for key, text in value.items())
        else:
            yield f"{prefix}{name}", value


def braces(text: str) -> set[str]:
    return set(re.findall(r"{(\w+)}", text))


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_a_reason_fills_only_what_the_parser_gives(wording_in: WordingIn, code: str) -> None:
    for key, text in wording_in(code).texts.reasons.items():
        assert braces(text) <= braces(REASONS[key]), key


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_a_reason_says_what_is_wrong_and_what_to_do(wording_in: WordingIn, code: str) -> None:
    for key, text in wording_in(code).texts.reasons.items():
        assert text.endswith("."), key
        assert len(text) > 25, key


def test_french_has_its_spaces_before_high_marks(wording_in: WordingIn) -> None:
    for key, text in all_texts(wording_in("fr").texts):
        assert not re.search(r"(?<![\u202f\u00a0]):|(?<!\u202f)[;!?]", text), key
        assert not re.search(r"«(?!\u00a0)|(?<!\u00a0)»|'", text), key


def test_german_has_its_quotation_marks(wording_in: WordingIn) -> None:
    for key, text in all_texts(wording_in("de").texts):
        assert text.count("„") == text.count("“"), key
        assert "'" not in text, key


def test_values_are_written_as_the_language_does(wording_in: WordingIn) -> None:
    rejection = Rejection("range", (("given", "0.5"), ("low", "1"), ("high", "1e+08")))
    text = wording_in("de").problem(rejection)
    assert text == "0,5 liegt nicht zwischen 1 und 100.000.000. Bitte prüfen Sie die Zahl."


def test_a_missing_reason_is_refused(wording_in: WordingIn) -> None:
    texts = wording_in("en").texts.model_dump()
    del texts["reasons"]["empty"]
    with pytest.raises(ValueError, match=r"missing: \['empty'\]"):
        FieldTexts.model_validate(texts)
