"""The words of the answer fields: one file per language, every word typed and checked."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from pydantic import AfterValidator

from model.content.base import Frozen
from model.content.glossary import Glossary
from model.content.language import Language
from model.content.words import Words
from model.session.answers import Rejection
from model.session.refusals import REASONS


def _all_reasons(reasons: dict[str, str]) -> dict[str, str]:
    missing, surplus = REASONS.keys() - reasons.keys(), reasons.keys() - REASONS.keys()
    if missing or surplus:
        raise ValueError(f"missing: {sorted(missing)}, surplus: {sorted(surplus)}")
    return reasons


class WhoAnswers(Frozen):
    """Who answers a question, as a small line under its text."""

    management: str
    group: str
    participants: str


class QuestionTexts(Frozen):
    """What surrounds every question."""

    who: WhoAnswers
    why: str
    hint: str
    terms: str
    about: str
    """Name of the button that unfolds reason and hint; with `{label}`."""
    no_answer: str
    no_answer_is: str
    """With `{status}`."""
    no_answer_name: str
    """With `{label}`."""
    clear: str
    clear_name: str
    """With `{label}`."""
    input_name: str
    """With `{label}` and `{part}`: what a screen reader says for one input."""
    add_note: str
    add_note_name: str
    """With `{label}`."""
    note: str
    """With `{label}`."""
    note_hint: str


class ChoiceTexts(Frozen):
    """Words of the choice rows."""

    none_of_these: str
    at_most: str
    """With `{limit}`."""
    at_most_reached: str
    """With `{limit}`."""
    keys_choose: str
    """With `{last}`."""
    keys_tick: str
    """With `{last}`."""


class DateTexts(Frozen):
    """Words of the date input."""

    form: str
    calendar: str
    calendar_name: str
    """With `{label}`."""


class TableTexts(Frozen):
    """Words of the tables."""

    row: str
    """With `{number}`."""
    cell: str
    """With `{row}` and `{column}`."""
    add_row: str
    add_row_name: str
    """With `{label}`."""
    delete_row: str
    """With `{number}` and `{label}`."""
    nothing_to_enter: str
    rows_full: str
    """With `{limit}`."""
    sum: str
    problem: str
    """With `{cell}` and `{problem}`."""


class VoteTexts(Frozen):
    """Words of the votes."""

    hands: str
    hands_form: str
    hands_name: str
    """With `{label}`."""
    count: str
    """With `{step}`."""
    total: str
    """With `{n}`."""
    one_voice: str
    joint: str
    """In the place of "Votes: 1" where all answered together."""
    voters: str
    voters_hint: str
    at_most_each: str
    """With `{limit}`."""
    groups: str
    """With `{groups}`."""
    first_round: str
    second_round: str
    second_round_button: str
    show_result: str
    other_ways: str
    pass_laptop: str
    count_ballots: str
    hide_result: str
    result_name: str
    """With `{label}`."""
    few: str
    """With `{least}`."""
    median: str
    """With `{value}`."""
    middle_half: str
    """With `{low}` and `{high}`: the quartiles."""
    present: str
    """With `{n}` and `{present}`."""
    over: str
    """With `{n}` and `{present}`: more votes than people."""
    by_group: str
    by_group_name: str
    """With `{label}`."""
    group_over: str
    """With `{name}`, `{n}` and `{present}`."""
    ends_first: str
    start_clock: str
    restart_clock: str
    time_over: str
    still_divided: str
    majority: str
    minority: str
    step_votes: str
    """With `{step}` and `{n}`: one part of the result for a screen reader."""


class RankingTexts(Frozen):
    """Words of the ranking."""

    place: str
    """With `{number}`."""
    keys: str
    add_person: str
    add_person_name: str
    """With `{label}`."""
    remove_person: str
    """With `{ranking}`."""
    persons: str
    """With `{n}`."""
    named: str
    """With `{n}` and `{first}`."""
    pending: str
    agreement: str
    """With `{words}` and `{w}`."""
    strong: str
    moderate: str
    weak: str
    none: str


class FieldTexts(Frozen):
    """The file `interface/fields.yaml` of one language."""

    question: QuestionTexts
    choice: ChoiceTexts
    date: DateTexts
    table: TableTexts
    vote: VoteTexts
    ranking: RankingTexts
    reasons: Annotated[dict[str, str], AfterValidator(_all_reasons)]
    """Why input is not an answer, and what to do: the keys of the parser."""


@dataclass(frozen=True)
class Wording:
    """How a field speaks: its own words, the words shared with the report, and the formats."""

    texts: FieldTexts
    words: Words
    language: Language
    glossary: Glossary = field(default_factory=Glossary)

    def problem(self, rejection: Rejection, is_year: bool = False) -> str:
        """Return in words what is wrong with the input and what to do."""
        values = {name: self._shown(text, is_year) for name, text in rejection.values}
        return self.texts.reasons[rejection.reason].format(**values)

    def input_name(self, label: str, part: str) -> str:
        """Return what a screen reader says for one input of a question."""
        return self.texts.question.input_name.format(label=label, part=part)

    def _shown(self, text: str, is_year: bool) -> str:
        """Return a value of a rejection as this language writes it."""
        if text.startswith("“") and text.endswith("”"):
            return self.language.quoted(text[1:-1])
        try:
            number = float(text)
        except ValueError:
            return text
        return f"{number:g}" if is_year else self.language.number(number)
