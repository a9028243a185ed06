"""What the charts of votes, of trust and of factors say."""

from __future__ import annotations

import pytest

from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis.findings import diagnose
from model.report import charts
from model.report.charts.spec import (
    FactorsChart,
    TrustChart,
    VotesChart,
)
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.report.charts.votes import MOST_ROWS as MOST_STATEMENTS
from model.resources import resources_folder
from model.session.session import WorkshopSession
from tests.builders import a_session, random_answers, votes

DIVIDED = (0, 6, 0, 6, 0)
SHARED = (0, 0, 2, 8, 2)


@pytest.fixture(scope="module")
def texts() -> ChartTexts:
    return load_chart_texts(resources_folder(), "en")


def trust(content: Content, texts: ChartTexts, session: WorkshopSession) -> TrustChart:
    spec = charts.trust_chart(content, diagnose(content, session), texts)
    assert spec is not None
    return spec


def factors(content: Content, texts: ChartTexts, session: WorkshopSession) -> FactorsChart:
    spec = charts.factors_chart(content, diagnose(content, session), texts)
    assert spec is not None
    return spec


def voted(content: Content, texts: ChartTexts, **raw: object) -> VotesChart:
    session = a_session(content, **raw)
    ids = [QuestionId(id_) for id_ in raw]
    spec = charts.votes_chart(content, session.answers, texts, ids)
    assert spec is not None
    return spec


def test_divided_statements_are_named_in_the_title(content: Content, texts: ChartTexts) -> None:
    spec = voted(content, texts, trust_openness=votes(*DIVIDED), trust_agreements=votes(*SHARED))
    assert spec.title == "The room is divided on “Openness”"
    assert [row.icon for row in spec.rows] == ["divided", "shared"]
    assert spec.rows[0].remark == "12 votes, two camps"


def test_both_rounds_of_a_vote_are_shown_and_the_second_counts(
    content: Content, texts: ChartTexts
) -> None:
    raw = {"votes": list(DIVIDED), "votes_round_2": list(SHARED)}
    spec = voted(content, texts, trust_openness=raw)
    assert [one.counts for one in spec.rows[0].rounds] == [DIVIDED, SHARED]
    assert spec.rows[0].icon == "shared"
    assert spec.table.rows == (
        ("Openness, round 1", "0", "6", "0", "6", "0", "12", "3", "Divided"),
        ("Openness, round 2", "0", "0", "2", "8", "2", "12", "4", "Shared view"),
    )


def test_a_reversed_statement_is_marked(content: Content, texts: ChartTexts) -> None:
    spec = voted(content, texts, competition_hinders=votes(*SHARED))
    assert spec.rows[0].label == "⇄ Competition hinders"
    assert "⇄" in spec.source_note


def test_fewer_than_five_votes_get_no_figure(content: Content, texts: ChartTexts) -> None:
    spec = voted(content, texts, trust_openness=votes(0, 1, 0, 3, 0))
    assert (spec.rows[0].icon, spec.rows[0].remark) == ("too_few", "4 votes")
    assert spec.table.rows[0][-2:] == ("–", "Too few votes")


def test_many_statements_are_shared_out_over_charts(content: Content) -> None:
    session = a_session(content, **random_answers(content, seed=3))
    parts = charts.vote_parts(content, session.answers)
    assert len(parts) == 2
    assert all(len(part) <= MOST_STATEMENTS for part in parts)
    assert not any(id_.startswith("proximity") for part in parts for id_ in part)


def test_trust_is_judged_by_the_mean_of_its_statements(content: Content, texts: ChartTexts) -> None:
    raw = {f"trust_{name}": votes(*SHARED) for name in ("agreements", "goodwill", "competence")}
    spec = trust(content, texts, a_session(content, **raw))
    assert spec.title == "Trust is high: the statements on it reach 4.0 out of 5 on average"
    assert (spec.rows[0].centre, spec.rows[0].quartiles) == (4.0, (4.0, 4.0))
    assert spec.table.rows[0] == ("Agreements kept", "4.0", "4", "12", "Shared view")


def test_two_statements_on_trust_are_too_few_for_a_judgement(
    content: Content, texts: ChartTexts
) -> None:
    raw = {"trust_agreements": votes(*SHARED), "trust_goodwill": votes(*DIVIDED)}
    spec = trust(content, texts, a_session(content, **raw))
    assert spec.title == (
        "There are too few votes on trust for a judgement; the room is divided on “Good faith”"
    )


def test_no_centre_is_computed_from_fewer_than_five_votes(
    content: Content, texts: ChartTexts
) -> None:
    raw = {"trust_agreements": votes(*SHARED), "trust_goodwill": votes(0, 0, 3, 0, 0)}
    spec = trust(content, texts, a_session(content, **raw))
    assert (spec.rows[1].centre, spec.rows[1].quartiles, spec.rows[1].text) == (None, None, "–")
    assert spec.rows[1].remark == "3 votes, too few"
    assert spec.table.rows[1][1:3] == ("–", "–")


def test_factors_stand_most_decisive_first(content: Content, texts: ChartTexts) -> None:
    spec = factors(
        content,
        texts,
        a_session(
            content,
            factor_trust=votes(0, 0, 0, 0, 5, 0, 0, 0),
            factor_money=votes(0, 0, 0, 0, 0, 0, 5, 5),
            factor_strategy=votes(0, 0, 0, 0, 0, 0, 0, 2),
        ),
    )
    assert [row.label for row in spec.rows] == ["Money", "Trust", "Clear strategy"]
    assert spec.title == "“Money” matters most to the room, with a median of 6.5 out of 7"
    assert spec.n_note == "2 to 10 votes per question"
