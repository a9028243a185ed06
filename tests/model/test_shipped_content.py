from __future__ import annotations

import re

import pytest

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.library import Library
from model.content.loading import load_library
from model.resources import resources_folder

BARRIERS = [
    "trust",
    "competitor_conflict",
    "funding",
    "capacity",
    "strategy",
    "mandate",
    "governance",
    "language_culture",
    "ip_contracts",
    "partner_search",
    "regulation",
    "distance",
    "heterogeneity",
    "experience",
    "visibility",
    "offer",
    "opportunism",
    "follow_up",
]


def read_by_rules(content: Content) -> set[str]:
    signals = [signal for signals in content.signals.values() for signal in signals]
    return {id_ for signal in signals for id_ in cond.questions_of(signal.when)}


def test_the_shipped_content_has_no_fault_and_every_translation() -> None:
    assert load_library(resources_folder()).warnings == ()


def test_the_barriers_are_the_eighteen_in_their_order(content: Content) -> None:
    assert list(content.barriers) == BARRIERS


def test_every_barrier_has_measures_of_its_own(content: Content) -> None:
    own = {measure.barriers[0] for measure in content.mitigations.values()}
    assert own == set(BARRIERS)


def test_a_measure_is_named_after_its_barrier(content: Content) -> None:
    assert all(id_.split(".")[0] == one.barriers[0] for id_, one in content.mitigations.items())


def test_the_room_weighs_the_barriers_there_are(content: Content) -> None:
    question = content.questions[QuestionId("weighing_barriers")]
    assert isinstance(question, q.MultipleVoteQuestion)
    assert list(question.choice_ids()) == BARRIERS


def test_every_question_is_used_or_says_that_it_describes(content: Content) -> None:
    used = read_by_rules(content)
    idle = {id_ for id_, one in content.questions.items() if id_ not in used and not one.profile}
    by_the_index_and_advice = {"cluster_origin", "members_benefiting", "motives", "results"}
    by_the_index_and_advice |= {"self_assessed_state", "weighing_barriers"}
    assert idle <= by_the_index_and_advice


def test_every_question_that_raises_a_barrier_says_what_a_bad_answer_means(
    content: Content,
) -> None:
    read = {
        id_
        for signals in content.signals.values()
        for s in signals
        for id_ in cond.questions_of(s.when)
    }
    assert [id_ for id_ in read if not content.questions[QuestionId(id_)].finding] == []


def test_the_steps_of_a_scale_are_words_of_the_item_and_no_bare_agreement(content: Content) -> None:
    scales = [one.scale for one in content.questions.values() if isinstance(one, q.LikertQuestion)]
    words = {word for scale in scales for step in scale for word in step.lower().split()}
    assert words & {"agree", "disagree", "true", "untrue"} == set()


def test_the_bars_of_2007_are_empty_cells_that_say_why(content: Content) -> None:
    bars = [figure for figure in content.benchmarks.values() if figure.editable]
    asked = [figure.question for figure in bars]
    assert (asked.count("technology_field"), asked.count("cluster_origin")) == (8, 3)
    assert all(figure.value is None and figure.note for figure in bars)


@pytest.mark.parametrize("code", ["fr", "de"])
def test_nothing_is_left_in_english(library: Library, code: str) -> None:
    english = {key: text for key, text, _ in library.translated_texts()}
    same = [
        key
        for key, text in library.translations[code].items()
        if text == english[key] and len(text.split()) > 3
    ]
    assert same == []


def test_french_signs_stand_after_a_fixed_space(library: Library) -> None:
    wrong = [
        key
        for key, text in library.translations["fr"].items()
        if re.search(r"[^\u202f\u00a0][;!?»]|[^\u202f\u00a0]:(?!//|\d)|« |'", text)
    ]
    assert wrong == []


def test_a_content_in_another_language_has_the_same_ids(library: Library, content: Content) -> None:
    french = library.in_language("fr")
    assert list(french.questions) == list(content.questions)
    assert list(french.mitigations) == list(content.mitigations)
