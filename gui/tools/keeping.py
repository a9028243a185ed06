"""What this computer keeps of workshops: listed, opened as a copy, deleted."""

from __future__ import annotations

import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from gui.dialogs.data_dialog import DataDialog
from gui.dialogs.kept_dialog import KeptDialog, KeptRow
from gui.tools.file_desk import FileDesk
from gui.words.keeping_texts import KeepingTexts
from model.session.holdings import Holding, delete
from model.session.session_file import SessionFileProblem, read_session
from model.session.versions import Version


class Keeping(QObject):
    """Opens the windows of earlier versions and of holdings, and does what they ask for."""

    def __init__(self, desk: FileDesk) -> None:
        super().__init__(desk.window)
        self._controller, self._messages = desk.controller, desk.messages
        self._files, self._window = desk.files, desk.window
        self._holdings: dict[str, Holding] = {}
        self.dialog: KeptDialog | None = None
        action = desk.commands.action
        action("versions").triggered.connect(self.show_versions)
        action("holdings").triggered.connect(self.show_holdings)
        action("data").triggered.connect(self.show_data)
        desk.files.versions_wanted.connect(self.show_versions_of)

    def show_data(self) -> None:
        """Show the page on what is kept, where, and how to delete it."""
        recovery = self._controller.recovery
        DataDialog(self._words.data, recovery.folder, self._window).show()

    # ---- earlier versions --------------------------------------------------------------------

    def show_versions(self) -> None:
        """List the earlier versions of the open workshop."""
        self.show_versions_of(self._controller.session.session_id)

    def show_versions_of(self, session_id: str) -> None:
        """List the earlier versions of a workshop."""
        words = self._words
        dialog = self._new_dialog(words.versions_title, words.versions_text)
        dialog.pressed.connect(self._on_version_pressed)
        versions = self._controller.recovery.versions.of(session_id)
        rows = (self._version_row(version) for version in versions)
        dialog.show_rows([row for row in rows if row is not None], words.no_versions)
        dialog.show()

    def _version_row(self, version: Version) -> KeptRow | None:
        words, moment = self._words, version.kept_at
        try:
            opened = read_session(version.path, self._controller.shipped, self._controller.seal)
        except SessionFileProblem as problem:
            if problem.reason != "locked":
                return None
            name = words.password.name
        else:
            name = opened.session.cluster.name or self._controller.texts.window.welcome.unnamed
            moment = opened.state.saved_at or moment
        date, time = self._moment(moment)
        text = words.version_row.format(
            date=date, time=time, name=name, size=self._size(version.size)
        )
        return KeptRow(str(version.path), text, "", (("open", words.open_copy),))

    def _on_version_pressed(self, action: str, identity: str) -> None:
        if action == "open":
            self._files.open_copy(Path(identity))
            self._close_dialog()

    # ---- holdings ----------------------------------------------------------------------------

    def show_holdings(self) -> None:
        """List everything that is kept, with a way to delete it."""
        words = self._words
        text = words.holdings_text.format(folder=self._controller.recovery.folder)
        dialog = self._new_dialog(words.holdings_title, text)
        dialog.pressed.connect(self._on_holding_pressed)
        dialog.all_pressed.connect(self._on_all_pressed)
        self._fill_holdings()
        dialog.show()

    def _fill_holdings(self) -> None:
        self._holdings = {one.name: one for one in self._controller.holdings()}
        rows = [self._holding_row(one) for one in self._holdings.values()]
        if self.dialog is not None:
            self.dialog.show_rows(rows, self._words.nothing, self._words.delete_all)

    def _holding_row(self, one: Holding) -> KeptRow:
        words = self._words
        kinds = words.kinds
        said = [
            *([kinds.only_copy] if one.is_only_copy else []),
            *([kinds.one_version] if one.versions == 1 else []),
            *([kinds.versions.format(count=one.versions)] if one.versions > 1 else []),
            *([kinds.broken] if one.broken else []),
        ]
        date, time = self._moment(one.newest)
        comma = self._controller.content.language.list_comma
        text = words.row.format(
            kinds=comma.join(said) or words.unreadable,
            date=date,
            time=time,
            size=self._size(one.size),
        )
        buttons = [("delete", words.delete)]
        if one.versions:
            buttons.insert(0, ("versions", words.versions_title))
        return KeptRow(one.name, self._name_of(one), text, tuple(buttons))

    def _on_holding_pressed(self, action: str, identity: str) -> None:
        if action == "versions":
            self.show_versions_of(identity)
            return
        one, words = self._holdings[identity], self._words
        text = words.delete_text.format(name=self._name_of(one))
        if self._messages.ask(words.delete_title, text, words.delete):
            self._delete([one])

    def _on_all_pressed(self) -> None:
        words, every = self._words, list(self._holdings.values())
        text = words.delete_all_text.format(count=len(every))
        if self._messages.ask(words.delete_title, text, words.delete_all):
            self._delete(every)
            self._files.forget_recent()

    def _delete(self, every: list[Holding]) -> None:
        recovery, words = self._controller.recovery, self._words
        left = [one for one in every if not delete(one, recovery)]
        if left:
            text = words.not_deleted.format(folder=recovery.folder)
            self._messages.warn(words.holdings_title, text)
        self._fill_holdings()
        self._files.unsaved_changed.emit()

    # ---- in detail ---------------------------------------------------------------------------

    @property
    def _words(self) -> KeepingTexts:
        return self._controller.texts.keeping

    def _new_dialog(self, title: str, text: str) -> KeptDialog:
        self._close_dialog()
        self.dialog = KeptDialog(title, text, self._words.close, self._window)
        self.dialog.finished.connect(self._on_finished)
        return self.dialog

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()

    def _on_finished(self) -> None:
        self.dialog = None

    def _name_of(self, one: Holding) -> str:
        unnamed = self._controller.texts.window.welcome.unnamed
        if one.is_sealed:
            return self._words.password.name
        is_readable = one.is_only_copy or one.versions > 0
        return one.cluster_name or (unnamed if is_readable else self._words.unreadable)

    def _moment(self, moment: datetime.datetime) -> tuple[str, str]:
        local, language = moment.astimezone(), self._controller.content.language
        return language.date(local.date()), self._controller.texts.window.time(local)

    def _size(self, size: int) -> str:
        number = self._controller.content.language.number
        if size < 1_000_000:
            return self._words.kilobytes.format(n=number(max(1, size / 1000), 0))
        return self._words.megabytes.format(n=number(size / 1_000_000, 1))
