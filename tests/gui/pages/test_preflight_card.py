"""Points before the report: mended at their page, or accepted and remembered."""

from __future__ import annotations

import datetime

import pytest
from PySide6.QtCore import Qt

from gui.pages.export_page import ExportPage
from gui.pages.open_points_card import ConcernRow
from model.session.session import PlannedAction
from tests.gui.pages.bench import Bench
from tests.gui.pages.test_export_page import radio

TODAY = datetime.date(2026, 11, 12)


@pytest.fixture
def page() -> ExportPage:
    return ExportPage(today=lambda: TODAY)


def rows(page: ExportPage, kind: str) -> list[ConcernRow]:
    found = page.open_points.findChildren(ConcernRow)
    return [row for row in found if row.concern.kind == kind and row.isVisible()]


def plan(bench: Bench, **details: str) -> None:
    action = PlannedAction("own-a", title="Fair", owner="Office", indicator="Talks")
    bench.controller.set_action(PlannedAction(**{**vars(action), **details}))


def test_a_point_is_accepted_by_the_keyboard_and_kept_in_the_workshop(
    bench: Bench, page: ExportPage
) -> None:
    plan(bench)
    rows(page, "action")[0].box.setFocus()
    bench.press(Qt.Key.Key_Space)
    assert bench.controller.session.accepted_concerns == {"action:own-a:end"}
    assert rows(page, "action")[0].box.hasFocus()


def test_an_accepted_point_is_no_longer_counted(bench: Bench, page: ExportPage) -> None:
    plan(bench)
    before = next(text for text in bench.texts() if text.startswith("Open points: "))
    bench.click(rows(page, "action")[0].box)
    after = next(text for text in bench.texts() if text.startswith("Open points: "))
    numbers = [int("".join(filter(str.isdigit, text))) for text in (before, after)]
    assert numbers[0] - numbers[1] == 1


def test_another_gap_of_the_same_action_is_pointed_out_again(
    bench: Bench, page: ExportPage
) -> None:
    plan(bench)
    bench.click(rows(page, "action")[0].box)
    plan(bench, owner="")
    assert not rows(page, "action")[0].box.isChecked()


def test_accepting_can_be_undone(bench: Bench, page: ExportPage) -> None:
    plan(bench)
    bench.click(rows(page, "action")[0].box)
    bench.controller.undo()
    assert not rows(page, "action")[0].box.isChecked()


def test_a_programme_without_calls_is_one_jump_away(bench: Bench, page: ExportPage) -> None:
    plan(bench, funding_source="Eurostars")
    assert "1. Fair: Eurostars takes no applications at present" in bench.texts()
    assert rows(page, "closed")[0].concern.key == "plan#own-a"


def test_own_texts_are_pointed_out_once_the_report_speaks_another_language(
    bench: Bench, page: ExportPage
) -> None:
    plan(bench)
    assert rows(page, "own_texts") == []
    bench.click(radio(page, "Deutsch"))
    assert "Actions in your own words: 1" in bench.texts()
