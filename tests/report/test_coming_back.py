"""A working copy edited in Word, held against the open session."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from model.content.library import Library
from model.report.export import ReportOptions, export_report
from model.report.texts import ReportTexts, load_report_texts
from model.report.word_changes.coming_back import NotComparable, changes_in
from model.report.word_changes.comparison import WordChange
from model.resources import resources_folder
from model.session.session import Cluster, PlannedAction, WorkshopSession
from tests.report import word_edits as word
from tests.report.word_edits import Edit, Element

OWNER = 3


@pytest.fixture(scope="module")
def texts() -> Mapping[str, ReportTexts]:
    return {code: load_report_texts(resources_folder(), code) for code in ("en", "fr", "de")}


@pytest.fixture(scope="module")
def session() -> WorkshopSession:
    plan = (PlannedAction("own-a", title="Stand", owner="Office"), PlannedAction("own-b"))
    return WorkshopSession(cluster=Cluster(name="Optence"), plan=plan)


class Desk:
    """One session with its working copies in a folder."""

    def __init__(
        self,
        folder: Path,
        library: Library,
        session: WorkshopSession,
        texts: Mapping[str, ReportTexts],
    ) -> None:
        self.path = folder / "Report.docx"
        self._library, self._session, self._texts = library, session, texts

    def print(self, edit: Edit, code: str = "fr", is_working: bool = True) -> None:
        options = ReportOptions(code, is_short=True, copy="working" if is_working else "clean")
        raw = export_report(self._library, self._session, self._texts[code], options)
        self.path.write_bytes(word.edited(raw, edit))

    def changes(self, now: WorkshopSession | None = None) -> tuple[WordChange, ...]:
        return changes_in(
            self.path, now or self._session, self._library, self._library, self._texts
        )

    def refusal(self, now: WorkshopSession | None = None) -> NotComparable:
        with pytest.raises(NotComparable) as refused:
            self.changes(now)
        return refused.value


@pytest.fixture
def desk(
    tmp_path: Path, library: Library, session: WorkshopSession, texts: Mapping[str, ReportTexts]
) -> Desk:
    return Desk(tmp_path, library, session, texts)


def untouched(rows: list[Element]) -> None:
    """Change nothing."""


def retyped(rows: list[Element]) -> None:
    word.type_into(rows[0], OWNER, "Board")


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_a_copy_that_nobody_edited_has_no_changes_in_any_language(desk: Desk, code: str) -> None:
    desk.print(untouched, code)
    assert desk.changes() == ()


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_language_of_the_report_is_found_by_the_heads_of_its_table(
    desk: Desk, code: str
) -> None:
    desk.print(retyped, code)
    (change,) = desk.changes()
    assert (change.field, change.printed, change.from_word) == ("owner", "Office", "Board")


def test_a_copy_of_another_workshop_is_refused_with_its_name(desk: Desk) -> None:
    desk.print(untouched)
    refused = desk.refusal(WorkshopSession())
    assert (refused.reason, refused.detail) == ("other_session", "Optence")


def test_a_clean_copy_is_refused(desk: Desk) -> None:
    desk.print(untouched, is_working=False)
    assert desk.refusal().reason == "clean_copy"


def test_a_copy_without_its_table_is_refused(desk: Desk) -> None:
    def edit(rows: list[Element]) -> None:
        for row in rows:
            word.remove(row)

    desk.print(edit)
    assert desk.refusal().reason == "no_table"


def test_a_file_that_is_not_there_is_refused(desk: Desk) -> None:
    assert desk.refusal().reason == "unreadable"


def test_a_deleted_row_whose_action_changed_here_is_a_conflict(
    desk: Desk, session: WorkshopSession
) -> None:
    desk.print(lambda rows: word.remove(rows[0]))
    now = session.with_action(replace(session.plan[0], owner="Board"))
    assert [one.is_conflict for one in desk.changes(now)] == [True]


def test_a_deleted_row_whose_action_is_as_printed_is_none(desk: Desk) -> None:
    desk.print(lambda rows: word.remove(rows[0]))
    assert [one.is_conflict for one in desk.changes()] == [False]
