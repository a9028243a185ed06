"""The words of what this computer keeps: earlier versions, holdings, protected copies."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=900)]


class KeptKindTexts(Frozen):
    """What is kept of a workshop."""

    only_copy: Words
    versions: Words
    """With `{count}`."""
    one_version: Words
    broken: Words


class PasswordTexts(Frozen):
    """Putting a workshop under a password, and opening it."""

    mark: Words
    name: Words
    """What a workshop is called whose name only its password tells."""

    protect_title: Words
    protect_text: Words
    protect: Words
    open_title: Words
    open_text: Words
    """With `{file}`."""
    open: Words
    password: Words
    new_password: Words
    """With `{n}`."""
    again: Words
    show: Words
    cancel: Words
    too_short: Words
    """With `{n}`."""
    different: Words
    unlocked: Words
    not_all: Words
    protected: Words
    """With `{file}`, like all that follow."""
    former: Words
    wrong: Words
    wrong_copy: Words
    damaged: Words
    newer: Words
    """With `{detail}`, the version that is needed."""
    too_costly: Words
    foreign: Words
    not_written: Words
    """With `{detail}`, what the system says."""


class DataSection(Frozen):
    """One part of the page on what is kept."""

    title: Words
    text: Words
    """With `{copies}`, `{settings}` and `{log}` where it says the places."""


class DataTexts(Frozen):
    """The page on what is kept, where, and how to delete it."""

    title: Words
    close: Words
    sections: tuple[DataSection, ...]


class KeepingTexts(Frozen):
    """The file `interface/keeping.yaml` of one language."""

    close: Words
    holdings_title: Words
    holdings_text: Words
    """With `{folder}`."""
    nothing: Words
    unreadable: Words
    kinds: KeptKindTexts
    row: Words
    """With `{kinds}`, `{date}`, `{time}` and `{size}`."""
    kilobytes: Words
    """With `{n}`."""
    megabytes: Words
    """With `{n}`."""
    delete: Words
    delete_all: Words
    delete_title: Words
    delete_text: Words
    """With `{name}`."""
    delete_all_text: Words
    """With `{count}`."""
    not_deleted: Words
    """With `{folder}`."""
    versions_title: Words
    versions_text: Words
    no_versions: Words
    version_row: Words
    """With `{date}`, `{time}`, `{name}` and `{size}`."""
    open_copy: Words
    versions_offer: Words
    """With `{file}` and `{count}`."""
    versions_offer_yes: Words
    newer_title: Words
    newer_text: Words
    """With `{file}`, `{date}` and `{time}`."""
    newer_yes: Words
    newer_no: Words
    elsewhere: Words
    """With `{file}`, `{host}`, `{date}` and `{time}`."""
    unknown_host: Words
    left_behind: Words
    take_over: Words
    ended_title: Words
    ended: Words
    password: PasswordTexts
    data: DataTexts
