"""The words of the preparation pack in one language."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from model.content.base import Frozen
from model.content.questionnaire import AnyQuestion
from model.content.yaml_source import YamlFile

Word = Annotated[str, Field(min_length=1, max_length=1500)]
Words = Annotated[tuple[Word, ...], Field(min_length=1)]


class InvitationTexts(Frozen):
    """The page that invites."""

    kicker: Word
    title: Word
    lead: Word
    cluster: Word
    when: Word
    where: Word
    who: Word
    who_text: Word
    back_to: Word
    what: Word
    steps: Words
    bring: Word
    brought: Words
    use: Word
    uses: Words
    protection: Word
    protected: Words


class FormTexts(Frozen):
    """The form itself."""

    title: Word
    scope_pre_work: Word
    scope_short: Word
    scope_full: Word
    how: Words
    enter: Word
    choose: Word
    date: Word
    not_known: Word
    none: Word
    unit: Word
    """With `{unit}`."""
    at_most: Word
    """With `{count}`."""
    number: Word
    """The heading of the column that numbers rows."""
    in_the_room: Word
    steps: Word
    """With `{low}` and `{high}`."""
    ranking: Word
    """With `{count}`."""


class DocumentTexts(Frozen):
    """Around the text."""

    title: Word
    header: Word
    foot: Word
    page: Word
    page_of: Word
    file_name: Word
    """The suggested name without ending; with `{cluster}` and `{date}`."""


class HintTexts(Frozen):
    """What a person who fills the form in alone is told instead of a question's own hint.

    The hints of the questions speak to the facilitator, in the room; keys are ids of questions.
    """

    cluster_origin: Word
    top_three_share: Word
    strategy_elements: Word
    region_choice: Word
    mandate: Word
    past_conflict: Word
    warning_signs: Word
    objectives_in_numbers: Word
    driving_force: Word
    themes: Word
    cooperation_kinds: Word
    competing_share: Word
    first_contact_owner: Word
    first_contact_date: Word
    legal_obstacles: Word
    funding_lead_time: Word

    def of(self, question: AnyQuestion) -> str:
        """Return the hint for a question in the form."""
        own: str = getattr(self, question.id, question.hint)
        return own


class PreparationTexts(Frozen):
    """The file `preparation.yaml` of one language."""

    document: DocumentTexts
    invitation: InvitationTexts
    form: FormTexts
    hints: HintTexts


def load_preparation_texts(folder: Path, code: str) -> PreparationTexts:
    """Return the words in one language from a resources folder.

    Raises:
        ContentProblems: the file is missing, or words in it are missing, surplus or no text.
    """
    name = f"languages/{code}/preparation.yaml"
    return YamlFile(folder / name, name).required(PreparationTexts)
