"""Chooses what the report is printed on: the program's own paper, or that of a Word file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QWidget

from gui.desk import Desk
from gui.look.components import Button, Card, PlainLabel, set_look
from gui.pages.parts import wrapping_widget
from gui.tasks import Task
from gui.words.paper_texts import ClientPaperTexts, PaperTexts
from model.report.paper.refusal import PaperRefused

if TYPE_CHECKING:
    from model.report.paper.paper import Paper


class ClientPaper(Card):
    """Keeps the paper that was chosen, and says in a sentence why a file gives none."""

    changed = Signal()

    _texts: ClientPaperTexts
    _desk: Desk

    def __init__(self, parent: QWidget | None = None, *, is_part: bool = False) -> None:
        """Begin with the program's own paper; `is_part` of a card, and then without its frame."""
        super().__init__(parent)
        if is_part:
            self.setProperty("card", False)
            self.body.setContentsMargins(0, 0, 0, 0)
        self.paper: Paper | None = None
        self._path = Path()
        self._refused: PaperRefused | None = None
        self._label = PlainLabel("", "strong", self)
        self.state_label = PlainLabel("", "muted", self)
        self.choose_button = Button("", "normal", parent=self)
        self.clear_button = Button("", "normal", parent=self)
        row = wrapping_widget(self.choose_button, self.clear_button, parent=self)
        for widget in (self._label, self.state_label, row):
            self.body.addWidget(widget)
        self.choose_button.clicked.connect(self._on_choose_clicked)
        self.clear_button.clicked.connect(self._on_clear_clicked)

    def use_desk(self, desk: Desk) -> None:
        """Take the file dialog."""
        self._desk = desk

    def show_texts(self, texts: PaperTexts) -> None:
        """Speak another language."""
        self._texts = texts.client
        self._label.setText(self._texts.title)
        self.choose_button.show_text(self._texts.choose)
        self.clear_button.show_text(self._texts.clear)
        self._show()

    def clear(self) -> None:
        """Go back to the program's own paper."""
        self.paper, self._refused = None, None
        self._show()

    def _on_choose_clicked(self) -> None:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        chosen = self._desk.messages.ask_word_file(folder, self._texts.title)
        if chosen is None:
            return
        self._path = chosen
        task = Task(partial(_read, chosen))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_refused)
        task.start()

    def _on_clear_clicked(self) -> None:
        self.clear()
        self.changed.emit()
        self.choose_button.setFocus()

    def _on_read(self, paper: Paper) -> None:
        self.paper, self._refused = paper, None
        self._show()
        self.changed.emit()

    def _on_refused(self, error: Exception) -> None:
        """Say why; the paper chosen before stays."""
        if not isinstance(error, PaperRefused):
            raise error
        self._refused = error
        self._show()

    def _show(self) -> None:
        texts, paper = self._texts, self.paper
        if self._refused is not None:
            reason = getattr(texts.refused, self._refused.reason)
            said = [reason.format(detail=self._refused.detail)]
        elif paper is not None:
            told = {"picture": texts.picture, "object": texts.object}
            left_out = [told[one] for one in sorted(paper.left_out)]
            said = [texts.client.format(file=self._path.name), *left_out]
        else:
            said = [texts.own]
        set_look(self.state_label, "kind", "error" if self._refused else "muted")
        self.state_label.setText("\n".join(said))
        self.clear_button.setVisible(paper is not None or self._refused is not None)


def _read(path: Path) -> Paper:
    from model.report.paper.paper import paper_from

    return paper_from(path)
