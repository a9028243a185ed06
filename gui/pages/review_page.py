"""The page before the findings: what is unanswered, and which answers do not fit together."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.look.empty_state import EmptyState
from gui.look.style import SPACE_L, SPACE_S, SPACE_XS
from gui.pages.ask_next_card import AskNextCard
from gui.pages.contradiction_notes import ContradictionNotes
from gui.pages.keyed_column import KeyedColumn, takes_focus
from gui.pages.page import WizardPage
from gui.pages.parts import JumpButton
from gui.words.page_texts import ReviewTexts
from gui.words.texts import UiTexts
from model.content.base import QuestionId
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.contradictions import contradictions
from model.diagnosis.findings import Diagnosis
from model.diagnosis.open_questions import outlook
from model.diagnosis.plan import ActionPlan
from model.session.session import WorkshopSession


@dataclass(frozen=True)
class OpenRow:
    """One unanswered question in words."""

    key: str
    label: str
    text: str
    status: str
    """Why there is no answer; that nobody gave one, where nobody said why."""
    has_status: bool


@dataclass(frozen=True)
class OpenSection:
    """One section with its unanswered questions, in words."""

    title: str
    progress: str
    rows: tuple[OpenRow, ...]


class OpenSectionCard(Card):
    """Lists what is unanswered in one section, each question with a link to it."""

    jump_requested = Signal(str)  # page key

    def __init__(
        self, section: OpenSection, texts: ReviewTexts, parent: QWidget | None = None
    ) -> None:
        """Show one section."""
        super().__init__(parent)
        self.body.addWidget(SectionTitle(section.title, self))
        self.body.addWidget(PlainLabel(section.progress, "muted", self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(0, 1)
        for row in section.rows:
            self._add(row, texts, grid)
        self.body.addLayout(grid)

    def _add(self, row: OpenRow, texts: ReviewTexts, grid: QGridLayout) -> None:
        name = texts.go_to_question_name.format(label=row.label)
        button = JumpButton(row.key, texts.go_to_question, name, self)
        button.setAccessibleDescription(f"{row.text} – {row.status}")
        button.jump_requested.connect(self.jump_requested)
        line, top = grid.rowCount(), Qt.AlignmentFlag.AlignTop
        label = PlainLabel(row.text, parent=self)
        label.setContentsMargins(0, SPACE_XS, 0, 0)  # on a line with the link
        grid.addWidget(label, line, 0, top)
        grid.addWidget(button, line, 1, 1 + row.has_status, 1, top)
        if row.has_status:
            grid.addWidget(PlainLabel(row.status, "small", self), line + 1, 0, top)


class ReviewPage(WizardPage):
    """Shows what is still open; nothing here has to be answered."""

    _content: Content
    _texts: ReviewTexts
    _session: WorkshopSession

    def __init__(self, key: str = "review", parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(key, parent)
        self._summary_label = PlainLabel("", "strong", self)
        self._notes_card = Card(self)
        self._notes_title = SectionTitle("", self._notes_card)
        self._notes_hint = PlainLabel("", "muted", self._notes_card)
        self._notes_column: ContradictionNotes = ContradictionNotes(
            self._notes_card, has_titles=False
        )
        self._notes_column.session_edited.connect(self.session_edited)
        for widget in (self._notes_title, self._notes_hint, self._notes_column):
            self._notes_card.body.addWidget(widget)
        self._ask_card = AskNextCard(self)
        self._ask_card.jump_requested.connect(self.go_requested)
        self._empty_state = EmptyState("level-none", parent=self)
        self._sections: KeyedColumn[OpenSection] = KeyedColumn(self, SPACE_L)
        self._complete_title = SectionTitle("", self)
        self._complete_label = PlainLabel("", "muted", self)
        parts: tuple[QWidget, ...] = (
            self._summary_label,
            self._notes_card,
            self._ask_card,
            self._empty_state,
            self._sections,
            self._complete_title,
            self._complete_label,
        )
        for part in parts:
            self.body.addWidget(part)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all texts in the language of both."""
        self._content, self._texts = content, texts.pages.review
        words = texts.pages.review
        self.set_heading(words.title, words.subtitle)
        self._notes_title.setText(words.contradictions_title)
        self._notes_hint.setText(words.contradictions_hint)
        self._empty_state.show_texts(words.all_answered_title, words.all_answered_text)
        self._complete_title.setText(words.complete_sections)
        self._ask_card.show_content(content, words)
        self._sections.clear()
        self._notes_column.clear()

    def show_session(self, session: WorkshopSession) -> None:
        """Show what is unanswered."""
        self._session = session
        progress = flow.sections_progress(self._content, session)
        unanswered = flow.unanswered(self._content, session)
        self._show_summary(progress)
        self._ask_card.show_outlook(outlook(self._content, session))
        sections = [
            self._section(part, [one for one in unanswered if one.section == part.section])
            for part in progress
            if part.answered < part.asked
        ]
        self._sections.show_keys(sections, self._create_section)
        full = [p.section for p in progress if p.answered == p.asked]
        titles = [self._content.sections[section].title for section in full]
        self._empty_state.setVisible(all(part.is_complete for part in progress))
        for widget in (self._complete_title, self._complete_label):
            widget.setVisible(bool(titles) and bool(sections))
        self._complete_label.setText(" · ".join(titles))

    def show_diagnosis(self, diagnosis: Diagnosis, plan: ActionPlan) -> None:
        """Show which answers do not fit together."""
        found = contradictions(self._content, self._session, diagnosis)
        self._notes_card.setVisible(bool(found))
        words = self._content.words.diagnosis
        self._notes_column.show_contradictions(found, words.contradictions if words else None)

    def focus_first(self) -> None:
        """Put the focus on the first link."""
        for button in self._sections.findChildren(JumpButton):
            if takes_focus(button):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _show_summary(self, progress: tuple[flow.SectionProgress, ...]) -> None:
        answered = sum(part.answered for part in progress)
        with_status = sum(part.with_status for part in progress)
        asked = sum(part.asked for part in progress)
        self._summary_label.setText(
            self._texts.summary.format(
                answered=answered,
                asked=asked,
                with_status=with_status,
                open=asked - answered - with_status,
            )
        )

    def _section(
        self, part: flow.SectionProgress, questions: list[flow.OpenQuestion]
    ) -> OpenSection:
        return OpenSection(
            title=self._content.sections[part.section].title,
            progress=self._texts.progress.format(answered=part.answered, asked=part.asked),
            rows=tuple(self._row(self._content, one) for one in questions),
        )

    def _row(self, content: Content, one: flow.OpenQuestion) -> OpenRow:
        question = content.questions[QuestionId(one.question)]
        words = content.words
        status = words.statuses[one.status] if one.status is not None else words.not_answered
        has_status = one.status is not None
        return OpenRow(one.key, question.label, question.text, status, has_status)

    def _create_section(self, section: OpenSection) -> QWidget:
        card = OpenSectionCard(section, self._texts, self._sections)
        card.jump_requested.connect(self.go_requested)
        return card
