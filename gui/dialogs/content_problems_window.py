"""What is wrong with the data files, file by file, for the one who can mend them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui.look.components import Button, PlainLabel, name_field
from gui.look.style import SPACE_L, SPACE_XL
from gui.words.trouble_texts import ContentProblemTexts
from model.content.problems import ContentProblem


def listing(problems: Sequence[ContentProblem], line: str) -> str:
    """Return the faults grouped by file; `line` is the word for a line, with `{line}`."""
    parts = []
    for file, found in groupby(sorted(problems), key=lambda problem: problem.file):
        rows = [file]
        for problem in found:
            place = f"{line.format(line=problem.line)}: " if problem.line else ""
            rows += [f"    {place}{problem.message}"]
            rows += [f"        {problem.hint}"] if problem.hint else []
        parts.append("\n".join(rows))
    return "\n\n".join(parts)


class ContentProblemsWindow(QWidget):
    """Lists the faults in place of the wizard, which cannot start."""

    def __init__(self, problems: Sequence[ContentProblem], texts: ContentProblemTexts) -> None:
        super().__init__()
        self.setWindowTitle(texts.title)
        self.resize(860, 560)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_XL)
        column.setSpacing(SPACE_L)
        title = PlainLabel(texts.title, "title", self)
        column.addWidget(title)
        column.addWidget(PlainLabel(texts.text, parent=self))
        self._list = QPlainTextEdit(listing(problems, texts.line), self)
        self._list.setReadOnly(True)
        self._list.setTabChangesFocus(True)
        self._list.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        name_field(self._list, title)
        column.addWidget(self._list, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.copy_button = Button(texts.copy_all, icon="copy", parent=self)
        self._quit_button = Button(texts.quit, "primary", parent=self)
        row.addWidget(self.copy_button)
        row.addWidget(self._quit_button)
        column.addLayout(row)
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self._quit_button.clicked.connect(self.close)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._list.toPlainText())
