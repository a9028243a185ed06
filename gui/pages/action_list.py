"""The actions of the plan, each in an editor of its own."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.look.components import Button, PlainLabel
from gui.look.empty_state import EmptyState
from gui.look.page_scroll import bring_into_view
from gui.look.style import SPACE_L, SPACE_M
from gui.pages.action_editor import ActionEditor
from gui.pages.sliced_column import SlicedColumn
from gui.words.page_texts import ActionTexts
from model.content.content import Content
from model.diagnosis.plan import ActionItem, ActionPlan
from model.session.session import WorkshopSession

_AT_ONCE = 4
"""How many editors fill the screen; the others follow."""


class ActionList(QWidget):
    """Shows the editors in the order of the plan.

    While somebody types, no editor changes its place: the list is sorted again by `sort`, when
    it comes into view.
    """

    action_edited = Signal(object)  # PlannedAction
    action_removed = Signal(str)  # action id
    own_action_requested = Signal(str)  # "": against no barrier in particular

    _content: Content
    _texts: ActionTexts
    _session: WorkshopSession
    _plan: ActionPlan

    def __init__(self, today: Callable[[], datetime.date], parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._today = today
        self._order: list[str] = []
        self._sources: tuple[str, ...] = ()
        self._planned: list[str] = []
        self._items: dict[str, ActionItem] = {}
        self._hint_label = PlainLabel("", "muted", self)
        self._empty_state = EmptyState("level-none", parent=self)
        self._rows: SlicedColumn[str] = SlicedColumn(self, SPACE_L, _AT_ONCE)
        self.add_button = Button("", "normal", parent=self)
        self.add_button.clicked.connect(self._on_add_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        for widget in (self._hint_label, self._empty_state, self._rows):
            column.addWidget(widget)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_content(self, content: Content, texts: ActionTexts) -> None:
        """Show all texts in another language."""
        self._content, self._texts = content, texts
        self._hint_label.setText(texts.hint)
        self._empty_state.show_texts(texts.empty_title, texts.empty_text)
        self.add_button.show_text(f"+ {texts.add}")
        self.add_button.setAccessibleName(texts.add)
        self._rows.clear()

    def offer_funding(self, names: tuple[str, ...]) -> None:
        """Offer these names where the source of an action's money is typed."""
        self._sources = names
        for editor in self.editors():
            editor.offer_funding(names)

    def show_actions(self, session: WorkshopSession, plan: ActionPlan) -> None:
        """Show the actions of the plan as the session has them, once the list is in view."""
        self._session, self._plan = session, plan
        if self.isVisible():
            self._show()
        else:
            self._order = []  # sorted anew when it comes into view

    def showEvent(self, event: QShowEvent) -> None:
        """Show what the plan has become meanwhile."""
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        items = self._items = {item.action_id: item for item in self._plan.items}
        self._planned = list(items)
        kept = [action_id for action_id in self._order if action_id in items]
        self._order = kept + [action_id for action_id in items if action_id not in kept]
        self._rows.show_keys(self._order, self._create)
        for editor in self.editors():
            self._fill(editor, editor.action_id)
        self._hint_label.setVisible(bool(items))
        self._empty_state.setVisible(not items)

    def forget(self) -> None:
        """Become empty for another session; what is half typed goes."""
        self._rows.clear()

    def sort(self) -> None:
        """Put the editors in the order of the plan."""
        self._order = list(self._planned)
        self._rows.show_keys(self._order, self._create)

    def editor(self, action_id: str) -> ActionEditor | None:
        """Return the editor of an action."""
        widget = self._rows.widget(action_id)
        return widget if isinstance(widget, ActionEditor) else None

    def editors(self) -> list[ActionEditor]:
        """Return the editors, from top to bottom."""
        return [widget for widget in self._rows.widgets() if isinstance(widget, ActionEditor)]

    def focus_new(self, action_id: str) -> None:
        """Let the person name a new action."""
        editor = self._rows.build_to(action_id)
        if isinstance(editor, ActionEditor):
            editor.focus_title()
            bring_into_view(editor)

    def focus_action(self, action_id: str) -> None:
        """Bring an action into view, and the focus to what is missing in it."""
        editor = self._rows.build_to(action_id)
        if isinstance(editor, ActionEditor):
            editor.focus_gap()
            bring_into_view(editor)

    def finish_typing(self) -> None:
        """Take all inputs as fully typed."""
        for editor in self.editors():
            editor.finish_typing()

    def _fill(self, editor: ActionEditor, action_id: str) -> None:
        action = self._session.action(action_id)
        if action is not None:
            editor.show_action(action, self._items[action_id], self._session)

    def _create(self, action_id: str) -> QWidget:
        editor = ActionEditor(self._content, self._texts, self._today(), self._rows)
        editor.action_edited.connect(self.action_edited)
        editor.action_removed.connect(self.action_removed)
        editor.offer_funding(self._sources)
        self._fill(editor, action_id)
        return editor

    def _on_add_clicked(self) -> None:
        self.own_action_requested.emit("")
