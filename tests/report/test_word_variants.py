"""Edited working copies come back as exactly what was edited, also through LibreOffice."""

from __future__ import annotations

import datetime
from dataclasses import fields
from functools import cache

import pytest

from model.report.basis import ReportBasis
from model.report.export import ReportOptions, basis_of, export_report
from model.report.word_changes.applying import apply
from model.report.word_changes.comparison import ThreeWay, WordChange
from model.report.word_changes.reading import read_action_table
from model.session.practice import practice_session
from model.session.session import PlannedAction, WorkshopSession
from tests.report import word_edits as word
from tests.report.builders import own_actions, report_texts, shipped
from tests.report.office import needs_office, through_office_all
from tests.report.word_variants import TODAY, VARIANTS, Expected, Variant, typed

PLANS = ("practice", "two hundred")
CASES = [(plan, variant) for plan in PLANS for variant in VARIANTS]
NAMES = [f"{variant.name}, {plan}" for plan, variant in CASES]


@cache
def session_of(plan: str) -> WorkshopSession:
    if plan == "practice":
        return practice_session("de", shipped())
    return own_actions(200)


@cache
def basis(plan: str) -> ReportBasis:
    return basis_of(shipped(), session_of(plan), report_texts("de"), "de")


@cache
def printed(plan: str) -> bytes:
    options = ReportOptions("de", is_short=True, copy="working")
    return export_report(shipped(), session_of(plan), report_texts("de"), options)


def changes(plan: str, word_file: bytes) -> tuple[WordChange, ...]:
    return ThreeWay(basis(plan), basis(plan), TODAY).changes(read_action_table(word_file))


def check(plan: str, variant: Variant, word_file: bytes) -> None:
    """Compare what comes of a Word file with what was edited in it, and nothing else."""
    found = changes(plan, word_file)
    session = session_of(plan)
    after = apply(session, found)
    ids = tuple(item.action_id for item in basis(plan).plan.items)
    wanted = variant.then(Expected(session, ids)).session
    new = [one for one in after.plan if session.action(one.action_id) is None]
    kept = [one for one in after.plan if session.action(one.action_id) is not None]
    assert kept == list(wanted.plan)
    assert [values_of(one) for one in new] == ([dict(variant.added)] if variant.added else [])
    assert tuple(one.problem for one in found if one.problem) == variant.flagged
    assert all(one.is_tracked for one in found if one.kind != "moved") or not variant.tracked


def values_of(action: PlannedAction) -> dict[str, object]:
    """Return what a new action says otherwise than an empty one."""
    empty = PlannedAction(action.action_id)
    return {
        field.name: getattr(action, field.name)
        for field in fields(action)
        if getattr(action, field.name) != getattr(empty, field.name)
    }


@pytest.mark.parametrize(("plan", "variant"), CASES, ids=NAMES)
def test_what_was_edited_comes_back_and_nothing_else(plan: str, variant: Variant) -> None:
    check(plan, variant, word.edited(printed(plan), variant.edit))


@pytest.mark.parametrize(
    ("code", "field", "text", "value"),
    [
        ("en", "end", "in 6 weeks", datetime.date(2027, 1, 6)),
        ("en", "end", "30/4", datetime.date(2027, 4, 30)),
        ("en", "status", "running", "running"),
        ("en", "budget", "€1,250.50", 1250.5),
        ("fr", "end", "avril 2027", datetime.date(2027, 4, 30)),
        ("fr", "end", "dans 6 semaines", datetime.date(2027, 1, 6)),
        ("fr", "status", "En cours", "running"),
        ("fr", "budget", "1 250,50 euros", 1250.5),
        ("de", "end", "Ende April 2027", datetime.date(2027, 4, 30)),
        ("de", "budget", "9.500,– Euro", 9500.0),
    ],
)
def test_what_is_typed_is_read_in_the_language_of_the_report(
    code: str, field: str, text: str, value: object
) -> None:
    session = own_actions(2)
    options = ReportOptions(code, is_short=True, copy="working")
    report = export_report(shipped(), session, report_texts(code), options)
    printed = basis_of(shipped(), session, report_texts(code), code)
    table = read_action_table(word.edited(report, typed(0, field, text)))
    (change,) = ThreeWay(printed, printed, TODAY).changes(table)
    assert (change.field, change.value, change.problem) == (field, value, None)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return every edited file as LibreOffice saves it, all in one go."""
    folder = tmp_path_factory.mktemp("office")
    edited = {
        name: word.edited(printed(plan), variant.edit)
        for name, (plan, variant) in zip(NAMES, CASES, strict=True)
    }
    return through_office_all(edited, folder)


@needs_office
@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("number", range(len(CASES)), ids=NAMES)
def test_it_comes_back_the_same_after_libreoffice_saved_it(
    saved: dict[str, bytes], number: int
) -> None:
    plan, variant = CASES[number]
    check(plan, variant, saved[NAMES[number]])
