"""The frame of every vote: counts first, the result only when somebody asks for it."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gui.fields.field import AnswerField
from gui.look.components import Button, PlainLabel, set_look
from gui.look.page_scroll import bring_into_view
from gui.look.style import SPACE_S
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.session.answers import Answer, voters_of
from model.session.session import Cluster
from model.session.workshop import Opinions

WAYS = {"pass_laptop": "F3", "count_ballots": "F4"}
"""The ways to vote in secret, with the keys of their commands."""
_LAYOUT_MILLISECONDS = 50


class VoteField(AnswerField):
    """A vote of the room; its result is folded away until "show result", to sway nobody."""

    vote_event = Signal(
        str, str
    )  # question id; "result" (shown or folded), "clock", or a way to vote

    session_edited = Signal(object, str)  # Change of the session, key of edits that undo as one

    question: q.VoteQuestion

    def __init__(
        self, question: q.VoteQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        self._result_button = Button("", "normal", parent=self)
        self._result_button.setObjectName("result")
        self._result_button.setCheckable(True)
        name = wording.texts.vote.result_name.format(label=question.label)
        self._result_button.setAccessibleName(name)
        self._result_button.clicked.connect(self._on_result_clicked)
        self._result: QWidget | None = None
        self._present: int | None = None
        self._present_label = PlainLabel("", "muted", self)
        self._present_label.hide()
        self._view_timer = QTimer(self)  # the page has its height when it is laid out
        self._view_timer.setSingleShot(True)
        self._result_place = QRect()
        self._view_timer.setInterval(_LAYOUT_MILLISECONDS)
        self._view_timer.timeout.connect(self._bring_result)
        self._result_column = QVBoxLayout()
        self.result_row = QHBoxLayout()
        self.result_row.setSpacing(SPACE_S)
        self.result_row.addWidget(self._result_button)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def forget(self) -> None:
        """Become empty for another session, with the result folded away."""
        self._result_button.setChecked(False)
        super().forget()

    @property
    def is_revealed(self) -> bool:
        """Tell whether the result is shown."""
        return self._result is not None

    @property
    def is_second_open(self) -> bool:
        """Tell whether a second round is wanted that has no votes yet."""
        return False

    @property
    def time_text(self) -> str:
        """Return the time that both ends of a divided vote have left; "" while no clock runs."""
        return ""

    def open_second(self) -> None:
        """Open a second round, where the vote is one that can have it."""

    def show_present(self, cluster: Cluster) -> None:
        """Take how many people are present, to check the votes against them."""
        self._present = cluster.participants
        self._show_present()

    def show_opinions(self, opinions: Opinions) -> None:
        """Show what both sides say where the vote stayed divided; only votes on steps can."""

    def focus_result(self) -> None:
        """Put the focus where one key shows the result."""
        self._result_button.setFocus()

    @property
    def can_show_result(self) -> bool:
        """Tell whether there are votes to show."""
        return self._result_button.isEnabled()

    def toggle_result(self) -> None:
        """Show the result, or fold it away; without votes nothing happens."""
        if self._result_button.isEnabled():
            self._result_button.click()

    @abstractmethod
    def _made_result(self, answer: Answer) -> QWidget:
        """Return a widget that shows the result of a vote."""

    def _add_result(self) -> None:
        """Add the button for the result and the room for it, below the inputs."""
        self.result_row.addStretch(1)
        self._add_ways()
        self.body.addWidget(self._present_label)
        self.body.addLayout(self.result_row)
        self.body.addLayout(self._result_column)
        self._show_result()

    def _add_ways(self) -> None:
        """Offer the ways to vote in secret, where everybody votes."""
        if self.question.who != "participants":
            return
        texts = self._wording.texts.vote
        button = Button(texts.other_ways, "quiet", parent=self)
        button.setProperty("hasMenu", True)
        button.setAccessibleName(self._input_name(texts.other_ways))
        menu = QMenu(button)
        for name, key in WAYS.items():
            action = menu.addAction(f"{getattr(texts, name)}\t{key}")
            action.setData(name)
        menu.triggered.connect(self._on_way_chosen)
        button.setMenu(menu)
        self.result_row.addWidget(button)

    def _answer_shown(self) -> None:
        self._show_present()
        self._show_result()

    def _show_present(self) -> None:
        """Say how many of those present voted, and that it cannot be more than all.

        The line has its place before the first vote, so that no vote moves what is below it.
        """
        voters, present = voters_of(self._answer), self._present
        is_checked = self.question.who == "participants" and present is not None
        place = self._present_label.sizePolicy()
        place.setRetainSizeWhenHidden(is_checked)
        self._present_label.setSizePolicy(place)
        self._present_label.setVisible(is_checked and voters is not None)
        if present is None:
            return
        voters = voters or 0
        texts = self._wording.texts.vote
        is_over = voters > present
        sentence = texts.over if is_over else texts.present
        self._present_label.setText(sentence.format(n=voters, present=present))
        set_look(self._present_label, "kind", "error" if is_over else "muted")

    def _hide_result(self) -> None:
        self._result_button.setChecked(False)
        self._on_result_clicked()

    def _show_result(self) -> None:
        texts, answer = self._wording.texts.vote, self._answer
        is_vote = voters_of(answer) is not None
        is_shown = is_vote and self._result_button.isChecked()
        self._result_button.setEnabled(is_vote)
        if not is_vote:  # the next votes are not those that were shown
            self._result_button.setChecked(False)
        self._result_button.show_text(texts.hide_result if is_shown else texts.show_result)
        if self._result is not None:
            self._result_column.removeWidget(self._result)
            self._result.hide()
            self._result.deleteLater()
            self._result = None
        if is_shown and answer is not None:
            self._result = self._made_result(answer)
            self._result_column.addWidget(self._result)

    def _on_way_chosen(self, action: QAction) -> None:
        self.vote_event.emit(self.question.id, action.data())

    def _on_result_clicked(self) -> None:
        self._show_result()
        self._view_timer.start()
        self.vote_event.emit(self.question.id, "result")

    def _bring_result(self) -> None:
        """Scroll to the result, below what is in view, until the page is laid out around it."""
        if self._result is None:
            return
        bring_into_view(self._result)
        if self._result.geometry() != self._result_place:
            self._result_place = self._result.geometry()
            self._view_timer.start()

    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Name problems only when the whole vote is left: counts come one after the other."""
        is_left = old is not None and self.isAncestorOf(old)
        if is_left and not (now is not None and self.isAncestorOf(now)):
            self.finish_typing()
