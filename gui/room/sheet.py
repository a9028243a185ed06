"""What the room may see, as one value; nothing reaches the beamer that is not in it.

It is made from a question and its counted votes alone. Names, notes, file names and answers in
words have no way in, because no function here takes a session.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import assert_never

from gui.fields.step_words import step_named
from gui.fields.vote_lines import ShownLine, picked_lines, ranked_lines
from gui.room.group_rows import groups_once, groups_twice
from gui.room.sheet_parts import (
    ResultTone,
    ShownBadge,
    ShownChoice,
    ShownFact,
    ShownItem,
    ShownRound,
    VoteState,
)
from gui.words.field_texts import Wording
from gui.words.room_texts import RoomTexts
from model.content import questionnaire as q
from model.diagnosis.agreement import LEAST_VOTES, Agreement, assess
from model.diagnosis.wording import is_joint
from model.session.answers import Counts, Picks, Rankings

Votes = Counts | Picks | Rankings


@dataclass(frozen=True)
class RoomSheet:
    """Everything on the room's view at one moment."""

    heading: str
    text: str = ""
    choices: tuple[ShownChoice, ...] = ()
    state: VoteState = "none"
    state_text: str = ""
    rounds: tuple[ShownRound, ...] = ()
    lines: tuple[ShownLine, ...] = ()
    remark: str = ""
    badge: ShownBadge | None = None
    items: tuple[ShownItem, ...] = ()
    facts: tuple[ShownFact, ...] = ()
    place: str = ""
    """Which of several sheets it is."""

    @property
    def is_alone(self) -> bool:
        """Tell whether nothing stands below the heading but a sentence."""
        parts = (self.choices, self.rounds, self.lines, self.items, self.facts)
        return self.badge is None and not any(parts)

    def texts(self) -> Iterator[str]:
        """Yield every text that is in it."""
        yield from _texts_in(self)


_PARTS = (RoomSheet, ShownChoice, ShownRound, ShownLine, ShownBadge, ShownItem, ShownFact)


@dataclass(frozen=True)
class Speech:
    """The words a sheet is made with."""

    wording: Wording
    room: RoomTexts


def welcome_sheet(speech: Speech) -> RoomSheet:
    """Return what stands there while the facilitator works on what is not for the room."""
    view = speech.room.view
    return RoomSheet(view.welcome, view.welcome_hint)


def section_sheet(section: q.Section) -> RoomSheet:
    """Return title and introduction of a section."""
    return RoomSheet(section.title, section.introduction)


def question_sheet(
    question: q.AnyQuestion,
    votes: Votes | None,
    is_revealed: bool,
    is_second_open: bool,
    speech: Speech,
) -> RoomSheet:
    """Return a question as the room sees it; votes show only once they are revealed."""
    if not isinstance(question, q.VoteQuestion):
        return RoomSheet(question.text, choices=choices_of(question, speech))
    view = speech.room.view
    if question.who != "participants":
        return _joint(question, votes, is_revealed, speech)
    if votes is None or is_second_open:
        is_again = is_second_open and votes is not None
        return RoomSheet(
            question.text,
            choices=choices_of(question, speech),
            state="open",
            state_text=view.open_again if is_again else view.open,
        )
    if not is_revealed:
        choices = choices_of(question, speech)
        return RoomSheet(question.text, "", choices, "closed", view.closed)
    return _revealed(question, votes, speech)


def choices_of(question: q.AnyQuestion, speech: Speech) -> tuple[ShownChoice, ...]:
    """Return what can be chosen; a scale shows its ends and what lies between."""
    match question:
        case q.LikertQuestion():
            pairs = zip(q.LIKERT_STEPS, question.scale, strict=True)
            return tuple(ShownChoice(str(step), text) for step, text in pairs)
        case q.ScaleQuestion():
            first, second, *_, before, last = q.SCALE_STEPS
            return (
                ShownChoice(str(first), question.low),
                ShownChoice(f"{second}–{before}", speech.room.view.between),
                ShownChoice(str(last), question.high),
            )
        case q.NumberQuestion() | q.TextQuestion() | q.DateQuestion():
            return ()
        case q.TableQuestion():
            return tuple(ShownChoice("", row.text) for row in question.rows)
        case _:
            texts = enumerate((choice.text for choice in question.choices), start=1)
            return tuple(ShownChoice(str(number), text) for number, text in texts)


