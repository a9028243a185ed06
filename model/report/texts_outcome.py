"""The words of the report's chapter on what was said and decided besides the answers."""

from __future__ import annotations

from model.content.base import Frozen
from model.report.texts_opening import Counted, Word


class OutcomeTexts(Frozen):
    """Words of the chapter that closes the workshop."""

    heading: Word
    decisions: Word
    next_date: Word
    """With `{date}`."""
    confidence: Word
    confidence_intro: Counted
    """With `{n}`: how many showed their hands."""
    confidence_few: Counted
    """With `{n}`: too few to be shown."""
    fingers: Word
    people: Word
    mean: Word
    """With `{mean}`."""
    quotes: Word
    quotes_intro: Word
    quote_of: Word
    """With `{question}`, what it was said about."""
    parking_lot: Word
    parking_lot_intro: Word
