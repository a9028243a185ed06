from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest

from model.authoring.review import review
from model.content.problems import ContentProblem
from tests.model.conftest import put_right_again
from tests.model.test_content import spoil, swap

TRUST = "rules/01_trust.yaml"
FUNDING = "rules/03_funding.yaml"
CAPACITY = "rules/04_capacity.yaml"
STRATEGY = "rules/05_strategy.yaml"
PARTNERS = "rules/10_partner_search.yaml"
LAW = "rules/11_regulation.yaml"
OTHERS = "rules/13_heterogeneity.yaml"
VISIBILITY = "rules/15_visibility.yaml"
FOLLOW_UP = "rules/18_follow_up.yaml"
PROFILE = "questionnaire/01_profile.yaml"
Change = Callable[[str], str]


def faults_of(folder: Path) -> tuple[ContentProblem, ...]:
    return review(folder).faults


MISTAKES: list[tuple[str, Change, str, str]] = [
    (
        TRUST,
        swap("below: 2.0", "below: 0.5"),
        (
            "signal 'mean_below_2': mean of trust_agreements, trust_goodwill, trust_competence, "
            "trust_openness < 0.5: 0.5 lies outside 1 to 5"
        ),
        "choose a bound within this range",
    ),
    (
        TRUST,
        swap("below: 2.0", "below: 1"),
        (
            "signal 'mean_below_2': mean of trust_agreements, trust_goodwill, trust_competence, "
            "trust_openness < 1 is true for no answer"
        ),
        "widen it, or remove it",
    ),
    (
        CAPACITY,
        swap("{number: management_hours, below: 20}", "{number: management_hours, at_least: 0}"),
        "signal 'hours_below_20': management_hours ≥ 0 is true for every answer",
        "narrow it, or remove it",
    ),
    (
        CAPACITY,
        swap("below: 20}", "below: 20.5}"),
        (
            "signal 'hours_below_20': management_hours < 20.5: 20.5 is finer than the answers, "
            "which have 0 decimals"
        ),
        "round it, or give the question more decimals",
    ),
    (
        CAPACITY,
        swap("[d0, d1_5]", "[d0, d1_5, d6_15, d16_30, over_30]"),
        (
            "signal 'few_member_days': median of member_days is d0 or d1_5 or d6_15 or d16_30 or "
            "over_30 is true for every answer"
        ),
        "narrow it, or remove it",
    ),
    (
        FUNDING,
        swap("{count: funding_planned, equals: 0}", "{number: money_set_aside, above: 0}"),
        "signal 'no_money_no_plan' can never be true: its parts exclude one another",
        "loosen one of them",
    ),
    (
        PARTNERS,
        swap("equals: 0}", "at_least: 0.0}"),
        "signal 'no_named_contact': named_contacts ≥ 0 is true for every answer",
        "narrow it, or remove it",
    ),
    (
        LAW,
        swap("at_least: 3}", "at_least: 9}"),
        (
            "signal 'three_or_more_obstacles': number of legal_obstacles besides none_known ≥ 9: "
            "9 lies outside 0 to 7"
        ),
        "choose a bound within this range",
    ),
    (
        LAW,
        swap("at_least: 3}", "at_least: 2.5}"),
        (
            "signal 'three_or_more_obstacles': number of legal_obstacles besides none_known ≥ 2.5: "
            "2.5 is no whole number"
        ),
        "round it",
    ),
    (
        OTHERS,
        swap("below: 0.3}", "below: 3}"),
        (
            "signal 'rankings_differ': W of objectives_ranking, from 3 rankings, < 3: "
            "3 lies outside 0 to 1"
        ),
        "choose a bound within this range",
    ),
    (
        FOLLOW_UP,
        swap("rows: [mous], equals: 0}", "rows: [mous], below: 0}"),
        "signal 'meetings_without_mou': count of activities, mous < 0 is true for no answer",
        "widen it, or remove it",
    ),
    (
        STRATEGY,
        swap("{count: strategy_elements, at_most: 4}", "{selection: strategy_state, has: [none]}"),
        "signal 'no_strategy': the same condition as 'few_elements'",
        "remove one of the two",
    ),
    (
        VISIBILITY,
        swap("id: few_materials", "id: no_materials"),
        "the id 'no_materials' is given twice",
        "rename one",
    ),
    (
        TRUST,
        swap("source: [S02, S56]", "source: [S02, S999]"),
        "the source 'S999' is not in sources.yaml",
        "add it there",
    ),
    (
        PROFILE,
        lambda text: re.sub(r"(?s)(id: founding_year.*?)    profile: true\n", r"\1", text, count=1),
        "'founding_year' is used by no rule, no index, no advice and no figure",
        "use it in a rule, or say profile: true",
    ),
    (
        PROFILE,
        lambda text: re.sub(r"(  - id: top_three_share\n)", r"\1    profile: true\n", text),
        "'top_three_share' says profile: true, but heterogeneity.top_three_half reads it",
        "remove profile: true",
    ),
    (
        "mitigations/12_distance.yaml",
        lambda text: text.replace("barriers: [distance", "barriers: [trust, distance"),
        "the barrier 'distance' has no measure of its own",
        "write one in mitigations/ whose barriers begin with it",
    ),
    (
        "rules/12_distance.yaml",
        lambda text: re.sub(
            r"when: .*",
            "when: {all: [{choice: longest_journey, in: [over_12h]}, "
            "{journey: target_regions, column: journey, beyond: longest_journey}]}",
            text,
        ),
        "signal 'region_beyond_longest_journey' can never be true: its parts exclude one another",
        "loosen one of them",
    ),
    (
        "phases.yaml",
        lambda text: re.sub(r"gate:\n(?:      .*\n)+", "gate: []\n", text, count=1),
        "belongs to the phase 'identification', which has no gate",
        "say in phases.yaml what must be reached there",
    ),
    (
        "benchmarks/survey_2007.yaml",
        lambda text: re.sub(r"year: \d+", "year: 2027", text, count=1),
        "the year 2027 lies after this edition of 2026-11-24",
        "correct it, or the date in content.yaml",
    ),
]


