"""How wide the columns of a table are."""

from __future__ import annotations

import pytest

from model.report.blocks import Table, cells
from model.report.tables import column_widths, kept_rows

ROOM = 9000


def table(widths: tuple[float, ...], *rows: tuple[str, ...]) -> Table:
    return Table(rows[0], tuple(cells(row) for row in rows[1:]), widths)


@pytest.mark.parametrize(
    ("rows", "kept"), [(3, [True, True, False]), (8, [True, *[False] * 5, True, False])]
)
def test_a_long_table_is_split_where_no_row_stands_alone(rows: int, kept: list[bool]) -> None:
    assert kept_rows(table((1,), ("head",), *[("row",)] * rows)) == kept


def test_the_columns_fill_the_room() -> None:
    assert sum(column_widths(table((1, 1, 1), ("a", "b", "c")), ROOM)) == ROOM


def test_columns_with_room_for_their_words_keep_their_shares() -> None:
    assert column_widths(table((2, 1), ("Answer", "Votes"), ("yes", "12")), ROOM) == [6000, 3000]


def test_a_column_gets_the_room_of_its_longest_word_from_the_wider_ones() -> None:
    wide, narrow = column_widths(table((20, 1), ("Answer", "Weight"), ("yes", "12")), ROOM)
    assert narrow > ROOM / 21
    assert wide + narrow == ROOM


def test_words_joined_by_a_space_that_does_not_break_count_as_one() -> None:
    joined = column_widths(table((20, 1), ("a", "b"), ("c", "5\u00a0000\u00a0€")), ROOM)
    apart = column_widths(table((20, 1), ("a", "b"), ("c", "5 000 €")), ROOM)
    assert joined[1] > apart[1]


def test_where_no_column_has_room_to_spare_they_share_it_by_their_words() -> None:
    narrow, wide = column_widths(table((1, 1), ("Ja", "Anbahnung")), 900)
    assert narrow < wide
    assert narrow + wide == 900


def test_a_range_of_figures_counts_as_one_word() -> None:
    whole = column_widths(table((20, 1), ("a", "b"), ("c", "(10.75–14.25)")), ROOM)
    words = column_widths(table((20, 1), ("a", "b"), ("c", "links–rechts")), ROOM)
    assert whole[1] > words[1]
