"""A half-day by keyboard alone: a crash before lunch, another language after it, the report."""

from __future__ import annotations

import json
import os
import signal
import statistics
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import UnionType
from typing import Any

import pytest
from docx import Document
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from gui.pages.export_page import ExportPage
from gui.tasks import wait_for_tasks
from gui.words.texts import UiTexts
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.library import Library
from model.session.session_form import session_form
from tests.gui.facilitator import DIVIDED, SENTENCES, Facilitator, Key, still_open
from tests.gui.morning import LUNCH
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")


@dataclass
class HalfDay:
    """What was noted down on the way."""

    library: Library
    saved: dict[str, Any]
    recovered: dict[str, Any]
    page_after_crash: str
    keys: dict[str, int]
    still_open: list[str]
    measures: list[str]
    at_the_end: dict[str, Any]
    report: str

    def keys_of(self, kinds: type | UnionType) -> dict[str, int]:
        """Return the keys of the questions of some kinds, going on included."""
        asked = self.library.in_language("en").questions
        return {id_: n for id_, n in self.keys.items() if isinstance(asked[QuestionId(id_)], kinds)}


def killed_morning(folder: Path) -> dict[str, Any]:
    """Run the first half until it is saved, and kill it; return what it told."""
    script = [sys.executable, "-m", "tests.gui.morning", str(folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(script, stdout=subprocess.PIPE, env=environment, text=True) as morning:
        assert morning.stdout is not None
        told = morning.stdout.readline()
        morning.send_signal(signal.SIGKILL)
    form: dict[str, Any] = json.loads(told)
    return form


def choose_french(hands: Facilitator) -> None:
    """Choose another language from the menu."""
    hands.press(Key.Key_F10)
    for title in ("View", "Language"):
        menu = hands.focus
        assert isinstance(menu, QMenu)
        while menu.activeAction() is None or title not in menu.activeAction().text():
            hands.press(Key.Key_Down)
        hands.press(Key.Key_Right)
    hands.press(Key.Key_Down, Key.Key_Return)


def write_report(hands: Facilitator, bench: WindowBench, path: Path) -> None:
    """Type the place of the report, and write it."""
    page = bench.wizard.page
    assert isinstance(page, ExportPage)
    while not isinstance(hands.focus, QLineEdit):
        hands.press(Key.Key_Tab, modifier=SHIFT)
    hands.press(Key.Key_A, modifier=CONTROL)
    hands.type(str(path))
    hands.press(Key.Key_Return, Key.Key_Return)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=60_000)


def afternoon(bench: WindowBench, told: dict[str, Any], folder: Path) -> HalfDay:
    """Go on where the computer stopped, in French after one section, to the report."""
    hands, controller = Facilitator(bench.window, bench.controller), bench.controller
    hands.tab_to("Continue")
    hands.press(Key.Key_Return)
    recovered, place = session_form(controller.session), bench.page_key
    hands.press(Key.Key_Z, modifier=CONTROL)  # nothing to take back: what was saved stands
    hands.run_section()
    choose_french(hands)
    assert controller.language == "fr"
    hands.run_sections("review")
    open_ones = still_open(controller)
    hands.go_on_to("plan")
    hands.press(Key.Key_A, Key.Key_A, Key.Key_A)
    measures = [item.title for item in controller.plan.items]
    hands.go_on_to("closing")
    hands.type("Go to Lund")
    hands.press(Key.Key_Return)
    hands.go_on_to("export")
    path = folder / "report.docx"
    write_report(hands, bench, path)
    return HalfDay(
        bench.library, told["session"], recovered, place, told["keys"] | hands.by_question,
        open_ones, measures, session_form(controller.session), text_of(path),
    )  # fmt: skip


def text_of(path: Path) -> str:
    """Return all words of a document."""
    return "".join(Document(str(path)).element.body.itertext())


@pytest.fixture(scope="module")
def half_day(
    lasting_bot: QtBot,
    library: Library,
    ui_texts: dict[str, UiTexts],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[HalfDay]:
    """Run the whole half-day once."""
    folder = tmp_path_factory.mktemp("half_day")
    told = killed_morning(folder)
    bench = WindowBench(lasting_bot, library, ui_texts, folder)
    yield afternoon(bench, told, folder)
    wait_for_tasks()
    bench.controller.finish_saving()
    bench.close()


def test_the_crash_loses_nothing_that_was_shown_as_saved(half_day: HalfDay) -> None:
    saved, recovered = half_day.saved, half_day.recovered
    assert saved["answers"].items() <= recovered["answers"].items()
    assert {key: recovered[key] for key in saved if key != "answers"} == {
        key: saved[key] for key in saved if key != "answers"
    }


def test_the_group_goes_on_where_it_was(half_day: HalfDay) -> None:
    assert half_day.page_after_crash == LUNCH


def test_every_question_is_answered_by_keyboard(half_day: HalfDay) -> None:
    assert half_day.still_open == []


def test_another_language_loses_no_answer(half_day: HalfDay) -> None:
    assert half_day.saved["answers"].items() <= half_day.at_the_end["answers"].items()


def test_a_question_that_is_no_vote_takes_three_keys_at_the_median(half_day: HalfDay) -> None:
    votes = half_day.keys_of(q.VoteQuestion)
    others = [n for id_, n in half_day.keys.items() if id_ not in votes]
    assert statistics.median(others) <= 3


def test_a_vote_on_steps_takes_two_keys_more_than_it_has_steps(half_day: HalfDay) -> None:
    asked = half_day.library.in_language("en").questions
    votes = half_day.keys_of(q.LikertQuestion | q.ScaleQuestion | q.BandVoteQuestion)
    too_many = {}
    for id_, keys in votes.items():
        question = asked[QuestionId(id_)]
        is_band = isinstance(question, q.BandVoteQuestion)
        steps = len(question.choices if is_band else q.steps_of(question))  # type: ignore[union-attr,arg-type]
        rounds = 2 if id_ in DIVIDED else 1
        if keys > rounds * (steps + 2):
            too_many[id_] = keys
    assert too_many == {}


def test_a_count_for_each_choice_takes_one_key_a_choice(half_day: HalfDay) -> None:
    asked = half_day.library.in_language("en").questions
    counts = half_day.keys_of(q.MultipleVoteQuestion)
    choices = {id_: len(asked[QuestionId(id_)].choices) for id_ in counts}  # type: ignore[union-attr]
    assert {id_: keys for id_, keys in counts.items() if keys > choices[id_] + 4} == {}


def test_a_ranking_takes_four_keys_a_person(half_day: HalfDay) -> None:
    rankings = half_day.keys_of(q.RankingQuestion)
    assert {id_: keys for id_, keys in rankings.items() if keys > 4 * 12 + 1} == {}


def test_both_rounds_and_both_opinions_of_a_divided_vote_stay(half_day: HalfDay) -> None:
    for question in DIVIDED:
        answer = half_day.at_the_end["answers"][question]
        assert (answer["votes"], answer["votes_round_2"]) == ([6, 0, 0, 0, 6], [7, 0, 0, 0, 5])
        assert half_day.at_the_end["opinions"][question] == SENTENCES


def test_three_measures_are_taken_up_with_a_key_each(half_day: HalfDay) -> None:
    assert len(half_day.measures) == 3
    assert all(title in half_day.report for title in half_day.measures)


def test_the_report_has_the_cluster_the_opinions_and_the_decision(half_day: HalfDay) -> None:
    wanted = ("Optence", *SENTENCES.values(), "Go to Lund")
    assert [words for words in wanted if words not in half_day.report] == []


def test_the_report_is_in_the_language_of_the_screen(half_day: HalfDay) -> None:
    assert "Plan d’action" in half_day.report
