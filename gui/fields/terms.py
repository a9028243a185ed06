"""The glossary's terms that a question uses, each with what it means."""

from __future__ import annotations

from gui.words.field_texts import Wording
from model.content import questionnaire as q


def terms_in_text(question: q.AnyQuestion, wording: Wording) -> str:
    """Return a line for each term in the text of a question."""
    return _lines(wording, (question.text,))


def terms_of(question: q.AnyQuestion, wording: Wording) -> str:
    """Return a line for each term in anything that is shown with a question."""
    choices = (choice.text for choice in getattr(question, "choices", ()))
    return _lines(wording, (question.text, question.why, question.hint, *choices))


def _lines(wording: Wording, texts: tuple[str, ...]) -> str:
    terms = wording.glossary.found_in(texts)
    colon = wording.language.colon
    return "\n".join(f"{term.term}{colon}{term.definition}" for term in terms)
