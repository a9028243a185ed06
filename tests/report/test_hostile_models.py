"""Odd and hostile Word files as the model of a report: refused with a reason, nothing done."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from model.report.paper.paper import client_paper
from model.report.paper.refusal import ENGLISH, PaperRefused
from tests.report import word_models as models
from tests.report.word_models import Parts


def refusal(word_file: bytes) -> str:
    with pytest.raises(PaperRefused) as caught:
        client_paper(word_file)
    return caught.value.reason


def changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    def edit(parts: Parts) -> None:
        parts[name] = change(parts[name])

    return models.edited(models.plain(), edit)


def without(name: str, mention: bytes) -> bytes:
    def edit(parts: Parts) -> None:
        del parts[name]
        parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
            mention, b"nothing.xml"
        )

    return models.edited(models.plain(), edit)


def small_pages(document: bytes) -> bytes:
    return document.replace(b'w:w="12240"', b'w:w="5000"')


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "no zip": ("no_word_file", lambda: b"not a zip at all"),
    "half a zip": ("damaged", lambda: models.plain()[:2000]),
    "another zip": ("no_word_file", lambda: models.packed({"a.txt": b"x"})),
    "macros": (
        "macros",
        lambda: models.edited(models.plain(), models.add_macros),
    ),
    "macro type": (
        "macros",
        lambda: changed(
            "[Content_Types].xml",
            lambda xml: xml.replace(
                b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                b"application/vnd.ms-word.document.macroEnabled.main+xml",
            ),
        ),
    ),
    "strict": (
        "other_form",
        lambda: changed(
            "_rels/.rels",
            lambda xml: xml.replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeD",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships/officeD",
            ),
        ),
    ),
    "no styles": ("no_styles", lambda: without("word/styles.xml", b"styles.xml")),
    "small pages": ("no_room", lambda: changed("word/document.xml", small_pages)),
    "document type": (
        "damaged",
        lambda: changed(
            "word/styles.xml",
            lambda xml: xml.replace(b"<w:styles", b'<!DOCTYPE x [<!ENTITY a "b">]><w:styles', 1),
        ),
    ),
    "too many elements": (
        "damaged",
        lambda: changed(
            "word/document.xml",
            lambda xml: xml.replace(b"<w:body>", b"<w:body>" + b"<w:p/>" * 200_001),
        ),
    ),
    "circle": (
        "circle",
        lambda: changed(
            "word/styles.xml",
            lambda xml: xml.replace(
                b'<w:name w:val="Normal"/>',
                b'<w:name w:val="Normal"/><w:basedOn w:val="Heading1"/>',
            ),
        ),
    ),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_an_odd_or_hostile_model_is_refused_with_its_reason(case: str) -> None:
    reason, make = HOSTILE[case]
    assert refusal(make()) == reason


def test_a_picture_of_five_megabytes_is_refused() -> None:
    def swell(parts: Parts) -> None:
        for name in parts:
            if name.startswith("word/media/"):
                parts[name] += random.Random(1).randbytes(5_000_000)

    assert refusal(models.edited(models.with_logo(), swell)) == "large_picture"


def test_every_reason_is_one_sentence_that_says_what_to_do() -> None:
    assert all(";" in sentence and sentence[0].islower() for sentence in ENGLISH.values())
