"""One action of the plan, to be shaped: who, when, where, how, measured by what."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.look.components import Button, Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_M, SPACE_XS
from gui.pages.action_details import ActionDetails
from gui.pages.parts import Fold
from gui.pages.plan_dates import PlanDates
from gui.pages.tab_order import tab_order_of
from gui.pages.typed_fields import LabelledInput, TextInput
from gui.words.page_texts import ActionTexts
from model.content.content import Content
from model.diagnosis.plan import ActionItem
from model.diagnosis.wording import barrier_name
from model.session.edits import lines_of
from model.session.session import PlannedAction, WorkshopSession


class ActionEditor(Card):
    """Shows one accepted or own action, and reports every edit at once."""

    action_edited = Signal(object)  # PlannedAction
    action_removed = Signal(str)  # action id

    def __init__(
        self,
        content: Content,
        texts: ActionTexts,
        today: datetime.date,
        parent: QWidget | None = None,
    ) -> None:
        """Make an editor; `show_action` fills it."""
        super().__init__(parent)
        self._content, self._texts, self._today = content, texts, today
        self._action = PlannedAction("")
        self._title_label = SectionTitle("", self)
        self._answers_label = PlainLabel("", "small", self)
        self._gaps_label = PlainLabel("", "muted", self)
        self.title, self.owner = TextInput(self), TextInput(self)
        self.dates = PlanDates(content.language, texts, today, self)
        self._fold = Fold(texts.more, parent=self)
        self._details: ActionDetails | None = None  # made when they are unfolded
        self._sources: tuple[str, ...] = ()
        self._shown: tuple[object, ...] = ()
        self.remove_button = Button("", "quiet", parent=self)
        self._arrange()
        self._connect()

    @property
    def action_id(self) -> str:
        """Return which action is shown."""
        return self._action.action_id

    def show_action(
        self, action: PlannedAction, item: ActionItem, session: WorkshopSession
    ) -> None:
        """Show an action; an input differs only where the session does; offer people as owners."""
        people, reasons = lines_of(session, "people"), self._reasons(item, session)
        shown = (action, item, people, reasons)
        if shown == self._shown:
            return
        is_new, self._shown = action.action_id != self._action.action_id, shown
        self.owner.offer(people)
        self._action = action
        title = item.title or self._texts.new_title
        self._title_label.setText(title)
        self.setAccessibleName(title)
        self._answers_label.setText(reasons)
        self._show_gaps(item)
        measure = self._content.mitigations.get(action.mitigation) if action.mitigation else None
        self.title.show_value(action.title, measure.title if measure is not None else "")
        self.owner.show_value(action.owner)
        ends = measure is not None and not measure.continuous
        self.dates.show_dates(action.start, action.end, item.weeks if ends else None)
        if self._details is not None:
            self._details.show_action(action, title)
        self._name_all(title)
        if is_new and (action.target or action.steps or action.budget or action.funding_source):
            self._fold.unfold()

    def offer_funding(self, names: tuple[str, ...]) -> None:
        """Offer these names where the source of the action's money is typed."""
        self._sources = names
        if self._details is not None:
            self._details.funding.offer(names)

    @property
    def details(self) -> ActionDetails:
        """Return the inputs below the fold."""
        if self._details is None:
            self._details = ActionDetails(self._content, self._texts, self._fold)
            self._details.edited.connect(self._on_detail_edited)
            self._details.funding.offer(self._sources)
            self._details.show_action(self._action, self._title)
            self._fold.body.addWidget(self._details)
        return self._details

    def unfold(self) -> None:
        """Show all inputs."""
        self._fold.unfold()

    def focus_title(self) -> None:
        """Put the focus on the title, all of it marked."""
        self.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.edit.selectAll()

    def focus_gap(self) -> None:
        """Put the focus on the first input that a reader of the plan would miss."""
        action = self._action
        edit = self.owner.edit if not action.owner or action.end else self.dates.end.edit
        edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish_typing(self) -> None:
        """Take all inputs as fully typed."""
        self.dates.finish_typing()

    def _arrange(self) -> None:
        head = self.body
        head.addWidget(self._title_label)
        head.addWidget(self._answers_label)
        head.addWidget(self._gaps_label)
        head.addWidget(self.title)
        line = QHBoxLayout()
        line.setSpacing(SPACE_L)
        line.addWidget(self.owner, 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.dates, 1, Qt.AlignmentFlag.AlignTop)
        head.addLayout(line)
        head.addWidget(self._fold)
        head.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)
        head.setSpacing(SPACE_M)
        self._fold.body.setContentsMargins(0, SPACE_XS, 0, 0)

    def _connect(self) -> None:
        self.title.text_edited.connect(self._on_title_edited)
        self.owner.text_edited.connect(self._on_owner_edited)
        self.dates.dates_edited.connect(self._on_dates_edited)
        self._fold.button.toggled.connect(self._on_fold_toggled)
        self.remove_button.clicked.connect(self._on_remove_clicked)

    def _name_all(self, title: str) -> None:
        texts = self._texts
        named: tuple[tuple[LabelledInput, str, str], ...] = (
            (self.title, texts.title, ""),
            (self.owner, texts.owner, texts.owner_hint),
        )
        for field, label, hint in named:
            field.show_label(label, texts.field_name.format(field=label, title=title), hint)
        self.dates.show_labels(title)
        self._fold.show_text(texts.more, texts.more_name.format(title=title))
        is_own = self._action.mitigation is None
        self.remove_button.show_text(texts.delete if is_own else texts.put_back)
        name = texts.delete_name if is_own else texts.put_back_name
        self.remove_button.setAccessibleName(name.format(title=title))

    @property
    def _title(self) -> str:
        return self._title_label.text()

    def _reasons(self, item: ActionItem, session: WorkshopSession) -> str:
        """Return which barriers the action answers."""
        content, language = self._content, self._content.language
        found = (barrier_name(content, session, one) for one in item.barriers)
        names = [name for name in found if name]
        if not names:
            return self._texts.own
        return self._texts.answers.format(barriers=language.listing(names))

    def _show_gaps(self, item: ActionItem) -> None:
        texts = self._texts
        words = {
            "owner": texts.gap_owner,
            "end": texts.gap_end,
            "past": texts.gap_past,
            "indicator": texts.gap_indicator,
        }
        gaps = [words[gap] for gap in item.gaps(self._today)]
        self._gaps_label.setText("○ " + " · ".join(gaps) if gaps else "")
        self._gaps_label.setVisible(bool(gaps))

    def _on_title_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, title=text))

    def _on_owner_edited(self, text: str) -> None:
        self.action_edited.emit(replace(self._action, owner=text))

    def _on_dates_edited(self, start: datetime.date | None, end: datetime.date | None) -> None:
        self.action_edited.emit(replace(self._action, start=start, end=end))

    def _on_detail_edited(self, field: str, value: object) -> None:
        self.action_edited.emit(replace(self._action, **{field: value}))  # type: ignore[arg-type]

    def _on_fold_toggled(self, is_open: bool) -> None:
        """Make the inputs the first time, and let the Tab key go through them."""
        order = tab_order_of(self)
        if is_open and self._details is None:
            self._details = self.details
            if order is not None:
                order.order_soon()

    def _on_remove_clicked(self) -> None:
        self.action_removed.emit(self._action.action_id)