@pytest.fixture(scope="module")
def told(copied_content: Path) -> dict[str, tuple[ContentProblem, ...]]:
    """Return what was told of each mistake; made together are those in different files."""
    by_file: dict[str, list[tuple[str, Change, str, str]]] = defaultdict(list)
    for mistake in MISTAKES:
        by_file[mistake[0]].append(mistake)
    found: dict[str, tuple[ContentProblem, ...]] = {}
    for together in zip_longest(*by_file.values()):
        made = [mistake for mistake in together if mistake]
        with put_right_again(copied_content) as folder:
            for name, change, _, _ in made:
                spoil(folder, name, change)
            found |= dict.fromkeys((message for _, _, message, _ in made), faults_of(folder))
    return found


@pytest.mark.parametrize(
    ("message", "remedy"), [m[2:] for m in MISTAKES], ids=[m[2] for m in MISTAKES]
)
def test_an_authors_mistake_is_told_in_these_words(
    told: dict[str, tuple[ContentProblem, ...]], message: str, remedy: str
) -> None:
    found = [one for one in told[message] if message in one.message]
    assert found
    assert {one.hint for one in found} == {remedy}
    assert all(one.line > 0 for one in found)


def test_an_edition_of_no_day_is_told(folder: Path) -> None:
    spoil(folder, "content.yaml", lambda text: re.sub(r"date: .*", 'date: "2026-02-30"', text))
    (fault,) = [one for one in faults_of(folder) if "is no day of the calendar" in one.message]
    assert (fault.message[:10], fault.hint) == ("2026-02-30", "correct it")


def test_shipped_content_has_no_fault_of_sense(folder: Path) -> None:
    assert faults_of(folder) == ()


def test_measures_of_a_barrier_that_no_rule_can_raise_are_named(folder: Path) -> None:
    never = "when: {all: [{divided: trust_openness}, {mean: trust_openness, at_most: 1.0}]}"
    spoil(folder, TRUST, lambda text: re.sub(r"(?s)signals:.*", _one_signal(never), text))
    said = [one for one in faults_of(folder) if "can never be proposed" in one.message]
    assert {one.file for one in said} == {"mitigations/01_trust.yaml"}
    assert said[0].message.endswith("no rule can raise 'trust'")


def _one_signal(when: str) -> str:
    return f"signals:\n  - id: never\n    severity: 1\n    {when}\n    statement: Never.\n"


def test_sources_that_nothing_rests_on_are_a_remark_and_no_fault(folder: Path) -> None:
    entry = '\n  - {id: S998, citation: "Nobody (2020), Nothing."}\n'
    spoil(folder, "sources.yaml", lambda text: text.rstrip() + entry)
    found = review(folder)
    assert found.faults == ()
    assert "S998" in found.remarks[0].message


def test_the_line_of_the_signal_is_named(folder: Path) -> None:
    spoil(folder, TRUST, swap("below: 2.0", "below: 1"))
    lines = (folder / TRUST).read_text(encoding="utf-8").splitlines()
    (fault,) = faults_of(folder)
    assert "when:" in lines[fault.line - 1]
