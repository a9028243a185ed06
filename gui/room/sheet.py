"""What the room may see, as one value; nothing reaches the beamer that is not in it.

It is made from a question and its counted votes alone. Names, notes, file names and answers in
words have no way in, because no function here takes a session.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Literal, assert_never

from gui.fields.texts import Wording
from gui.room.texts import RoomTexts
from model.content import questionnaire as q
from model.diagnosis.agreement import LEAST_VOTES, Agreement, assess, lower_median
from model.diagnosis.group_votes import by_group
from model.session.answers import Counts, Picks, Rankings

VoteState = Literal["none", "open", "closed", "revealed"]
Votes = Counts | Picks | Rankings
ResultTone = Literal["shared", "partial", "divided", "too_few"]


@dataclass(frozen=True)
class ShownChoice:
    """One choice with the key or step that stands for it."""

    mark: str
    text: str


@dataclass(frozen=True)
class ShownRound:
    """One round of a vote on ordered steps."""

    title: str
    agreement: Agreement
    verdict: str
    tone: ResultTone
    remark: str
    groups: tuple[tuple[str, Agreement], ...] = ()
    """By group, under the name with the number of votes; empty where that would tell on anybody."""

    @property
    def has_figures(self) -> bool:
        """Tell whether there are votes enough for figures."""
        return self.agreement.verdict is not None


@dataclass(frozen=True)
class ShownLine:
    """How many named one choice; `in_words` is empty where no figure may be shown."""

    text: str
    count: int
    in_words: str


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

    def texts(self) -> Iterator[str]:
        """Yield every text that is in it."""
        yield from _texts_in(self)


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
            lines, remark = _picked(question, votes, speech)
        case Rankings():
            assert isinstance(question, q.RankingQuestion)
            lines, remark = _ranked(question, votes, speech)
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
    texts, values = speech.wording.texts.vote, q.steps_of(question)
    if votes.second is None:
        return (_round("", votes.first, values, _groups(votes, values, speech), speech),)
    return (
        _round(texts.first_round, votes.first, values, (), speech),
        _round(texts.second_round, votes.second, values, (), speech),
    )


def _round(
    title: str,
    counts: tuple[int, ...],
    values: tuple[int, ...],
    groups: tuple[tuple[str, Agreement], ...],
    speech: Speech,
) -> ShownRound:
    agreement = assess(counts, values)
    words = speech.wording.words
    tone: ResultTone = agreement.verdict or "too_few"
    remark = remark_on(agreement, speech)
    return ShownRound(title, agreement, words.verdicts[tone], tone, remark, groups)


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


def _groups(
    votes: Counts, values: tuple[int, ...], speech: Speech
) -> tuple[tuple[str, Agreement], ...]:
    """Return the votes by group, as far as nobody can be found out; small groups together."""
    found = by_group(votes, values)
    words = speech.wording.words
    if found is None or words.diagnosis is None:
        return ()
    name = words.diagnosis.groups.of_group
    parts = [(words.vote_group(group), agreement) for group, agreement in found.shown.items()]
    if found.together is not None:
        pooled = [words.vote_group(group) for group in found.pooled]
        parts.append((speech.wording.language.listing(pooled), found.together))
    return tuple(
        (name.format(group=text[:1].upper() + text[1:], n=one.n), one) for text, one in parts
    )


def _picked(
    question: q.BandVoteQuestion | q.MultipleVoteQuestion, votes: Picks, speech: Speech
) -> tuple[tuple[ShownLine, ...], str]:
    texts = speech.wording.texts.vote
    has_figures = votes.voters >= LEAST_VOTES
    lines = tuple(
        ShownLine(c.text, votes.count(c.id), str(votes.count(c.id)) if has_figures else "")
        for c in question.choices
    )
    if not has_figures:
        return lines, texts.few.format(least=LEAST_VOTES)
    remark = texts.total.format(n=votes.voters)
    if isinstance(question, q.BandVoteQuestion):
        middle = question.choices[lower_median([line.count for line in lines])].text
        remark = f"{remark} · {texts.median.format(value=middle)}"
    return lines, remark


def _ranked(
    question: q.RankingQuestion, votes: Rankings, speech: Speech
) -> tuple[tuple[ShownLine, ...], str]:
    texts, n = speech.wording.texts, len(votes.rankings)
    lines = []
    for choice in question.choices:
        named = sum(choice.id in one for one in votes.rankings)
        first = sum(one[0] == choice.id for one in votes.rankings)
        words = texts.ranking.named.format(n=named, first=first) if n >= LEAST_VOTES else ""
        lines.append(ShownLine(choice.text, named, words if named else ""))
    if n < LEAST_VOTES:
        return tuple(lines), texts.vote.few.format(least=LEAST_VOTES)
    return tuple(lines), texts.vote.total.format(n=n)


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts_in(one)
    elif isinstance(value, RoomSheet | ShownChoice | ShownRound | ShownLine):
        for part in fields(value):
            yield from _texts_in(getattr(value, part.name))
