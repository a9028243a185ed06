"""Every window and strip that opens over or beside the pages, opened as a facilitator opens it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from gui.dialogs.content_problems_window import ContentProblemsWindow
from gui.dialogs.data_dialog import DataDialog
from gui.dialogs.figures_dialog import FiguresDialog
from gui.dialogs.glossary_dialog import GlossaryDialog
from gui.dialogs.keys_dialog import KeysDialog
from gui.dialogs.messages import BoxMessages
from gui.dialogs.password_dialog import PasswordDialog
from gui.dialogs.word_changes_dialog import WordChangesDialog
from gui.look.components import Button
from gui.room.kiosk_window import KioskWindow
from model.content.problems import ContentProblem
from model.report.word_changes.comparison import WordChange
from model.session.session import Cluster
from tests.gui.shell.bench import WindowBench

SCREEN_OF_TESTS = 736
"""As wide as a window gets on the screen without a screen, which has 800 × 800 points."""
WANTED = ((820, 1256), (600, 706))
"""The least of the sizes that windows wish for, and what 1366 × 768 leaves of it."""
Opening = Callable[[WindowBench], QWidget]
GROUPS = Cluster(name="Optence", participants=11, groups=(("sme", 6), ("research", 5)))
KIOSK_KEYS: dict[str, tuple[Qt.Key, ...]] = {
    "intro": (),
    "pause": (Qt.Key.Key_Return,),
    "choose": (Qt.Key.Key_Return, Qt.Key.Key_Return),
    "confirm": (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return),
    "facilitator": (Qt.Key.Key_Return, Qt.Key.Key_F12),
}


def of_a_command(bench: WindowBench, name: str, kind: type[QWidget]) -> QWidget:
    """Open what a command opens."""
    bench.window.commands.action(name).trigger()
    return bench.window.findChildren(kind)[-1]


def kept(bench: WindowBench, name: str) -> QWidget:
    """Open one of the lists of what this computer keeps, with something in it."""
    path = bench.folder / "A workshop with a rather long name.passerelle"
    bench.controller.save_as(path)
    bench.controller.close_session()
    bench.controller.open_file(path)
    bench.controller.set_cluster(Cluster(name="Another name"))
    bench.controller.finish_saving()
    bench.window.commands.action(name).trigger()
    dialog = bench.window.keeping.dialog
    assert dialog is not None
    assert any(button.property("action") for button in dialog.findChildren(Button))
    return dialog


def password(bench: WindowBench, is_new: bool) -> QWidget:
    """Open the lines for a password, with the sentence that is said there."""
    words = bench.controller.texts.keeping.password
    text = words.protect_text if is_new else words.open_text.format(file="Optence 2027.age")
    dialog = PasswordDialog(words, is_new=is_new, text=text, parent=bench.window)
    dialog.open()
    return dialog


def word_changes(bench: WindowBench) -> QWidget:
    """Open changes of every kind that come back from Word."""
    long = "Agree who looks at enquiries from abroad on which day, and who stands in"
    changes = (
        WordChange("changed", "3", long, "a", "title", "Stand at the fair", long, long),
        WordChange(
            "changed", "4", "Fair", "b", "end", "30.4.2027", "soon", "30.4.2027", problem="date"
        ),
        WordChange(
            "changed", "5", "Fair", "b", "budget", "€12,500", "€9,000", "€8,000",
            is_conflict=True, is_tracked=True,
        ),
        WordChange("added", "", "Visit to Grenoble", from_word="Visit to Grenoble"),
        WordChange("removed", "7", long, "c", is_tracked=True),
        WordChange("moved", "", "", from_word="3, 5, 4", order=("a", "b", "c")),
        WordChange("not_taken", "3", long, "a", "phase", "First contact", "Consolidation"),
    )  # fmt: skip
    dialog = WordChangesDialog(bench.controller, "Report of Optence.docx", changes, bench.window)
    dialog.open()
    return dialog


def content_problems(bench: WindowBench) -> QWidget:
    """Open what stands in place of the wizard where data files have faults."""
    fault = ContentProblem("questionnaire/01_profile.yaml", 12, "unknown key “txt”", "Write text.")
    texts = bench.controller.texts.window.content_problems
    window = ContentProblemsWindow([fault] * 30, texts)
    bench.qtbot.addWidget(window)
    window.show()
    return window


def message(bench: WindowBench) -> QWidget:
    """Open a question with two answers."""
    texts = bench.controller.texts.window
    words = texts.messages
    box = BoxMessages(bench.window, texts).question(words.open_title, texts.crash.text, (words.ok,))
    box.open()
    return box


def tally(bench: WindowBench) -> QWidget:
    """Open the count of ballots, by groups."""
    bench.controller.set_cluster(GROUPS)
    bench.controller.go_to("section:trust_competition#trust_agreements")
    bench.press(Qt.Key.Key_F4)
    assert bench.window.room_tools is not None
    dialog = bench.window.room_tools.collector.tally
    assert dialog is not None
    return dialog


def kiosk(bench: WindowBench, page: str) -> QWidget:
    """Open a page of the passed laptop."""
    bench.controller.set_cluster(GROUPS)
    bench.controller.go_to("section:motives#motives")
    bench.press(Qt.Key.Key_F3)
    assert bench.window.room_tools is not None
    window = bench.window.room_tools.collector.kiosk
    assert window is not None
    bench.qtbot.waitUntil(window.isActiveWindow)
    for key in KIOSK_KEYS[page]:
        QTest.keyClick(window.focusWidget(), key)
    window.setGeometry(0, 0, 1366, 768)
    return window


def quick_note(bench: WindowBench) -> QWidget:
    """Open the line for a thought."""
    bench.press(Qt.Key.Key_F2)
    return bench.window.tools.quick_note


def tour(bench: WindowBench) -> QWidget:
    """Open the first steps."""
    bench.window.commands.action("tour").trigger()
    return bench.window.tour


EVERY_WINDOW: dict[str, Opening] = {
    "keys": partial(of_a_command, name="keys", kind=KeysDialog),
    "glossary": partial(of_a_command, name="glossary", kind=GlossaryDialog),
    "figures": partial(of_a_command, name="figures", kind=FiguresDialog),
    "data": partial(of_a_command, name="data", kind=DataDialog),
    "versions": partial(kept, name="versions"),
    "holdings": partial(kept, name="holdings"),
    "new password": partial(password, is_new=True),
    "password": partial(password, is_new=False),
    "word changes": word_changes,
    "content problems": content_problems,
    "message": message,
    "tally": tally,
    "quick note": quick_note,
    "tour": tour,
    **{f"kiosk {page}": partial(kiosk, page=page) for page in KIOSK_KEYS},
}


def opened(bench: WindowBench, name: str, code: str, scale: float) -> QWidget:
    """Open a window in a language and a size of text, over the page of a new workshop."""
    if bench.style.text_scale != scale:
        bench.style.apply(scale)
    bench.controller.set_language(code)
    bench.window.resize(1366, 768)
    bench.begin()
    bench.wait_until_saved()
    bench.window.activateWindow()
    bench.qtbot.waitUntil(bench.window.isActiveWindow)
    part = EVERY_WINDOW[name](bench)
    QApplication.processEvents()
    if isinstance(part, QDialog) and part.width() == SCREEN_OF_TESTS:
        width, height = (min(round(side * scale), most) for side, most in WANTED)
        part.resize(width, height)
        QApplication.processEvents()
    return part


def leave(part: QWidget) -> None:
    """Close a window that was opened, if it is still open."""
    if isinstance(part, KioskWindow):
        part.thrown_away.emit()
    if isValid(part):
        part.close()
