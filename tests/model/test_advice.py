"""The binding rules of the advice: "not now", the type of strategy and its reason."""

from __future__ import annotations

import pytest

from model.content.content import Content
from model.diagnosis.advice import Advice, advise
from model.diagnosis.advice_wording import strategy_reason
from model.diagnosis.findings import diagnose
from tests.builders import a_session

MOTIVES = ("market_position", "know_how", "information_exchange", "talent", "funding")


def advice_on(content: Content, index: float | None = None, **raw: object) -> Advice:
    return advise(content, a_session(content, **raw).answers, index)


def named(**votes: int) -> dict[str, object]:
    return {"votes": votes, "voters": 8}


@pytest.mark.parametrize(
    ("signs", "not_now"),
    [
        ([], False),
        (["no_mandate", "funding_rule"], False),
        (["no_mandate", "funding_rule", "funder_insists"], True),
        (["no_idea_where_why", "no_mandate"], True),
        (["members_no_capacity", "offer_not_competitive"], True),
        (["members_no_capacity", "no_mandate"], False),
    ],
)
def test_three_warning_signs_or_a_telling_pair_advise_not_now(
    content: Content, signs: list[str], not_now: bool
) -> None:
    assert diagnose(content, a_session(content, warning_signs=signs)).advice.not_now is not_now


@pytest.mark.parametrize(
    ("motive", "strategy_type"),
    [
        ("information_exchange", "explorer"),
        ("new_markets", "market_entry"),
        ("know_how", "knowledge_partner"),
        ("market_position", "position_builder"),
        ("talent", "magnet"),
        ("inward_investment", "magnet"),
        *((other, "explorer") for other in ("funding", "share_risk", "visibility")),
        ("infrastructure", "explorer"),
    ],
)
def test_the_motive_named_most_gives_the_type(
    content: Content, motive: str, strategy_type: str
) -> None:
    assert advice_on(content, motives=named(**{motive: 6})).strategy_type == strategy_type


def test_equal_motives_give_the_type_of_the_first(content: Content) -> None:
    advice = advice_on(content, motives=named(know_how=5, new_markets=5))
    assert advice.strategy_type == "market_entry"
    assert advice.motive is not None
    assert advice.motive.tied_with == ("know_how",)


def test_without_motives_the_type_is_unknown(content: Content) -> None:
    assert advice_on(content).strategy_type is None
    assert strategy_reason(content, advice_on(content)) == ()


def test_not_now_outweighs_the_motive(content: Content) -> None:
    signs = ["no_idea_where_why", "no_mandate"]
    advice = advice_on(content, 0.5, motives=named(know_how=6), warning_signs=signs)
    assert (advice.strategy_type, advice.towards) == ("not_yet", None)


@pytest.mark.parametrize("motive", ["know_how", "market_position"])
@pytest.mark.parametrize(("index", "is_early"), [(0.99, True), (1.0, False), (None, False)])
def test_below_one_a_far_type_begins_as_explorer(
    content: Content, motive: str, index: float | None, is_early: bool
) -> None:
    advice = advice_on(content, index, motives=named(**{motive: 6}))
    assert (advice.strategy_type == "explorer") is is_early
    assert (advice.towards is not None) is is_early


def test_a_near_type_does_not_wait_for_the_index(content: Content) -> None:
    advice = advice_on(content, 0.2, motives=named(new_markets=6))
    assert (advice.strategy_type, advice.towards) == ("market_entry", None)


def test_the_reason_names_the_motive_and_its_votes(content: Content) -> None:
    (reason,) = strategy_reason(content, advice_on(content, motives=named(new_markets=7)))
    assert "7 of 8" in reason


def test_the_reason_shows_no_votes_of_fewer_than_five(content: Content) -> None:
    few = {"votes": {"new_markets": 3}, "voters": 4}
    (reason,) = strategy_reason(content, advice_on(content, motives=few))
    assert not any(figure in reason for figure in "34")


def test_the_reason_explains_where_the_way_leads(content: Content) -> None:
    reasons = strategy_reason(content, advice_on(content, 0.5, motives=named(know_how=6)))
    assert "Knowledge partner" in reasons[-1]


def test_the_reason_of_a_pair_names_both_signs(content: Content) -> None:
    signs = ["members_no_capacity", "offer_not_competitive"]
    (reason,) = strategy_reason(content, advice_on(content, warning_signs=signs))
    assert "competitive" in reason
    assert "staff" in reason


def test_the_reason_of_many_signs_counts_them(content: Content) -> None:
    signs = ["no_mandate", "funding_rule", "funder_insists"]
    (reason,) = strategy_reason(content, advice_on(content, warning_signs=signs))
    assert reason.startswith("3 warning signs")


def test_no_reason_keeps_an_empty_brace(content: Content) -> None:
    for motive in MOTIVES:
        votes = named(**{motive: 6, "visibility": 6})
        for index in (None, 0.5):
            assert "{" not in " ".join(
                strategy_reason(content, advice_on(content, index, motives=votes))
            )
