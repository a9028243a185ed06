"""Reading back what was changed in Word: asks for the file, compares it, shows what it found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.dialogs.messages import Messages
from gui.session.session_controller import SessionController
from gui.tasks import Task
from model.content.library import Library
from model.resources import resources_folder
from model.session.session import WorkshopSession

if TYPE_CHECKING:  # what reads and writes Word is loaded when it is wanted
    from gui.dialogs.word_changes_dialog import WordChangesDialog
    from model.report.word_changes.coming_back import NotComparable
    from model.report.word_changes.comparison import WordChange


@dataclass(frozen=True)
class WordRead:
    """A Word file that was read: its changes, or why it has none to be told."""

    path: Path
    session_id: str
    changes: tuple[WordChange, ...] = ()
    refused: NotComparable | None = None


def read_word_file(
    path: Path, session: WorkshopSession, library: Library, shipped: Library
) -> WordRead:
    """Return what a working copy says otherwise; work for a task, which touches no widget."""
    from model.report.texts import load_report_texts
    from model.report.word_changes.coming_back import NotComparable, changes_in

    codes = library.language_codes()
    texts = {code: load_report_texts(resources_folder(), code) for code in codes}
    try:
        changes = changes_in(path, session, library, shipped, texts)
    except NotComparable as refused:
        return WordRead(path, session.session_id, refused=refused)
    return WordRead(path, session.session_id, changes)


class WordChanges(QObject):
    """Shows the changes of a working copy in a window, or says why there are none."""

    def __init__(
        self,
        controller: SessionController,
        messages: Messages,
        folder: Callable[[], Path],
        parent: QWidget,
    ) -> None:
        """Take what is needed; `folder` says where the file dialog begins."""
        super().__init__(parent)
        self._parent = parent
        self._controller, self._messages, self._folder = controller, messages, folder
        self._is_reading = False
        self.dialog: WordChangesDialog | None = None

    def ask(self) -> None:
        """Ask for the edited file, and read it."""
        title = self._controller.texts.window.messages.changes_title
        path = self._messages.ask_word_file(self._folder(), title)
        if path is not None:
            self.read(path)

    def read(self, path: Path) -> None:
        """Read a file; what is found is shown when it is there."""
        controller = self._controller
        if self._is_reading or not controller.is_open:
            return
        self._is_reading = True
        task = Task(
            partial(
                read_word_file, path, controller.session, controller.library, controller.shipped
            )
        )
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_read(self, read: WordRead) -> None:
        self._is_reading = False
        controller, words = self._controller, self._controller.texts.handover.word_changes
        if not controller.is_open or controller.session.session_id != read.session_id:
            return  # another workshop was opened meanwhile
        if read.refused is not None:
            self._messages.warn(words.not_read, self._reason(read.path, read.refused))
        elif not read.changes:
            self._messages.tell(words.title, words.nothing.format(file=read.path.name))
        else:
            from gui.dialogs.word_changes_dialog import WordChangesDialog

            self.dialog = WordChangesDialog(
                controller, read.path.name, read.changes, self._parent.window()
            )
            self.dialog.open()

    def _on_failed(self, error: Exception) -> None:
        """Be ready again; the fault itself goes to the crash hook and its log."""
        self._is_reading = False
        raise error

    def _reason(self, path: Path, refused: NotComparable) -> str:
        texts = self._controller.texts
        words = texts.handover.word_changes
        if refused.reason == "no_table":
            return words.no_table.format(file=path.name)
        if refused.reason == "other_session":
            return words.other_session.format(
                file=path.name, detail=refused.detail or words.unnamed
            )
        reason: str = getattr(texts.window.file_problems, refused.reason)
        return reason.format(file=path.name, detail=refused.detail)
