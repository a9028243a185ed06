"""Phases, tools and advice as they are shipped, and what the checks say of mistakes in them."""

from __future__ import annotations

import string
from collections.abc import Callable
from pathlib import Path

import pytest

from model.content.content import Content
from model.content.library import Library
from model.content.phases import Tool
from tests.model.test_content import faults_of, spoil, swap

MISTAKES = [
    ("phases.yaml", swap("responsible\n", "responsibl\n"), "unknown question 'responsibl'"),
    ("phases.yaml", swap("has: [nda]", "has: [nde]"), "did you mean 'nda'?"),
    ("phases.yaml", swap("id: owner_named", "id: partner_profile"), "is given twice"),
    ("phases.yaml", swap("cost_source: [S16]", "cost_source: [S999]"), "'S999' is not in"),
    ("tools.yaml", swap("{identification: 3", "{identificatoin: 3"), "unknown phase"),
    ("tools.yaml", swap("{identification: 3", "{identification: 4"), "less than or equal to 3"),
    ("tools.yaml", swap("id: benchmarking", "id: strategic_dialogue"), "is given twice"),
    ("advice.yaml", swap("[new_markets]", "[new_market]"), "did you mean 'new_markets'?"),
    ("advice.yaml", swap("[new_markets]", "[know_how]"), "leads to two types"),
    ("advice.yaml", swap("  - id: no_mandate", "  - id: no_mandat"), "unknown warning sign"),
    ("advice.yaml", swap("other_motives: explorer", "other_motives: x"), "'x' does not exist"),
    ("advice.yaml", swap("choice: mandate", "choice: mandat"), "unknown question 'mandat'"),
    ("advice.yaml", swap("question: self_assessed", "question: self"), "unknown vote from 0"),
    ("languages/de/advice.yaml", swap("{votes}", "{stimmen}"), "other words in braces"),
]


@pytest.mark.parametrize(("name", "change", "message"), MISTAKES)
def test_each_mistake_is_named_with_its_file(
    folder: Path, name: str, change: Callable[[str], str], message: str
) -> None:
    spoil(folder, name, change)
    found = [fault for fault in faults_of(folder) if message in fault]
    assert found
    assert all(fault.startswith(name) for fault in found)


def test_the_matrix_of_tools_and_phases_is_whole(content: Content) -> None:
    rows = {
        tool.id: "".join(str(tool.weight(p)) for p in content.phases) for tool in tools(content)
    }
    assert rows == {
        "strategic_dialogue": "3101201",
        "benchmarking": "3210210",
        "search_profile": "3200021",
        "networking_visit": "1331200",
        "b2b_matchmaking": "0231322",
        "staff_exchange": "0132321",
        "joint_working_group": "0013331",
        "model_agreements": "0113232",
        "seed_money": "1232210",
        "transnational_call": "0001230",
        "soft_landing": "0010213",
        "intercultural_training": "2332112",
    }


def tools(content: Content) -> list[Tool]:
    return list(content.tools.values())


def test_every_phase_has_a_gate_risks_and_a_core_tool(content: Content) -> None:
    for phase in content.phases.values():
        assert phase.gate
        assert phase.risks
        assert any(tool.weight(phase.id) == 3 for tool in content.tools.values())


def test_a_cost_is_a_range_or_a_sourced_note(content: Content) -> None:
    for phase in content.phases.values():
        assert phase.cost_eur is not None or (phase.cost_note and phase.cost_source)


def test_sentences_keep_the_braces_they_are_filled_by(library: Library) -> None:
    known = {"motive", "votes", "voters", "motives", "type", "count", "least", "signs"}
    known |= {"limit", "towards", "step", "phase", "phases"}
    for code in library.language_codes():
        for _, text in library.in_language(code).advice.sentences:
            fields = {field for _, field, _, _ in string.Formatter().parse(text)}
            assert fields <= {None, *known}
