"""The typed words of the welcome page and of the cluster page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WelcomeTexts:
    """The welcome page."""

    promise: str
    offline: str
    begin: str
    begin_hint: str
    open: str
    open_hint: str
    practice: str
    practice_hint: str
    recent: str
    no_recent: str
    unsaved: str
    unsaved_hint: str
    unsaved_row: str
    """With `{name}` and `{time}`."""
    unnamed: str
    go_on: str
    discard: str
    language: str
    loading: str
    current: str
    """With `{name}`."""
    half_day: str
    ask: str
    ask_hint: str
    see: str
    see_hint: str
    choose: str
    choose_hint: str
    hand_over: str
    hand_over_hint: str


@dataclass(frozen=True)
class ClusterTexts:
    """The cluster page."""

    title: str
    introduction: str
    name: str
    country: str
    date: str
    date_hint: str
    date_wrong: str
    facilitator: str
    participants: str
    participants_hint: str
    participants_wrong: str
    report: str
    report_language: str
    report_language_hint: str
    as_screen: str
    """With `{language}`."""
    scope: str
    full: str
    """With `{count}` and `{hours}`."""
    short: str
    """With `{count}`."""
    pre_work: str
    """With `{count}`."""
    scope_hint: str
    practice: str
