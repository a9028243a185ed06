"""The words about Word files beside the report: the client's paper, the preparation pack."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=400)]


class RefusedTexts(Frozen):
    """Why a Word file cannot be the paper of a report; keys as in the model."""

    unreadable: Words
    """With `{detail}`."""
    damaged: Words
    """With `{detail}`, a few words in English."""
    no_word_file: Words
    macros: Words
    other_form: Words
    no_styles: Words
    no_room: Words
    circle: Words
    large_picture: Words


class ClientPaperTexts(Frozen):
    """The part of the export page that chooses the paper."""

    title: Words
    own: Words
    client: Words
    """With `{file}`."""
    choose: Words
    clear: Words
    picture: Words
    object: Words
    refused: RefusedTexts


class PreparationCardTexts(Frozen):
    """Writing the preparation pack, and taking the answers of one that came back."""

    title: Words
    hint: Words
    scope: Words
    pre_work: Words
    short: Words
    full: Words
    write: Words
    cluster: Words
    """Stands in the file name where the cluster has no name."""
    file_name: Words
    """The suggested name without ending; with `{cluster}` and `{date}`."""
    written: Words
    """With `{file}`."""
    not_written: Words
    """With `{reason}`."""
    taken_title: Words
    taken: Words
    """With `{file}`, and the counts `{taken}`, `{kept}`, `{refused}`."""
    unknown: Words
    """With `{question}`, an id."""


class PaperTexts(Frozen):
    """The file `interface/paper.yaml` of one language."""

    client: ClientPaperTexts
    preparation: PreparationCardTexts
