"""Compares what a window shows with what its session holds, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from gui.fields.question_card import QuestionCard
from gui.fields.step_vote_field import StepVoteField
from gui.fields.vote_field import VoteField
from gui.main_window import MainWindow
from gui.pages.cluster_page import ClusterPage
from gui.pages.section_page import SectionPage
from gui.session.session_controller import SessionController
from gui.window.section_panel import state_of
from model.content.base import QuestionId, SectionId
from model.diagnosis import flow
from model.session.answers import Rejection, Status, voters_of
from model.session.workshop import Opinions


def differences(window: MainWindow, controller: SessionController) -> list[str]:
    """Return everything in which screen and session differ; empty where all is well."""
    return [*_frame(window, controller), *_panel(window, controller), *_page(window, controller)]


def _frame(window: MainWindow, controller: SessionController) -> Iterator[str]:
    wizard, session = window.wizard, controller.session
    if wizard is None or wizard.page is None:
        yield "no page"
        return
    if wizard.page.key != session.position:
        yield f"page {wizard.page.key}, position {session.position}"
    if not wizard.isVisible():
        yield "the wizard is not in view"
    for name, can in (("undo", controller.can_undo), ("redo", controller.can_redo)):
        if window.commands.action(name).isEnabled() != can:
            yield f"{name} is not offered as it is possible"
    if session.cluster.name and window.top_bar.workshop_name != session.cluster.name:
        yield f"name {window.top_bar.workshop_name!r}"
    words = controller.texts.window
    mark = f"{words.practice} – " if session.is_practice else ""
    if window.windowTitle() != f"{mark}{words.name}":
        yield f"window {window.windowTitle()!r}"
    is_bad = controller.save_state.kind in ("unsaved_place", "failed")
    if controller.save_state.kind != "saving" and window.save_banner.isVisible() != is_bad:
        yield f"banner with {controller.save_state.kind}"
    focus = QApplication.focusWidget()
    if focus is None or not focus.isVisible():
        yield "the focus is nowhere"


def _panel(window: MainWindow, controller: SessionController) -> Iterator[str]:
    wizard, content, session = window.wizard, controller.content, controller.session
    assert wizard is not None
    if wizard.panel.page_keys() != tuple(step.key for step in flow.steps(content, session)):
        yield "the list of pages"
    for progress in flow.sections_progress(content, session):
        shown = wizard.panel.step_state(f"section:{progress.section}")
        if shown != state_of(progress):
            yield f"state of {progress.section}: {shown}"


def _page(window: MainWindow, controller: SessionController) -> Iterator[str]:
    page = window.wizard.page if window.wizard is not None else None
    if isinstance(page, ClusterPage) and page.shown_name != controller.session.cluster.name:
        yield f"cluster {page.shown_name!r}"
    if not isinstance(page, SectionPage):
        return
    section = controller.content.sections[SectionId(page.key.partition(":")[2])]
    if page.title != section.title:
        yield f"title {page.title!r}"
    number = 0
    for card in page.cards():
        number += not card.isHidden()
        for fault in _card(card, controller, number):
            yield f"{card.field.question.id}: {fault}"


def _card(card: QuestionCard, controller: SessionController, number: int) -> Iterator[str]:
    field, session = card.field, controller.session
    id_ = QuestionId(field.question.id)
    answer = session.answers.get(id_)
    focus = QApplication.focusWidget()
    is_held = focus is not None and card.isAncestorOf(focus)
    if card.isHidden() and (session.asks(field.question) or is_held):
        yield "hidden"
    if field.question is not controller.content.questions[id_]:
        yield "in another language"
    if not card.isHidden() and field._number_label.text() != f"{number}.":
        yield f"number {field._number_label.text()}"
    value = None if isinstance(answer, Status) else answer
    entered = field._entered()
    if not isinstance(entered, Rejection) and entered != value:
        yield f"shows {entered!r}, holds {value!r}"
    checked = [one.data() for one in field._status_button.menu().actions() if one.isChecked()]
    if checked != ([answer.status] if isinstance(answer, Status) else []):
        yield f"status {checked}"
    if card.note != session.notes.get(id_, ""):
        yield f"note {card.note!r} for {session.notes.get(id_, '')!r}"
    if card.private_note.note != session.private_notes.get(id_, ""):
        yield "private note"
    if isinstance(field, VoteField) and field.is_revealed and voters_of(answer) is None:
        yield "a result without votes"
    if isinstance(field, StepVoteField) and field._divided.opinions_edit is not None:
        opinions = session.opinions.get(id_, Opinions())
        shown = [edit.text() for edit in field._divided.opinions_edit.edits]
        if shown != [opinions.majority, opinions.minority]:
            yield f"opinions {shown}"
