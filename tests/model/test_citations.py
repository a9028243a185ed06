"""References speak the reader's language where the words are ours, and only there."""

from __future__ import annotations

import pytest

from model.content.citations import cited_in
from model.content.library import Library

CASES = {
    "Centrado (undated): Consortium agreement signature.": {
        "fr": "Centrado (sans date): Consortium agreement signature.",
        "de": "Centrado (o. J.): Consortium agreement signature.",
    },
    "BSR Stars (undated, about 2018): Models, about clusters.": {
        "fr": "BSR Stars (sans date, vers 2018): Models, about clusters.",
        "de": "BSR Stars (o. J., um 2018): Models, about clusters.",
    },
    "DESCA (December 2021): Model, of May 2013.": {
        "fr": "DESCA (décembre 2021): Model, of May 2013.",
        "de": "DESCA (Dezember 2021): Model, of May 2013.",
    },
    "FAU (9 December 2014): BMBF (Summary).": {
        "fr": "FAU (9 décembre 2014): BMBF (Summary).",
        "de": "FAU (9. Dezember 2014): BMBF (Summary).",
    },
}


@pytest.mark.parametrize("code", ["fr", "de"])
@pytest.mark.parametrize("citation", CASES)
def test_only_the_date_after_the_author_is_translated(
    library: Library, citation: str, code: str
) -> None:
    language = library.in_language(code).language
    cited = cited_in(citation, library.words[code].citations, language)
    assert cited.replace("\xa0", " ").replace("\u202f", " ") == CASES[citation][code]


@pytest.mark.parametrize("code", ["fr", "de"])
def test_no_reference_says_undated_in_another_language(library: Library, code: str) -> None:
    sources = library.in_language(code).sources.values()
    assert [one.citation for one in sources if "undated" in one.citation] == []


def test_in_english_every_reference_stays_as_it_is(library: Library) -> None:
    cited = library.in_language("en").sources
    assert all(cited[one.id].citation == one.citation for one in library.sources)
