"""Forty damages to the shipped content, many at a time: each must be named in its file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from model.authoring.review import review
from model.content.problems import ContentProblem, ContentProblems

Damage = tuple[str, str, str, str]
"""File, pattern of what is replaced once, replacement, and what a fault of the file must say."""

WHILE_READING: list[Damage] = [
    ("rules/01_trust.yaml", r"severity: 3", "severity: 4", "severity"),
    ("rules/02_competitor_conflict.yaml", r"    when:", "    whem:", "'when'"),
    ("rules/03_funding.yaml", r"    statement: .*\n", "", "statement: Field required"),
    ("rules/04_capacity.yaml", r"below: 20\}", "below: twenty}", "valid number"),
    ("rules/05_strategy.yaml", r"has: \[none\]", "has: [none], lacks: [concrete]", "found 2"),
    ("rules/06_mandate.yaml", r", below: 2\.0", "", "give at least one of equals"),
    ("rules/08_language_culture.yaml", r"\{divided:", "{divded:", "not a condition"),
    ("rules/09_ip_contracts.yaml", r"signals:", "signals:\n\t", "cannot start any token"),
    ("rules/11_regulation.yaml", r"  group: external", "  group: extern", "group"),
    ("questionnaire/01_profile.yaml", r"kind: number", "kind: numbr", "'numbr'"),
    ("questionnaire/04_governance.yaml", r"    who: management\n", "", "who: Field required"),
    ("questionnaire/05_strategy.yaml", r"exclusive:", "exclusve:", "did you mean 'exclusive'"),
    ("mitigations/02_competitor_conflict.yaml", r"lead: \w+", "lead: boss", "lead"),
    ("mitigations/03_funding.yaml", r"weeks: \[.*\]", "weeks: [20, 4]", "must rise"),
    ("mitigations/04_capacity.yaml", r"id: capacity\.", "id: capacity ", "pattern"),
    ("mitigations/05_strategy.yaml", r"(    lead: \w+\n)", r"\1\1", "'lead' is given twice"),
    ("phases.yaml", r"number: 1", "number: 8", "number"),
    ("tools.yaml", r"identification: 3", "identification: 4", "identification"),
    ("benchmarks/survey_2007.yaml", r"unit: rank", "unit: rnk", "unit"),
    ("content.yaml", r'version: ".*"', "version: one", "version"),
    ("sources.yaml", r"    citation: .*\n", "", "citation: Field required"),
    ("languages/fr/language.yaml", r"decimal_mark: .*\n", "", "decimal_mark: Field required"),
    ("languages/de/words.yaml", r"  problem:", "  probelm:", "'problem'"),
]
ACROSS_FILES: list[Damage] = [
    ("rules/01_trust.yaml", r"trust_openness\]", "trust_opennes]", "'trust_openness'?"),
    ("rules/02_competitor_conflict.yaml", r"\[several\]", "[severall]", "'several'?"),
    ("rules/03_funding.yaml", r"rows: \[public\]", "rows: [publik]", "'public'?"),
    ("rules/04_capacity.yaml", r"number: management_hours", "number: member_days", "does not fit"),
    ("rules/06_mandate.yaml", r"divided: members_commitment", "divided: mandate", "does not fit"),
    ("rules/07_governance.yaml", r"choice: responsible", "choice: themes", "does not fit"),
    ("rules/08_language_culture.yaml", r"bm_bar_lang", "bm_bar_lnag", "'bm_bar_lang'?"),
    ("rules/10_partner_search.yaml", r"    source: \[S26\]", "    source: [S2600]", "'S2600'"),
    ("rules/12_distance.yaml", r"column: journey", "column: jorney", "'journey'?"),
    ("rules/13_heterogeneity.yaml", r"\{value\}", "{valeu}", "only {value}"),
    ("rules/18_follow_up.yaml", r"column: count", "column: cuont", "'count'?"),
    (
        "questionnaire/02_motives.yaml",
        r"choices_from: motives",
        "choices_from: motive",
        "'motives'?",
    ),
    ("mitigations/06_mandate.yaml", r"\[identification\]", "[identificaton]", "'identification'?"),
    ("mitigations/07_governance.yaml", r"\[governance\]", "[governence]", "'governance'?"),
    ("mitigations/18_follow_up.yaml", r"\[over_75\]", "[over_76]", "'over_75'?"),
    ("benchmarks/survey_2007.yaml", r"question: motives", "question: motivs", "'motives'?"),
]
OF_SENSE: list[Damage] = [
    ("rules/01_trust.yaml", r"below: 2\.0", "below: 6", "lies outside 1 to 5"),
    ("rules/02_competitor_conflict.yaml", r"below: 3\.0", "at_most: 0.9", "lies outside 1 to 5"),
    ("rules/03_funding.yaml", r"above: 80", "above: 100", "is true for no answer"),
    ("rules/04_capacity.yaml", r"below: 20\}", "below: 745}", "lies outside 0 to 744"),
    ("rules/05_strategy.yaml", r"at_most: 4", "at_most: 10", "is true for every answer"),
    ("rules/06_mandate.yaml", r"below: 3\}", "below: 0}", "is true for no answer"),
    ("rules/08_language_culture.yaml", r"above: 2\.5", "above: 3.5", "is true for no answer"),
    ("rules/11_regulation.yaml", r"at_least: 3", "at_least: 0", "is true for every answer"),
    ("rules/13_heterogeneity.yaml", r"at_least: 50", "at_least: -1", "lies outside 0 to 100"),
    ("rules/15_visibility.yaml", r"at_most: 2\}", "below: 1}", "is true for no answer"),
    ("rules/16_offer.yaml", r"below: 4\.0", "at_most: 2", "is true for no answer"),
    ("questionnaire/10_first_contact.yaml", r"    profile: true\n", "", "is used by no rule"),
    ("languages/fr/rules/01_trust.yaml", r"barrier\.trust\.name:.*\n", "", "'barrier.trust.name'"),
    ("languages/de/rules/01_trust.yaml", r"\{value\}", "{wert}", "other words in braces"),
    (
        "languages/de/rules/03_funding.yaml",
        r"barrier\.funding\.name",
        "barrier.found.name",
        "no text",
    ),
    ("languages/fr/rules/03_funding.yaml", r"short_name: ", "short_name: " + "x" * 40, "at most"),
]


def damage(folder: Path, damages: list[Damage]) -> None:
    for name, pattern, replacement, _ in damages:
        path = folder / name
        text, times = re.subn(pattern, replacement, path.read_text("utf-8"), count=1)
        assert times == 1, (name, pattern)
        path.write_text(text, encoding="utf-8")


def faults_of(folder: Path) -> tuple[ContentProblem, ...]:
    try:
        return review(folder).faults
    except ContentProblems as problems:
        return problems.problems


def is_named(one: Damage, fault: ContentProblem) -> bool:
    """Tell whether a fault names a damage; what a language lacks is named by its folder."""
    name, _, _, says = one
    return name.startswith(fault.file) and says in str(fault)


@pytest.mark.parametrize(
    "damages",
    [
        pytest.param(WHILE_READING, id="while reading"),
        pytest.param(ACROSS_FILES, id="across files"),
        pytest.param(OF_SENSE, id="of sense"),
    ],
)
def test_every_one_of_many_damages_is_named_in_its_file(
    folder: Path, damages: list[Damage]
) -> None:
    damage(folder, damages)
    faults = faults_of(folder)
    assert [one for one in damages if not any(is_named(one, fault) for fault in faults)] == []


def test_two_translations_in_each_others_place_are_named(folder: Path) -> None:
    first, second = "signal.trust.mean_below_2.statement", "signal.trust.divided.statement"
    path = folder / "languages/de/rules/01_trust.yaml"
    text = (
        path.read_text("utf-8")
        .replace(first, "?")
        .replace(second, first)
        .replace("?:", f"{second}:")
    )
    path.write_text(text, encoding="utf-8")
    said = [fault.message for fault in faults_of(folder)]
    assert [f"{key}: other words in braces than in English" for key in (first, second)] == sorted(
        said, reverse=True
    )
