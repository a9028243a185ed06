"""Opening, saving and closing workshops: what is asked, and what is told when it fails."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.filled_forms import open_form
from gui.messages import SESSION_SUFFIX, Messages, file_name
from gui.pages.welcome_page import UnsavedRow
from gui.session_controller import SessionController
from gui.session_lock import OpenElsewhere
from gui.settings import Settings
from gui.word_changes import WordChanges
from model.session import atomic_file
from model.session.plain_answers import PlainAnswersProblem
from model.session.protected_copy import is_protected
from model.session.recovery import Leftover
from model.session.session_file import OpenedSession, SessionFileProblem, read_session


class SessionFiles(QObject):
    """Carries out what is wished with files; never loses the open workshop."""

    settings_changed = Signal(object)  # Settings
    unsaved_changed = Signal()
    versions_wanted = Signal(str)  # session id
    protected_chosen = Signal(Path)

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
        if is_protected(path):
            self.protected_chosen.emit(path)
            return
        try:
            set_aside = self._controller.open_file(path)
        except SessionFileProblem as problem:
            if problem.reason == "clean_copy" and open_form(self._controller, self._messages, path):
                return
            reason: str = getattr(words.file_problems, problem.reason)
            text = reason.format(file=path.name, detail=problem.detail)
            if problem.reason in ("damaged", "foreign") and self._offers_versions(path):
                return
            self._messages.warn(words.messages.not_opened, text)
            if problem.reason == "unreadable":
                self.settings_changed.emit(self._settings().without_recent(path))
            return
        except OpenElsewhere as elsewhere:
            if self._wants_copy(path.name, elsewhere):
                self.open_copy(path)
            return
        except PlainAnswersProblem as problem:
            text = words.file_problems.answers.format(file=path.name)
            self._messages.warn(words.messages.not_opened, text, "\n".join(problem.faults))
            return
        if self._controller.path is not None:
            self._remember(path)
            atomic_file.sweep_beside(path)
        self._tell_set_aside(set_aside)
        self._offer_newer(path)

    def open_copy(self, path: Path) -> None:
        """Open what a file holds as a workshop of its own, which is in no file yet."""
        if not self.may_close():
            return
        self._open_beside(path, read_session(path, self._controller.shipped), is_copy=True)

    def open_unlocked(self, path: Path, opened: OpenedSession) -> bool:
        """Open what was in a protected copy, in no file yet; return whether it was opened."""
        if not self.may_close():
            return False
        is_here = self._controller.recovery.path_of(opened.session.session_id).exists()
        self._open_beside(path, opened, is_copy=is_here)
        return True

    def _open_beside(self, path: Path, opened: OpenedSession, *, is_copy: bool) -> None:
        session = opened.session
        if is_copy:
            session = replace(session, session_id=str(uuid.uuid4()))
        moment, name = opened.state.saved_at, session.cluster.name
        copy = replace(opened, session=session)
        leftover = Leftover(path, session.session_id, name, moment, copy)
        self._tell_set_aside(self._controller.recover(leftover))

    def open_name(self, name: str) -> None:
        """Open a file by the text of its path."""
        self.open_path(Path(name))

    def save_as(self) -> None:
        """Ask for a place, and save there from now on."""
        path = self._messages.ask_save_session(self._folder() / self._suggested_name())
        if path is not None:
            self._controller.save_as(path)
            self._remember(path)

    def close(self) -> bool:
        """Close the open workshop, unless it could be lost and the facilitator stays."""
        if not self.may_close():
            return False
        self._controller.close_session()
        return True

    def may_close(self) -> bool:
        """Return whether the open workshop is safe somewhere, or may be lost."""
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
            UnsavedRow(id_, self._row_words(leftover)) for id_, leftover in self._leftovers.items()
        )

    def recover(self, session_id: str) -> None:
        """Continue an unsaved workshop."""
        leftover = self._leftovers[session_id]
        if not self.may_close():
            return
        try:
            self._tell_set_aside(self._controller.recover(leftover))
        except OpenElsewhere as elsewhere:
            name = leftover.cluster_name or self._controller.texts.window.welcome.unnamed
            if self._wants_copy(name, elsewhere):
                self.open_copy(leftover.path)

    def discard(self, session_id: str) -> None:
        """Delete an unsaved workshop, if that is really wanted."""
        leftover = self._leftovers[session_id]
        words = self._controller.texts.window
        name = leftover.cluster_name or words.welcome.unnamed
        is_sure = self._messages.ask(
            words.messages.discard_title,
            words.messages.discard.format(name=name),
            words.messages.discard_yes,
        )
        if is_sure:
            self._controller.discard(leftover)
            self.unsaved_changed.emit()

    def forget_recent(self) -> None:
        """Empty the list of recent files: their names may tell whom a workshop was about."""
        self.settings_changed.emit(replace(self._settings(), recent=()))

    # ---- in detail ---------------------------------------------------------------------------

    def _wants_copy(self, name: str, elsewhere: OpenElsewhere) -> bool:
        """Say where a workshop is open, and offer a copy."""
        words, language = self._controller.texts, self._controller.content.language
        since = elsewhere.since.astimezone()
        text = words.keeping.elsewhere.format(
            file=name,
            host=elsewhere.host or words.keeping.unknown_host,
            date=language.date(since.date()),
            time=words.window.time(since),
        )
        return self._messages.ask(words.window.messages.not_opened, text, words.keeping.open_copy)

    def _offers_versions(self, path: Path) -> bool:
        """Offer the earlier versions of a damaged file; return whether there were any."""
        words, kept = self._controller.texts, self._controller.recovery.versions
        session_id = kept.at_place(path)
        count = len(kept.of(session_id)) if session_id else 0
        if not count:
            return False
        text = words.keeping.versions_offer.format(file=path.name, count=count)
        title, yes = words.window.messages.not_opened, words.keeping.versions_offer_yes
        if self._messages.ask(title, text, yes):
            self.versions_wanted.emit(session_id)
        return True

    def _offer_newer(self, path: Path) -> None:
        """Offer the answers of the recovery copy, where they went on from those of the file."""
        newer = self._controller.newer_copy()
        if newer is None or newer.saved_at is None:
            return
        words, language = self._controller.texts, self._controller.content.language
        moment = newer.saved_at.astimezone()
        date, time = language.date(moment.date()), words.window.time(moment)
        text = words.keeping.newer_text.format(file=path.name, date=date, time=time)
        yes, no = words.keeping.newer_yes, words.keeping.newer_no
        if self._messages.ask(words.keeping.newer_title, text, yes, no):
            session = newer.opened.session
            self._controller.edit(lambda _: session)

    def _row_words(self, leftover: Leftover) -> str:
        texts, language = self._controller.texts.window, self._controller.content.language
        name = leftover.cluster_name or texts.welcome.unnamed
        if leftover.saved_at is None:
            return name
        moment = leftover.saved_at.astimezone()
        time = f"{language.date(moment.date())}, {texts.time(moment)}"
        return texts.welcome.unsaved_row.format(name=name, time=time)

    def _tell_set_aside(self, set_aside: tuple[str, ...]) -> None:
        if set_aside:
            words = self._controller.texts.window
            self._messages.tell(words.name, words.messages.set_aside, "\n".join(set_aside))

    def _folder(self) -> Path:
        if self._controller.path is not None:
            return self._controller.path.parent
        for name in self._settings().recent:
            if Path(name).parent.is_dir():
                return Path(name).parent
        return self._documents

    def suggested_copy(self, suffix: str) -> Path:
        """Return the place beside the open workshop for something made of it."""
        return self._folder() / f"{self._suggested_name()}{suffix}"

    def _suggested_name(self) -> str:
        if self._controller.path is not None:
            return self._controller.path.name
        name = self._controller.session.cluster.name
        words = self._controller.texts.window.messages.file_name.format(name=name)
        return file_name(words, SESSION_SUFFIX)

    def _remember(self, path: Path) -> None:
        self.settings_changed.emit(self._settings().with_recent(path.absolute()))
