"""One field on a window, with the session of its one question."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.fields.create import create_field
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Answer, Rejection
from model.session.parsing import parse

WordingIn = Callable[[str], Wording]


class Bench:
    """One field on a window, and the session of its one question."""

    def __init__(self, qtbot: QtBot, question: q.AnyQuestion, wording: Wording) -> None:
        self.question = question
        self.raws: list[object] = []
        self.answer: Answer | None = None
        self.rejection: Rejection | None = None
        self.window = QWidget()
        self.field: Any = create_field(question, wording, self.window)  # of the question's kind
        self.elsewhere = QWidget(self.window)
        self.elsewhere.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self.window)
        column.addWidget(self.field)
        column.addWidget(self.elsewhere)
        qtbot.addWidget(self.window)
        self.field.answer_edited.connect(self._on_answer_edited)
        self.window.resize(760, 600)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.field.focus_first()

    def type(self, text: str) -> None:
        """Type ASCII into whatever has the focus."""
        QTest.keyClicks(self.focus, text)

    def press(self, key: Qt.Key) -> None:
        """Press one key on whatever has the focus."""
        QTest.keyClick(self.focus, key)

    def click(self, widget: QWidget) -> None:
        """Click into the middle of a widget."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)

    def leave(self) -> None:
        """Put the focus outside the field."""
        self.elsewhere.setFocus()

    def show(self, raw: object) -> None:
        """Show another answer of the session, as after undo or opening a file."""
        answer = None if raw is None else parse(self.question, raw)
        assert not isinstance(answer, Rejection)
        self.answer = answer
        self.field.show_answer(answer)

    @property
    def focus(self) -> QWidget:
        """Return the widget that has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    @property
    def problem(self) -> str:
        """Return the problem that is shown; empty where none is."""
        label = self.field._problem_label
        return "" if label.isHidden() else label.text()

    def _on_answer_edited(self, question_id: str, raw: object) -> None:
        assert question_id == self.question.id
        self.raws.append(raw)
        judged = None if raw is None else parse(self.question, raw)
        if isinstance(judged, Rejection):
            self.rejection = judged
            self.field.show_rejection(judged)
            return
        if self.rejection is not None:
            self.rejection = None
            self.field.show_rejection(None)
        self.answer = judged
        self.field.show_answer(judged)


BenchFor = Callable[..., Bench]
