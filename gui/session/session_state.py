"""What is true of the open session: everything that pages may read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.session.saving import Saver, SaveState
from gui.session.session_lock import SessionLock
from gui.words.texts import UiTexts
from model.content.content import Content
from model.content.library import SOURCE_LANGUAGE, Library
from model.diagnosis.findings import Diagnoser, Diagnosis
from model.diagnosis.plan import ActionPlan, build_plan
from model.session.history import History
from model.session.recovery import RecoveryFolder
from model.session.sealing import Seal
from model.session.session import WorkshopSession

TextsFor = Callable[[str], UiTexts]


class SessionState(QObject):
    """The reading half of the session controller: session, content, texts, diagnosis, plan."""

    session_opened = Signal(object)  # WorkshopSession; another one than before
    session_closed = Signal()
    session_changed = Signal(object)  # WorkshopSession
    diagnosis_changed = Signal(object)  # Diagnosis
    save_state_changed = Signal(object)  # SaveState
    language_changed = Signal(object)  # Content in the new language of the screen
    answer_rejected = Signal(str, object)  # question id, Rejection | None when it is right again
    page_changed = Signal(str)  # page key

    def __init__(
        self,
        library: Library,
        texts_for: TextsFor,
        recovery: RecoveryFolder,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        """Take what is shipped, the way to the texts, and the language of the screen."""
        super().__init__(parent)
        self._shipped, self._library = library, library
        self._texts_for, self._recovery = texts_for, recovery
        self._lock = SessionLock(recovery)
        self._language = language
        self._texts = texts_for(language)
        self._history = History(WorkshopSession())
        self._is_open = False
        self._is_rehearsal = False
        self._path: Path | None = None
        self._seal: Seal | None = None
        self._diagnoser = Diagnoser(self.content)
        self._diagnose()
        self._saver = Saver(recovery, self)
        self._saver.state_changed.connect(self.save_state_changed)

    @property
    def session(self) -> WorkshopSession:
        """Return the open session; an empty one where none is open."""
        return self._history.current

    @property
    def is_open(self) -> bool:
        """Tell whether a session is open."""
        return self._is_open

    @property
    def is_rehearsal(self) -> bool:
        """Tell whether nothing of the open session is saved."""
        return self._is_rehearsal

    @property
    def seal(self) -> Seal | None:
        """Return what the open session is saved under, None where it has no password."""
        return self._seal

    @property
    def library(self) -> Library:
        """Return the content in all languages that the session was asked with."""
        return self._library

    @property
    def recovery(self) -> RecoveryFolder:
        """Return the folder of what this computer keeps."""
        return self._recovery

    @property
    def shipped(self) -> Library:
        """Return the content that came with the program."""
        return self._shipped

    @property
    def content(self) -> Content:
        """Return the session's content in the language of the screen."""
        return self._in_language(self._language)

    @property
    def glossaries(self) -> tuple[Content, ...]:
        """Return the content whose terms are looked up, the language of the screen first.

        A session from before there were terms has none of its own: then those shipped are shown.
        """
        library = self._library if self._library.glossary.terms else self._shipped
        codes = sorted(library.language_codes(), key=lambda code: code != self._language)
        return tuple(library.in_language(code) for code in codes)

    @property
    def report_content(self) -> Content:
        """Return the session's content in the language of the report."""
        return self._in_language(self.report_language)

    @property
    def language(self) -> str:
        """Return the code of the language of the screen."""
        return self._language

    @property
    def report_language(self) -> str:
        """Return the code of the language of the report."""
        return self.session.report_language or self._language

    @property
    def texts(self) -> UiTexts:
        """Return the words of the interface."""
        return self._texts

    def texts_in(self, code: str) -> UiTexts:
        """Return the words of the interface in another language."""
        return self._texts_for(code)

    @property
    def diagnosis(self) -> Diagnosis:
        """Return what follows from the answers."""
        return self._diagnosis

    @property
    def plan(self) -> ActionPlan:
        """Return the action plan, with the texts in the language of the screen."""
        return self._plan

    @property
    def path(self) -> Path | None:
        """Return the file that the facilitator named, None before."""
        return self._path

    @property
    def save_state(self) -> SaveState:
        """Return where the answers are."""
        return self._saver.state

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to redo."""
        return self._history.can_redo

    def _in_language(self, code: str) -> Content:
        known = self._library.language_codes()
        return self._library.in_language(code if code in known else SOURCE_LANGUAGE)

    def _diagnose(self) -> None:
        if self._diagnoser.content is not self.content:
            self._diagnoser = Diagnoser(self.content)
        self._diagnosis = self._diagnoser.diagnose(self.session)
        self._plan = build_plan(self.content, self.session, self._diagnosis)
