"""The fields of which the files' forms are made: cleaned before they are counted."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from model.session.text_hygiene import clean


def _line(raw: object) -> object:
    return clean(raw, one_line=True) if isinstance(raw, str) else raw


def _lines(raw: object) -> object:
    return clean(raw) if isinstance(raw, str) else raw


def _iso_day(raw: object) -> object:
    """Refuse what pydantic would take for a date as well: seconds since 1970."""
    if raw is None or isinstance(raw, str):
        return raw
    raise ValueError("not a date such as 2026-11-12")


# Cleaning comes before counting: a text that was saved is one that can be read.
Line = Annotated[str, BeforeValidator(_line), Field(max_length=1000)]
Lines = Annotated[str, BeforeValidator(_lines), Field(max_length=10_000)]
ShortLines = Annotated[str, BeforeValidator(_lines), Field(max_length=2000)]
Day = Annotated[datetime.date | None, BeforeValidator(_iso_day)]
Key = Annotated[str, BeforeValidator(_line), Field(min_length=1, max_length=120)]


class Form(BaseModel):
    """A mapping in a file: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False, strict=False)
