"""Builds the field for each kind of question."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtWidgets import QWidget

from gui.fields.choice_field import ChoiceField
from gui.fields.choice_vote_field import BandVoteField, MultipleVoteField
from gui.fields.date_field import DateField
from gui.fields.field import AnswerField
from gui.fields.line_fields import NumberField, TextField
from gui.fields.multiple_field import MultipleField
from gui.fields.ranking_field import RankingField
from gui.fields.step_vote_field import StepVoteField
from gui.fields.table_field import TableField
from gui.words.field_texts import Wording
from model.content import questionnaire as q


def create_field(
    question: q.AnyQuestion, wording: Wording, parent: QWidget | None = None
) -> AnswerField:
    """Return the field that asks a question; mypy names a kind that is missing here."""
    match question:
        case q.ChoiceQuestion():
            return ChoiceField(question, wording, parent)
        case q.MultipleQuestion():
            return MultipleField(question, wording, parent)
        case q.NumberQuestion():
            return NumberField(question, wording, parent)
        case q.TextQuestion():
            return TextField(question, wording, parent)
        case q.DateQuestion():
            return DateField(question, wording, parent)
        case q.TableQuestion():
            return TableField(question, wording, parent)
        case q.LikertQuestion() | q.ScaleQuestion():
            return StepVoteField(question, wording, parent)
        case q.BandVoteQuestion():
            return BandVoteField(question, wording, parent)
        case q.MultipleVoteQuestion():
            return MultipleVoteField(question, wording, parent)
        case q.RankingQuestion():
            return RankingField(question, wording, parent)
        case _:
            assert_never(question)
