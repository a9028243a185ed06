"""The page of any section of the questionnaire, built from the content."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from gui.fields.field import AnswerField
from gui.fields.question_card import QuestionCard
from gui.fields.vote_field import VoteField
from gui.look.page_scroll import bring_into_view
from gui.pages.card_stack import CardStack
from gui.pages.contradiction_notes import ContradictionNotes
from gui.pages.page import WizardPage
from gui.words.field_texts import FieldTexts, Wording
from gui.words.texts import UiTexts
from gui.words.workshop_texts import NoteTexts
from model.content import questionnaire as q
from model.content.base import QuestionId, SectionId
from model.content.content import Content
from model.diagnosis.contradictions import Contradiction, contradictions
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.session.answers import Rejection
from model.session.edits import with_private_note
from model.session.session import WorkshopSession
from model.session.workshop import Opinions


class SectionPage(WizardPage):
    """Title, introduction to read aloud, and a card for each question, in order."""

    _content: Content | None = None
    _texts: FieldTexts | None = None

    def __init__(self, section: SectionId, parent: QWidget | None = None) -> None:
        """Make the page of one section; its questions come with the content."""
        super().__init__(f"section:{section}", parent)
        self._section = section
        self._stack = CardStack(self.body, self)
        self._stack.grown.connect(self._on_grown)
        self._notes: dict[str, ContradictionNotes] = {}
        self._session = WorkshopSession()
        self._session_id = ""
        self._second_open: set[str] = set()
        """The votes whose second round was open when the cards were built anew."""
        self._question_to_focus = ""
        self._diagnosis: Diagnosis | None = None

    # ---- what is shown ----------------------------------------

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Build the cards in the language of the content, once for each content."""
        if content is self._content and texts.fields is self._texts:
            return
        self._question_to_focus = self.focused_question()
        self._content, self._texts = content, texts.fields
        section = content.sections[self._section]
        self.set_heading(section.title, section.introduction)
        self._remove_notes()
        wording = Wording(texts.fields, content.words, content.language, content.glossary)
        create = partial(self._made_card, wording=wording, notes=texts.workshop.notes)
        fields = (card.field for card in self._stack.built())
        votes = (field for field in fields if isinstance(field, VoteField))
        self._second_open = {field.question.id for field in votes if field.is_second_open}
        self._stack.begin(content.questions_in(self._section), create)

    def show_session(self, session: WorkshopSession) -> None:
        """Show answers and notes; questions that are not asked are hidden."""
        if session.session_id != self._session_id:
            self._session_id, self._second_open = session.session_id, set()
            for card in self._stack.built():
                card.forget()
        self._session = session
        if not self.isVisible():  # what the focus goes to comes into view with all others
            self._stack.card(self._first_question())
        self._show_cards()
        if self._question_to_focus:
            self.focus_question(self._question_to_focus)
            self._question_to_focus = ""

    def _show_cards(self) -> None:
        session, number = self._session, 0
        for card in self._stack.built():
            id_ = card.field.question.question_id
            card.field.show_answer(session.answers.get(id_))
            if isinstance(card.field, VoteField):
                card.field.show_present(session.cluster)
                card.field.show_opinions(session.opinions.get(id_, Opinions()))
                if id_ in self._second_open:
                    self._second_open.discard(id_)
                    card.field.open_second()
            card.show_notes(session.notes.get(id_, ""), session.private_notes.get(id_, ""))
            is_shown = session.asks(card.field.question) or self._holds_focus(card)
            card.setVisible(is_shown)
            number += is_shown
            card.field.show_number(number)

    def show_diagnosis(self, diagnosis: Diagnosis, plan: ActionPlan) -> None:
        """Show below the last of their questions which answers do not go together."""
        self._diagnosis = diagnosis
        self._show_contradictions(diagnosis)

    def _show_contradictions(self, diagnosis: Diagnosis) -> None:
        if self._content is None:
            return
        found: dict[str, list[Contradiction]] = {id_: [] for id_ in self._notes}
        asked = [question.id for question in self._content.questions_in(self._section)]
        for one in contradictions(self._content, self._session, diagnosis):
            here = [id_ for id_ in asked if id_ in one.questions]
            if here and self._is_open(one):
                found.setdefault(here[-1], []).append(one)
        words = self._content.words.diagnosis
        for id_, shown in found.items():
            if shown or id_ in self._notes:
                notes = self._notes.get(id_) or self._made_notes(id_)
                notes.show_contradictions(shown, words.contradictions if words else None)

    def show_rejection(self, question_id: str, rejection: Rejection | None) -> None:
        """Show at its question why input is not an answer."""
        card = self._stack.card(question_id)
        if card is not None:
            card.field.show_rejection(rejection)

    def field_of(self, question_id: str) -> AnswerField | None:
        """Return the field of a question that is in view."""
        card = self._stack.card(question_id)
        return None if card is None or card.isHidden() else card.field

    def shown_questions(self) -> list[str]:
        """Return the ids of the questions in view, in order."""
        return [card.field.question.id for card in self._shown_cards()]

    # ---- focus ----------------------------------------

    def focus_first(self) -> None:
        """Put the focus on the first question without answer or status."""
        self.focus_question(self._first_question())

    def focus_question(self, question_id: str) -> None:
        """Put the focus on one question, and its card into view."""
        card = self._stack.card(question_id)
        if card is not None:
            card.field.focus_first()
            bring_into_view(card)
            bring_into_view(card.field.heading)

    def advance(self) -> bool:
        """Go on within a question or to the next one at Enter; False after the last one."""
        shown = self._shown_cards()
        places = [place for place, card in enumerate(shown) if self._holds_focus(card)]
        if places and shown[places[0]].field.advance():
            return True
        if not places or places[0] + 1 == len(shown):
            return False
        self.focus_question(shown[places[0] + 1].field.question.id)
        return True

    def leave(self) -> None:
        """Name the problems of what is half typed."""
        for card in self._stack.built():
            card.field.finish_typing()

    # ---- parts ----------------------------------------

    def _first_question(self) -> str:
        """Return the first question without answer or status, or else the first; "" for none."""
        session, content = self._session, self._content
        questions = content.questions_in(self._section) if content is not None else ()
        asked = [question for question in questions if session.asks(question)]
        unanswered = [one for one in asked if one.question_id not in session.answers]
        return next((question.id for question in unanswered or asked), "")

    def _is_open(self, found: Contradiction) -> bool:
        """Tell whether a contradiction gives away no vote whose result is still folded away."""
        content = self._content
        votes = [
            self.field_of(id_)
            for id_ in found.questions
            if content is not None and isinstance(content.questions[id_], q.VoteQuestion)
        ]
        return all(isinstance(field, VoteField) and field.is_revealed for field in votes)

    def _on_vote_event(self, question_id: str, event: str) -> None:
        self.vote_event.emit(question_id, event)
        if event == "result" and self._diagnosis is not None:
            self._show_contradictions(self._diagnosis)

    def _on_private_note_edited(self, question_id: str, text: str) -> None:
        change = partial(with_private_note, question=QuestionId(question_id), note=text)
        self.session_edited.emit(change, f"private note {question_id}")

    def cards(self) -> list[QuestionCard]:
        """Return the cards, from top to bottom."""
        self._stack.finish()
        return list(self._stack.built())

    def _shown_cards(self) -> list[QuestionCard]:
        return [card for card in self.cards() if not card.isHidden()]

    def _holds_focus(self, card: QuestionCard) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and card.isAncestorOf(focus)

    def focused_question(self) -> str:
        """Return the question that the focus is in; "" where it is in none."""
        built = self._stack.built()
        return next((card.field.question.id for card in built if self._holds_focus(card)), "")

    def write_note(self) -> None:
        """Await a note on the question that the focus is in, or on the first one."""
        built = self._stack.built()
        card = next((one for one in built if self._holds_focus(one)), None)
        card = card or next(iter(self._shown_cards()), None)
        if card is not None:
            card.write_note()

    def _made_card(
        self, question: q.AnyQuestion, wording: Wording, notes: NoteTexts
    ) -> QuestionCard:
        card = QuestionCard(question, wording, notes, self)
        card.field.answer_edited.connect(self.answer_edited)
        card.note_edited.connect(self.note_edited)
        if isinstance(card.field, VoteField):
            card.field.vote_event.connect(self._on_vote_event)
            card.field.session_edited.connect(self.session_edited)
        card.private_note_edited.connect(self._on_private_note_edited)
        return card

    def _on_grown(self) -> None:
        """Show what was said in the cards that came."""
        self.tab_order.order_soon()
        if self._session_id:
            self._show_cards()

    def _made_notes(self, question_id: str) -> ContradictionNotes:
        notes = ContradictionNotes(self)
        notes.session_edited.connect(self.session_edited)
        card = self._stack.card(question_id)
        place = self.body.indexOf(card) + 1 if card is not None else self.body.count()
        self.body.insertWidget(place, notes)
        self._notes[question_id] = notes
        return notes

    def _remove_notes(self) -> None:
        for notes in self._notes.values():
            self.body.removeWidget(notes)
            notes.hide()
            notes.deleteLater()
        self._notes = {}
