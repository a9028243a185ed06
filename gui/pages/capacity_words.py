"""What is said of a plan within hours, money and months, in the language of the screen."""

from __future__ import annotations

from collections.abc import Iterable

from gui.pages.expected_rows import ExpectedView
from gui.pages.use_bar import Use
from gui.words.capacity_texts import CapacityTexts
from model.content.base import BarrierId
from model.content.content import Content
from model.diagnosis.capacity import Limits
from model.diagnosis.capacity_plan import CapacityPlan, Planned, lowered_further
from model.diagnosis.effects import Expected, expected_levels
from model.diagnosis.findings import Diagnosis

_MOST_TO_WAIT = 3
"""How many accepted actions are named that could wait."""


class CapacityWords:
    """Sentences of the pane; figures of hours and money are rounded to whole ones."""

    def __init__(self, content: Content, texts: CapacityTexts) -> None:
        """Take the names, and the templates."""
        self._content, self.texts = content, texts
        self._language = content.language

    def answered(self, value: float | None) -> str:
        """Return what stands in an empty input."""
        if value is None:
            return self.texts.not_answered
        return self.texts.answered.format(value=self._language.number(value))

    def used(self, limits: Limits, planned: Iterable[Planned]) -> tuple[Use, Use]:
        """Return hours and money, planned and there."""
        texts, actions = self.texts, tuple(planned)
        hours = sum(one.need.hours for one in actions)
        money = sum(one.need.money for one in actions)
        spent, hours_said = self._language.amount(round(money)), texts.hours_unknown
        if limits.hours is not None:
            there = self._language.number(limits.hours, 0)
            hours_said = texts.hours_used.format(used=self._language.number(hours, 0), there=there)
        money_said = texts.money_unknown.format(used=spent)
        if limits.money is not None:
            there = self._language.amount(round(limits.money))
            money_said = texts.money_used.format(used=spent, there=there)
        return Use(hours_said, hours, limits.hours), Use(money_said, money, limits.money)

    def estimates(self, budgets: Iterable[float | None]) -> str:
        """Return why the money here is not that of the plan; "" where the plan holds none."""
        total = sum(one for one in budgets if one is not None)
        return self.texts.estimates.format(amount=self._language.amount(total)) if total else ""

    def note(self, within: CapacityPlan) -> str:
        """Return what could wait where nothing fits, and whether the search was given up."""
        texts, number = self.texts, self._language.number
        accepted = [one for one in within.planned if one.is_accepted and one.need.hours]
        dearest = sorted(accepted, key=lambda one: -one.need.hours)[:_MOST_TO_WAIT]
        named = [
            texts.make_room_one.format(title=one.title, hours=number(one.need.hours, 0))
            for one in dearest
        ]
        lines = (
            texts.make_room.format(actions=self._language.listing(named))
            if named and not within.proposed
            else "",
            "" if within.is_proven else texts.given_up,
        )
        return "\n".join(filter(None, lines))

    def too_much(self, within: CapacityPlan) -> str:
        """Return the accepted actions that do not fit, a line each."""
        titles = {one.action_id: one.title for one in within.planned}
        lines = (
            self.texts.too_much.format(title=titles[id_], lack=getattr(self.texts.lacks, lack))
            for id_, lack in within.too_much
        )
        return "\n".join(f"– {line}" for line in lines)

    def needs(self, one: Planned) -> str:
        """Return what an action needs, and when it would run."""
        number = self._language.number
        texts, measure = self.texts, None
        if one.mitigation is not None:
            measure = self._content.mitigations.get(one.mitigation)
        is_continuous = measure is not None and measure.continuous
        return (texts.row_continuous if is_continuous else texts.row).format(
            hours=number(one.need.hours, 0),
            money=self._language.amount(round(one.need.money)),
            first=number(int(one.start_week) + 1, 0),
            last=number(max(int(one.start_week) + 1, round(one.end_week)), 0),
        )

    def more(self, within: CapacityPlan, twice: CapacityPlan, ten: CapacityPlan) -> str:
        """Return what more hours would lower."""
        texts = self.texts
        by_twice, by_ten = lowered_further(within, twice), lowered_further(within, ten)
        known = {one.action_id for one in within.planned}
        new = [one.title for one in ten.planned if by_ten and one.action_id not in known]
        quoted = self._language.listing([self._language.quoted(title) for title in new])
        lines = (
            texts.twice.format(barriers=self._names(by_twice)) if by_twice else texts.twice_nothing,
            texts.ten.format(barrier=self._names(by_ten[:1]), measures=quoted)
            if by_ten
            else texts.ten_nothing,
        )
        return "\n".join(lines)

    def expected(
        self, diagnosis: Diagnosis, planned: Iterable[Planned]
    ) -> tuple[ExpectedView, ...]:
        """Return the levels that are expected to fall, the most severe barrier first."""
        answered = [one.barriers for one in planned]
        expected = expected_levels(self._content, diagnosis, answered)
        return tuple(self._expected(one) for one in expected if one.measures)

    def _expected(self, one: Expected) -> ExpectedView:
        levels, texts = self._content.words.levels, self.texts
        barrier, now, then = self._names([one.barrier]), one.level, one.expected_level
        names = [getattr(texts.dimensions, name) for name in one.dimensions]
        dimensions = self._language.listing(names)
        return ExpectedView(
            barrier=barrier,
            now=(now, levels[now]),
            then=(then, levels[then]),
            in_words=texts.expected.format(barrier=barrier, now=levels[now], then=levels[then]),
            works_on=texts.works_on.format(dimensions=dimensions) if names else "",
        )

    def _names(self, barriers: Iterable[BarrierId]) -> str:
        return self._language.listing([self._content.barriers[id_].name for id_ in barriers])
