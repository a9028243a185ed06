"""What a cluster does to the action table in Word: each with what must come of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from model.diagnosis.plan import dropped
from model.report.sections.action_plan import COLUMNS
from model.session.session import PlannedAction, WorkshopSession
from tests.report import word_edits as word
from tests.report.word_edits import Edit, Element

TODAY = datetime.date(2026, 11, 25)
DAY = datetime.date
Then = Callable[["Expected"], "Expected"]


@dataclass(frozen=True)
class Expected:
    """A session with the actions as the rows of the printed table stand for them."""

    session: WorkshopSession
    ids: tuple[str, ...]

    def with_row(self, row: int, **new: object) -> Expected:
        """Return it with other values in a row."""
        action = self.session.action(self.ids[row])
        assert action is not None
        return replace(self, session=self.session.with_action(changed(action, new)))

    def without_row(self, row: int) -> Expected:
        """Return it without an action of its own, or with a measure dropped."""
        action = self.session.action(self.ids[row])
        assert action is not None
        if action.mitigation is None:
            return replace(self, session=self.session.without_action(action.action_id))
        return replace(self, session=self.session.with_action(dropped(action.mitigation)))

    def in_order(self, first: int, second: int) -> Expected:
        """Return it with the row `second` printed before the row `first`."""
        order = list(self.ids)
        order.insert(first, order.pop(second))
        by_id = {one.action_id: one for one in self.session.plan}
        rest = tuple(one for one in self.session.plan if one.action_id not in order)
        plan = (*(by_id[one] for one in order), *rest)
        return replace(self, session=replace(self.session, plan=plan))


def changed(action: PlannedAction, new: Mapping[str, object]) -> PlannedAction:
    values: dict[str, Any] = dict(new)
    return replace(action, **values)


@dataclass(frozen=True)
class Variant:
    """One edit; `added` are the values of a new row, `flagged` the problems that are told."""

    name: str
    edit: Edit
    then: Then = lambda one: one
    added: tuple[tuple[str, object], ...] = ()
    flagged: tuple[str, ...] = ()
    tracked: bool = False


def place_of(field: str) -> int:
    return next(place for place, names in enumerate(COLUMNS) if field in names)


def typed(row: int, field: str, text: str) -> Edit:
    """Type a field; what shares its cell stays on its line."""
    place = place_of(field)
    line = COLUMNS[place].index(field)

    def edit(rows: list[Element]) -> None:
        lines = word.lines_of(rows[row], place)
        word.type_into(rows[row], place, "\n".join((*lines[:line], text, *lines[line + 1 :])))

    return edit


def becomes(row: int, **new: object) -> Then:
    return lambda one: one.with_row(row, **new)


def with_new_row(after: int, **texts: str) -> Edit:
    def edit(rows: list[Element]) -> None:
        new = word.copy_below(rows[after])
        for place, fields in enumerate(COLUMNS):
            word.type_into(new, place, "\n".join(filter(None, map(texts.get, fields))))

    return edit


def without_bookmarks(rows: list[Element]) -> None:
    for row in rows:
        for one in list(row.iter(word.w("bookmarkStart"), word.w("bookmarkEnd"))):
            one.getparent().remove(one)


def emptied_number(rows: list[Element]) -> None:
    """Delete a number: Word takes the bookmark around it away as well."""
    without_bookmarks(rows[2:3])
    word.type_into(rows[2], 0, "")


def emptied(rows: list[Element]) -> None:
    for place in range(len(COLUMNS)):
        word.type_into(rows[1], place, "")


def status_over_number(rows: list[Element]) -> None:
    """Type the status over all that stood in the cell: number and bookmark are gone."""
    without_bookmarks(rows[2:3])
    word.type_into(rows[2], place_of("status"), "läuft")


def swapped_numbers(rows: list[Element]) -> None:
    for row, text in ((0, "A-02"), (1, "A-01")):
        word.type_into(rows[row], 0, text)


def moved(rows: list[Element]) -> None:
    rows[0].addprevious(rows[3])


def moved_and_tracked(rows: list[Element]) -> None:
    """Move a row while changes are tracked: struck out here, inserted there."""
    new = word.copy_below(rows[0])
    for old, fresh in zip(rows[3].findall(word.w("tc")), new.findall(word.w("tc")), strict=True):
        fresh.getparent().replace(fresh, word.duplicate(old))
    for one in list(new.iter(word.w("bookmarkStart"), word.w("bookmarkEnd"))):
        one.getparent().remove(one)
    word.mark_row(new, "ins")
    word.mark_row(rows[3], "del")
    rows[0].addprevious(new)


def merged_across(rows: list[Element]) -> None:
    """Merge owner and start, as Word does: the texts one below the other."""
    owner, start = (rows[1].findall(word.w("tc"))[place_of(one)] for one in ("owner", "start"))
    word.set_property(owner, "gridSpan", "2")
    for paragraph in start.findall(word.w("p")):
        owner.append(paragraph)
    rows[1].remove(start)


def merged_down(rows: list[Element]) -> None:
    """Merge the owners of two rows, after typing one for both."""
    place = place_of("owner")
    word.type_into(rows[0], place, "Beirat")
    word.type_into(rows[1], place, "")
    for row, kind in ((rows[0], "restart"), (rows[1], "continue")):
        word.set_property(row.findall(word.w("tc"))[place], "vMerge", kind)


def split_table(rows: list[Element]) -> None:
    """Split the table before the fourth row; Word does not repeat the head."""
    table = rows[0].getparent()
    second = word.duplicate(table)
    kept = {id(row) for row in rows[3:]}
    for row in [row for row in rows if id(row) in kept]:
        table.remove(row)
    for row in list(second.findall(word.w("tr")))[:4]:
        second.remove(row)
    table.addnext(second)
    second.addprevious(word.parsed("<w:p/>"))
    word.type_into(second.findall(word.w("tr"))[0], place_of("owner"), "Beirat")


def accepted(rows: list[Element]) -> None:
    word.track_into(rows[0], place_of("owner"), "Beirat")
    word.accept_all(rows[0])


def rejected(rows: list[Element]) -> None:
    word.track_into(rows[0], place_of("owner"), "Beirat")
    word.mark_row(rows[1], "del")
    word.reject_all(rows[0])
    word.reject_all(rows[1])


def several(rows: list[Element]) -> None:
    typed(0, "owner", "Beirat")(rows)
    typed(2, "end", "30.4.2027")(rows)
    typed(2, "budget", "9.500,50 €")(rows)
    word.remove(rows[1])


NEW = (("title", "Messe besuchen"), ("owner", "Büro"), ("end", DAY(2027, 9, 1)), ("budget", 800.0))
VARIANTS = (
    Variant("nothing", lambda rows: None),
    Variant("row moved", moved, lambda one: one.in_order(0, 3)),
    Variant("row moved, tracked", moved_and_tracked, lambda one: one.in_order(0, 3), tracked=True),
    Variant("row emptied", emptied, lambda one: one.without_row(1)),
    Variant("row deleted", lambda rows: word.remove(rows[1]), lambda one: one.without_row(1)),
    Variant(
        "row added",
        with_new_row(2, title="Messe besuchen", owner="Büro", end="1.9.2027", budget="800"),
        added=NEW,
    ),
    Variant("change accepted", accepted, becomes(0, owner="Beirat")),
    Variant("change rejected", rejected),
    Variant(
        "change pending",
        lambda rows: word.track_into(rows[0], place_of("owner"), "Beirat"),
        becomes(0, owner="Beirat"),
        tracked=True,
    ),
    Variant(
        "deletion pending",
        lambda rows: word.mark_row(rows[1], "del"),
        lambda one: one.without_row(1),
        tracked=True,
    ),
    Variant("day without a year", typed(0, "end", "30.4."), becomes(0, end=DAY(2027, 4, 30))),
    Variant("date in words", typed(0, "end", "in 6 Wochen"), becomes(0, end=DAY(2027, 1, 6))),
    Variant("month alone", typed(1, "end", "April 2028"), becomes(1, end=DAY(2028, 4, 30))),
    Variant("no date", typed(1, "end", "irgendwann"), flagged=("date",)),
    Variant("status", typed(2, "status", "Läuft"), becomes(2, status="running")),
    Variant("status over number", status_over_number, becomes(2, status="running")),
    Variant("no status", typed(2, "status", "fast fertig"), flagged=("status",)),
    Variant("budget", typed(3, "budget", "1 250,50 EUR"), becomes(3, budget=1250.5)),
    Variant("owner struck", typed(3, "owner", "-"), becomes(3, owner="")),
    Variant("cells merged across", merged_across, flagged=("merged", "merged")),
    Variant(
        "cells merged down",
        merged_down,
        lambda one: one.with_row(0, owner="Beirat").with_row(1, owner="Beirat"),
    ),
    Variant("renumbered", swapped_numbers),
    Variant("bookmarks gone", without_bookmarks),
    Variant("number deleted", emptied_number),
    Variant("table split", split_table, becomes(3, owner="Beirat")),
    Variant(
        "several at once",
        several,
        lambda one: (
            one.with_row(0, owner="Beirat")
            .with_row(2, end=DAY(2027, 4, 30), budget=9500.5)
            .without_row(1)
        ),
    ),
)
