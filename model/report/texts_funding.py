"""The words of the report's chapter on funding."""

from __future__ import annotations

from typing import Annotated

from model.content.base import Frozen
from model.content.words import named
from model.report.texts_opening import Counted, Word


class FundingTexts(Frozen):
    """Words of the chapter on funding."""

    heading: Word
    intro: Word
    """With `{date}`."""
    used: Word
    """With `{list}`, a sentence, and `{date}`."""
    none_fits: Word
    table: Word
    programme: Word
    fit: Word
    state: Word
    information: Word
    certainty: Word
    """With `{certainty}`."""
    further: Word
    own: Word
    own_intro: Word
    own_unknown: Word
    not_fitting: Counted
    set_aside: Word
    because: Annotated[dict[str, Word], named("state", "country", "phase", "fact", "lead_time")]
    successor: Word
    """With `{programme}`: a note after a name."""
    history: Word
    history_intro: Word
    in_2014: Word
    in_2021: Word
    after_2027: Word
