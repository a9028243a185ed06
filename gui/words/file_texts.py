"""The words of boxes that ask and tell, and why a file is not opened."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class MessageTexts:
    """Questions and messages in boxes, and the names of kinds of files."""

    ok: str
    cancel: str
    open_title: str
    save_title: str
    report_title: str
    changes_title: str
    session_files: str
    answer_files: str
    working_copies: str
    word_files: str
    all_files: str
    look_in: str
    file_type: str
    file_name: str
    """The suggested name of a file without suffix; with `{name}` of the cluster."""
    not_opened: str
    set_aside: str
    practice_missing: str
    discard_title: str
    discard: str
    """With `{name}`."""
    discard_yes: str
    unsaved_title: str
    unsaved: str
    unsaved_yes: str
    keep_open: str


@dataclass(frozen=True)
class FileProblemTexts:
    """Why a file is not opened, by reason; with `{file}`, and `{detail}` where it helps."""

    unreadable: str
    too_large: str
    foreign: str
    clean_copy: str
    lost_copy: str
    damaged: str
    newer: str
    locked: str
    answers: str
