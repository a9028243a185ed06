"""Asks for a password: once to open, twice to protect."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.dialogs.sheet_window import fitting
from gui.look.components import Button, PlainLabel, name_field
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL, SPACE_XS
from gui.words.keeping_texts import PasswordTexts
from model.session.protected_copy import LEAST_PASSWORD

_WIDTH = 600


class PasswordDialog(QDialog):
    """One or two lines for a password; what is typed is kept nowhere."""

    def __init__(self, texts: PasswordTexts, *, is_new: bool, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._texts, self._is_new = texts, is_new
        title = texts.protect_title if is_new else texts.open_title
        self.setWindowTitle(title)
        self._edits = [QLineEdit(self) for _ in range(2 if is_new else 1)]
        self.problem_label = ProblemLabel(self)
        self.show_box = QCheckBox(texts.show.replace("&", "&&"), self)
        self.cancel_button = Button(texts.cancel, "normal", parent=self)
        self.ok_button = Button(texts.protect if is_new else texts.open, "primary", parent=self)
        self.ok_button.setDefault(True)
        self.ok_button.clicked.connect(self._on_ok)
        self.cancel_button.clicked.connect(self.reject)
        self.show_box.toggled.connect(self._on_shown)
        self._place(title, text)
        self._on_shown(False)

    @property
    def password(self) -> str:
        """Return what was typed."""
        return self._edits[0].text()

    def _place(self, title: str, text: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(PlainLabel(title, "title", self))
        column.addWidget(PlainLabel(text, parent=self))
        new = self._texts.new_password.format(n=LEAST_PASSWORD)
        names = (new if self._is_new else self._texts.password, self._texts.again)
        for name, edit in zip(names, self._edits, strict=False):
            label = PlainLabel(name, "strong", self)
            name_field(edit, label)
            field = QVBoxLayout()
            field.setSpacing(SPACE_XS)
            field.addWidget(label)
            field.addWidget(edit)
            column.addLayout(field)
        column.addWidget(self.show_box)
        column.addWidget(self.problem_label)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_S)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.ok_button)
        column.addLayout(foot)
        self.setFixedWidth(fitting(self, QSize(_WIDTH, 0)).width())
        self._fit()

    def _fit(self) -> None:
        """Be as high as the texts need at this width."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.heightForWidth(self.width()))

    def _on_shown(self, is_shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        for edit in self._edits:
            edit.setEchoMode(mode)

    def _on_ok(self) -> None:
        problem = ""
        if self._is_new and len(self.password) < LEAST_PASSWORD:
            problem = self._texts.too_short.format(n=LEAST_PASSWORD)
        elif len({edit.text() for edit in self._edits}) > 1:
            problem = self._texts.different
        self.problem_label.setText(problem)
        self.problem_label.setVisible(bool(problem))
        self._fit()
        if not problem and self.password:
            self.accept()
