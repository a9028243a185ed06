"""A preparation form is written on the cluster page, and comes back as answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.pages.cluster_page import ClusterPage
from gui.tools.session_files import SessionFiles
from model.content.base import QuestionId
from model.report.preparation.form_reading import read_form
from model.session.answers import Amount, Status
from tests.gui.shell.bench import WindowBench
from tests.report import word_models
from tests.report.test_preparation import filled

SHARE = QuestionId("top_three_share")
A_MINUTE = 60_000


def files_of(bench: WindowBench) -> SessionFiles:
    assert bench.window.files is not None
    return bench.window.files


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "form.docx"
    typed = {"top_three_share": "35", "management_hours": "many", "mandate?not_known": "☒"}
    path.write_bytes(filled(typed | {"cluster/name": "Optik-Tal"}))
    return path


def test_a_filled_form_begins_a_workshop(bench: WindowBench, form: Path) -> None:
    files_of(bench).open_path(form)
    session = bench.controller.session
    assert session.answers[SHARE] == Amount(35.0)
    assert session.answers[QuestionId("mandate")] == Status("not_known")
    assert session.cluster.name == "Optik-Tal"


def test_it_is_told_how_much_was_taken(bench: WindowBench, form: Path) -> None:
    files_of(bench).open_path(form)
    assert "answers taken: 2;" in bench.messages.told[-1]
    assert "not understood: 1." in bench.messages.told[-1]


def test_what_is_answered_in_the_open_workshop_stays(bench: WindowBench, form: Path) -> None:
    bench.begin()
    bench.controller.set_answer(SHARE, 50)
    files_of(bench).open_path(form)
    assert bench.controller.session.answers[SHARE] == Amount(50.0)
    assert "left as they were: 1;" in bench.messages.told[-1]


def test_all_answers_of_a_form_are_taken_back_in_one_step(bench: WindowBench, form: Path) -> None:
    bench.begin()
    before = bench.controller.session
    files_of(bench).open_path(form)
    bench.controller.undo()
    assert bench.controller.session.answers == before.answers
    assert bench.controller.session.cluster == before.cluster


def test_the_form_is_written_on_the_cluster_page(bench: WindowBench, tmp_path: Path) -> None:
    bench.begin()
    page = bench.wizard.page
    assert isinstance(page, ClusterPage)
    bench.messages.save_path = tmp_path / "p.docx"
    card = page.preparation_card
    card.write_button.click()
    bench.qtbot.waitUntil(card.write_button.isEnabled, timeout=A_MINUTE)
    assert read_form((tmp_path / "p.docx").read_bytes(), bench.library).answers == {}
    assert str(tmp_path / "p.docx") in card.result_label.text()


def test_the_form_takes_the_paper_of_a_client(bench: WindowBench, tmp_path: Path) -> None:
    bench.begin()
    page = bench.wizard.page
    assert isinstance(page, ClusterPage)
    card, model, form = page.preparation_card, tmp_path / "Model.docx", tmp_path / "p.docx"
    model.write_bytes(word_models.plain())
    bench.messages.open_path, bench.messages.save_path = model, form
    card.client_paper.choose_button.click()
    bench.qtbot.waitUntil(lambda: card.client_paper.paper is not None, timeout=A_MINUTE)
    card.write_button.click()
    bench.qtbot.waitUntil(form.is_file, timeout=A_MINUTE)
    bench.qtbot.waitUntil(card.write_button.isEnabled, timeout=A_MINUTE)
    written, own = (word_models.parts_of(one) for one in (form.read_bytes(), filled({})))
    assert written["word/styles.xml"] != own["word/styles.xml"]
