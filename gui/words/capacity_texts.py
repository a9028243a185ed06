"""The words of the pane that holds the plan against hours, money and months."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from model.content.base import Frozen

Words = Annotated[str, Field(min_length=1, max_length=600)]


class LackTexts(Frozen):
    """What an accepted action lacks."""

    hours: Words
    money: Words
    time: Words


class DimensionTexts(Frozen):
    """The names of the dimensions of the index."""

    d1: Words
    d2: Words
    d3: Words
    d4: Words
    d5: Words
    d6: Words


class CapacityTexts(Frozen):
    """The words of the pane."""

    tab: Words
    there_title: Words
    there_hint: Words
    hours: Words
    money: Words
    months: Words
    answered: Words
    """With `{value}`: what the answers say, where nothing else is entered."""
    not_answered: Words
    not_a_number: Words
    hours_unknown: Words
    hours_used: Words
    """With `{used}` and `{there}`."""
    money_used: Words
    """With `{used}` and `{there}`."""
    money_unknown: Words
    """With `{used}`."""
    estimates: Words
    """With `{amount}`: what the budgets in the plan add up to."""
    too_much_title: Words
    too_much: Words
    """With `{title}` and `{lack}`."""
    lacks: LackTexts
    propose: Words
    propose_hint: Words
    result_title: Words
    """With `{count}`."""
    nothing_fits: Words
    make_room: Words
    """With `{actions}`."""
    make_room_one: Words
    """With `{title}` and `{hours}`."""
    given_up: Words
    accept_all: Words
    row: Words
    """With `{hours}`, `{money}`, `{first}` and `{last}`: weeks of the plan."""
    row_continuous: Words
    """With `{hours}`, `{money}` and `{first}`."""
    twice: Words
    """With `{barriers}`."""
    twice_nothing: Words
    ten: Words
    """With `{barrier}` and `{measures}`."""
    ten_nothing: Words
    charts: Words
    expected_title: Words
    expected_hint: Words
    expected: Words
    """With `{barrier}`, `{now}` and `{then}`."""
    works_on: Words
    """With `{dimensions}`."""
    expected_nothing: Words
    dimensions: DimensionTexts
