"""What the answers advise as a whole: stop rules, types of strategy, contradictions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from model.content.base import Frozen, OptionalText, Text
from model.content.conditions import Condition
from model.content.questionnaire import Id

GateState = Literal["met", "open", "unknown"]


class StopRule(Frozen):
    """A warning sign (a choice of `warning_signs`) that speaks for preparing first."""

    id: Id
    kindly: Text
    at_home: Text
    """What to do at home first."""


class NotNow(Frozen):
    """When the advice is "not now, prepare first": so many signs, or all of one pair."""

    at_least: Annotated[int, Field(ge=1)]
    pairs: tuple[Annotated[tuple[str, ...], Field(min_length=2)], ...] = ()
    strategy_type: str


class StrategyKind(Frozen):
    """A type of strategy with the motives that lead to it."""

    id: Id
    name: Annotated[Text, Field(max_length=60)]
    description: Text
    motives: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    moves: tuple[Text, ...] = ()
    needs: tuple[Text, ...] = ()


class TooEarly(Frozen):
    """Which types begin as another one while the index (0 to 7) is known and below a limit."""

    below: Annotated[float, Field(ge=0, le=7)]
    strategy_types: Annotated[tuple[str, ...], Field(min_length=1)]
    begins_as: str


class BesideIndex(Frozen):
    """The mean of a vote from 0 to 7 lies more than a distance away from the index."""

    question: str
    more_than: Annotated[float, Field(gt=0)]


class Contradiction(Frozen):
    """Two answers, or an answer and the index, that do not fit together."""

    id: Id
    statement: Text
    one_side: Text
    other_side: Text
    when: Condition | None = None
    beside_index: BesideIndex | None = None

    @model_validator(mode="after")
    def _has_one_test(self) -> Contradiction:
        if (self.when is None) == (self.beside_index is None):
            raise ValueError("give exactly one of when, beside_index")
        return self


class Sentences(Frozen):
    """The sentences that give the reasons."""

    by_motive: Text
    """With `{motive}`, `{votes}`, `{voters}`."""
    by_motive_few: Text
    """With `{motive}`."""
    by_tie: Text
    """With `{motives}`."""
    other_motive: Text
    """With `{type}`."""
    by_stop_rules: Text
    """With `{count}` and `{least}`."""
    by_pair: Text
    """With `{signs}`."""
    towards: Text
    """With `{limit}`, `{type}`, `{towards}`."""
    if_not_done: Text
    """With `{step}`."""
    next_phase: Text
    """With `{phase}`."""
    arrived: Text
    some_partner: Text
    core_tool: Text
    """With `{phases}`."""
    useful_tool: Text
    """With `{phases}`."""


class GateStates(Frozen):
    """The words for the state of a criterion."""

    met: Annotated[Text, Field(max_length=30)]
    open: Annotated[Text, Field(max_length=30)]
    unknown: Annotated[Text, Field(max_length=30)]
    some_partner: OptionalText = ""
    """Met with a partner, while the answers do not say with which; "" in older sessions."""

    def word(self, state: GateState) -> str:
        """Return the word for a state."""
        words: dict[GateState, str] = {"met": self.met, "open": self.open, "unknown": self.unknown}
        return words[state]


class AdviceRules(Frozen):
    """The file `advice.yaml`; thresholds are proposals of the authors [P]."""

    stop_rules: Annotated[tuple[StopRule, ...], Field(min_length=1)]
    not_now: NotNow
    other_motives: str
    """The type of strategy for motives that no type names."""
    strategy_types: Annotated[tuple[StrategyKind, ...], Field(min_length=1)]
    too_early: TooEarly
    contradictions: tuple[Contradiction, ...]
    sentences: Sentences
    states: GateStates

    def kind(self, id_: str) -> StrategyKind:
        """Return a type of strategy.

        Raises:
            KeyError: there is no such type.
        """
        for kind in self.strategy_types:
            if kind.id == id_:
                return kind
        raise KeyError(id_)

    def stop_rule(self, id_: str) -> StopRule | None:
        """Return what to say of a warning sign; None where nothing is said."""
        return next((rule for rule in self.stop_rules if rule.id == id_), None)

    def contradiction(self, id_: str) -> Contradiction:
        """Return a contradiction.

        Raises:
            KeyError: there is no such contradiction.
        """
        for one in self.contradictions:
            if one.id == id_:
                return one
        raise KeyError(id_)
