from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from model.content.base import MitigationId
from model.content.library import Library
from model.report.export import ReportOptions, basis_of, export_report
from model.report.texts import ReportTexts, load_report_texts
from model.report.word_changes.applying import apply
from model.report.word_changes.comparison import ThreeWay, WordChange
from model.report.word_changes.reading import read_action_table
from model.resources import resources_folder
from model.session.session import PlannedAction, WorkshopSession
from tests.report import word_edits as word
from tests.report.word_edits import Edit, Element

NUMBER, TITLE, BARRIERS, OWNER, START, END, TARGET, INDICATOR, MONEY, PHASE = range(10)
DAY = datetime.date


@pytest.fixture(scope="module")
def texts() -> ReportTexts:
    return load_report_texts(resources_folder(), "de")


@pytest.fixture(scope="module")
def session() -> WorkshopSession:
    seed = PlannedAction(
        "funding.seed_money",
        MitigationId("funding.seed_money"),
        owner="Vorstand",
        start=DAY(2027, 1, 4),
        end=DAY(2027, 6, 30),
        budget=12500,
    )
    own = PlannedAction("own-a", title="Stammtisch", owner="Büro", start=DAY(2027, 2, 1))
    last = PlannedAction("own-b", title="Messe", start=DAY(2027, 3, 1))
    return WorkshopSession(plan=(seed, own, last))


@pytest.fixture(scope="module")
def working_copy(library: Library, session: WorkshopSession, texts: ReportTexts) -> bytes:
    options = ReportOptions(language="de", is_short=True, copy="working")
    return export_report(library, session, texts, options)


class Case:
    """The way of a plan to Word and back."""

    def __init__(
        self, library: Library, session: WorkshopSession, texts: ReportTexts, copy: bytes
    ) -> None:
        self._library, self._session, self._texts, self._copy = library, session, texts, copy

    def changes(self, edit: Edit, now: WorkshopSession | None = None) -> tuple[WordChange, ...]:
        table = read_action_table(word.edited(self._copy, edit))
        printed = basis_of(self._library, self._session, self._texts, "de")
        today = basis_of(self._library, now or self._session, self._texts, "de")
        return ThreeWay(printed, today).changes(table)

    def applied(self, edit: Edit, now: WorkshopSession | None = None) -> WorkshopSession:
        return apply(now or self._session, self.changes(edit, now))


@pytest.fixture
def case(
    library: Library, session: WorkshopSession, texts: ReportTexts, working_copy: bytes
) -> Case:
    return Case(library, session, texts, working_copy)


def typing(column: int, text: str, row: int = 0) -> Edit:
    return lambda rows: word.type_into(rows[row], column, text)


def test_a_table_that_nobody_touched_has_no_changes(case: Case) -> None:
    assert case.changes(lambda rows: None) == ()


@pytest.mark.parametrize(
    ("column", "text", "field", "value"),
    [
        (TITLE, "Geld suchen", "title", "Geld suchen"),
        (OWNER, "Frau im Büro & Co <x>", "owner", "Frau im Büro & Co <x>"),
        (START, "15.01.2027", "start", DAY(2027, 1, 15)),
        (END, "31.3.27", "end", DAY(2027, 3, 31)),
        (END, "2027-05-01", "end", DAY(2027, 5, 1)),
        (END, "30. April 2027", "end", DAY(2027, 4, 30)),
        (NUMBER, "A-01\nläuft", "status", "running"),
        (TARGET, "Schweden", "target", "Schweden"),
        (INDICATOR, "Drei Anträge", "indicator", "Drei Anträge"),
        (MONEY, "9.500 €", "budget", 9500.0),
        (MONEY, "1 250,50 EUR", "budget", 1250.5),
        (MONEY, "12.500 €\nEigenmittel", "funding_source", "Eigenmittel"),
    ],
)
def test_what_was_typed_comes_back_as_a_value(
    case: Case, column: int, text: str, field: str, value: object
) -> None:
    (change,) = case.changes(typing(column, text))
    assert (change.kind, change.field, change.value, change.problem) == (
        *("changed", field, value),
        None,
    )
    assert getattr(case.applied(typing(column, text)).plan[0], field) == value


@pytest.mark.parametrize("emptied", ["", "–"])
def test_an_emptied_cell_empties_the_value(case: Case, emptied: str) -> None:
    assert case.applied(typing(END, emptied)).plan[0].end is None


@pytest.mark.parametrize(
    ("column", "text", "problem"),
    [
        (END, "irgendwann", "date"),
        (END, "31.2.2027", "date"),
        (MONEY, "12 Tausend", "amount"),
        (MONEY, "-5", "amount"),
        (NUMBER, "A-01\nfast", "status"),
        (OWNER, "x" * 1001, "too_long"),
    ],
)
def test_what_is_no_value_is_flagged_and_not_applied(
    case: Case, session: WorkshopSession, column: int, text: str, problem: str
) -> None:
    (change,) = case.changes(typing(column, text))
    assert change.problem == problem
    assert case.applied(typing(column, text)) == session


@pytest.mark.parametrize("column", [BARRIERS, PHASE])
def test_a_column_that_the_program_fills_is_not_taken_over(
    case: Case, session: WorkshopSession, column: int
) -> None:
    (change,) = case.changes(typing(column, "anders"))
    assert change.kind == "not_taken"
    assert case.applied(typing(column, "anders")) == session


