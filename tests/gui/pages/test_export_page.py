"""The page that writes the report: its choices, its open points, its outcome."""

from __future__ import annotations

import datetime
import zipfile
from pathlib import Path
from typing import Self

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QRadioButton

from gui.pages.export_page import ExportPage
from model.content.base import MitigationId
from model.diagnosis.plan import accepted
from model.session.session import Cluster
from tests.gui.pages.bench import Bench

TODAY = datetime.date(2026, 11, 12)
A_MINUTE = 60_000


@pytest.fixture
def page() -> ExportPage:
    return ExportPage(today=lambda: TODAY)


@pytest.fixture
def place(bench: Bench, page: ExportPage, tmp_path: Path) -> Path:
    """Return the place that was typed for the report."""
    place = tmp_path / "Report & plan.docx"
    bench.retype(page.options.path_edit, str(place))
    return place


class HeldByWord:
    """Lets no Word file be replaced, as Windows does while Word has it open."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._replace = Path.replace
        self.is_open = True
        held = self

        def replace(path: Path, target: str | Path) -> Path:
            if held.is_open and str(target).endswith("plan.docx"):
                raise PermissionError(13, "Permission denied")
            return held._replace(path, target)

        monkeypatch.setattr(Path, "replace", replace)

    def close(self) -> Self:
        self.is_open = False
        return self


def radio(page: ExportPage, text: str) -> QRadioButton:
    return next(b for b in page.options.findChildren(QRadioButton) if b.text() == text)


def export(bench: Bench, page: ExportPage) -> None:
    """Write the report and wait for the outcome."""
    bench.click(page.export_button)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=A_MINUTE)


def test_the_name_is_suggested_from_cluster_and_date(bench: Bench, page: ExportPage) -> None:
    cluster = Cluster(name="Optik/Tal: e.V.", workshop_date=datetime.date(2026, 11, 10))
    bench.controller.set_cluster(cluster)
    path = page.options.path
    assert path is not None
    assert path.name == "Optik Tal e.V. – action plan – 2026-11-10.docx"


def test_without_a_cluster_there_is_a_name_all_the_same(bench: Bench, page: ExportPage) -> None:
    path = page.options.path
    assert path is not None
    assert path.name == "Cluster – action plan – 2026-11-12.docx"


def test_the_place_suggested_is_beside_the_session(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    bench.controller.save_as(tmp_path / "optik.passerelle")
    bench.refresh()
    path = page.options.path
    assert path is not None
    assert path.parent == tmp_path


def test_a_name_that_is_taken_is_not_suggested(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    (tmp_path / "Cluster – action plan – 2026-11-12.docx").write_bytes(b"old")
    bench.controller.save_as(tmp_path / "optik.passerelle")
    bench.refresh()
    path = page.options.path
    assert path is not None
    assert path.name == "Cluster – action plan – 2026-11-12 (2).docx"


def test_a_place_that_was_typed_stays_when_the_cluster_changes(
    bench: Bench, page: ExportPage, place: Path
) -> None:
    bench.controller.set_cluster(Cluster(name="Other"))
    assert page.options.path == place


def test_replacing_a_file_is_said_beforehand(bench: Bench, page: ExportPage, place: Path) -> None:
    assert not page.options.note_label.isVisible()
    place.write_bytes(b"old")
    bench.retype(page.options.path_edit, str(place))
    assert page.options.note_label.isVisible()


def test_the_file_dialog_begins_at_the_place_shown(
    bench: Bench, page: ExportPage, place: Path, tmp_path: Path
) -> None:
    bench.messages.place = tmp_path / "elsewhere.docx"
    bench.click(page.options.choose_button)
    assert bench.messages.suggested == [place]
    assert page.options.path == tmp_path / "elsewhere.docx"


def test_a_cancelled_file_dialog_changes_nothing(
    bench: Bench, page: ExportPage, place: Path
) -> None:
    bench.click(page.options.choose_button)
    assert page.options.path == place


@pytest.mark.parametrize("name", ["a" * 5000, "a\0b"])
def test_a_place_that_cannot_be_is_told_when_the_report_is_written(
    bench: Bench, page: ExportPage, name: str
) -> None:
    page.options.path_edit.setText(f"/{name}.docx")
    page.options.path_edit.textEdited.emit("")
    bench.click(page.export_button)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=20_000)
    assert "cannot be written to this place" in page.result.state_label.text()


def test_without_a_place_the_page_asks_for_one(bench: Bench, page: ExportPage) -> None:
    bench.retype(page.options.path_edit, "")
    bench.click(page.export_button)
    assert page.options.note_label.text() == "Please choose a place for the file first."
    assert page.options.path_edit.hasFocus()


def test_the_report_speaks_another_language_than_the_screen(bench: Bench, page: ExportPage) -> None:
    bench.click(radio(page, "Deutsch"))
    assert bench.controller.session.report_language == "de"
    assert page.title == "Report"


def test_arrow_keys_choose_the_language(bench: Bench, page: ExportPage) -> None:
    radio(page, "English").setFocus()
    bench.press(Qt.Key.Key_Right)
    assert bench.controller.session.report_language == "de"


def test_the_report_is_written_where_it_was_wanted(
    bench: Bench, page: ExportPage, place: Path
) -> None:
    export(bench, page)
    assert "The report is written." in bench.texts()
    assert "word/document.xml" in zipfile.ZipFile(place).namelist()


def test_the_report_is_written_by_the_keyboard_alone(
    bench: Bench, page: ExportPage, place: Path
) -> None:
    page.focus_first()
    bench.press(Qt.Key.Key_Space)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=A_MINUTE)
    assert place.is_file()
    assert page.export_button.hasFocus()


def test_an_ending_that_was_left_out_is_added(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    bench.retype(page.options.path_edit, str(tmp_path / "My report v1.2"))
    export(bench, page)
    assert (tmp_path / "My report v1.2.docx").is_file()


def test_the_path_can_be_copied(bench: Bench, page: ExportPage, place: Path) -> None:
    export(bench, page)
    bench.click(page.result.copy_button)
    assert QGuiApplication.clipboard().text() == str(place)
    assert "Path copied" in bench.texts()


def test_a_report_in_german_is_in_german(bench: Bench, page: ExportPage, place: Path) -> None:
    bench.click(radio(page, "Deutsch"))
    export(bench, page)
    styles = zipfile.ZipFile(place).read("word/styles.xml") + zipfile.ZipFile(place).read(
        "word/document.xml"
    )
    assert b"de-DE" in styles


def test_a_file_open_in_word_is_explained_in_a_sentence(
    bench: Bench, page: ExportPage, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_bytes(b"held")
    HeldByWord(monkeypatch)
    export(bench, page)
    assert page.result.state_label.text().startswith("The file cannot be written, most likely")
    assert place.read_bytes() == b"held"


def test_a_report_that_is_held_up_can_be_saved_under_another_name(
    bench: Bench,
    page: ExportPage,
    place: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    place.write_bytes(b"held")
    HeldByWord(monkeypatch)
    export(bench, page)
    bench.messages.place = tmp_path / "other.docx"
    bench.click(page.result.other_button)
    bench.qtbot.waitUntil(page.export_button.isEnabled, timeout=A_MINUTE)
    assert zipfile.is_zipfile(tmp_path / "other.docx")
    assert "The report is written." in bench.texts()


def test_once_word_is_closed_the_same_place_works(
    bench: Bench, page: ExportPage, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.write_bytes(b"held")
    word = HeldByWord(monkeypatch)
    export(bench, page)
    word.close()
    export(bench, page)
    assert zipfile.is_zipfile(place)


def test_a_place_that_is_not_there_is_named_with_its_reason(
    bench: Bench, page: ExportPage, tmp_path: Path
) -> None:
    bench.retype(page.options.path_edit, str(tmp_path / "gone" / "report.docx"))
    export(bench, page)
    assert "No such file or directory" in page.result.state_label.text()
    assert page.result.other_button.isVisible()


def test_an_outcome_goes_when_the_session_changes(
    bench: Bench, page: ExportPage, place: Path
) -> None:
    export(bench, page)
    bench.answer(mandate="none")
    assert not page.result.isVisible()


def test_an_action_with_gaps_is_one_jump_away(bench: Bench) -> None:
    bench.controller.set_action(accepted(MitigationId("trust.small_joint_task")))
    bench.click(bench.links()["plan#trust.small_joint_task"])
    assert bench.gone_to == ["plan#trust.small_joint_task"]
    assert any(text.endswith(": no owner yet, no end date yet") for text in bench.texts())


def test_a_barrier_without_an_action_is_one_jump_away(bench: Bench) -> None:
    bench.answer(mandate="none")
    bench.click(bench.links()["plan#mandate"])
    assert bench.gone_to == ["plan#mandate"]


def test_unanswered_questions_lead_to_the_review(bench: Bench) -> None:
    total = len(bench.controller.content.questions)
    assert f"{total} of {total} without an answer" in bench.texts()
    bench.click(bench.links()["review"])
    assert bench.gone_to == ["review"]


def test_when_nothing_is_open_the_page_says_so(bench: Bench) -> None:
    for question_id in bench.controller.content.questions:
        bench.controller.set_answer(question_id, {"status": "not_known"})
    assert "Nothing is open. The plan is complete." in bench.texts()
