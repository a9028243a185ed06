"""The rules with their thresholds: in words of the report, with what the answers say of them."""

from __future__ import annotations

from typing import Any

import pytest

from model.content import conditions as cond
from model.report.conditions_shown import condition_text
from model.report.export import basis_of
from model.report.sections.rules import rules
from tests.report.builders import a_session, report_texts, shipped
from tests.report.test_target_and_strategy import text_of


def shown(answers: dict[str, Any] | None = None, code: str = "en") -> str:
    return text_of(rules(basis_of(shipped(), a_session(answers), report_texts(code), code)))


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_every_condition_of_the_content_is_put_into_words(code: str) -> None:
    basis = basis_of(shipped(), a_session({}), report_texts(code), code)
    for signals in basis.content.signals.values():
        for signal in signals:
            text = condition_text(basis, signal.when)
            assert "_" not in text
            assert "{" not in text
            assert all(
                basis.content.questions[id_].label in text  # type: ignore[index]
                for id_ in cond.questions_of(signal.when)
            )


def test_a_rule_shows_its_threshold_and_that_it_holds() -> None:
    assert "Money set aside =\u00a00 → Problem: holds" in shown({"money_set_aside": 0})


def test_a_rule_without_its_answer_is_open() -> None:
    assert "Money set aside =\u00a00 → Problem: open" in shown({})


def test_of_four_votes_no_result_is_shown() -> None:
    few = {"contact_rules": {"votes": [4, 0, 0, 0, 0]}, "competing_share": "p25_50"}
    rows = [line for line in shown(few).split("\n") if "Rules for contacts" in line]
    assert rows
    assert all("Too few votes" in line for line in rows)
