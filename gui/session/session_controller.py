"""The one owner of the open session: takes every edit, and opens, saves and closes."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from pathlib import Path

from gui.session.saving import SaveState
from gui.session.session_edits import SessionEdits
from model.content.base import QuestionId
from model.content.library import Library
from model.session.agenda import with_time_spent, with_times_of
from model.session.edits import with_shown_votes_of, with_votes_shown
from model.session.file_reading import is_there
from model.session.history import History
from model.session.holdings import Holding, holdings
from model.session.plain_answers import read_plain_answers
from model.session.practice import practice_session
from model.session.recovery import Leftover
from model.session.sealing import Seal
from model.session.session import WorkshopSession
from model.session.session_file import WORD_SUFFIX, OpenedSession, read_session

FIRST_PAGE = "cluster"
PLAIN_ANSWERS_SUFFIX = ".json"


@dataclass(frozen=True)
class Source:
    """Where a session comes from: its file, the number of its last save, its seal."""

    path: Path | None = None
    counter: int = 0
    seal: Seal | None = None


class SessionController(SessionEdits):
    """Holds the session with its history, its content and its file; every edit comes here.

    After each change the session is saved at once, off the interface thread, and everybody is
    told by `session_changed` and `diagnosis_changed`.
    """

    # ---- ways --------------------------------------------------------------------------------

    def go_to(self, page_key: str) -> None:
        """Go to a page, and remember that the group is there; this is no step to undo."""
        position = page_key.partition("#")[0]
        if self._is_open and position != self.session.position:
            self._history.current = self.session.at(position)
            if not self.save_state.is_unchanged:  # looking around is no reason to write a file
                self._save()
        self.page_changed.emit(page_key)

    def note_time(self, block: str, seconds: int) -> None:
        """Remember which block of the day the room is in, and for how long; no step to undo."""
        if self._is_open:
            now = with_time_spent(self.session, content=self.content, block=block, seconds=seconds)
            self._history.current = now
            self._save()
            self.session_changed.emit(now)

    def note_votes_shown(self, *questions: str) -> None:
        """Remember that the room has seen the result of votes; no step to undo."""
        if self._is_open:
            ids = map(QuestionId, questions)
            self._history.current = with_votes_shown(self.session, questions=ids)
            self._save()
            self.session_changed.emit(self.session)

    def undo(self) -> None:
        """Take the last edit back, and show the page where it was made."""
        if self.can_undo:
            before = self.session
            self._history.undo()
            now = with_shown_votes_of(self.session, before)
            self._history.current = with_times_of(now, before, content=self.content)
            self._show_history_step()

    def redo(self) -> None:
        """Make the edit again that was taken back, and show the page where it is."""
        if self.can_redo:
            before = self.session
            self._history.redo()
            now = with_shown_votes_of(self.session.at(before.position), before)
            self._history.current = with_times_of(now, before, content=self.content)
            self._show_history_step()

    def set_language(self, code: str) -> None:
        """Change the language of the screen; answers and report language stay."""
        if code == self._language:
            return
        self._texts = self._texts_for(code)
        self._language = code
        self._diagnose()
        self.language_changed.emit(self.content)

    # ---- opening, saving, closing ------------------------------------------------------------

    def new_session(self) -> None:
        """Begin an empty session."""
        self._open(WorkshopSession(position=FIRST_PAGE), self._shipped)

    def open_practice(self) -> None:
        """Open the practice session, marked as such.

        Raises:
            OSError: the practice file is missing.
        """
        self._open(practice_session(self._language, self._shipped), self._shipped)

    def open_rehearsal(self) -> None:
        """Open the practice session, and save nothing of it unless a file is named.

        Raises:
            OSError: the practice file is missing.
        """
        session = practice_session(self._language, self._shipped)
        self._open(session, self._shipped, is_rehearsal=True)

    def open_file(self, path: Path) -> tuple[str, ...]:
        """Open a session, or begin one with a file of plain answers; return what was set aside.

        What a Word file carries is opened without a place: the report itself is never written to.

        Raises:
            SessionFileProblem, PlainAnswersProblem, OpenElsewhere: not opened; the session before
                stays open.
        """
        if path.suffix.lower() == PLAIN_ANSWERS_SUFFIX:
            self._open(read_plain_answers(path, self._shipped), self._shipped)
            return ()
        self._saver.finish()
        if self._is_open and self._path is not None and path.absolute() == self._path.absolute():
            self.page_changed.emit(self.session.position)
            return ()
        opened = read_session(path, self._shipped)
        if path.suffix.lower() == WORD_SUFFIX:
            self._open(self._beside_unsaved(opened.session), opened.library)
            return opened.set_aside
        return self.continue_with(opened, Source(path))

    def continue_with(self, opened: OpenedSession, source: Source | None = None) -> tuple[str, ...]:
        """Continue a session that was read, in no file where none is named; return what is aside.

        Raises:
            OpenElsewhere: another window has it open.
        """
        source = source or Source()
        source = replace(source, counter=opened.state.save_counter)
        self._open(opened.session, opened.library, source)
        self._saver.expect(source.path, opened.state.digest)
        return opened.set_aside

    def protect(self, seal: Seal, path: Path) -> bool:
        """Save under a seal from now on, in a file; return whether every copy here is sealed."""
        self._saver.finish()
        former, self._seal = self._seal, seal
        is_done = self._recovery.close_under(seal, self.session.session_id, former)
        self.save_as(path)
        return is_done

    def leftovers(self) -> tuple[Leftover, ...]:
        """Return the unsaved sessions that can be continued, without the open one."""
        opened = self.session.session_id if self._is_open else ""
        return tuple(
            one
            for one in self._recovery.leftovers(self._shipped)
            if one.session_id != opened and not self._lock.is_held_elsewhere(one.session_id)
        )

    def holdings(self) -> tuple[Holding, ...]:
        """Return what this computer keeps, without what is open in a window."""
        opened = (self.session.session_id,) if self._is_open else ()
        every = holdings(self._recovery, self._shipped, opened)
        return tuple(one for one in every if not self._lock.is_held_elsewhere(one.name))

    def discard(self, leftover: Leftover) -> None:
        """Remove an unsaved session for good, with its earlier versions."""
        self._recovery.discard_all(leftover.session_id)

    def newer_copy(self) -> OpenedSession | None:
        """Return the recovery copy of what was just opened from a file, where it is newer."""
        copy = self._recovery.newer_than(
            self._counter, self.session.session_id, self._shipped, self._seal
        )
        is_alike = copy is not None and copy.library is self._library
        return copy if is_alike else None

    def save_as(self, path: Path) -> None:
        """Name the file of the session, and save it there from now on."""
        self._path, self._is_rehearsal = path, False
        self._lock.hold_place(path)
        self._saver.expect(path, None)
        self._save()

    def save_again(self) -> None:
        """Try again to save after a place failed; a file changed by others is replaced."""
        self._saver.expect(self._path, None)
        self._save()

    def finish_saving(self) -> SaveState:
        """Return where the answers are when all saving is done."""
        self._saver.finish()
        return self.save_state

    def close_session(self) -> None:
        """Close the session; its recovery copy goes once the named file holds everything."""
        if not self._is_open:
            return
        state = self.finish_saving()
        if self.session.is_untouched:
            self._recovery.discard_all(self.session.session_id)
        elif state.kind == "saved" and state.path is not None:
            self._recovery.keep_version(self.session.session_id, self._counter)
            self._recovery.discard(self.session.session_id)
        self._is_open = self._is_rehearsal = False
        self._lock.release()
        self._take(WorkshopSession(), self._shipped, Source())
        self._saver.forget()
        self.session_closed.emit()

    # ---- in detail ---------------------------------------------------------------------------

    def _open(
        self,
        session: WorkshopSession,
        library: Library,
        source: Source | None = None,
        *,
        is_rehearsal: bool = False,
    ) -> None:
        """Make a session the open one, after the one before is closed and saved."""
        if self._is_open and session.session_id == self.session.session_id:
            session = replace(session, session_id=str(uuid.uuid4()))  # a copy under another name
        source = source or Source()
        self._lock.check(session.session_id, source.path)
        self.close_session()
        self._lock.hold(session.session_id, source.path)
        self._is_open, self._is_rehearsal = True, is_rehearsal
        if source.seal is not None:  # an earlier sitting here may have had no password
            self._recovery.close_under(source.seal, session.session_id)
        position = session.position or FIRST_PAGE
        self._take(session.at(position), library, source)
        self._save_recovery_copy_only()
        self.session_opened.emit(self.session)
        self.page_changed.emit(position)

    def _beside_unsaved(self, session: WorkshopSession) -> WorkshopSession:
        """Return a session under another name where a newer state of it waits to be recovered."""
        is_waiting = is_there(self._recovery.path_of(session.session_id))
        return replace(session, session_id=str(uuid.uuid4())) if is_waiting else session

    def _take(self, session: WorkshopSession, library: Library, source: Source) -> None:
        self._history, self._library = History(session), library
        self._path, self._counter, self._seal = source.path, source.counter, source.seal
        self._rejected = frozenset()
        self._diagnose()

    def _show_history_step(self) -> None:
        for question_id in sorted(self._rejected):
            self._accept_input(question_id)
        self._show_change()
        self.page_changed.emit(self.session.position or FIRST_PAGE)

    def _save_recovery_copy_only(self) -> None:
        """Keep a copy of what was just opened; opening a file does not write to it."""
        self._saver.show_opened(self._path)
        if self._path is None:
            self._save()
