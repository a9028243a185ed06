"""What is asked before a workshop is opened: where somebody could lose what they have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gui.dialogs.messages import Messages
from gui.session.session_controller import SessionController
from gui.session.session_lock import OpenElsewhere
from model.session.recovery import Leftover
from model.session.sealing import Seal
from model.session.session_file import OpenedSession


@dataclass(frozen=True)
class Locked:
    """A file that only a password opens: what to call it, and what is done with its content."""

    path: Path
    name: str
    then: Callable[[OpenedSession, Seal, bool], None]
    """Takes the session, its seal, and whether the file is a copy that is never written to."""


class FileQuestions:
    """Asks in the language of the screen; the safe answer is always no."""

    def __init__(self, controller: SessionController, messages: Messages) -> None:
        """Take the open session and the way to ask."""
        self._controller, self._messages = controller, messages

    def meet(
        self,
        elsewhere: OpenElsewhere,
        name: str,
        copy: Callable[[], None],
        again: Callable[[], None],
    ) -> None:
        """Say where a workshop is open; open a copy, or break a lock that may be a leftover."""
        words, language = self._controller.texts, self._controller.content.language
        since = elsewhere.since.astimezone()
        text = words.keeping.elsewhere.format(
            file=name,
            host=elsewhere.host or words.keeping.unknown_host,
            date=language.date(since.date()),
            time=words.window.time(since),
        )
        copy_word = words.keeping.open_copy
        ways: tuple[str, ...] = (copy_word,)
        if elsewhere.can_be_taken_over:
            text, ways = f"{text}\n\n{words.keeping.left_behind}", (*ways, words.keeping.take_over)
        way = self._messages.choose(words.window.messages.not_opened, text, ways)
        if way == copy_word:
            copy()
        elif way:
            elsewhere.take_over()
            again()

    def damaged_with_versions(self, path: Path) -> tuple[str, bool]:
        """Return which workshop a damaged file held, "" where no version of it is kept here.

        Where there are some, they are offered; the second value says whether they are wanted.
        """
        words, kept = self._controller.texts, self._controller.recovery.versions
        session_id = kept.at_place(path)
        count = len(kept.of(session_id)) if session_id else 0
        if not count:
            return "", False
        text = words.keeping.versions_offer.format(file=path.name, count=count)
        title, yes = words.window.messages.not_opened, words.keeping.versions_offer_yes
        return session_id, self._messages.ask(title, text, yes)

    def wants_newer(self, path: Path, newer: OpenedSession) -> bool:
        """Offer the answers of the recovery copy, which went on from those of the file."""
        if newer.state.saved_at is None:
            return False
        words, language = self._controller.texts, self._controller.content.language
        moment = newer.state.saved_at.astimezone()
        date, time = language.date(moment.date()), words.window.time(moment)
        text = words.keeping.newer_text.format(file=path.name, date=date, time=time)
        yes, no = words.keeping.newer_yes, words.keeping.newer_no
        return self._messages.ask(words.keeping.newer_title, text, yes, no)

    def is_discarded(self, leftover: Leftover) -> bool:
        """Ask whether an unsaved workshop is really to be deleted."""
        words = self._controller.texts.window.messages
        name = self.name_of(leftover)
        return self._messages.ask(
            words.discard_title, words.discard.format(name=name), words.discard_yes
        )

    def name_of(self, leftover: Leftover) -> str:
        """Return what to call a workshop that is in no file."""
        texts = self._controller.texts
        if leftover.opened is None:
            return texts.keeping.password.name
        return leftover.cluster_name or texts.window.welcome.unnamed

    def row_of(self, leftover: Leftover) -> str:
        """Return the line of a workshop that is in no file: its name, and when it was saved."""
        texts, language = self._controller.texts.window, self._controller.content.language
        name = self.name_of(leftover)
        if leftover.saved_at is None:
            return name
        moment = leftover.saved_at.astimezone()
        time = f"{language.date(moment.date())}, {texts.time(moment)}"
        return texts.welcome.unsaved_row.format(name=name, time=time)
