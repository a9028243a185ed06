"""Promises on the screen: what was typed is never markup, wherever it is shown."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QTextBrowser, QWidget

from model.content.base import QuestionId
from model.session.practice import practice_session
from model.session.session import WorkshopSession
from model.session.session_file import FileState, OpenedSession
from model.session.workshop import Participant, Quote
from tests.gui.shell.bench import WindowBench
from tests.promises.conftest import Reached

CANARY = "<img src='file:///canary.png'><b>R&D</b>"


def full_of_canaries(session: WorkshopSession) -> WorkshopSession:
    """Return the session with markup in every place that takes words."""
    notes = MappingProxyType({QuestionId(id_): CANARY for id_ in session.answers})
    plan = tuple(replace(one, title=CANARY, owner=CANARY, steps=CANARY) for one in session.plan)
    return replace(
        session,
        session_id="3" * 36,
        cluster=replace(session.cluster, name=CANARY, facilitator=CANARY),
        notes=notes,
        private_notes=notes,
        plan=plan,
        quotes=(Quote(CANARY, is_printed=True),),
        decisions=(CANARY,),
        parking_lot=(CANARY,),
        people=(Participant(CANARY, CANARY, "sme"),),
    )


def rich_texts(window: QWidget) -> list[str]:
    """Return what is shown with the canary and could be read as markup."""
    found = []
    for label in window.findChildren(QLabel):
        is_rich = label.textFormat() != Qt.TextFormat.PlainText
        if "<img" in label.text() and is_rich:
            found.append(label.text())
    tips = (widget.toolTip() for widget in window.findChildren(QWidget))
    found += [tip for tip in tips if "<img" in tip]
    return found + [one.toPlainText() for one in window.findChildren(QTextBrowser)]


def test_37_nothing_that_was_typed_is_read_as_markup_on_any_page(
    bench: WindowBench, reached: Reached
) -> None:
    session = full_of_canaries(practice_session("en", bench.library))
    opened = OpenedSession(session, bench.library, FileState("", 0, None), ())
    bench.controller.continue_with(opened)
    keys = bench.wizard.panel.page_keys()
    found, labels = [], 0
    for key in keys:
        bench.controller.go_to(key)
        found += rich_texts(bench.window)
        labels += len(bench.window.findChildren(QLabel))
    reached(37, f"{len(found)} of {labels} labels on {len(keys)} pages could be markup")
    assert len(keys) > 15
    assert found == []
