"""Dates as people type them, in three languages, seen from Wednesday 25 November 2026."""

from __future__ import annotations

import datetime
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.content.library import Library
from model.session.typed_dates import YEARS, parse_nearest_date, parse_typed_date

TODAY = datetime.date(2026, 11, 25)


def read(library: Library, code: str, text: str, is_end: bool = True) -> str:
    """Return the date of a text as ISO text, or the fault."""
    language = library.in_language(code).language
    return str(parse_typed_date(text, language, TODAY, is_end))


ENDS = {
    "en": {
        "30/04/2027": "2027-04-30",
        "2027-04-30": "2027-04-30",
        "30.4.": "2027-04-30",
        "30/4": "2027-04-30",
        "26/11": "2026-11-26",
        "24/11": "2027-11-24",
        "04/2027": "2027-04-30",
        "in 6 weeks": "2027-01-06",
        "in six weeks": "2027-01-06",
        "6 weeks": "2027-01-06",
        "in a month": "2026-12-25",
        "in 3 months’ time": "2027-02-25",
        "in 10 days": "2026-12-05",
        "within two years": "2028-11-25",
        "today": "2026-11-25",
        "tomorrow": "2026-11-26",
        "April": "2027-04-30",
        "april 2028": "2028-04-30",
        "Apr": "2027-04-30",
        "november": "2026-11-30",
        "30 April": "2027-04-30",
        "April 30, 2027": "2027-04-30",
        "the 3rd of May": "2027-05-03",
        "end of May": "2027-05-31",
        "mid-May": "2027-05-15",
        "early June 2027": "2027-06-01",
        "end of the month": "2026-11-30",
        "end of next month": "2026-12-31",
        "next month": "2026-12-31",
        "next week": "2026-12-04",
        "end of the year": "2026-12-31",
        "next year": "2027-12-31",
        "2028": "2028-12-31",
        "end of 2027": "2027-12-31",
        "Q2": "2027-06-30",
        "q4": "2026-12-31",
        "second quarter of 2027": "2027-06-30",
        "week 14": "2027-04-09",
        "14 weeks": "2027-03-03",
        "29 February": "2028-02-29",
    },
    "fr": {
        "30/04/2027": "2027-04-30",
        "30.4.": "2027-04-30",
        "dans 6 semaines": "2027-01-06",
        "dans six semaines": "2027-01-06",
        "d’ici six semaines": "2027-01-06",
        "dans un mois": "2026-12-25",
        "dans quinze jours": "2026-12-10",
        "dans 2 ans": "2028-11-25",
        "demain": "2026-11-26",
        "avril": "2027-04-30",
        "Avril 2028": "2028-04-30",
        "avr.": "2027-04-30",
        "février": "2027-02-28",
        "fevrier": "2027-02-28",
        "1er mai": "2027-05-01",
        "le 30 avril": "2027-04-30",
        "30 avril 2027": "2027-04-30",
        "fin mai": "2027-05-31",
        "fin de mai 2027": "2027-05-31",
        "mi-mai": "2027-05-15",
        "début juin": "2027-06-01",
        "fin du mois": "2026-11-30",
        "fin du mois prochain": "2026-12-31",
        "le mois prochain": "2026-12-31",
        "la semaine prochaine": "2026-12-04",
        "fin d’année": "2026-12-31",
        "fin de l’année": "2026-12-31",
        "l’année prochaine": "2027-12-31",
        "T2 2027": "2027-06-30",
        "deuxième trimestre": "2027-06-30",
        "1er trimestre 2027": "2027-03-31",
        "semaine 14": "2027-04-09",
    },
    "de": {
        "30.04.2027": "2027-04-30",
        "30.4.27": "2027-04-30",
        "30.4.": "2027-04-30",
        "30. April": "2027-04-30",
        "30. April 2027": "2027-04-30",
        "am 3. Mai": "2027-05-03",
        "in 6 Wochen": "2027-01-06",
        "in sechs Wochen": "2027-01-06",
        "in einem Monat": "2026-12-25",
        "binnen 10 Tagen": "2026-12-05",
        "in zwei Jahren": "2028-11-25",
        "morgen": "2026-11-26",
        "April": "2027-04-30",
        "März 2027": "2027-03-31",
        "Maerz": "not_a_date",
        "Mrz": "not_a_date",
        "Ende Mai": "2027-05-31",
        "Mitte Mai": "2027-05-15",
        "Anfang Juni": "2027-06-01",
        "bis Ende Mai": "2027-05-31",
        "Ende des Monats": "2026-11-30",
        "Ende nächsten Monats": "2026-12-31",
        "nächsten Monat": "2026-12-31",
        "nächste Woche": "2026-12-04",
        "Jahresende": "2026-12-31",
        "Ende des Jahres": "2026-12-31",
        "nächstes Jahr": "2027-12-31",
        "2. Quartal 2027": "2027-06-30",
        "Q2 2027": "2027-06-30",
        "zweites Quartal": "2027-06-30",
        "KW 14": "2027-04-09",
    },
}
CASES = [(code, text, day) for code, texts in ENDS.items() for text, day in texts.items()]


