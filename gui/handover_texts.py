"""The words of handing over: which copy, which chapters, what there is beside Word."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=900)]


class CopyTexts(Frozen):
    """The two copies of the report."""

    title: Words
    clean: Words
    clean_hint: Words
    working: Words
    working_hint: Words
    working_file_name: Words
    """The suggested name without ending; with `{cluster}` and `{date}`."""


class ChapterNames(Frozen):
    """What the chapters are called, by their ids."""

    summary: Words
    cluster: Words
    motives: Words
    agreement: Words
    barriers: Words
    comparison: Words
    target_profile: Words
    strategy: Words
    partnership: Words
    mitigations: Words
    funding: Words
    action_plan: Words
    capacity: Words
    timeline: Words
    monitoring: Words
    outcome: Words
    method: Words
    annex: Words
    terms: Words


class ChapterTexts(Frozen):
    """The list of chapters that can be left out and moved."""

    all: Words
    some: Words
    """With `{printed}` and `{all}`."""
    hint: Words
    without_plan: Words
    """Said of a working copy that leaves the action plan out."""
    up_name: Words
    """With `{chapter}`."""
    down_name: Words
    """With `{chapter}`."""
    names: ChapterNames


class HandoverTexts(Frozen):
    """The file `interface/handover.yaml` of one language."""

    copies: CopyTexts
    chapters: ChapterTexts
