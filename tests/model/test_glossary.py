from __future__ import annotations

import re
from pathlib import Path

import pytest

from model.authoring.review import review
from model.content.content import Content
from model.content.glossary import Glossary, Term
from model.content.library import Library

ENDINGS = {"en": ("s", "es"), "de": ("e", "en", "n", "s")}


def a_glossary(*names: str, language: str = "en") -> Glossary:
    terms = {name: Term(id=f"t{n}", term=name, definition="x") for n, name in enumerate(names)}
    return Glossary({term.id: term for term in terms.values()}, ENDINGS[language])


def found(glossary: Glossary, *texts: str) -> list[str]:
    return [term.term for term in glossary.found_in(texts)]


def test_the_glossary_has_the_seventy_seven_terms_in_every_language(library: Library) -> None:
    for code in library.language_codes():
        assert len(library.in_language(code).glossary.terms) == 77


def test_a_term_is_found_as_a_whole_word_only() -> None:
    glossary = a_glossary("board")
    assert found(glossary, "The board decides.") == ["board"]
    assert found(glossary, "A cupboard, and boarding.") == []


def test_a_plural_is_found() -> None:
    assert found(a_glossary("action plan"), "Two action plans") == ["action plan"]


def test_a_german_case_is_found() -> None:
    glossary = a_glossary("Arbeitsgruppe", language="de")
    assert found(glossary, "in den Arbeitsgruppen") == ["Arbeitsgruppe"]


def test_a_term_begins_a_sentence_with_a_capital_letter() -> None:
    assert found(a_glossary("mandate"), "Mandate or not?") == ["mandate"]


def test_a_noun_with_a_capital_letter_is_no_verb() -> None:
    assert found(a_glossary("Ziel", language="de"), "Wir zielen auf Märkte.") == []


def test_the_longer_of_two_terms_counts() -> None:
    glossary = a_glossary("strategy", "tailor-made strategy")
    assert found(glossary, "a tailor-made strategy") == ["tailor-made strategy"]


def test_a_term_may_stand_on_two_lines() -> None:
    assert found(a_glossary("working group"), "the working\u00a0group") == ["working group"]


def test_each_term_is_named_once_in_the_order_of_mention() -> None:
    glossary = a_glossary("board", "mandate")
    assert found(glossary, "A mandate", "by the board; the mandate") == ["mandate", "board"]


def test_signs_of_a_pattern_in_a_term_are_plain_text() -> None:
    assert found(a_glossary("a+b (c"), "aab c", "a+b (c here") == ["a+b (c"]


def test_most_questions_use_terms(content: Content) -> None:
    asked = content.questions.values()
    with_terms = [q for q in asked if content.glossary.found_in([q.text, q.why, q.hint])]
    assert len(with_terms) > 2 / 3 * len(content.questions)


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_no_two_terms_have_the_same_name(library: Library, code: str) -> None:
    terms = library.in_language(code).glossary.terms.values()
    names = [name for term in terms for name in dict.fromkeys(term.names())]
    assert {name for name in names if names.count(name) > 1} - {"pôle de compétitivité"} == set()


@pytest.mark.parametrize("code", ["fr", "de"])
def test_every_explanation_is_translated(library: Library, content: Content, code: str) -> None:
    there = library.in_language(code).glossary.terms
    english = content.glossary.terms
    assert [id_ for id_ in english if there[id_].definition == english[id_].definition] == []


def test_french_explanations_have_their_fixed_spaces(library: Library) -> None:
    terms = library.in_language("fr").glossary.terms.values()
    wrong = re.compile(r"[^\u202f\u00a0][;!?»]|[^\u202f\u00a0]:(?!//|\d)|« |'")
    assert [term.id for term in terms if wrong.search(term.definition)] == []


def test_most_terms_are_kept_to_by_the_translations(content: Content) -> None:
    terms = content.glossary.terms.values()
    assert sum(term.checked for term in terms) > 2 / 3 * len(terms)


@pytest.mark.parametrize(
    ("language", "term", "other"),
    [("de", "Hemmnis", "Hürde"), ("fr", "frein", "obstacle")],
)
def test_a_translation_with_another_word_for_a_term_is_named(
    folder: Path, language: str, term: str, other: str
) -> None:
    name = f"languages/{language}/questionnaire/13_synthesis.yaml"
    text = (folder / name).read_text(encoding="utf-8")
    key = "question.weighing_barriers.text"
    line = next(n for n, one in enumerate(text.splitlines(), 1) if one.startswith(key))
    (folder / name).write_text(text.replace(term, other), encoding="utf-8")
    faults = [str(fault) for fault in review(folder).faults]
    assert [one for one in faults if one.startswith(f"{name}:{line}: {key}: another word")]


def test_a_library_from_before_the_glossary_has_no_terms(library: Library) -> None:
    old = library.model_dump(by_alias=True, exclude={"glossary", "glossary_words"})
    without = Library.model_validate(old).with_funding(library.funding)
    assert without.in_language("de").glossary.found_in(["Hemmnis"]) == ()
