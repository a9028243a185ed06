"""Three plans side by side: as it was printed, as it came back from Word, as it stands now."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from model.diagnosis.plan import ActionItem
from model.report.basis import ReportBasis
from model.report.sections.action_plan import COLUMNS, printed_row
from model.report.word_changes.columns import (
    STROKES,
    Columns,
    columns_of,
    fields_of,
    places_of,
    same,
)
from model.report.word_changes.reading import WordRow, WordTable
from model.report.word_changes.values import Problem, Value, value_of

Field = Literal[
    "title", "owner", "start", "end", "status", "target", "indicator", "budget", "funding_source"
]
FIELDS: tuple[Field, ...] = get_args(Field)
Kind = Literal["changed", "added", "removed", "moved", "not_taken"]
"""`not_taken`: a column that only the program fills was changed."""


@dataclass(frozen=True)
class WordChange:
    """One difference between the printed plan and the table that came back."""

    kind: Kind
    label: str
    """The action's printed number; empty for a new row."""
    title: str
    action_id: str | None = None
    field: str = ""
    printed: str = ""
    from_word: str = ""
    now: str = ""
    """How the program shows it now."""
    value: Value = None
    problem: Problem | None = None
    """Why the text from Word is no value; it can then not be applied."""
    is_conflict: bool = False
    """Whether the program's own value changed as well, to something else."""
    is_tracked: bool = False
    values: tuple[tuple[Field, Value], ...] = ()
    """Of a new row."""
    order: tuple[str, ...] = ()
    """Of a new order: the ids of the actions."""

    @property
    def can_be_applied(self) -> bool:
        """Tell whether a tick can take it over."""
        return self.problem is None and self.kind != "not_taken"


@dataclass(frozen=True)
class ThreeWay:
    """The printed plan and today's, each with all that follows from it in one language."""

    printed: ReportBasis
    now: ReportBasis
    today: datetime.date = field(default_factory=datetime.date.today)
    """From which dates in words count, such as "in 6 weeks"."""

    def changes(self, table: WordTable) -> tuple[WordChange, ...]:
        """Return every difference, in the order of the table; then what is gone, then the order."""
        columns = columns_of(table.header, self.printed.texts)
        items = {item.number: item for item in self.printed.plan.items}
        rows = self._known([row for row in table.rows if not row.is_removed], columns, items)
        kept = {row.number for row in rows if row.number in items}
        struck = {row.number for row in table.rows if row.is_removed}
        found = [change for row in rows for change in self._of_row(row, columns, items)]
        for number, item in items.items():
            current = self._current(item)
            if number not in kept and current is not None:
                found.append(self._gone(item, current, number in struck))
        return (*found, *self._order(rows, items))

    def _known(
        self, rows: list[WordRow], columns: Columns, items: Mapping[int, ActionItem]
    ) -> list[WordRow]:
        """Return the rows; one that lost its number gets it back where its title tells which."""
        numbers = {row.number for row in rows}
        titles = {
            " ".join(item.title.split()): number
            for number, item in items.items()
            if number not in numbers
        }
        place = places_of(columns).get("title", len(COLUMNS))
        known = []
        for row in rows:
            title = " ".join(row.texts[place].split()) if place < len(row.texts) else ""
            is_lost = row.number is None and title in titles
            known.append(replace(row, number=titles.pop(title)) if is_lost else row)
        return known

    def _of_row(
        self, row: WordRow, columns: Columns, items: Mapping[int, ActionItem]
    ) -> Iterator[WordChange]:
        item = items.get(row.number) if row.number is not None else None
        statuses = self.printed.words.action_statuses.values()
        texts = fields_of(row.texts, columns, self.printed.language, statuses)
        if item is not None:
            yield from self._of_action(item, row, texts, places_of(columns))
        elif any(texts.get(name, "") for name in FIELDS):
            places = places_of(columns)
            yield self._added(row, texts, any(places[name] in row.merged for name in texts))

    def _of_action(
        self,
        item: ActionItem,
        row: WordRow,
        texts: Mapping[str, str],
        places: Mapping[str, int],
    ) -> Iterator[WordChange]:
        was = printed_row(self.printed, item)
        current = self._current(item)
        shown = printed_row(self.now, current) if current is not None else {}
        for name, text in texts.items():
            if name == "number" or same(text, was[name]):
                continue
            is_ours = name in FIELDS
            value, problem = self._value(name, text) if is_ours else (None, None)
            if is_ours and places[name] in row.merged:
                value, problem = None, "merged"
            today = shown.get(name, "")
            if is_ours and current is not None and same(text, today):
                continue
            yield WordChange(
                kind="changed" if is_ours and current is not None else "not_taken",
                label=item.label,
                title=item.title,
                action_id=item.action_id,
                field=name,
                printed=was[name],
                from_word=text,
                now=today,
                value=value,
                problem=problem,
                is_conflict=is_ours and not same(today, was[name]),
                is_tracked=row.is_tracked,
            )

    def _added(self, row: WordRow, texts: Mapping[str, str], is_merged: bool) -> WordChange:
        values: list[tuple[Field, Value]] = []
        problems: list[Problem] = ["merged"] if is_merged else []
        for name in FIELDS:
            value, problem = self._value(name, texts.get(name, ""))
            if problem is not None:
                problems.append(problem)
            elif value is not None:
                values.append((name, value))
        return WordChange(
            kind="added",
            label="",
            title=texts.get("title", ""),
            from_word=" · ".join(texts[name] for name in FIELDS if texts.get(name)),
            is_tracked=row.is_tracked,
            values=tuple(values),
            problem=problems[0] if problems else None,
        )

    def _order(
        self, rows: Sequence[WordRow], items: Mapping[int, ActionItem]
    ) -> Iterator[WordChange]:
        numbers = [row.number for row in rows if row.number is not None and row.number in items]
        if numbers != sorted(numbers):
            labels = [items[number].label for number in numbers]
            order = tuple(items[number].action_id for number in numbers)
            yield WordChange("moved", "", "", from_word=", ".join(labels), order=order)

    def _value(self, name: str, text: str) -> tuple[Value, Problem | None]:
        text = "" if text.strip() in STROKES else text
        language, statuses = self.printed.language, self.printed.words.action_statuses
        return value_of(name, text, language, statuses, self.today)

    def _current(self, item: ActionItem) -> ActionItem | None:
        items = self.now.plan.items
        return next((one for one in items if one.action_id == item.action_id), None)

    def _gone(self, item: ActionItem, current: ActionItem, is_tracked: bool) -> WordChange:
        """Return a deleted row; where its action was changed here since, both stand against it."""
        was, now = printed_row(self.printed, item), printed_row(self.now, current)
        return WordChange(
            kind="removed",
            label=item.label,
            title=item.title,
            action_id=item.action_id,
            is_conflict=was | {"number": ""} != now | {"number": ""},
            is_tracked=is_tracked,
        )