@pytest.mark.parametrize(("code", "text", "day"), CASES)
def test_an_end_is_read(library: Library, code: str, text: str, day: str) -> None:
    assert read(library, code, text) == day


STARTS = [
    ("en", "April", "2027-04-01"),
    ("en", "november", "2026-11-25"),
    ("en", "next week", "2026-11-30"),
    ("en", "week 14", "2027-04-05"),
    ("en", "Q2", "2027-04-01"),
    ("en", "end of May", "2027-05-31"),
    ("fr", "avril", "2027-04-01"),
    ("fr", "le mois prochain", "2026-12-01"),
    ("de", "nächstes Jahr", "2027-01-01"),
    ("de", "04/2027", "2027-04-01"),
]


@pytest.mark.parametrize(("code", "text", "day"), STARTS)
def test_a_start_is_the_first_day(library: Library, code: str, text: str, day: str) -> None:
    assert read(library, code, text, is_end=False) == day


REFUSED = [
    ("en", "", "not_a_date"),
    ("en", "soon", "not_a_date"),
    ("en", "in weeks", "not_a_date"),
    ("en", "in 6", "not_a_date"),
    ("en", "6 weeks 3 days", "not_a_date"),
    ("en", "April May", "not_a_date"),
    ("en", "in 6 Wochen", "not_a_date"),
    ("en", "Q5", "not_a_date"),
    ("en", "ma", "not_a_date"),
    ("en", "end of", "not_a_date"),
    ("en", "12", "not_a_date"),
    ("en", "30.2.", "no_such_day"),
    ("en", "31/06/2027", "no_such_day"),
    ("en", "04/30/2027", "no_such_day"),
    ("en", "31 June", "no_such_day"),
    ("en", "week 60", "no_such_day"),
    ("en", "01/01/1999", "out_of_range"),
    ("en", "in 90 years", "out_of_range"),
    ("en", "in 999999999 weeks", "out_of_range"),
    ("en", "in 999999 months", "out_of_range"),
    ("fr", "bientôt", "not_a_date"),
    ("fr", "in 6 weeks", "not_a_date"),
    ("fr", "jui", "not_a_date"),
    ("de", "bald", "not_a_date"),
    ("de", "demain", "not_a_date"),
    ("de", "30.02.2027", "no_such_day"),
]


@pytest.mark.parametrize(("code", "text", "fault"), REFUSED)
def test_what_is_no_date_is_refused(library: Library, code: str, text: str, fault: str) -> None:
    assert read(library, code, text) == fault


def test_a_language_without_words_still_reads_figures(library: Library) -> None:
    bare = library.in_language("en").language.model_copy(
        update={"date_words": type(library.in_language("en").language.date_words)()}
    )
    assert parse_typed_date("30.4.", bare, TODAY) == datetime.date(2027, 4, 30)
    assert parse_typed_date("in 6 weeks", bare, TODAY) == "not_a_date"


ALPHABET = string.digits + " ./-’'inofextwkdmtqradspjulséäß" + "\u202f²"


@given(st.text(ALPHABET, max_size=70), st.sampled_from(["en", "fr", "de"]), st.booleans())
def test_any_text_is_a_date_in_range_or_a_fault(
    library: Library, text: str, code: str, is_end: bool
) -> None:
    found = parse_typed_date(text, library.in_language(code).language, TODAY, is_end)
    assert isinstance(found, str) or found.year in YEARS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("26/11", "2026-11-26"),
        ("24/11", "2026-11-24"),
        ("3/1", "2027-01-03"),
        ("today", str(TODAY)),
    ],
)
def test_a_day_without_its_year_is_the_nearest_where_it_may_be_over(
    library: Library, text: str, day: str
) -> None:
    assert str(parse_nearest_date(text, library.in_language("en").language, TODAY)) == day
