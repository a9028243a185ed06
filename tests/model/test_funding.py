"""Funding programmes: their state and age on a day, and a person's own list of them."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from model.content.funding import Programme
from model.content.library import Library
from model.content.own_funding import with_own_funding
from model.session.session_file import read_session, session_bytes
from tests.builders import a_session

DAY = datetime.date(2026, 11, 24)
OWN = """\
date: "2027-02-01"
mode: {mode}
programmes:
  - id: {id}
    name: Fonds régional
    pays: Des visites.
    phases: [mutual_visits]
    state: open
    date_of_information: 2027-01
    certainty: high
"""


def a_programme(**parts: object) -> Programme:
    return Programme.model_validate(
        {"id": "one", "name": "One", "state": "unknown", "certainty": "low"} | parts
    )


def own_list(folder: Path, mode: str = "extend", id_: str = "regional", extra: str = "") -> Path:
    path = folder / "funding.yaml"
    path.write_text(OWN.format(mode=mode, id=id_) + extra, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2026-08-31", "announced"),
        ("2026-09-01", "open"),
        ("2026-10-31", "open"),
        ("2026-11-01", "closed"),
    ],
)
def test_a_call_is_open_from_its_first_to_its_last_day(day: str, state: str) -> None:
    call = {"opens": "2026-09-01", "closes": "2026-10-31"}
    programme = a_programme(state="open", calls=[call])
    assert programme.state_on(datetime.date.fromisoformat(day)) == state


def test_a_yearly_programme_is_not_known_to_be_open_after_its_last_known_call() -> None:
    programme = a_programme(state="unknown", calls=[{"closes": "2025-10-21"}])
    assert programme.state_on(DAY) == "unknown"


def test_a_call_whose_first_day_is_unknown_is_announced_until_it_closes() -> None:
    assert a_programme(calls=[{"closes": "2026-11-24"}]).state_on(DAY) == "announced"


@pytest.mark.parametrize(
    ("known", "age"),
    [
        ("2025-11-24", "fresh"),
        ("2025-11-23", "check"),
        ("2024-11-24", "check"),
        ("2024-11-23", "old"),
        ("2026", "fresh"),
        ("2025-11", "check"),
        ("2020/2026-02", "fresh"),
        ("", "undated"),
    ],
)
def test_knowledge_is_to_be_checked_after_a_year_and_old_after_two(known: str, age: str) -> None:
    assert a_programme(date_of_information=known).age_on(DAY) == age


@pytest.mark.parametrize(
    "wrong",
    [
        {"calls": [{"opens": "2026-02-30"}]},
        {"calls": [{"opens": "2026-03-02", "closes": "2026-03-01"}]},
        {"calls": [{}]},
        {"date_of_information": "2026-13"},
        {"date_of_information": "2026/2025"},
        {"date_of_information": "spring"},
        {"lead_months": [7, 5]},
        {"address": "two words"},
    ],
    ids=str,
)
def test_a_programme_with_impossible_dates_or_figures_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        a_programme(**wrong)


def test_every_historic_programme_and_closed_call_is_closed_today(library: Library) -> None:
    ended = {"clusters_go_international", "clusterxchange", "de_interspin", "interreg_europe"}
    programmes = library.in_language("en").funding.programmes
    assert {programmes[id_].state_on(DAY) for id_ in ended} <= {"closed", "historic"}


def test_all_languages_name_the_same_countries(library: Library) -> None:
    words = library.funding.words
    assert all(words["en"].countries.keys() == one.countries.keys() for one in words.values())


def test_without_a_list_of_ones_own_the_shipped_one_is_used(
    library: Library, tmp_path: Path
) -> None:
    assert with_own_funding(library, tmp_path / "funding.yaml") is library


def test_an_own_list_extends_the_shipped_one(library: Library, tmp_path: Path) -> None:
    funding = with_own_funding(library, own_list(tmp_path)).in_language("en").funding
    assert funding.origin == "extended"
    assert {"regional", "een"} <= funding.programmes.keys()
    assert funding.date == datetime.date(2027, 2, 1)


def test_an_own_list_replaces_the_shipped_one(library: Library, tmp_path: Path) -> None:
    funding = with_own_funding(library, own_list(tmp_path, "replace")).in_language("de").funding
    assert (funding.origin, list(funding.programmes)) == ("replaced", ["regional"])


def test_an_own_entry_takes_the_place_of_the_shipped_one_in_every_language(
    library: Library, tmp_path: Path
) -> None:
    changed = with_own_funding(library, own_list(tmp_path, id_="een"))
    names = {
        code: changed.in_language(code).funding.programmes["een"].name for code in ("en", "de")
    }
    assert set(names.values()) == {"Fonds régional"}


def test_an_own_list_may_bring_its_translations(library: Library, tmp_path: Path) -> None:
    extra = "translations: {de: {programme.regional.name: Regionalfonds}}\n"
    changed = with_own_funding(library, own_list(tmp_path, extra=extra))
    assert changed.in_language("de").funding.programmes["regional"].name == "Regionalfonds"
    assert changed.in_language("fr").funding.programmes["regional"].name == "Fonds régional"


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("mutual_visits", "mutal_visits", 7, "did you mean 'mutual_visits'?"),
        ("state: open", "state: opened", 8, "programmes.regional.state"),
        ("2027-01", "2027-03", 9, "lies after the list’s date"),
        ("state: open", "state: open\n    requires: [legal_entty]", 9, "'legal_entity'?"),
        ("state: open", "state: open\n    source: [S999]", 9, "unknown source 'S999'"),
        ("state: open", "state: open\n    successor: gone", 9, "unknown programme 'gone'"),
        ("state: open", "state: open\n    countries: [ZZ]", 9, "unknown country 'ZZ'"),
        ("state: open", 'state: open\n    who: "a\\u202eb"', 9, "U+202E"),
        ("state: open", 'state: open\n    address: "a\\x07b"', 9, "U+0007"),
        ("name: ", 'name: "a\\nb" # ', 5, "U+000A"),
        ("state: open", "state: open\n    whoo: me", 9, "did you mean 'who'?"),
    ],
)
def test_a_fault_of_an_own_list_is_named_with_line_and_remedy(
    library: Library, tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    path = own_list(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    faults = with_own_funding(library, path).funding.problems
    named = next(str(fault) for fault in faults if said in str(fault))
    assert named.startswith(f"{path}:{line}: ")


def test_with_a_faulty_own_list_the_shipped_one_is_used_and_that_is_told(
    library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "funding.yaml"
    path.write_text("programmes: []", encoding="utf-8")
    funding = with_own_funding(library, path).in_language("en").funding
    assert funding.has_faulty_file
    assert (funding.origin, len(funding.programmes)) == ("shipped", 38)


def test_a_session_keeps_no_funding_and_takes_the_programs_own(
    library: Library, tmp_path: Path
) -> None:
    saved = tmp_path / "a.passerelle"
    form = json.loads(library.frozen_json)
    form["edition"]["version"] = "0.9"
    older = Library.model_validate(form).with_funding(library.funding)
    saved.write_bytes(session_bytes(a_session(library.in_language("en")), older))
    running = with_own_funding(library, own_list(tmp_path, "replace"))
    opened = read_session(saved, running).library
    assert opened.edition.version == "0.9"
    assert list(opened.in_language("en").funding.programmes) == ["regional"]
    assert b"programme.een" not in older.frozen_json


def test_the_questions_about_funding_are_no_part_of_the_list(library: Library) -> None:
    key = "question.funding_used.text"
    assert key in library.translations["de"]
    assert not [k for k in library.funding.translations["de"] if k.startswith("question.")]
