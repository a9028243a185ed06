"""Contradictions at their questions and on the review; index, comparisons and groups in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from gui.pages.contradiction_notes import ContradictionNote, keeping
from gui.pages.findings_page import FindingsPage
from gui.pages.review_page import ReviewPage
from gui.pages.section_page import SectionPage
from model.content.base import QuestionId, SectionId
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith

GROUPS = {"sme": [0, 1, 1, 4, 2], "research": [0, 1, 1, 1, 0], "public": [0, 0, 0, 1, 2]}


def notes(bench: Bench) -> list[ContradictionNote]:
    """Return the contradictions in view."""
    return [one for one in bench.page.findChildren(ContradictionNote) if one.isVisible()]


def titles(bench: Bench) -> list[str]:
    """Return the titles of groups in view."""
    texts = (text.replace("\u00a0", " ") for text in bench.texts())
    return [text for text in texts if "(n = " in text]


@pytest.fixture
def governance(bench_with: BenchWith) -> Bench:
    return bench_with(SectionPage(SectionId("governance")))


@pytest.fixture
def findings(bench_with: BenchWith) -> Bench:
    return bench_with(FindingsPage())


def test_a_contradiction_arises_at_its_questions(governance: Bench) -> None:
    governance.answer(responsible="nobody", mandate="written")
    assert [note.name for note in notes(governance)] == ["nobody_vs_mandate"]
    assert "– Responsibility: Nobody" in governance.texts()


def test_a_contradiction_goes_with_its_answer(governance: Bench) -> None:
    governance.answer(responsible="nobody", mandate="written")
    governance.answer(mandate="none")
    assert notes(governance) == []


def test_a_contradiction_does_not_move_the_focus(governance: Bench) -> None:
    governance.page.focus_question("mandate")
    before = governance.focus
    governance.answer(responsible="nobody", mandate="written")
    assert governance.focus is before


def test_both_answers_are_kept_by_the_keyboard_and_taken_back(governance: Bench) -> None:
    governance.answer(responsible="nobody", mandate="written")
    (note,) = notes(governance)
    note.keep_box.setFocus()
    governance.press(Qt.Key.Key_Space)
    assert governance.controller.session.kept_contradictions == {"nobody_vs_mandate"}
    assert governance.focus is note.keep_box
    governance.press(Qt.Key.Key_Space)
    assert governance.controller.session.kept_contradictions == frozenset()


def test_a_contradiction_gives_no_vote_away_before_its_result_is_shown(
    bench_with: BenchWith,
) -> None:
    page = bench_with(SectionPage(SectionId("driving_force")))
    page.answer(members_commitment={"votes": [0, 0, 0, 6, 6]}, named_commitments=[])
    assert notes(page) == []
    field = page.page.field_of("members_commitment")  # type: ignore[attr-defined]
    field.toggle_result()
    assert [note.name for note in notes(page)] == ["commitment_vs_names"]
    field.toggle_result()
    assert notes(page) == []


def test_the_review_shows_that_both_answers_are_kept(bench_with: BenchWith) -> None:
    review = bench_with(ReviewPage())
    review.answer(responsible="nobody", mandate="written")
    review.controller.edit(keeping("nobody_vs_mandate", True))
    assert [note.keep_box.isChecked() for note in notes(review)] == [True]


def test_the_findings_set_an_answer_beside_its_figure(findings: Bench) -> None:
    findings.answer(strategy_state=["concrete"])
    assert any("among the 10% with the answer" in text for text in findings.texts())


def test_the_findings_name_the_index_as_an_own_one(findings: Bench) -> None:
    findings.answer(strategy_state=["concrete"], strategy_elements=[])
    assert any(text.startswith("Passerelle’s own index, version 1.") for text in findings.texts())


def test_groups_are_shown_with_the_result_of_a_vote(governance: Bench) -> None:
    governance.answer(goal_agreement={"by_group": GROUPS})
    assert titles(governance) == []
    assert isinstance(governance.page, SectionPage)
    governance.page.focus_question(QuestionId("goal_agreement"))
    name = "Show or hide the result: Agreement on goals"
    buttons = governance.page.findChildren(QPushButton)
    next(button for button in buttons if button.accessibleName() == name).setFocus()
    governance.press(Qt.Key.Key_Space)
    expected = ["SMEs (n = 8)", "Public bodies and research and education together (n = 6)"]
    governance.qtbot.waitUntil(lambda: titles(governance) == expected)
