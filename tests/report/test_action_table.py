"""Finding the action table in a Word file, and nothing else of it."""

from __future__ import annotations

import pytest

from model.report.export import ReportOptions, export_report
from model.report.sections.action_plan import heads
from model.report.word_changes.reading import NoTable, WordTable, read_action_table
from model.session.session import PlannedAction, WorkshopSession
from tests.report import word_edits as word
from tests.report.builders import report_texts, shipped
from tests.report.word_edits import Edit, Element

OWNER, PHASE = 3, 9


@pytest.fixture(scope="module")
def working_copy() -> bytes:
    plan = (PlannedAction("own-a", title="Stammtisch"), PlannedAction("own-b", title="Messe"))
    options = ReportOptions(language="de", is_short=True, copy="working")
    return export_report(shipped(), WorkshopSession(plan=plan), report_texts("de"), options)


def table_of(working_copy: bytes, edit: Edit) -> WordTable:
    return read_action_table(word.edited(working_copy, edit))


def test_a_report_without_the_table_says_so(working_copy: bytes) -> None:
    def edit(rows: list[Element]) -> None:
        for row in rows:
            word.remove(row)

    with pytest.raises(NoTable, match="not there any more"):
        read_action_table(word.edited(working_copy, edit))


def test_a_table_without_its_numbers_is_known_by_its_heads(working_copy: bytes) -> None:
    def edit(rows: list[Element]) -> None:
        word.type_into(rows[1], OWNER, "Beirat")
        for row in rows[0].getparent().findall(word.w("tr")):
            word.remove(row.find(word.w("tc")))

    without = word.edited(working_copy, edit)
    with pytest.raises(NoTable):
        read_action_table(without)
    table = read_action_table(without, heads(report_texts("de")))
    assert table.header[:OWNER] == heads(report_texts("de"))[1 : OWNER + 1]
    assert [row.texts[OWNER - 1] for row in table.rows] == ["–", "Beirat"]


@pytest.mark.parametrize("raw", [b"", b"PK\3\4", b"%PDF"])
def test_what_is_no_word_file_says_so(raw: bytes) -> None:
    with pytest.raises(NoTable):
        read_action_table(raw)


@pytest.mark.parametrize("column", [0, PHASE])
def test_a_table_put_into_a_cell_cuts_nothing_off(working_copy: bytes, column: int) -> None:
    def edit(rows: list[Element]) -> None:
        cell = rows[0].findall(word.w("tc"))[column]
        cell.insert(0, word.parsed("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"))
        word.type_into(rows[1], OWNER, "Beirat")

    assert table_of(working_copy, edit).rows[1].texts[OWNER] == "Beirat"


@pytest.mark.parametrize("tag", ["<!-- <w:tbl> -->", "<w:p><w:r><w:t>&lt;w:tbl></w:t></w:r></w:p>"])
def test_what_only_looks_like_a_table_hides_none(working_copy: bytes, tag: str) -> None:
    def edit(rows: list[Element]) -> None:
        word.type_into(rows[0], OWNER, "Beirat")
        table = rows[0].getparent()
        table.addprevious(word.parsed(tag))

    assert table_of(working_copy, edit).rows[0].texts[OWNER] == "Beirat"


def test_a_table_under_another_prefix_is_the_same_table(working_copy: bytes) -> None:
    def renamed(document: bytes) -> bytes:
        return (
            document.replace(b"<w:", b"<x:")
            .replace(b"</w:", b"</x:")
            .replace(*(b"xmlns:w=", b"xmlns:x="), 1)
        )

    other = word.with_document(working_copy, lambda one: renamed(one).replace(b" w:", b" x:"))
    assert read_action_table(other) == read_action_table(working_copy)


def test_a_document_that_is_broken_elsewhere_is_refused(working_copy: bytes) -> None:
    cut = word.with_document(working_copy, lambda one: one.replace(b"</w:body>", b""))
    with pytest.raises(NoTable, match="not well formed"):
        read_action_table(cut)
