"""Measures the window in a large workshop: from key press to painted answer, and page changes.

Prints one JSON object: name -> [figure, figure of the baseline, unit]; medians and 99th
percentiles, in milliseconds, and the 99th percentile of the processor's time, which a busy machine
hardly changes. The workshop has an answer to every question, votes of 500 people and 200 actions.
The baselines are, in the same run, a key press in an empty line of text, building and showing a
bare page of 150 labels, and the change between two such pages. A change of page is measured to the
end of the first picture of the new page; what is built after it comes in steps, and the longest of
them, for which a key would have to wait, has rows of its own. `bench.py` runs it with this project
on PYTHONPATH.
"""

from __future__ import annotations

import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.app import LANGUAGES
from gui.collector import spare_what_stays
from gui.dialogs.messages import BoxMessages
from gui.look.style import Style
from gui.main_window import MainWindow
from gui.pages.plan_page import ACTIONS as ACTIONS_TAB
from gui.pages.plan_page import PlanPage
from gui.pages.section_page import SectionPage
from gui.session.session_controller import SessionController
from gui.settings import SettingsFile
from gui.words.texts import load_ui_texts
from model.content import questionnaire as q
from model.content.loading import load_library
from model.diagnosis import flow
from model.diagnosis.plan import own_action
from model.resources import resources_folder
from model.session.practice import practice_session
from model.session.recovery import RecoveryFolder
from model.session.session import Cluster

PEOPLE, ACTIONS, LABELS = 500, 200, 150
LEAST_SIGHT, SIGHT = 0.05, 0.5
"""Seconds that a page is looked at before the next key, and while the rest of it is built."""
Figures = dict[str, tuple[float, float, str]]
Times = list[tuple[float, float]]
"""Of each action the seconds, and the seconds of the processor for this thread."""


def seconds_of(
    do: Callable[[], object], then: Callable[[], object] = QApplication.processEvents
) -> tuple[float, float]:
    """Return both times from an action to the end of all painting that it caused."""
    QApplication.processEvents()
    return _timed(lambda: (do(), then()))


def _timed(do: Callable[[], object]) -> tuple[float, float]:
    started, worked = time.perf_counter(), time.thread_time()
    do()
    return time.perf_counter() - started, time.thread_time() - worked


@dataclass
class Desk:
    """A window with the workshop, and its controller."""

    window: MainWindow
    controller: SessionController

    @property
    def page(self) -> object:
        """Return the page in view."""
        return self.window.wizard.page if self.window.wizard is not None else None

    def rest(self) -> None:
        """Let saving and building ahead come to their end."""
        until = time.perf_counter() + LEAST_SIGHT
        while self.controller.save_state.kind == "saving" or time.perf_counter() < until:
            QApplication.processEvents()


def main() -> None:
    """Measure everything, and print it."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        desk = _open_desk(application, Path(name))
        bare_key, bare_built, bare_page = _bare()
        desk.window.activateWindow()
        QTest.qWaitForWindowActive(desk.window)
        found = _rows("key press to painted answer / in an empty line", _keys(desk), bare_key)
        (first, steps), (again, _) = _pages(desk)
        found |= _rows("first change to a page / building 150 labels", first, bare_built)
        found |= _rows("longest step after it / building 150 labels", steps, bare_built)
        found |= _rows("change to a page seen before / between labels", again, bare_page)
        opening, keys = _actions(desk)
        found |= _rows(f"opening {ACTIONS} actions / building 150 labels", opening, bare_built)
        found |= _rows(f"a key in one of {ACTIONS} actions / in an empty line", keys, bare_key)
        print(json.dumps(found))
        desk.controller.close_session()


def _open_desk(application: QApplication, folder: Path) -> Desk:
    resources = resources_folder()
    style = Style(application, resources)
    style.apply()
    texts = {code: load_ui_texts(resources, code) for code in LANGUAGES}
    settings_file = SettingsFile(folder / "settings.json")
    window = MainWindow(texts["en"].window, LANGUAGES, "en", style, settings_file)
    library = load_library(resources).library
    recovery = RecoveryFolder(folder / "recovery")
    controller = SessionController(library, texts.__getitem__, recovery, "en", window)
    window.resize(1366, 768)
    window.show()
    window.begin(controller, BoxMessages(window, texts["en"].window), folder)
    controller.new_session()
    session = controller.session
    for number in range(ACTIONS):
        session = session.with_action(replace(own_action(f"Action {number}"), owner="Anna"))
    practised = practice_session("en", library)
    controller.content.glossary.prepare()  # as the program does while the welcome page is in view
    session = replace(session, answers=practised.answers, cluster=Cluster(participants=PEOPLE))
    controller.edit(lambda _: session)
    for question in controller.content.questions.values():
        raw = _large_vote(question)
        if raw is not None:
            controller.set_answer(question.id, raw)
    desk = Desk(window, controller)
    desk.rest()
    spare_what_stays()  # as the program does when a session is opened
    return desk


def _large_vote(question: q.AnyQuestion) -> object:
    """Return a vote of 500 people in plain form; None for what is no vote."""
    match question:
        case q.LikertQuestion() | q.ScaleQuestion():
            steps = len(q.steps_of(question))
            return {"votes": [PEOPLE // steps] * steps}
        case q.RankingQuestion():
            ids = question.choice_ids()
            places = range(question.places)
            people = range(PEOPLE)
            return {"rankings": [[ids[(n + p) % len(ids)] for p in places] for n in people]}
        case _:
            return None


def _keys(desk: Desk) -> Times:
    """Press keys at every question; those count that change what the session holds."""
    found = []
    for section in desk.controller.content.sections:
        desk.controller.go_to(f"section:{section}")
        page = desk.page
        assert isinstance(page, SectionPage)
        for question in page.shown_questions():
            for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Backspace, Qt.Key.Key_3):
                page.focus_question(question)
                desk.rest()
                focus, before = QApplication.focusWidget(), desk.controller.session
                if focus is not None:
                    seconds = seconds_of(lambda f=focus, k=key: QTest.keyClick(f, k))  # type: ignore[misc]
                    found += [seconds] if desk.controller.session is not before else []
    return found


class Painted(QObject):
    """Notes whether the page in view was painted."""

    is_painted = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a painting; let everything pass."""
        self.is_painted = self.is_painted or event.type() == QEvent.Type.Paint
        return super().eventFilter(watched, event)


