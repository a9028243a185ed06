"""The ground rules: two notices to read out, and what leaves the room."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.desk import Desk
from gui.look.components import Button, Card, FocusCard, IconLabel, PlainLabel, SectionTitle
from gui.look.page_scroll import bring_into_view
from gui.look.style import SPACE_L, SPACE_M
from gui.pages.keyed_column import KeyedColumn
from gui.pages.page import WizardPage
from gui.words.texts import UiTexts
from gui.words.workshop_texts import NoticeTexts, RulesTexts
from model.content.content import Content
from model.session.edits import with_line
from model.session.session import WorkshopSession


class NoticeCard(FocusCard):
    """One notice: a title, what it is for, and the sentences to read out."""

    def __init__(self, texts: NoticeTexts, icon: str, parent: QWidget) -> None:
        """Show one notice."""
        super().__init__(parent, SPACE_M)
        self.setAccessibleName(texts.title)
        head = QHBoxLayout()
        head.setSpacing(SPACE_M)
        head.addWidget(IconLabel(icon, "accent", 24, self))
        head.addWidget(SectionTitle(texts.title, self), 1)
        self.body.addLayout(head)
        if texts.hint:
            self.body.addWidget(PlainLabel(texts.hint, "muted", self))
        for sentence in texts.sentences:
            self.body.addWidget(PlainLabel(sentence, parent=self))


class GroundRulesPage(WizardPage):
    """Shows the notices; the room's agreement becomes a decision of the session."""

    _texts: RulesTexts

    def __init__(self, key: str = "ground_rules", parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(key, parent)
        self._agreements: frozenset[str] = frozenset()
        self._notices: KeyedColumn[tuple[str, NoticeTexts]] = KeyedColumn(self, SPACE_L)
        self._card = Card(self)
        self._agreed_label = PlainLabel("", "strong", self._card)
        self.agree_button = Button("", "primary", parent=self._card)
        self._card.body.addWidget(self._agreed_label)
        self._card.body.addWidget(self.agree_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._notices)
        self.body.addWidget(self._card)
        self.agree_button.clicked.connect(self._on_agree)

    def use_desk(self, desk: Desk) -> None:
        """Know the agreement in every language: the room keeps it as it heard it."""
        controller = desk.controller
        codes = controller.library.language_codes()
        self._agreements = frozenset(controller.texts_in(c).workshop.rules.agreed for c in codes)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all words in the language of both."""
        words = self._texts = texts.workshop.rules
        self.set_heading(words.title, words.subtitle)
        notices = (
            ("people", words.data_protection),
            ("warning", words.competition),
            ("export", words.leaves),
            ("lock", words.does_not_leave),
        )
        self._notices.clear()
        self._notices.show_keys(notices, self._create)
        self.agree_button.show_text(words.agree)
        self.agree_button.setAccessibleDescription(words.agree_hint)

    def show_session(self, session: WorkshopSession) -> None:
        """Show whether the room has agreed."""
        has_agreed = not self._agreements.isdisjoint(session.decisions)
        text = self._texts.has_agreed if has_agreed else self._texts.agree_hint
        self._agreed_label.setText(text)
        if has_agreed and self.agree_button.hasFocus():  # so that the next Enter goes on
            self._notices.widgets()[-1].setFocus(Qt.FocusReason.OtherFocusReason)
        self.agree_button.setDisabled(has_agreed)

    def focus_first(self) -> None:
        """Put the focus on the first notice: it is read out before anything is agreed."""
        self._stops()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def advance(self) -> bool:
        """Go from notice to notice at Enter, then to the agreement, which needs one more."""
        for stop, following in pairwise(self._stops()):
            if stop.hasFocus():
                following.setFocus(Qt.FocusReason.TabFocusReason)
                bring_into_view(following)
                return True
        return False

    def _stops(self) -> tuple[QWidget, ...]:
        end = (self.agree_button,) if self.agree_button.isEnabled() else ()
        return (*self._notices.widgets(), *end)

    def _create(self, notice: tuple[str, NoticeTexts]) -> QWidget:
        icon, texts = notice
        return NoticeCard(texts, icon, self._notices)

    def _on_agree(self) -> None:
        self.session_edited.emit(partial(with_line, of="decisions", text=self._texts.agreed), "")
