"""What holds for the pages around the questions in every language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from gui.look.components import PlainLabel
from gui.pages.agenda_page import AgendaPage
from gui.pages.closing_page import ClosingPage
from gui.pages.cluster_page import ClusterPage
from gui.pages.export_page import ExportPage
from gui.pages.findings_page import FindingsPage
from gui.pages.ground_rules_page import GroundRulesPage
from gui.pages.page import WizardPage
from gui.pages.plan_page import ACTIONS, DROPPED, PlanPage
from gui.pages.review_page import ReviewPage
from gui.session.session_controller import SessionController
from gui.tasks import wait_for_tasks
from gui.words.texts import UiTexts
from model.content.base import BarrierId, QuestionId
from model.content.library import Library
from model.diagnosis.plan import accepted, dropped, own_action
from model.session.edits import (
    new_own_barrier,
    with_barrier_view,
    with_line,
    with_own_barrier,
)
from model.session.workshop import BarrierView
from tests.builders import a_session, random_answers, votes
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import a_controller

LANGUAGES = ("de", "en", "fr")
SPLIT = votes(0, 6, 0, 6, 0)
NARROW = 638
"""What is left for a page at 1366 × 768 and 150 %, beside the list of pages."""


def plan_at(tab: int) -> WizardPage:
    page = PlanPage()
    page.tabs.setCurrentIndex(tab)
    return page


PAGES: dict[str, Callable[[], WizardPage]] = {
    "cluster": lambda: ClusterPage("cluster"),
    "agenda": AgendaPage,
    "ground_rules": GroundRulesPage,
    "review": ReviewPage,
    "findings": FindingsPage,
    "proposals": PlanPage,
    "actions": lambda: plan_at(ACTIONS),
    "dropped": lambda: plan_at(DROPPED),
    "closing": ClosingPage,
    "export": ExportPage,
}


@pytest.fixture(scope="module")
def workshop(
    qapp: QApplication,
    library: Library,
    ui_texts: dict[str, UiTexts],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[SessionController]:
    """Return a controller with a session in which much was said."""
    with a_controller(library, ui_texts, tmp_path_factory.mktemp("pages")) as controller:
        fill(controller)
        yield controller


@pytest.fixture(scope="module")
def bench(
    request: pytest.FixtureRequest, lasting_bot: QtBot, workshop: SessionController
) -> Iterator[Bench]:
    """Yield a page in a language, shown once for all tests that look at it."""
    name, code = request.param
    workshop.set_language(code)
    bench = Bench(lasting_bot, workshop, PAGES[name]())
    bench.window.resize(NARROW, 420)
    lasting_bot.waitUntil(lambda: is_settled(bench), timeout=10_000)
    yield bench
    workshop.disconnect(bench)
    bench.window.close()
    bench.window.deleteLater()


SHOWN = [(page, code) for code in LANGUAGES for page in PAGES]
in_every_language = pytest.mark.parametrize("bench", SHOWN, indirect=True, ids="-".join)
in_german = pytest.mark.parametrize("bench", SHOWN[: len(PAGES)], indirect=True, ids="-".join)
"""The language with the longest words; its pages come first, and are shown once for all tests."""


def fill(controller: SessionController) -> None:
    answers = random_answers(controller.content, seed=3, share=0.3)
    answers |= {"mandate": "none", "responsible": "nobody", "goal_agreement": SPLIT}
    answers |= {"cluster_origin": "bottom_up", "top_three_share": 60}
    answers |= {"warning_signs": ["no_mandate", "no_idea_where_why"]}
    new = a_session(controller.content, **answers).answers
    controller.edit(lambda session: replace(session, answers=new))
    open_ones = [proposal.mitigation for proposal in controller.plan.proposals]
    first = replace(accepted(open_ones[0]), owner="Anna & Co", start=date(2026, 12, 1))
    controller.set_action(first)
    controller.set_action(accepted(open_ones[1]))
    controller.set_action(dropped(open_ones[2]))
    for of in ("decisions", "parking_lot", "quotes", "people"):
        for text in ("R&D <b>", "Second"):
            controller.edit(partial(with_line, of=of, text=text, question=QuestionId("motives")))
    own = new_own_barrier("Own <b> & more")
    controller.edit(partial(with_own_barrier, barrier=own))
    view = BarrierView("watch", "a reason")
    controller.edit(partial(with_barrier_view, barrier=BarrierId("mandate"), view=view))
    controller.set_action(own_action("Q&A <b>", [BarrierId("mandate")]))
    wait_for_tasks()


def is_settled(bench: Bench) -> bool:
    """Tell whether all rows in view are built and every label has the height that it needs."""
    wanted = len(bench.controller.plan.proposals)
    page = bench.page
    proposals = page.proposal_list if isinstance(page, PlanPage) else None
    if proposals is not None and proposals.isVisible() and len(proposals.cards()) != wanted:
        return False
    return not list(cut_labels(page))


def shown(page: QWidget, kind: type[Any]) -> Iterator[Any]:
    return (widget for widget in page.findChildren(kind) if widget.isVisible())


def cut_labels(page: QWidget) -> Iterator[str]:
    for label in shown(page, PlainLabel):
        needed = label.heightForWidth(label.width()) if label.wordWrap() else 0
        if label.text() and needed > label.height():
            yield label.text()


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name)


def stops(page: QWidget) -> list[QWidget]:
    """Return everything that the Tab key stops at."""
    return [
        widget
        for widget in shown(page, QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
    ]


@in_every_language
def test_everything_that_takes_the_focus_has_a_name_of_its_own(bench: Bench) -> None:
    names = Counter(name_of(widget) for widget in stops(bench.page))
    assert names[""] == 0
    assert [name for name, count in names.items() if count > 1] == []


@in_german
def test_the_page_needs_no_sideways_scrolling(bench: Bench) -> None:
    assert bench.window.horizontalScrollBar().maximum() == 0


@in_german
def test_no_button_is_cut(bench: Bench) -> None:
    buttons = [*shown(bench.page, QPushButton), *shown(bench.page, QRadioButton)]
    cut = [b.text() for b in buttons if b.sizeHint().width() > b.width()]
    assert cut == []


@in_german
def test_no_text_is_read_as_markup(bench: Bench) -> None:
    labels = [label for label in shown(bench.page, QLabel) if label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


@in_german
def test_tab_reaches_everything_and_comes_round(bench: Bench) -> None:
    everything = set(stops(bench.page))
    first = next(iter(stops(bench.page)))
    first.setFocus()
    reached = set()
    for _ in range(2 * len(everything) + 4):
        reached.add(bench.focus)
        bench.window.focusNextChild()
    radios = {w for w in everything if isinstance(w, QRadioButton) and not w.isChecked()}
    assert everything - radios <= reached


def words_of(texts: UiTexts) -> dict[str, Any]:
    return texts.pages.model_dump() | texts.workshop.model_dump()


def leaves(words: dict[str, Any], place: str = "") -> Iterator[tuple[str, str]]:
    for key, value in words.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{place}{key}.")
        elif isinstance(value, tuple):
            yield f"{place}{key}", "\n".join(value)
        else:
            yield f"{place}{key}", value


def test_french_has_its_own_spaces(ui_texts: dict[str, UiTexts]) -> None:
    texts = dict(leaves(words_of(ui_texts["fr"])))
    plain = [key for key, text in texts.items() if any(f" {mark}" in text for mark in ";!?:»")]
    assert plain == []


@in_german
def test_a_page_in_view_follows_the_text_size(bench: Bench) -> None:
    font = QApplication.font()
    larger = QApplication.font()
    larger.setPixelSize(round(font.pixelSize() * 1.5) if font.pixelSize() > 0 else 20)
    try:
        QApplication.setFont(larger)
        bench.qtbot.waitUntil(lambda: not list(cut_labels(bench.page)), timeout=10_000)
        assert bench.window.horizontalScrollBar().maximum() <= 60
    finally:
        QApplication.setFont(font)
