"""Where the room sees barriers otherwise than the rules, and barriers of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from gui.look.components import Button, Card, PlainLabel, SectionTitle
from gui.look.page_scroll import bring_into_view
from gui.look.style import SPACE_S
from gui.look.wheel_guard import WheelGuard
from gui.pages.keyed_column import KeyedColumn
from gui.pages.view_rows import OwnRow, ViewRow
from gui.words.workshop_texts import ViewTexts
from model.content.base import BarrierId
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.session import edits
from model.session.session import WorkshopSession
from model.session.text_hygiene import clean
from model.session.workshop import BarrierView, OwnBarrier


class RoomViewsCard(Card):
    """Takes level and reason for each barrier that the room sees otherwise; all can be undone."""

    session_edited = Signal(object, str)  # Change, key of edits that undo as one
    action_requested = Signal(str)  # id of an own barrier

    _content: Content
    _texts: ViewTexts
    _session: WorkshopSession
    _diagnosis: Diagnosis

    def __init__(self, parent: QWidget) -> None:
        """Make the card."""
        super().__init__(parent)
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self._views: KeyedColumn[BarrierId] = KeyedColumn(self)
        self.choose = QComboBox(self)
        WheelGuard(self).protect(self.choose)
        self._own_label = PlainLabel("", "strong", self)
        self._own: KeyedColumn[BarrierId] = KeyedColumn(self)
        self.add_edit = QLineEdit(self)
        self.add_edit.setMaxLength(300)
        self.add_button = Button("", "normal", parent=self)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.add_edit, 1)
        row.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignVCenter)
        for widget in (self._title_label, self._hint_label, self._views, self.choose):
            self.body.addWidget(widget)
        for below in (self._own_label, self._own):
            self.body.addWidget(below)
        self.body.addLayout(row)
        self.choose.activated.connect(self._on_chosen)
        self.add_button.clicked.connect(self.add)

    def show_content(self, content: Content, texts: ViewTexts) -> None:
        """Show all words in the language of both."""
        self._content, self._texts = content, texts
        self._title_label.setText(texts.title)
        self._hint_label.setText(texts.hint)
        self.choose.setAccessibleName(texts.choose)
        self._own_label.setText(texts.own)
        self.add_edit.setPlaceholderText(texts.add_own)
        self.add_edit.setAccessibleName(texts.own)
        self.add_edit.setAccessibleDescription(texts.add_own)
        self.add_button.show_text(texts.add)
        self.add_button.setAccessibleName(f"{texts.add} – {texts.own}")
        self._views.clear()
        self._own.clear()

    def show_diagnosis(self, session: WorkshopSession, diagnosis: Diagnosis) -> None:
        """Show the room's views beside those of the rules."""
        self._session, self._diagnosis = session, diagnosis
        barriers = [one for one in self._content.barriers if one in session.barrier_views]
        self._views.show_keys(barriers, self._create_view)
        levels = self._content.words.levels
        for row in self.view_rows():
            rules = levels[diagnosis.findings[row.barrier].rules_level]
            row.show_view(session.barrier_views[row.barrier], rules)
        own = {one.barrier_id: one for one in session.own_barriers}
        self._own.show_keys(list(own), self._create_own)
        for one in self.own_rows():
            one.show_own(own[one.barrier])
        for rows in (self._views, self._own):
            rows.setVisible(bool(rows.keys()))  # an empty one would leave a gap
        self._fill_choices(barriers)

    def view_rows(self) -> list[ViewRow]:
        """Return the barriers that the room sees otherwise."""
        return [row for row in self._views.widgets() if isinstance(row, ViewRow)]

    def own_rows(self) -> list[OwnRow]:
        """Return the room's own barriers."""
        return [row for row in self._own.widgets() if isinstance(row, OwnRow)]

    def begin(self, barrier: str) -> None:
        """Take up a barrier with the level of the rules, and await the room's level."""
        id_ = BarrierId(barrier)
        if id_ not in self._session.barrier_views:
            level = self._diagnosis.findings[id_].level
            view = BarrierView("watch" if level == "not_assessed" else level)
            change = partial(edits.with_barrier_view, barrier=id_, view=view)
            self.session_edited.emit(change, "")
        row = self._views.widget(id_)
        if isinstance(row, ViewRow):
            row.combo.setFocus(Qt.FocusReason.OtherFocusReason)
            bring_into_view(row)

    def add(self) -> bool:
        """Add a barrier of the room's own; return whether one was typed."""
        name = clean(self.add_edit.text(), one_line=True)
        self.add_edit.clear()
        if name:
            own = edits.new_own_barrier(name)
            self.session_edited.emit(partial(edits.with_own_barrier, barrier=own), "")
        return bool(name)

    def advance(self) -> bool:
        """Add a barrier, or go to the next input, at Enter."""
        focus = self.window().focusWidget()
        if focus is self.add_edit:
            return self.add()
        if isinstance(focus, QLineEdit) and self.isAncestorOf(focus):
            return self.focusNextPrevChild(True)
        return False

    def _fill_choices(self, taken: list[BarrierId]) -> None:
        self.choose.clear()
        self.choose.addItem(self._texts.choose, "")
        for id_, barrier in self._content.barriers.items():
            if id_ not in taken:
                self.choose.addItem(barrier.name, id_)

    def _create_view(self, barrier: BarrierId) -> QWidget:
        name = self._content.barriers[barrier].name
        row = ViewRow(barrier, name, self._content.words, self._texts, self._views)
        row.edited.connect(self._on_view_edited)
        row.removed.connect(self._on_view_removed)
        return row

    def _create_own(self, barrier: BarrierId) -> QWidget:
        own = next(one for one in self._session.own_barriers if one.barrier_id == barrier)
        row = OwnRow(own, self._content.words, self._texts, self._own)
        row.edited.connect(self._on_own_edited)
        row.removed.connect(self._on_own_removed)
        row.action_requested.connect(self.action_requested)
        return row

    def _on_chosen(self) -> None:
        barrier = self.choose.currentData()
        if barrier:
            self.begin(barrier)

    def _on_view_edited(self, barrier: str, view: BarrierView) -> None:
        change = partial(edits.with_barrier_view, barrier=BarrierId(barrier), view=view)
        self.session_edited.emit(change, f"view {barrier}")

    def _on_view_removed(self, barrier: str) -> None:
        change = partial(edits.with_barrier_view, barrier=BarrierId(barrier), view=None)
        self.session_edited.emit(change, "")

    def _on_own_edited(self, own: OwnBarrier) -> None:
        change = partial(edits.with_own_barrier, barrier=own)
        self.session_edited.emit(change, f"own {own.barrier_id}")

    def _on_own_removed(self, barrier: str) -> None:
        self.session_edited.emit(partial(edits.without_own_barrier, barrier=BarrierId(barrier)), "")
