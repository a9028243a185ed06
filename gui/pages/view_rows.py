"""One barrier as the room sees it: its level and the reason; or a barrier of the room's own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.look.wheel_guard import WheelGuard
from gui.words.workshop_texts import ViewTexts
from model.content.base import BarrierId
from model.content.words import Words
from model.session.text_hygiene import clean
from model.session.workshop import BarrierView, OwnBarrier, OwnLevel, ViewLevel

VIEW_LEVELS: tuple[ViewLevel, ...] = ("blocking", "problem", "watch", "none")
_LONGEST = 500
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class LevelRow(QWidget):
    """A level to be chosen, a reason to be typed, and a button that takes the row away."""

    removed = Signal(str)  # barrier id

    def __init__(
        self, barrier: BarrierId, name: str, words: Words, texts: ViewTexts, parent: QWidget
    ) -> None:
        """Make the row of a barrier; `name` tells its inputs apart for screen readers."""
        super().__init__(parent)
        self.barrier, self._texts = barrier, texts
        self.combo = QComboBox(self)
        for level in VIEW_LEVELS:
            self.combo.addItem(words.levels[level], level)
        WheelGuard(self).protect(self.combo)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(_LONGEST)
        self.reason.setPlaceholderText(texts.reason)
        self.remove_button = Button("", "quiet", "delete", self)
        self.name_all(name)
        self.inputs = QHBoxLayout()
        self.inputs.setSpacing(SPACE_S)
        self.inputs.addWidget(self.combo, 0, _CENTRE)
        self.inputs.addWidget(self.reason, 1)
        self.inputs.addWidget(self.remove_button, 0, _CENTRE)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, SPACE_XS, 0, SPACE_XS)
        self.column.setSpacing(SPACE_XS)
        self.column.addLayout(self.inputs)
        self.remove_button.clicked.connect(self._on_remove)

    def name_all(self, name: str) -> None:
        """Name the inputs for screen readers."""
        self.combo.setAccessibleName(self._texts.level_of.format(barrier=name))
        self.reason.setAccessibleName(self._texts.reason_of.format(barrier=name))
        self.remove_button.show_name(self._texts.remove.format(barrier=name))

    def show_values(self, level: OwnLevel, reason: str) -> None:
        """Show the session's values, unless the same are being typed."""
        self.combo.setCurrentIndex(self.combo.findData(level))
        if self.entered_reason() != clean(reason, one_line=True):
            self.reason.setText(clean(reason, one_line=True))
            self.reason.setCursorPosition(0)

    def entered_reason(self) -> str:
        """Return the reason that is typed."""
        return clean(self.reason.text(), one_line=True)

    def _on_remove(self) -> None:
        self.removed.emit(self.barrier)


class ViewRow(LevelRow):
    """A barrier of the content that the room sees otherwise than the rules."""

    edited = Signal(str, object)  # barrier id, BarrierView

    def __init__(
        self, barrier: BarrierId, name: str, words: Words, texts: ViewTexts, parent: QWidget
    ) -> None:
        """Make the row."""
        super().__init__(barrier, name, words, texts, parent)
        self._rules_label = PlainLabel("", "small", self)
        self.column.insertWidget(0, PlainLabel(name, "strong", self))
        self.column.insertWidget(1, self._rules_label)
        self.combo.activated.connect(self._on_edited)
        self.reason.textEdited.connect(self._on_edited)

    def show_view(self, view: BarrierView, rules: str) -> None:
        """Show the room's view beside the level by the rules."""
        self.show_values(view.level, view.reason)
        self._rules_label.setText(self._texts.rules_say.format(level=rules))

    def _on_edited(self) -> None:
        level: ViewLevel = self.combo.currentData()
        view = BarrierView(level, self.entered_reason())
        self.edited.emit(self.barrier, view)


class OwnRow(LevelRow):
    """A barrier that the room named itself."""

    edited = Signal(object)  # OwnBarrier
    action_requested = Signal(str)  # barrier id

    def __init__(self, own: OwnBarrier, words: Words, texts: ViewTexts, parent: QWidget) -> None:
        """Make the row."""
        super().__init__(own.barrier_id, own.name, words, texts, parent)
        self._own = own
        self.combo.addItem(words.levels["not_assessed"], "not_assessed")  # until one is given
        self.name = QLineEdit(self)
        self.name.setMaxLength(_LONGEST)
        self.action_button = Button(texts.own_action, "quiet", "plan", self)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.name, 1)
        head.addWidget(self.action_button, 0, _CENTRE)
        self.column.insertLayout(0, head)
        self.combo.activated.connect(self._on_edited)
        self.reason.textEdited.connect(self._on_edited)
        self.name.textEdited.connect(self._on_edited)
        self.action_button.clicked.connect(self._on_action)

    def show_own(self, own: OwnBarrier) -> None:
        """Show the session's barrier."""
        self._own = own
        typed = clean(self.name.text(), one_line=True)
        is_being_emptied = not typed and self.name.hasFocus()
        if typed != own.name and not is_being_emptied:
            self.name.setText(own.name)
            self.name.setCursorPosition(0)
        self.name.setAccessibleName(self._texts.own_name.format(barrier=own.name))
        self.action_button.setAccessibleName(self._texts.own_action_for.format(barrier=own.name))
        self.name_all(own.name)
        self.show_values(own.level, own.reason)

    def _on_edited(self) -> None:
        name = clean(self.name.text(), one_line=True) or self._own.name
        level: OwnLevel = self.combo.currentData()
        own = replace(self._own, name=name, level=level, reason=self.entered_reason())
        self.edited.emit(own)

    def _on_action(self) -> None:
        self.action_requested.emit(self.barrier)
