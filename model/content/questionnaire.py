"""What may be asked: sections, the kinds of question, choices, columns."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from model.content.base import ChoiceId, Frozen, OptionalText, QuestionId, SectionId, SourceId, Text

Who = Literal["management", "group", "participants"]
Scope = Literal["full", "short", "pre_work"]
"""All questions, the short form's, or those that the management answers before the workshop."""
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,60}$")]


class Choice(Frozen):
    """One thing that can be chosen; also one fixed row of a table."""

    id: Id
    text: Text


class _ChoosingMixin(Frozen):
    choices: tuple[Choice, ...] = ()
    choices_from: str | None = None
    """Where further choices come from: "barriers", "phases" or a question id."""

    def choice_ids(self) -> tuple[ChoiceId, ...]:
        """Return the ids that may be chosen, in the questionnaire's order."""
        return tuple(ChoiceId(choice.id) for choice in self.choices)

    def choice_text(self, choice_id: str) -> str:
        """Return the text of a choice; the id itself where it is unknown."""
        return next((c.text for c in self.choices if c.id == choice_id), choice_id)


class Column(_ChoosingMixin):
    """One column of a table question."""

    id: Id
    label: Text
    kind: Literal["text", "number", "date", "choice"]
    unit: OptionalText = ""
    minimum: float = 0
    maximum: float = 1_000_000_000
    decimals: Annotated[int, Field(ge=0, le=3)] = 0
    year: bool = False
    """Whether the number is a year, written without unit and thousands mark."""
    max_length: Annotated[int, Field(ge=1, le=2000)] = 200


class _QuestionBase(Frozen):
    id: Id
    who: Who
    text: Text
    label: Annotated[Text, Field(max_length=32)]
    why: Text
    hint: OptionalText = ""
    finding: OptionalText = ""
    """What the report says when the answer is bad, apart from what was asked."""
    short: bool = False
    """Whether the short form asks it."""
    pre_work: bool = False
    """Whether the management answers it alone, before the workshop."""
    profile: bool = False
    """Whether it only describes the cluster, so that no rule and no index uses it."""
    source: tuple[SourceId, ...] = ()

    @property
    def question_id(self) -> QuestionId:
        """Return the permanent id."""
        return QuestionId(self.id)

    def belongs_to(self, scope: Scope) -> bool:
        """Tell whether the full form, the short form or the pre-work asks it."""
        return {"full": True, "short": self.short, "pre_work": self.pre_work}[scope]


class ChoiceQuestion(_QuestionBase, _ChoosingMixin):
    """One answer out of several; a band's choices are in rising order."""

    kind: Literal["single", "band"]


class MultipleQuestion(_QuestionBase, _ChoosingMixin):
    """Any number of choices, or at most `at_most`; an empty choice is an answer."""

    kind: Literal["multiple"]
    at_most: Annotated[int, Field(ge=1)] | None = None
    exclusive: tuple[Id, ...] = ()
    """Choices that exclude all others, such as "none"."""


class NumberQuestion(_QuestionBase):
    """A number with its unit and range."""

    kind: Literal["number"]
    unit: Text
    minimum: float = 0
    maximum: float = 1_000_000_000
    decimals: Annotated[int, Field(ge=0, le=3)] = 0
    year: bool = False
    """Whether the number is a year, written without unit and thousands mark."""


class TextQuestion(_QuestionBase):
    """A short text."""

    kind: Literal["text"]
    max_length: Annotated[int, Field(ge=1, le=10_000)] = 200


class DateQuestion(_QuestionBase):
    """A calendar date."""

    kind: Literal["date"]


class TableQuestion(_QuestionBase):
    """A table with fixed rows, or one that takes up to `max_rows` rows."""

    kind: Literal["table"]
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    rows: tuple[Choice, ...] = ()
    max_rows: Annotated[int, Field(ge=1, le=200)] = 20

    @property
    def has_fixed_rows(self) -> bool:
        """Tell whether the rows are given."""
        return bool(self.rows)

    def column(self, column_id: str) -> Column | None:
        """Return a column by id."""
        return next((column for column in self.columns if column.id == column_id), None)


class LikertQuestion(_QuestionBase):
    """A vote of each participant on a statement, in five steps with their own words."""

    kind: Literal["likert"]
    scale: Annotated[tuple[Text, ...], Field(min_length=5, max_length=5)]
    reverse: bool = False
    """Whether a high answer is bad."""


class ScaleQuestion(_QuestionBase):
    """A vote of each participant from 0 to 7; only the ends have words."""

    kind: Literal["scale"]
    low: Text
    high: Text


class BandVoteQuestion(_QuestionBase, _ChoosingMixin):
    """A vote in which each participant picks one of several rising bands."""

    kind: Literal["band_vote"]


class MultipleVoteQuestion(_QuestionBase, _ChoosingMixin):
    """A vote in which each participant picks at most `at_most` choices."""

    kind: Literal["multiple_vote"]
    at_most: Annotated[int, Field(ge=1)]


class RankingQuestion(_QuestionBase, _ChoosingMixin):
    """A vote in which each participant ranks the `places` most important choices."""

    kind: Literal["ranking"]
    places: Annotated[int, Field(ge=2, le=10)]


ChoosingQuestion = (
    ChoiceQuestion | MultipleQuestion | BandVoteQuestion | MultipleVoteQuestion | RankingQuestion
)
VoteQuestion = (
    LikertQuestion | ScaleQuestion | BandVoteQuestion | MultipleVoteQuestion | RankingQuestion
)
AnyQuestion = (
    ChoiceQuestion
    | MultipleQuestion
    | NumberQuestion
    | TextQuestion
    | DateQuestion
    | TableQuestion
    | LikertQuestion
    | ScaleQuestion
    | BandVoteQuestion
    | MultipleVoteQuestion
    | RankingQuestion
)
Question = Annotated[AnyQuestion, Field(discriminator="kind")]

LIKERT_STEPS = (1, 2, 3, 4, 5)
SCALE_STEPS = (0, 1, 2, 3, 4, 5, 6, 7)


def steps_of(question: LikertQuestion | ScaleQuestion) -> tuple[int, ...]:
    """Return the values of the steps, low to high."""
    return LIKERT_STEPS if isinstance(question, LikertQuestion) else SCALE_STEPS


class Section(Frozen):
    """One part of the questionnaire; one page of the wizard."""

    id: Id
    title: Annotated[Text, Field(max_length=60)]
    introduction: Text
    minutes: Annotated[int, Field(ge=1, le=120)]

    @property
    def section_id(self) -> SectionId:
        """Return the permanent id."""
        return SectionId(self.id)


class SectionFile(Frozen):
    """One file of the folder `questionnaire`."""

    section: Section
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
