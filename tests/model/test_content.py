from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from model.content.loading import load_library
from model.content.problems import ContentProblems

TRUST = "rules/01_trust.yaml"
QUESTIONS = "questionnaire/07_trust_competition.yaml"
FUNDING = "funding.yaml"
MEASURES = "mitigations/01_trust.yaml"
FIGURES = "benchmarks/survey_2007.yaml"
GERMAN_TERMS = "languages/de/glossary.yaml"


def spoil(folder: Path, name: str, change: Callable[[str], str]) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    changed = change(text)
    assert changed != text
    path.write_text(changed, encoding="utf-8")


def faults_of(folder: Path) -> list[str]:
    try:
        loaded = load_library(folder)
    except ContentProblems as problems:
        return list(map(str, problems.problems))
    return list(map(str, loaded.warnings))


def swap(old: str, new: str) -> Callable[[str], str]:
    return lambda text: text.replace(old, new, 1)


MISTAKES = [
    (QUESTIONS, swap("kind: likert", "kind: likrt"), "does not match any of the expected tags"),
    (QUESTIONS, swap("    hint:", "    hnt:"), "did you mean 'hint'?"),
    (QUESTIONS, swap("    why:", "    pre_work: true\n    why:"), "can be pre-work"),
    (QUESTIONS, swap("    who: participants", "    who: everybody"), "'management', 'group'"),
    (QUESTIONS, swap("id: trust_goodwill", "id: trust_agreements"), "is given twice"),
    (QUESTIONS, swap("    why:", "    why: x\n    why:"), "the key 'why' is given twice"),
    (TRUST, swap("trust_openness", "trust_opennes"), "did you mean 'trust_openness'?"),
    (TRUST, swap("below: 2.0", "bellow: 2.0"), "did you mean 'below'?"),
    (TRUST, swap("answered: 3", "answered: 3\n      missing: 3"), "Extra inputs"),
    (TRUST, swap("severity: 3", "severity: 4"), "less than or equal to 3"),
    (TRUST, swap("{divided: trust_goodwill}", "{divided: mandate}"), "does not fit 'mandate'"),
    (TRUST, swap("{value}", "{number}"), "only {value} may stand in braces"),
    (TRUST, swap("source: [S56]", "source: [S999]"), "'S999' is not in sources.yaml"),
    (MEASURES, swap("barriers: [trust]", "barriers: [trrust]"), "did you mean 'trust'?"),
    (MEASURES, lambda text: re.sub(r"weeks: \[.*?\]", "weeks: [9, 3]", text, count=1), "must rise"),
    (MEASURES, swap("lead: ", "lead: *boss #"), "undefined alias"),
    ("languages/fr/" + TRUST, swap("barrier.trust.name:", "barrier.trust.nam:"), "has no text"),
    ("languages/fr/" + TRUST, swap("{value}", "{valeur}"), "other words in braces"),
    ("languages/de/words.yaml", swap("  watch:", "  wach:"), "missing: ['watch']"),
    (FIGURES, swap("value: 44", "value: null"), "value and unit do not fit"),
    (FIGURES, swap("    editable: true\n", ""), "editable without a note"),
    ("glossary.yaml", swap("id: sme", "id: cluster"), "'cluster' is given twice"),
    (
        "glossary.yaml",
        swap("source: [seed, S45", "source: [seed, S999"),
        "'S999' is not in sources.yaml",
    ),
    ("glossary.yaml", swap("    term: SME", "    trem: SME"), "did you mean 'term'?"),
    (GERMAN_TERMS, swap("id: sme", "id: smes"), "the glossary has no term 'smes'"),
    (GERMAN_TERMS, swap("id: sme", "id: smes"), "no words for the term 'sme'"),
    ("languages/de/" + TRUST, swap("Partner", "Gegenüber " * 90), "characters, at most"),
    (FUNDING, swap("[mutual_visits,", "[mutal_visits,"), "did you mean 'mutual_visits'?"),
    (FUNDING, swap("requires: [eu_or", "requires: [in_eu_or"), "did you mean 'eu_or_associated'?"),
    (FUNDING, swap("successor: euroclusters", "successor: euroclustrs"), "mean 'euroclusters'?"),
    (FUNDING, swap("[S67, S80", "[S999, S80"), "unknown source 'S999'"),
    (
        FUNDING,
        swap('"2026-05-13", closes: "2026-11-12"', '"2026-05-13", closes: "2026-04-12"'),
        "closes before",
    ),
    (FUNDING, swap('closes: "2025-02-05"', 'closes: "2025-02-30"'), "not a date such as"),
    (FUNDING, swap("2023-02\n", "2027-02\n"), "lies after the list’s date"),
    (FUNDING, swap('date: "2026', 'date: "2036'), "the list is newer than the content"),
    (FUNDING, swap("id: eccp", "id: een"), "'een' is given twice"),
    (FUNDING, swap("countries: [DE]", "countries: [DX]"), "unknown country 'DX'"),
    (FUNDING, swap("choice: eu_framework", "choice: eu_frame"), "mean 'eu_framework'?"),
    ("languages/de/" + FUNDING, swap("programme.een.who:", "programme.een.whoo:"), "has no text"),
    ("phases.yaml", lambda text: "\t" + text, "cannot start any token"),
]


@pytest.mark.parametrize(("name", "change", "says"), MISTAKES, ids=[m[2] for m in MISTAKES])
def test_an_authors_mistake_is_named_with_its_place(
    folder: Path, name: str, change: Callable[[str], str], says: str
) -> None:
    spoil(folder, name, change)
    assert [fault for fault in faults_of(folder) if fault.startswith(name) and says in fault]


def test_the_line_of_a_mistake_is_named(folder: Path) -> None:
    spoil(folder, TRUST, swap("severity: 3", "severity: 4"))
    text = (folder / TRUST).read_text(encoding="utf-8")
    line = next(n for n, one in enumerate(text.splitlines(), 1) if "severity: 4" in one)
    assert faults_of(folder)[0].startswith(f"{TRUST}:{line}:")


def test_all_mistakes_are_named_at_once(folder: Path) -> None:
    spoil(folder, TRUST, swap("severity: 3", "severity: 4"))
    spoil(folder, QUESTIONS, swap("    label:", "    lable:"))
    with pytest.raises(ContentProblems) as problems:
        load_library(folder)
    assert {fault.file for fault in problems.value.problems} >= {TRUST, QUESTIONS}


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "phases.yaml").unlink()
    assert faults_of(folder)[0].startswith("phases.yaml: cannot be read")


def test_norway_is_not_false(folder: Path) -> None:
    spoil(folder, QUESTIONS, swap("title: ", "title: NO # "))
    library = load_library(folder).library
    assert "NO" in {file.section.title for file in library.sections}


def test_an_alias_is_refused(folder: Path) -> None:
    spoil(folder, "content.yaml", lambda _: "version: &v '1.0'\ndate: *v\n")
    assert "alias" in faults_of(folder)[0]