def test_a_value_that_changed_here_as_well_is_a_conflict(
    case: Case, session: WorkshopSession
) -> None:
    now = session.with_action(replace(session.plan[0], owner="Geschäftsstelle"))
    (change,) = case.changes(typing(OWNER, "Beirat"), now)
    assert change.is_conflict
    assert (change.printed, change.now, change.from_word) == (
        *("Vorstand", "Geschäftsstelle"),
        "Beirat",
    )


def test_the_same_change_on_both_sides_is_none(case: Case, session: WorkshopSession) -> None:
    now = session.with_action(replace(session.plan[0], owner="Beirat"))
    assert case.changes(typing(OWNER, "Beirat"), now) == ()


def test_a_change_made_here_alone_is_no_change_from_word(
    case: Case, session: WorkshopSession
) -> None:
    now = session.with_action(replace(session.plan[0], owner="Beirat"))
    assert case.changes(lambda rows: None, now) == ()


def test_a_new_row_is_an_own_action(case: Case) -> None:
    def edit(rows: list[Element]) -> None:
        new = word.copy_below(rows[2])
        for column, text in ((NUMBER, ""), (TITLE, "Neu"), (OWNER, "Alle"), (END, "1.9.2027")):
            word.type_into(new, column, text)

    new = case.applied(edit).plan[-1]
    assert (new.title, new.owner, new.end, new.mitigation) == (
        *("Neu", "Alle"),
        *(DAY(2027, 9, 1), None),
    )


def test_an_empty_new_row_is_nothing(case: Case) -> None:
    def edit(rows: list[Element]) -> None:
        new = word.copy_below(rows[2])
        for column in range(10):
            word.type_into(new, column, "")

    assert case.changes(edit) == ()


@pytest.mark.parametrize("keeps_bookmark", [False, True])
def test_a_copied_row_with_its_number_is_a_new_one(case: Case, keeps_bookmark: bool) -> None:
    kinds = [one.kind for one in case.changes(lambda rows: copied(rows[1], keeps_bookmark))]
    assert kinds == ["added"]


def copied(row: Element, keeps_bookmark: bool) -> None:
    word.copy_below(row, keeps_bookmark)


def test_a_deleted_measure_is_dropped(case: Case) -> None:
    assert case.applied(lambda rows: word.remove(rows[0])).plan[0].decision == "dropped"


def test_a_deleted_own_action_goes(case: Case) -> None:
    left = case.applied(lambda rows: word.remove(rows[1])).plan
    assert [action.action_id for action in left] == ["funding.seed_money", "own-b"]


def test_an_action_that_is_gone_here_is_not_missed_in_word(
    case: Case, session: WorkshopSession
) -> None:
    now = session.without_action("own-a")
    assert case.changes(lambda rows: word.remove(rows[1]), now) == ()


def test_moved_rows_are_one_change_of_order(case: Case) -> None:
    def edit(rows: list[Element]) -> None:
        rows[0].addprevious(rows[2])

    (change,) = case.changes(edit)
    assert change.kind == "moved"
    assert [one.action_id for one in case.applied(edit).plan] == [
        *("own-b", "funding.seed_money"),
        "own-a",
    ]


def test_a_tracked_change_reads_as_accepted_and_says_so(case: Case) -> None:
    (change,) = case.changes(lambda rows: word.track_into(rows[0], OWNER, "Beirat"))
    assert (change.value, change.is_tracked) == ("Beirat", True)


def test_a_row_struck_out_by_a_tracked_change_counts_as_deleted(case: Case) -> None:
    (change,) = case.changes(lambda rows: word.mark_row(rows[1], "del"))
    assert (change.kind, change.is_tracked) == ("removed", True)


def test_a_row_is_found_by_its_number_where_the_bookmark_is_gone(case: Case) -> None:
    def edit(rows: list[Element]) -> None:
        for one in list(rows[0].iter(word.w("bookmarkStart"))):
            one.getparent().remove(one)
        word.type_into(rows[0], OWNER, "Beirat")

    assert [one.value for one in case.changes(edit)] == ["Beirat"]


def test_a_row_is_found_by_its_bookmark_where_the_number_is_overtyped(case: Case) -> None:
    assert case.changes(typing(NUMBER, "1a")) == ()


def test_columns_are_found_by_their_heads(case: Case) -> None:
    def edit(rows: list[Element]) -> None:
        for row in [rows[0].getprevious(), *rows]:
            cells = row.findall(word.w("tc"))
            cells[0].addnext(cells[OWNER])
            row.remove(cells[PHASE])
        word.type_into(rows[0], 1, "Beirat")

    assert [(one.field, one.value) for one in case.changes(edit)] == [("owner", "Beirat")]


def test_both_fields_of_one_cell_come_back(case: Case) -> None:
    changes = case.changes(typing(MONEY, "900 €\nBeiträge"))
    assert [(one.field, one.value) for one in changes] == [
        ("budget", 900.0),
        ("funding_source", "Beiträge"),
    ]


def test_a_source_without_an_amount_takes_the_budget_away_visibly(case: Case) -> None:
    changes = case.changes(typing(MONEY, "Beiträge"))
    assert [(one.field, one.value) for one in changes] == [
        ("budget", None),
        ("funding_source", "Beiträge"),
    ]


def test_what_cannot_be_applied_is_told(case: Case) -> None:
    (change,) = case.changes(typing(END, "bald"))
    assert not change.can_be_applied
