"""What the report sets side by side: rounds, groups, figures, views, ways of computing."""

from __future__ import annotations

from typing import Any

import pytest

from tests.report.builders import RICH, a_report, a_session, report_texts
from tests.report.test_report_document import body_text

GROUPS = {"sme": [0, 1, 1, 4, 2], "research": [0, 1, 1, 1, 0], "public": [0, 0, 0, 1, 2]}
TWO_ROUNDS = {"votes": [0, 6, 0, 6, 0], "votes_round_2": [0, 0, 2, 8, 2]}
KEPT = frozenset({"nobody_vs_mandate"})
TORN: dict[str, Any] = {"responsible": "nobody", "mandate": "written"}


def text_with(answers: dict[str, Any], code: str = "en", **changes: object) -> str:
    """Return the body of a report on answers."""
    return body_text(a_report(a_session(answers, **changes), code))


def test_both_rounds_of_a_vote_stand_side_by_side() -> None:
    text = text_with({"goal_agreement": TWO_ROUNDS})
    assert "3 (2–4; n\u00a0=\u00a012), divided, two camps" in text
    assert "4 (4; n\u00a0=\u00a012), shared view" in text


def test_a_first_round_of_four_is_not_set_beside_the_second() -> None:
    few = {"votes": [0, 2, 0, 2, 0], "votes_round_2": [0, 0, 2, 8, 2]}
    assert report_texts("en").agreement.rounds not in text_with({"goal_agreement": few})


def test_groups_with_five_votes_stand_side_by_side_and_smaller_ones_together() -> None:
    text = text_with({"goal_agreement": {"by_group": GROUPS}})
    assert "SMEs" in text
    assert "Public bodies and research and education together" in text
    assert "4 (3.75–4.25; n\u00a0=\u00a08), partly shared" in text


def test_a_group_that_tells_on_a_smaller_one_is_held_back_with_its_reason() -> None:
    two = {"sme": GROUPS["sme"], "research": GROUPS["research"]}
    text = text_with({"goal_agreement": {"by_group": two}})
    assert "n\u00a0=\u00a08" not in text
    assert "Results of some groups are not shown" in text


def test_a_surveyed_answer_stands_beside_its_figure_with_the_remark_on_its_base() -> None:
    text = text_with({"strategy_state": ["concrete"]})
    assert "among the 10% with the answer" in text
    assert "base of the percentage not documented" in text


def test_the_summary_names_the_index_with_its_band_and_what_costs_most() -> None:
    summary = body_text(a_report(a_session(RICH), is_short=True))
    assert "Passerelle’s own index of the state of internationalisation:" in summary
    assert "These answers keep the index down most" in summary


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_annex_tells_how_the_index_is_computed(code: str) -> None:
    assert report_texts(code).annex.computed.heading in text_with(RICH, code)


def test_a_report_without_an_index_does_not_explain_it() -> None:
    assert report_texts("en").annex.computed.heading not in text_with(TORN)


def test_a_contradiction_is_printed_with_both_answers() -> None:
    assert "Responsibility: Nobody; Mandate: Yes, in writing and dated" in text_with(TORN)


def test_a_kept_contradiction_says_that_the_group_keeps_both() -> None:
    sentence = "The group keeps both answers."
    assert sentence in text_with(TORN, kept_contradictions=KEPT)
    assert sentence not in text_with(TORN)
