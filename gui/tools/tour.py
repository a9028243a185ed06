"""Five steps through the program: a strip that hinders nothing, and can be closed for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.announce import announce
from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_L, SPACE_S, SPACE_XS
from gui.settings import Settings
from gui.window.window_commands import WindowCommands
from gui.words.tour_texts import TourTexts


class TourBar(QFrame):
    """Shows one step at a time above the page; everything else works meanwhile."""

    def __init__(
        self,
        parent: QWidget,
        commands: WindowCommands,
        settings: Callable[[], Settings],
        remember: Callable[[Settings], None],
    ) -> None:
        """Make the strip; it shows itself where the settings do not say that it was seen."""
        super().__init__(parent)
        self.setObjectName("tourBar")
        self._texts: TourTexts | None = None
        self._step = 0
        self._settings, self._remember = settings, remember
        self._place_label = PlainLabel("", "small", self)
        self._title_label = PlainLabel("", "strong", self)
        self._text_label = PlainLabel("", parent=self)
        self.back_button = Button("", "quiet", parent=self)
        self.next_button = Button("", "normal", parent=self)
        self.skip_button = Button("", "quiet", parent=self)
        words = QVBoxLayout()
        words.setSpacing(SPACE_XS)
        for label in (self._place_label, self._title_label, self._text_label):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_S)
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        stays = self.skip_button.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # what is clicked five times stays under the mouse
        self.skip_button.setSizePolicy(stays)
        for button in (self.back_button, self.next_button, self.skip_button):
            button.setFocusPolicy(
                Qt.FocusPolicy.TabFocus
            )  # a click leaves the hands where they are
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.skip_button.clicked.connect(self._end)
        commands.action("tour").triggered.connect(self.begin)
        self.setVisible(not settings().tour_seen)

    @property
    def words(self) -> str:
        """Return the title of the step in view."""
        return self._title_label.text()

    def show_texts(self, texts: TourTexts) -> None:
        """Show the step in another language."""
        self._texts = texts
        self.setAccessibleName(texts.name)
        self.back_button.show_text(texts.back)
        self.skip_button.show_text(texts.skip)
        self._show()

    def begin(self) -> None:
        """Show the first step."""
        self._step = 0
        self._show()
        self.show()

    def _show(self) -> None:
        if self._texts is None:
            return
        steps = self._texts.steps
        step = steps[self._step]
        place = self._texts.place.format(number=self._step + 1, all=len(steps))
        self._place_label.setText(place)
        self._title_label.setText(step.title)
        self._text_label.setText(step.text)
        is_last = self._step == len(steps) - 1
        self.back_button.setEnabled(self._step > 0)
        self.next_button.show_text(self._texts.end if is_last else self._texts.next)
        for button in (self.back_button, self.next_button):  # the pages have the same words
            button.setAccessibleName(f"{self._texts.name} – {button.text()}")
        self.skip_button.setVisible(not is_last)
        if self.isVisible():
            announce(self, f"{place}. {step.title}. {step.text}")

    def _on_back(self) -> None:
        self._step = max(self._step - 1, 0)
        self._show()

    def _on_next(self) -> None:
        if self._texts is not None and self._step < len(self._texts.steps) - 1:
            self._step += 1
            self._show()
        else:
            self._end()

    def _end(self) -> None:
        self.hide()
        self._remember(replace(self._settings(), tour_seen=True))
