"""The common base of all content models, and the marker of texts that are translated."""

from __future__ import annotations

from typing import Annotated, NewType

from pydantic import BaseModel, ConfigDict, StringConstraints

QuestionId = NewType("QuestionId", str)
ChoiceId = NewType("ChoiceId", str)
SectionId = NewType("SectionId", str)
BarrierId = NewType("BarrierId", str)
MitigationId = NewType("MitigationId", str)
PhaseId = NewType("PhaseId", str)
ToolId = NewType("ToolId", str)
SourceId = NewType("SourceId", str)


class TranslatedText:
    """Marks a field whose English text has a translation in every other language."""


TRANSLATED = TranslatedText()

Text = Annotated[str, StringConstraints(min_length=1, max_length=1500), TRANSLATED]
OptionalText = Annotated[str, StringConstraints(max_length=1500), TRANSLATED]
"""A translated text that may be left out (empty)."""


class Frozen(BaseModel):
    """A value read from a data file: unknown keys are refused, nothing changes afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)
