"""The words about Word files of the client: the paper of the report."""

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


class PaperTexts(Frozen):
    """The file `interface/paper.yaml` of one language."""

    client: ClientPaperTexts
