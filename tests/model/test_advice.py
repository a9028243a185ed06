from __future__ import annotations

import pytest

from model.content.content import Content
from model.diagnosis.findings import diagnose
from tests.builders import a_session


@pytest.mark.parametrize(
    ("signs", "not_now"),
    [
        ([], False),
        (["no_mandate", "funding_rule"], False),
        (["no_mandate", "funding_rule", "funder_insists"], True),
        (["no_idea_where_why", "no_mandate"], True),
        (["members_no_capacity", "offer_not_competitive"], True),
    ],
)
def test_three_warning_signs_or_a_telling_pair_advise_not_now(
    content: Content, signs: list[str], not_now: bool
) -> None:
    assert diagnose(content, a_session(content, warning_signs=signs)).advice.not_now is not_now


def test_equal_motives_give_the_type_of_the_first(content: Content) -> None:
    motives = {"votes": {"know_how": 5, "new_markets": 5}, "voters": 8}
    advice = diagnose(content, a_session(content, motives=motives)).advice
    assert advice.strategy_type == "market_entry"


def test_without_motives_the_type_is_unknown(content: Content) -> None:
    assert diagnose(content, a_session(content)).advice.strategy_type is None


def test_a_bottom_up_cluster_carried_by_three_contradicts_itself(content: Content) -> None:
    session = a_session(content, cluster_origin="bottom_up", top_three_share=50)
    assert diagnose(content, session).advice.inconsistencies == ("origin_vs_share",)


def test_a_mandate_without_anybody_contradicts_itself(content: Content) -> None:
    session = a_session(content, responsible="nobody", mandate="written")
    assert diagnose(content, session).advice.inconsistencies == ("nobody_vs_mandate",)
