"""Opening, saving and closing workshops: what is asked, and what is told when it fails."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.dialogs.messages import SESSION_SUFFIX, Messages, file_name
from gui.pages.welcome_page import UnsavedRow
from gui.pages.word_changes import WordChanges
from gui.session.session_controller import SessionController, Source
from gui.session.session_lock import OpenElsewhere
from gui.settings import Settings
from gui.tools.file_questions import FileQuestions, Locked
from gui.tools.filled_forms import open_form
from model.session import atomic_file
from model.session.file_reading import is_there
from model.session.plain_answers import PlainAnswersProblem
from model.session.recovery import Leftover
from model.session.sealing import Seal
from model.session.session_file import OpenedSession, SessionFileProblem, read_session


class SessionFiles(QObject):
    """Carries out what is wished with files; never loses the open workshop."""

    settings_changed = Signal(object)  # Settings
    unsaved_changed = Signal()
    versions_wanted = Signal(str)  # session id
    password_wanted = Signal(object)  # Locked
    about_to_close = Signal()  # what the open workshop still waits for is due now

    def __init__(
        self,
        controller: SessionController,
        messages: Messages,
        settings: Callable[[], Settings],
        documents: Path,
        parent: QWidget,
    ) -> None:
        """Take what is needed; `documents` is the folder that dialogs begin with."""
        super().__init__(parent)
        self._controller, self._messages = controller, messages
        self._settings, self._documents = settings, documents
        self._questions = FileQuestions(controller, messages)
        self._leftovers: dict[str, Leftover] = {}
        self.changes = WordChanges(controller, messages, self._folder, parent)

    def new(self) -> None:
        """Begin a workshop; the open one is saved and closed."""
        if self.may_close():
            self._controller.new_session()

    def practise(self) -> None:
        """Open the practice session."""
        words = self._controller.texts.window.messages
        if not self.may_close():
            return
        try:
            self._controller.open_practice()
        except OSError:
            self._messages.warn(words.not_opened, words.practice_missing)

    def rehearse(self) -> None:
        """Open the practice session for a rehearsal, of which nothing is saved."""
        words = self._controller.texts.window.messages
        if not self.may_close():
            return
        try:
            self._controller.open_rehearsal()
        except OSError:
            self._messages.warn(words.not_opened, words.practice_missing)

    def open(self) -> None:
        """Ask for a file, and open it."""
        path = self._messages.ask_open(self._folder())
        if path is not None:
            self.open_path(path)

    def open_path(self, path: Path) -> None:
        """Open a file, or say why not and leave everything as it is."""
        words = self._controller.texts.window
        if not self.may_close():
            return
        try:
            set_aside = self._controller.open_file(path)
        except SessionFileProblem as problem:
            if problem.reason == "locked":
                self._ask_password(path, path.name, partial(self._open_locked, path))
                return
            if problem.is_without_session and open_form(self._controller, self._messages, path):
                return
            reason: str = getattr(words.file_problems, problem.reason)
            text = reason.format(file=path.name, detail=problem.detail)
            if problem.reason in ("damaged", "foreign"):
                session_id, is_wanted = self._questions.damaged_with_versions(path)
                if is_wanted:
                    self.versions_wanted.emit(session_id)
                if session_id:
                    return
            self._messages.warn(words.messages.not_opened, text)
            if problem.reason == "unreadable":
                self.settings_changed.emit(self._settings().without_recent(path))
            return
        except OpenElsewhere as elsewhere:
            copy, again = partial(self.open_copy, path), partial(self.open_path, path)
            self._questions.meet(elsewhere, path.name, copy, again)
            return
        except PlainAnswersProblem as problem:
            text = words.file_problems.answers.format(file=path.name)
            self._messages.warn(words.messages.not_opened, text, "\n".join(problem.faults))
            return
        self._tell_set_aside(set_aside)
        if self._controller.path is not None:
            self._on_opened(path)

    def open_copy(self, path: Path) -> None:
        """Open what a file holds as a workshop of its own, which is in no file yet."""
        if not self.may_close():
            return
        seal = self._controller.seal
        try:
            opened = read_session(path, self._controller.shipped, seal)
        except SessionFileProblem as problem:
            if problem.reason != "locked":
                raise
            then = partial(self._open_beside, is_copy=True)
            self._ask_password(path, self._controller.texts.keeping.password.name, then)
            return
        self._open_beside(opened, seal if opened.is_sealed else None, is_copy=True)

    def _open_beside(
        self, opened: OpenedSession, seal: Seal | None, _: bool = False, *, is_copy: bool
    ) -> None:
        """Open a session that is in no file; a copy is a workshop of its own."""
        session = opened.session
        if is_copy or is_there(self._controller.recovery.path_of(session.session_id)):
            session = replace(session, session_id=str(uuid.uuid4()))
        copy = replace(opened, session=session)
        self._tell_set_aside(self._controller.continue_with(copy, Source(seal=seal)))

    def _open_locked(self, path: Path, opened: OpenedSession, seal: Seal, is_copy: bool) -> None:
        """Open what was in a protected file, and go on in it; a copy of old stays as it is."""
        if is_copy:
            self._open_beside(opened, seal, is_copy=False)
            words = self._controller.texts.keeping.password
            self._messages.tell(words.open_title, words.unlocked)
            return
        try:
            self._tell_set_aside(self._controller.continue_with(opened, Source(path, seal=seal)))
        except OpenElsewhere as elsewhere:
            copy = partial(self._open_beside, opened, seal, is_copy=True)
            again = partial(self._open_locked, path, opened, seal, is_copy)
            self._questions.meet(elsewhere, path.name, copy, again)
            return
        self._on_opened(path)

    def _ask_password(
        self, path: Path, name: str, then: Callable[[OpenedSession, Seal, bool], None]
    ) -> None:
        self.password_wanted.emit(Locked(path, name, then))

    def _on_opened(self, path: Path) -> None:
        self.remember(path)
        atomic_file.sweep_beside(path)
        newer = self._controller.newer_copy()
        if newer is not None and self._questions.wants_newer(path, newer):
            session = newer.session
            self._controller.edit(lambda _: session)

    def open_name(self, name: str) -> None:
        """Open a file by the text of its path."""
        self.open_path(Path(name))

    def save_as(self) -> None:
        """Ask for a place, and save there from now on."""
        path = self._messages.ask_save_session(self._folder() / self._suggested_name())
        if path is not None:
            self._controller.save_as(path)
            self.remember(path)

    def close(self) -> bool:
        """Close the open workshop, unless it could be lost and the facilitator stays."""
        if not self.may_close():
            return False
        self._controller.close_session()
        return True

    def may_close(self) -> bool:
        """Return whether the open workshop is safe somewhere, or may be lost."""
        self.about_to_close.emit()
        if not self._controller.is_open:
            return True
        if self._controller.finish_saving().kind != "failed":
            return True
        words = self._controller.texts.window.messages
        return self._messages.ask(
            words.unsaved_title, words.unsaved, words.unsaved_yes, words.keep_open
        )

    # ---- workshops that are not in a file yet ------------------------------------------------

    def unsaved_rows(self) -> tuple[UnsavedRow, ...]:
        """Return the workshops that can be continued, read anew from the disk."""
        self._leftovers = {one.session_id: one for one in self._controller.leftovers()}
        return tuple(
            UnsavedRow(id_, self._questions.row_of(leftover))
            for id_, leftover in self._leftovers.items()
        )

    def recover(self, session_id: str) -> None:
        """Continue an unsaved workshop."""
        leftover = self._leftovers[session_id]
        if not self.may_close():
            return
        if leftover.opened is None:
            then = partial(self._recover, leftover)
            self._ask_password(leftover.path, self._questions.row_of(leftover), then)
        else:
            self._recover(leftover, leftover.opened)

    def _recover(
        self,
        leftover: Leftover,
        opened: OpenedSession,
        seal: Seal | None = None,
        _: bool = False,
    ) -> None:
        if opened.session.session_id != leftover.session_id:  # it lies under a stranger's name
            self._open_beside(opened, seal, is_copy=True)
            return
        try:
            self._tell_set_aside(self._controller.continue_with(opened, Source(seal=seal)))
        except OpenElsewhere as elsewhere:
            copy = partial(self._open_beside, opened, seal, is_copy=True)
            again = partial(self._recover, leftover, opened, seal)
            self._questions.meet(elsewhere, self._questions.name_of(leftover), copy, again)

    def discard(self, session_id: str) -> None:
        """Delete an unsaved workshop, if that is really wanted."""
        leftover = self._leftovers[session_id]
        if self._questions.is_discarded(leftover):
            self._controller.discard(leftover)
            self.unsaved_changed.emit()

    def forget_recent(self) -> None:
        """Empty the list of recent files: their names may tell whom a workshop was about."""
        self.settings_changed.emit(replace(self._settings(), recent=()))

    # ---- in detail ---------------------------------------------------------------------------

    def _tell_set_aside(self, set_aside: tuple[str, ...]) -> None:
        if set_aside:
            words = self._controller.texts.window
            self._messages.tell(words.name, words.messages.set_aside, "\n".join(set_aside))

    def _folder(self) -> Path:
        if self._controller.path is not None:
            return self._controller.path.parent
        for name in self._settings().recent:
            if is_there(Path(name).parent):
                return Path(name).parent
        return self._documents

    def suggested_protected(self) -> Path:
        """Return the place for a protected file: a name that tells nothing, or the present one."""
        if self._controller.path is not None:
            return self._controller.path
        name = self._controller.texts.keeping.password.name
        return self._folder() / file_name(name, SESSION_SUFFIX)

    def _suggested_name(self) -> str:
        if self._controller.path is not None:
            return self._controller.path.name
        if self._controller.seal is not None:
            return self.suggested_protected().name
        name = self._controller.session.cluster.name
        words = self._controller.texts.window.messages.file_name.format(name=name)
        return file_name(words, SESSION_SUFFIX)

    def remember(self, path: Path) -> None:
        """Offer a file among those opened last."""
        self.settings_changed.emit(self._settings().with_recent(path.absolute()))
