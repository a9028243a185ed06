"""The index and what answers are compared with, as cards of the findings page."""

from __future__ import annotations

from gui.pages.advice_card import AdviceView
from model.content.content import Content
from model.diagnosis.comparison import compare
from model.diagnosis.comparison_wording import bases, sentences
from model.diagnosis.findings import Diagnosis
from model.diagnosis.index_wording import index_sentences, own_index_note
from model.session.session import WorkshopSession


def beside_views(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis
) -> list[AdviceView]:
    """Return the index, then the comparisons; neither where there is nothing to say."""
    words = content.words.diagnosis
    if words is None:
        return []
    views: list[AdviceView] = []
    if diagnosis.index.coverage:
        told = tuple(index_sentences(content, diagnosis.index))
        views.append(AdviceView(words.index.title, told, notes=(own_index_note(content),)))
    found = compare(content, session, diagnosis)
    if not found.is_empty:
        shown = tuple(f"– {one}" for one in sentences(content, found))
        lines, notes = (words.comparison.intro, *shown), tuple(bases(content, found))
        views.append(AdviceView(words.comparison.title, lines, notes=notes))
    return views
