"""Answers beside published figures, the room's estimate beside the index, its vote beside rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from model.content.content import Content
from model.content.library import Library
from model.diagnosis import comparison_wording as wording
from model.diagnosis.comparison import BesideIndex, Comparison, compare
from model.diagnosis.findings import diagnose
from model.diagnosis.wording import choice_text
from tests.builders import a_session


def compared(content: Content, **raw: object) -> Comparison:
    """Return the comparison of answers."""
    session = a_session(content, **raw)
    return compare(content, session, diagnose(content, session))


def sentences(content: Content, **raw: object) -> tuple[str, ...]:
    """Return the comparison of answers in words."""
    return wording.sentences(content, compared(content, **raw))


def barrier_vote(voters: int, **named: int) -> dict[str, object]:
    """Return the room's vote on barriers."""
    return {"votes": named, "voters": voters}


def test_nothing_answered_is_nothing_to_compare(content: Content) -> None:
    assert compared(content).is_empty


def test_a_concrete_strategy_is_among_the_ten_percent_of_2007(content: Content) -> None:
    (sentence,) = sentences(content, strategy_state=["concrete"])
    assert sentence.startswith("Your cluster is among the 10% with the answer “A concrete strategy")
    assert sentence.endswith("(2007, n\u00a0=\u00a085).")


def test_a_rounded_figure_is_called_rough(content: Content) -> None:
    (sentence,) = sentences(content, responsible="working_group")
    assert "among the roughly 5%" in sentence


def test_a_figure_of_unknown_base_does_not_name_a_number_of_answers(content: Content) -> None:
    (sentence,) = sentences(content, results=["worldwide"])
    assert sentence.endswith("(2007, number of answers not published).")


def test_an_answer_without_a_figure_is_set_beside_those_published(content: Content) -> None:
    (sentence,) = sentences(content, responsible="nobody")
    assert sentence.startswith("No figure of its own was published for the answer “Nobody”.")
    assert "44% (2007, n\u00a0=\u00a089)" in sentence


def test_where_neither_share_nor_rank_was_published_nothing_is_compared(content: Content) -> None:
    assert compared(content, technology_field="ict", cluster_origin="bottom_up").is_empty


def test_a_rank_is_a_rank_and_never_a_share(content: Content) -> None:
    motives = {"votes": {"market_position": 5}, "voters": 6}
    (sentence,) = sentences(content, motives=motives)
    assert "ranked no. 1 in the survey (2007, n\u00a0=\u00a089)" in sentence
    assert "%" not in sentence


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_no_sentence_speaks_of_a_percentile(library: Library, code: str) -> None:
    content = library.in_language(code)
    answers = {"strategy_state": ["concrete"], "responsible": "board", "results": ["new_fields"]}
    text = " ".join(sentences(content, **answers)).casefold()
    assert not any(word in text for word in ("percentile", "centile", "perzentil"))


def test_motives_of_fewer_than_five_are_not_compared(content: Content) -> None:
    few = {"votes": {"market_position": 3}, "voters": 4}
    assert compared(content, motives=few).is_empty


@pytest.mark.parametrize(
    ("mean", "view"), [(4.0, "close"), (4.01, "higher"), (1.0, "close"), (0.99, "lower")]
)
def test_the_own_view_parts_from_the_index_beyond_one_and_a_half_points(
    mean: float, view: str
) -> None:
    assert BesideIndex(median=mean, mean=mean, n=8, index=2.5).view == view


def test_an_estimate_without_an_index_is_not_compared(content: Content) -> None:
    estimate = {"votes": [0, 0, 6, 0, 0, 0, 0, 0]}
    assert compared(content, self_assessed_state=estimate).own_view is None


@pytest.mark.parametrize(
    ("answers", "vote", "meeting"),
    [
        ({"mandate": "none"}, {"mandate": 4}, "both"),
        ({"mandate": "none"}, {"distance": 1}, "answers_only"),
        ({"legal_obstacles": []}, {"regulation": 4}, "room_only"),
        ({}, {"distance": 4}, "room_not_assessed"),
    ],
)
def test_room_and_answers_meet_or_part(
    content: Content, answers: dict[str, object], vote: dict[str, int], meeting: str
) -> None:
    found = compared(content, **answers, weighing_barriers=barrier_vote(10, **vote)).barriers
    assert [one.meeting for one in found] == [meeting]


def test_the_level_beside_the_room_is_that_of_the_answers_alone(content: Content) -> None:
    vote = barrier_vote(10, mandate=4)
    (beside,) = compared(content, mandate="none", weighing_barriers=vote).barriers
    assert beside.level == "problem"


def test_a_vote_of_four_on_barriers_is_not_set_beside_anything(content: Content) -> None:
    assert compared(content, weighing_barriers=barrier_vote(4, distance=4)).barriers == ()


def test_content_from_before_there_were_words_compares_in_silence(content: Content) -> None:
    old = replace(content, words=content.words.model_copy(update={"diagnosis": None}))
    assert sentences(old, strategy_state=["concrete"]) == ()


def test_a_remark_on_the_base_is_made_once(content: Content) -> None:
    found = compared(content, strategy_state=["build_contacts", "joint_rd_unspecified"])
    bases = wording.bases(content, found)
    assert len(bases) == len(set(bases))
    assert all("base of the percentage not documented" in base for base in bases)


def test_a_remark_on_the_base_names_the_answers_it_belongs_to(content: Content) -> None:
    found = compared(content, strategy_state=["build_contacts", "joint_rd_unspecified"])
    for one, base in zip(found.figures, wording.bases(content, found), strict=True):
        answer = choice_text(content.questions[one.question], one.option).rstrip(".")
        assert answer in base


def test_content_from_before_remarks_named_answers_still_makes_them(content: Content) -> None:
    assert content.words.diagnosis is not None
    comparison = content.words.diagnosis.comparison.model_copy(update={"base_of": None})
    diagnosis = content.words.diagnosis.model_copy(update={"comparison": comparison})
    words = content.words.model_copy(update={"diagnosis": diagnosis})
    old = replace(content, words=words)
    bases = wording.bases(old, compared(old, strategy_state=["build_contacts"]))
    assert bases[0].startswith("On the published figures: ")