def _turn(desk: Desk, key: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return both times from the wish to see a page to its first picture, and the longest step.

    Qt delivers what was posted, layout and painting among it, before it looks at any timer.
    """
    painted = Painted()

    def go() -> None:
        desk.controller.go_to(key)
        assert isinstance(desk.page, QWidget)
        desk.page.installEventFilter(painted)

    picture = seconds_of(go, QApplication.sendPostedEvents)
    assert painted.is_painted
    until, steps = time.perf_counter() + SIGHT, [(0.0, 0.0)]
    while time.perf_counter() < until:
        steps.append(_timed(QApplication.processEvents))
    return picture, max(steps, key=lambda step: step[1])


def _pages(desk: Desk) -> list[tuple[Times, Times]]:
    """Go through all pages in an order in which none was built ahead, and once more."""
    keys = [one.key for one in flow.steps(desk.controller.content, desk.controller.session)][::-1]
    desk.window.wizard._book.forget_pages()  # type: ignore[union-attr]  # noqa: SLF001
    rounds = []
    for _ in range(2):
        turns = []
        for key in keys:
            desk.rest()
            turns.append(_turn(desk, key))
        pictures, steps = zip(*turns, strict=True)
        rounds.append((list(pictures), list(steps)))
    return rounds


def _actions(desk: Desk) -> tuple[Times, Times]:
    """Open the tab of the actions, and type into the first one while the others are built."""
    desk.controller.go_to("plan")
    desk.rest()
    page = desk.page
    assert isinstance(page, PlanPage)
    opening = [seconds_of(lambda: page.tabs.setCurrentIndex(ACTIONS_TAB))]
    editor = page.action_list.editors()[0]
    editor.focus_title()
    keys = []
    for _ in range(100):
        desk.rest()
        keys.append(seconds_of(lambda: QTest.keyClick(editor.title.edit, Qt.Key.Key_A)))
    return opening, keys


def _bare() -> tuple[Times, Times, Times]:
    """Return the times of a key press in an empty line, of a bare page's first and later views."""
    window = QWidget()
    line, stack = QLineEdit(window), QStackedWidget(window)
    stack.setGeometry(0, 40, 800, 500)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    line.setFocus()
    keys, pages = [], []
    built = [seconds_of(lambda: _show_bare_page(stack)) for _ in range(20)]
    for number in range(100):
        keys.append(seconds_of(lambda: QTest.keyClick(line, Qt.Key.Key_2)))
        pages.append(seconds_of(lambda n=number: stack.setCurrentIndex(n % 20)))  # type: ignore[misc]
    window.close()
    return keys, built, pages


def _show_bare_page(stack: QStackedWidget) -> None:
    """Build a page of labels, and bring it into view."""
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(LABELS):
        label = QLabel(f"Label {number} with some words", page)
        label.setWordWrap(True)
        column.addWidget(label)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(page)
    stack.setCurrentIndex(stack.addWidget(scroll))


def _rows(name: str, ours: Times, baseline: Times) -> Figures:
    """Return median and 99th percentile of both, in milliseconds; of one action its time."""
    times, bare = [wall for wall, _ in ours], [wall for wall, _ in baseline]
    median = {f"{name}, median": (_median(times), _median(bare), "ms")}
    if len(ours) == 1:
        return {name: median.popitem()[1]}
    worked, bare_worked = [cpu for _, cpu in ours], [cpu for _, cpu in baseline]
    return median | {
        f"{name}, p99": (_p99(times), _p99(bare), "ms"),
        f"{name}, p99, processor": (_p99(worked), _p99(bare_worked), "ms"),
    }


def _median(times: list[float]) -> float:
    return 1000 * statistics.median(times)


def _p99(times: list[float]) -> float:
    return 1000 * sorted(times)[min(len(times) - 1, round(0.99 * len(times)))]


if __name__ == "__main__":
    main()
