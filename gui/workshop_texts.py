"""The words of what a workshop leaves besides answers: notes, closing, ground rules, agenda."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=900)]


class NoteTexts(Frozen):
    """The private note at a question."""

    private: Words
    """With `{label}`."""
    private_filled: Words
    """With `{label}`."""
    private_note: Words
    """With `{label}`: what a screen reader says of the note itself."""
    stays_here: Words


class LineTexts(Frozen):
    """The words of a list of lines."""

    add: Words
    line: Words
    """With `{list}` and `{number}`: what a screen reader says of one line."""
    delete: Words
    delete_name: Words
    """With `{list}` and `{number}`."""


class ClosingTexts(Frozen):
    """The words of the closing page."""

    title: Words
    subtitle: Words
    decisions: Words
    decisions_hint: Words
    add_decision: Words
    confidence: Words
    confidence_hint: Words
    confidence_line: Words
    confidence_example: Words
    not_fingers: Words
    confidence_many: Words
    """With `{n}` and `{participants}`."""
    confidence_result: Words
    """With `{n}` and `{mean}`."""
    confidence_few: Words
    """With `{n}`."""
    next_date: Words
    next_date_hint: Words
    next_date_line: Words
    quotes: Words
    quotes_hint: Words
    add_quote: Words
    print_quote: Words
    print_quote_name: Words
    """With `{number}`."""
    quote_about: Words
    """With `{question}`."""
    parking_lot: Words
    parking_lot_hint: Words
    add_parked: Words


class WorkshopTexts(Frozen):
    """The file `interface/workshop.yaml` of one language."""

    notes: NoteTexts
    lines: LineTexts
    closing: ClosingTexts
