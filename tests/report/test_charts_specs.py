"""What the charts of motives and barriers say, and what every chart says."""

from __future__ import annotations

import pytest

from model.content.content import Content
from model.content.library import Library
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import build_plan
from model.report import charts
from model.report.charts import phrases
from model.report.charts.spec import (
    BarriersChart,
    RoomBarriersChart,
)
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.resources import resources_folder
from model.session.session import WorkshopSession
from tests.builders import a_session, random_answers, votes

MOTIVES = {"votes": {"new_markets": 7, "know_how": 5, "visibility": 1}, "voters": 12}


@pytest.fixture(scope="module")
def texts() -> ChartTexts:
    return load_chart_texts(resources_folder(), "en")


def barriers(content: Content, texts: ChartTexts, session: WorkshopSession) -> BarriersChart:
    spec = charts.barriers_chart(content, diagnose(content, session), texts)
    assert spec is not None
    return spec


def room(content: Content, texts: ChartTexts, session: WorkshopSession) -> RoomBarriersChart:
    spec = charts.room_barriers_chart(content, diagnose(content, session), texts)
    assert spec is not None
    return spec


def test_without_answers_no_chart_can_be_drawn(content: Content, texts: ChartTexts) -> None:
    session = a_session(content)
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    assert (
        charts.motives_chart(content, session.answers, texts),
        charts.barriers_chart(content, diagnosis, texts),
        charts.room_barriers_chart(content, diagnosis, texts),
        charts.votes_chart(content, session.answers, texts, list(content.questions)),
        charts.trust_chart(content, diagnosis, texts),
        charts.timeline_chart(content, plan, texts),
        charts.factors_chart(content, diagnosis, texts),
        charts.vote_parts(content, session.answers),
        charts.timeline_parts(plan),
    ) == (None,) * 7 + ((), ())


def test_the_leading_motive_is_the_title(content: Content, texts: ChartTexts) -> None:
    spec = charts.motives_chart(content, a_session(content, motives=MOTIVES).answers, texts)
    assert spec is not None
    assert spec.title == "“Reach new markets” leads: 7 of 12 in the room named it"


def test_motives_stand_most_named_first_with_the_published_rank(
    content: Content, texts: ChartTexts
) -> None:
    spec = charts.motives_chart(content, a_session(content, motives=MOTIVES).answers, texts)
    assert spec is not None
    first = spec.bars[0]
    assert (first.named, first.text, first.aside) == (7, "7 of 12 (58%)", "2007: rank 2–3")
    assert spec.table.rows[0] == ("Reach new markets", "7", "58%", "2007: rank 2–3")
    assert "n\u00a0=\u00a089" in spec.source_note
    assert "Only the order" in spec.source_note


def test_two_motives_share_the_lead(content: Content, texts: ChartTexts) -> None:
    tied = {"votes": {"talent": 3, "funding": 3}, "voters": 6}
    spec = charts.motives_chart(content, a_session(content, motives=tied).answers, texts)
    assert spec is not None
    assert spec.title == (
        "“Find and keep skilled people” and “Gain access to funding” lead, "
        "each named by 3 of 6 in the room"
    )


def test_fewer_than_five_voters_get_no_shares(content: Content, texts: ChartTexts) -> None:
    few = {"votes": {"talent": 2}, "voters": 4}
    spec = charts.motives_chart(content, a_session(content, motives=few).answers, texts)
    assert spec is not None
    assert "%" not in spec.bars[0].text + "".join(spec.table.rows[0])


def test_nobody_who_picked_a_motive_leaves_nothing_to_draw(
    content: Content, texts: ChartTexts
) -> None:
    nothing = a_session(content, motives={"votes": {}, "voters": 4})
    assert charts.motives_chart(content, nothing.answers, texts) is None


def test_all_barriers_are_shown_by_severity(content: Content, texts: ChartTexts) -> None:
    spec = barriers(content, texts, a_session(content, mandate="none", responsible="nobody"))
    assert [bar.level for bar in spec.bars] == ["blocking", "problem"] + ["not_assessed"] * 16
    assert spec.title == "One barrier is blocking: “Responsibility and governance unclear”"
    assert spec.n_note == "2 of 18 barriers assessed"
    assert spec.table.rows[-1][2] == "–"


def test_a_divided_room_is_marked_beside_its_barrier(content: Content, texts: ChartTexts) -> None:
    raw = {f"trust_{name}": votes(0, 6, 0, 6, 0) for name in ("agreements", "goodwill", "openness")}
    spec = barriers(content, texts, a_session(content, **raw))
    assert spec.bars[0].divided
    assert spec.table.rows[0][-1] == "yes"


def test_barriers_without_any_sign_are_good_news(content: Content, texts: ChartTexts) -> None:
    spec = barriers(content, texts, a_session(content, legal_obstacles=["none_known"]))
    assert spec.title == "No barrier has shown so far, but 17 of 18 could not be assessed"


def test_the_room_raises_what_the_answers_show(content: Content, texts: ChartTexts) -> None:
    vote = {"votes": {"mandate": 6, "trust": 2}, "voters": 12}
    spec = room(content, texts, a_session(content, mandate="none", weighing_barriers=vote))
    first, second = spec.bars[:2]
    assert (first.level, first.severity, first.share_text) == ("blocking", 3, "6 (50%)")
    assert (first.by_answers, first.by_room) == ("Problem", "▲")
    assert (second.level, second.published) == ("not_assessed", 20)


def test_published_shares_stand_in_the_table_as_approximate(
    content: Content, texts: ChartTexts
) -> None:
    vote = {"votes": {"trust": 4}, "voters": 8}
    spec = room(content, texts, a_session(content, weighing_barriers=vote))
    level = "Watch, raised by the room\nBy the answers: Not assessed"
    assert spec.table.rows == (
        ("Lack of trust between partners", level, "4\u00a0(50%)", "about 20%"),
    )
    assert "n\u00a0=\u00a088" in spec.source_note


def test_beside_a_handful_of_voters_no_published_share_is_shown(
    content: Content, texts: ChartTexts
) -> None:
    vote = {"votes": {"trust": 2}, "voters": 3}
    spec = room(content, texts, a_session(content, weighing_barriers=vote))
    assert (spec.bars[0].published, spec.published_label) == (None, "")
    assert "%" not in spec.bars[0].share_text


@pytest.mark.parametrize("code", ["en", "fr", "de"])
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_every_chart_of_any_workshop_says_its_finding(
    library: Library, code: str, seed: int
) -> None:
    content, texts = library.in_language(code), load_chart_texts(resources_folder(), code)
    session = a_session(content, **random_answers(content, seed, share=0.8))
    diagnosis = diagnose(content, session)
    specs = [
        charts.motives_chart(content, session.answers, texts),
        charts.barriers_chart(content, diagnosis, texts),
        charts.room_barriers_chart(content, diagnosis, texts),
        charts.votes_chart(content, session.answers, texts, list(content.questions)),
        charts.trust_chart(content, diagnosis, texts),
        charts.factors_chart(content, diagnosis, texts),
    ]
    for spec in filter(None, specs):
        assert spec.title
        assert not set("{}") & set(spec.title + spec.alt + spec.n_note + spec.source_note)
        assert len(spec.alt) <= phrases.ALT_LIMIT
        assert spec.table.rows
        assert {len(row) for row in spec.table.rows} == {len(spec.table.header)}


def test_an_alternative_text_is_cut_between_words(texts: ChartTexts) -> None:
    alt = phrases.alternative_text(texts.common, "Picture", "word " * 100)
    assert len(alt) <= phrases.ALT_LIMIT
    assert alt.endswith("word…")