def _joint(
    question: q.VoteQuestion, votes: Votes | None, is_revealed: bool, speech: Speech
) -> RoomSheet:
    """Return a question that all answer together: its choices, then the one answer."""
    choices, texts = choices_of(question, speech), speech.room.view
    joint = speech.wording.texts.vote.joint
    if votes is None:
        return RoomSheet(question.text, "", choices, "open", texts.together)
    if not isinstance(votes, Counts) or not is_joint(question, votes):
        if is_revealed:
            return _revealed(question, votes, speech)
        return RoomSheet(question.text, "", choices, "closed", texts.closed)
    if not is_revealed:
        return RoomSheet(question.text, "", choices, "closed", joint)
    assert isinstance(question, q.LikertQuestion | q.ScaleQuestion)
    answer = step_named(question, votes.votes.index(1))
    return RoomSheet(question.text, answer, state="revealed", state_text=joint)


def _revealed(question: q.VoteQuestion, votes: Votes, speech: Speech) -> RoomSheet:
    lines: tuple[ShownLine, ...] = ()
    rounds: tuple[ShownRound, ...] = ()
    remark = ""
    match votes:
        case Counts():
            assert isinstance(question, q.LikertQuestion | q.ScaleQuestion)
            rounds = _rounds(question, votes, speech)
            if len(rounds) == 1 and rounds[0].tone == "divided":
                remark = speech.wording.texts.vote.ends_first
            if votes.by_group and votes.second is None and not rounds[0].groups:
                remark = speech.room.view.small_groups.format(least=LEAST_VOTES)
        case Picks():
            assert isinstance(question, q.BandVoteQuestion | q.MultipleVoteQuestion)
            picked = picked_lines(question, votes, speech.wording)
            lines, remark = picked.lines, picked.remark
        case Rankings():
            assert isinstance(question, q.RankingQuestion)
            lines = ranked_lines(question, votes, speech.room.view.ranked)
            remark = total_of(len(votes.rankings), speech)
        case _:
            assert_never(votes)
    view = speech.room.view
    return RoomSheet(
        question.text,
        state="revealed",
        state_text=view.result,
        rounds=rounds,
        lines=lines,
        remark=remark,
    )


def _rounds(
    question: q.LikertQuestion | q.ScaleQuestion, votes: Counts, speech: Speech
) -> tuple[ShownRound, ...]:
    texts = speech.wording.texts.vote
    if votes.second is None:
        only = _round(question, "", votes.first, speech)
        return (replace(only, groups=groups_once(votes, q.steps_of(question), speech.wording)),)
    first = _round(question, texts.first_round, votes.first, speech)
    second = _round(question, texts.second_round, votes.second, speech)
    return replace(first, groups=groups_twice(votes, q.steps_of(question), speech.wording)), second


def _round(
    question: q.LikertQuestion | q.ScaleQuestion,
    title: str,
    counts: tuple[int, ...],
    speech: Speech,
) -> ShownRound:
    agreement = assess(counts, q.steps_of(question))
    tone: ResultTone = agreement.verdict or "too_few"
    return ShownRound(
        title=title,
        agreement=agreement,
        verdict=speech.wording.words.verdicts[tone],
        tone=tone,
        remark=remark_on(agreement, speech),
        ends=ends_of(question),
    )


def ends_of(question: q.LikertQuestion | q.ScaleQuestion) -> tuple[str, str]:
    """Return the words of the lowest and the highest step."""
    if isinstance(question, q.LikertQuestion):
        return question.scale[0], question.scale[-1]
    return question.low, question.high


def remark_on(agreement: Agreement, speech: Speech) -> str:
    """Return median, quartiles and marks in words; why there are none below five votes."""
    texts, number = speech.wording.texts.vote, speech.wording.language.number
    if agreement.verdict is None:
        return texts.few.format(least=LEAST_VOTES)
    low, high = (number(value) for value in agreement.quartiles)
    parts = [
        texts.total.format(n=agreement.n),
        texts.median.format(value=number(agreement.median)),
        texts.middle_half.format(low=low, high=high),
        *(speech.wording.words.marks[mark] for mark in agreement.marks),
    ]
    return " · ".join(parts)


def total_of(votes: int, speech: Speech) -> str:
    """Return how many voted; that there are no figures where fewer than five did."""
    texts = speech.wording.texts.vote
    return (
        texts.few.format(least=LEAST_VOTES) if votes < LEAST_VOTES else texts.total.format(n=votes)
    )


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_in(one)
    elif isinstance(value, _PARTS):
        for part in fields(value):
            yield from _texts_in(getattr(value, part.name))
