"""Everything that can be done to a workshop, drawn at random, and what holds after each step."""

from __future__ import annotations

import shutil

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.fields.vote_field import VoteField
from gui.pages.section_page import SectionPage
from model.diagnosis import flow
from model.session.session import WorkshopSession
from model.session.session_file import read_session
from tests.gui.desktop import Desktop
from tests.gui.hands import NASTY
from tests.gui.mirror import differences
from tests.gui.shell.bench import CONTROL, SHIFT, WindowBench

STEPS = 50
Key = Qt.Key
TEXTS = st.lists(st.sampled_from(NASTY), min_size=1, max_size=4).map("".join)
MOVES = (Key.Key_Tab, Key.Key_Return, Key.Key_Escape, Key.Key_Down, Key.Key_Space, Key.Key_End)


class AnyWorkshop(RuleBasedStateMachine):
    """Everything that can be done to a workshop before its findings.

    A rule without anything to act on does nothing: what is drawn must not depend on the window.
    """

    desktop: Desktop
    most_pages_to_scale = 2
    """Each page in memory makes a change of the text size slower."""

    # ---- helpers -----------------------------------------------------------------------------

    @property
    def bench(self) -> WindowBench:
        return self.desktop.bench

    @property
    def session(self) -> WorkshopSession:
        return self.bench.controller.session.at("")

    def section(self) -> SectionPage | None:
        page = self.bench.wizard.page
        return page if isinstance(page, SectionPage) else None

    def settle(self) -> None:
        """Close what popped up, take the laptop back, and let the program come to rest."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        tools = self.bench.window.room_tools
        if tools is not None and tools.collector.kiosk is not None:
            tools.collector.kiosk.thrown_away.emit()
        while self.bench.controller.save_state.kind == "saving":
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.processEvents()
        if tools is not None and tools.stage.room.isActiveWindow():  # it lies over the only screen
            self.bench.press(Key.Key_Escape)
            QCoreApplication.processEvents()
        active = QApplication.activeWindow()
        if active is None or not active.isVisible():  # a menu that is gone; no window system here
            self.bench.window.activateWindow()
            QCoreApplication.processEvents()
        self.return_to_wizard()

    def return_to_wizard(self) -> None:
        """Leave the first page, which Tab and Enter may have led to, before a key begins anew."""
        if not self.bench.wizard.isVisible():
            self.bench.window.show_wizard()

    def enter(self, text: str) -> None:
        """Type as an input method does, letter by letter of any script."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.bench.focus, event)

    # ---- rules -------------------------------------------------------------------------------

    @initialize(place=st.integers(0, 20))
    def begin(self, place: int) -> None:
        self.desktop.is_full = False
        self.bench.controller.close_session()
        self.desktop.place.unlink(missing_ok=True)
        shutil.rmtree(self.bench.recovery.folder, ignore_errors=True)
        self.bench.begin()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.bench.style.show_normal_size()
        self.bench.controller.set_language("en")
        self.bench.controller.save_as(self.desktop.place)
        sections = list(self.bench.controller.content.sections)
        self.bench.controller.go_to(f"section:{sections[place % len(sections)]}")
        self.settle()

    @rule(key=st.sampled_from((Key.Key_PageDown, Key.Key_PageUp)))
    def go(self, key: Key) -> None:
        self.bench.press(key)
        self.settle()

    @rule(place=st.integers(0, 200))
    def jump(self, place: int) -> None:
        content, session = self.bench.controller.content, self.bench.controller.session
        keys = [step.key for step in flow.steps(content, session)]
        keys += [one.key for one in flow.unanswered(content, session)] * 2
        self.bench.controller.go_to(keys[place % len(keys)])
        self.settle()

    @rule(keys=st.lists(st.sampled_from(MOVES), min_size=1, max_size=3))
    def move(self, keys: list[Key]) -> None:
        for key in keys:
            self.bench.press(key)
            self.return_to_wizard()
        self.settle()

    @rule(digit=st.integers(0, 9))
    def choose(self, digit: int) -> None:
        QTest.keyClicks(self.bench.focus, str(digit))
        self.settle()

    @rule(text=TEXTS)
    def type(self, text: str) -> None:
        self.enter(text)
        self.settle()

    @rule(text=TEXTS)
    def paste(self, text: str) -> None:
        QApplication.clipboard().setText(text)
        self.bench.press(Key.Key_V, CONTROL)
        self.settle()

    @rule(text=TEXTS, place=st.integers(0, 20), is_private=st.booleans())
    def note(self, text: str, place: int, is_private: bool) -> None:
        page = self.section()
        if page is None:
            return
        cards = [card for card in page.cards() if not card.isHidden()]
        card = cards[place % len(cards)]
        button = card.private_note.button if is_private else card._note_button
        button.click()
        self.enter(text)
        self.settle()

    @rule(place=st.integers(0, 20), votes=st.sampled_from(("60006", "01452", "70005", "11111")))
    def vote(self, place: int, votes: str) -> None:
        page = self.section()
        if page is None:
            return
        fields = [page.field_of(id_) for id_ in page.shown_questions()]
        found = [field for field in fields if isinstance(field, VoteField)]
        if found:
            field = found[place % len(found)]
            was_revealed = field.is_revealed
            page.focus_question(field.question.id)
            QTest.keyClicks(self.bench.focus, votes)
            self.settle()
            assert was_revealed or not field.is_revealed

    @rule()
    def reveal(self) -> None:
        self.bench.press(Key.Key_F8)
        self.settle()

    @rule(place=st.integers(0, 20), status=st.integers(0, 3))
    def say_why_not(self, place: int, status: int) -> None:
        page = self.section()
        if page is None:
            return
        shown = page.shown_questions()
        field = page.field_of(shown[place % len(shown)])
        assert field is not None
        field._status_button.menu().actions()[status].trigger()
        self.settle()

    @rule()
    def undo(self) -> None:
        before, could = self.session, self.bench.controller.can_undo
        self.bench.press(Key.Key_Z, CONTROL)
        self.settle()
        assert (self.session != before) == could
        if could:
            after = self.session
            self.bench.press(Key.Key_Z, CONTROL | SHIFT)
            self.settle()
            assert self.session == before
            self.bench.press(Key.Key_Z, CONTROL)
            self.settle()
            assert self.session == after

    @rule()
    def redo(self) -> None:
        self.bench.press(Key.Key_Y, CONTROL)
        self.settle()

    @rule(code=st.sampled_from(("en", "fr", "de")))
    def switch_language(self, code: str) -> None:
        before = self.session
        self.bench.controller.set_language(code)
        self.settle()
        assert self.session == before

    @rule(key=st.sampled_from((Key.Key_Plus, Key.Key_Minus, Key.Key_0)))
    def scale(self, key: Key) -> None:
        if len(self.bench.wizard._book._pages) <= self.most_pages_to_scale:  # pages come by time
            self.bench.press(key, CONTROL)
            self.settle()

    @rule()
    def fill_the_disk(self) -> None:
        self.desktop.is_full = True

    @rule()
    def free_the_disk(self) -> None:
        if not self.desktop.is_full:
            return
        self.desktop.is_full = False
        if self.bench.window.save_banner.isVisible():
            self.bench.window.save_banner.again_button.click()
        self.settle()
        assert not self.bench.window.save_banner.isVisible()

    @rule()
    def kill_and_reopen(self) -> None:
        if self.session.is_untouched:
            return
        before = self.bench.controller.session
        self.desktop.kill()
        self.desktop.bench = self.desktop.started()
        files = self.bench.window.files
        assert files is not None
        assert [row.session_id for row in files.unsaved_rows()] == [before.session_id]
        files.recover(before.session_id)
        self.settle()
        assert self.bench.controller.session == before

    # ---- what holds always -------------------------------------------------------------------

    @invariant()
    def the_screen_shows_the_session(self) -> None:
        found = differences(self.bench.window, self.bench.controller)
        assert not found, found

    def teardown(self) -> None:
        """Read back what is on the disk, and close."""
        controller = self.bench.controller
        copy = self.bench.recovery.path_of(controller.session.session_id)
        if not self.session.is_untouched:
            kept = read_session(copy, self.desktop.library).session
            assert kept.at("") == self.session
        self.desktop.is_full = False
        controller.close_session()


def run(desktop: Desktop, seed_of_runs: int, runs: int) -> None:
    """Do fifty things in each of so many workshops; the same seed does the same."""
    machine = type("Workshop", (AnyWorkshop,), {"desktop": desktop})
    chosen = settings(
        max_examples=runs,
        stateful_step_count=STEPS,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    run_state_machine_as_test(seed(seed_of_runs)(machine), settings=chosen, _min_steps=STEPS - 1)
