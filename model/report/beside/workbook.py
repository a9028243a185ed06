"""The action plan as a workbook: a sheet for each view, with real dates, numbers and filters."""

from __future__ import annotations

import datetime
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.findings import Finding
from model.diagnosis.plan import ActionItem
from model.diagnosis.wording import barrier_short_name
from model.report.basis import ReportBasis
from model.report.beside.dates import Milestone, milestones
from model.report.beside.texts import BesideTexts
from model.session.text_hygiene import clean

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

Value = str | float | datetime.date | None
LONGEST_TEXT = 32_767
"""What one cell of a spreadsheet holds, in characters."""
LONGEST_FOOT = 100
"""Of the name in the foot; all of it may have 255 characters, of which & takes two."""
WITHOUT_DATE = datetime.datetime(1980, 1, 1)
POINTS_A_LINE = 15
A3, A4 = 8, 9
MOST_ON_A4 = 8
"""Columns that can be read on A4; a wider sheet is printed on A3."""
_LOCAL_DATE = 14
"""The built-in format of a date that follows the reader's own settings."""


@dataclass(frozen=True)
class _Column:
    head: str
    width: int
    look: str = "text"


def plan_workbook(basis: ReportBasis, texts: BesideTexts) -> bytes:
    """Return the plan as an .xlsx file; the same session gives the same bytes.

    A text that looks like a formula or an address stays a text.
    """
    from xlsxwriter import Workbook

    target = io.BytesIO()
    book = Workbook(
        target,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    day = basis.session.cluster.workshop_date
    created = datetime.datetime.combine(day, datetime.time()) if day is not None else WITHOUT_DATE
    book.set_properties({"title": basis.cluster_name, "created": created})
    writer = _Writer(book, _foot(basis))
    plan = _plan_columns(basis, texts), _plan_rows(basis, texts)
    writer.sheet(texts.sheets.plan, *plan, kept_columns=2)
    writer.sheet(texts.sheets.owners, _owner_columns(texts), _owner_rows(basis, texts))
    writer.sheet(texts.sheets.dates, _date_columns(texts), _date_rows(basis, texts))
    writer.sheet(texts.sheets.barriers, _barrier_columns(texts), _barrier_rows(basis, texts))
    writer.notes(texts.sheets.about, _about(basis, texts))
    book.close()
    return target.getvalue()


class _Writer:
    """Puts rows of values into sheets, each value in its own kind."""

    def __init__(self, book: Workbook, foot: str) -> None:
        self._book, self._foot = book, foot
        base = {"valign": "top", "font_name": "Calibri", "font_size": 11}
        base |= {"bottom": 1, "bottom_color": "#C3D3D6"}
        self._looks: dict[str, Format] = {
            "head": book.add_format(
                base | {"bold": True, "bg_color": "#1F4E5F", "font_color": "#FFFFFF", "border": 1}
            ),
            "text": book.add_format(base | {"text_wrap": True}),
            "date": book.add_format(base | {"num_format": _LOCAL_DATE, "align": "left"}),
            "amount": book.add_format(base | {"num_format": "#,##0\\ [$€-1]"}),
            "number": book.add_format(base | {"num_format": "0", "align": "left"}),
            "label": book.add_format(base | {"bold": True}),
        }

    def sheet(
        self,
        name: str,
        columns: Sequence[_Column],
        rows: Sequence[Sequence[Value]],
        kept_columns: int = 0,
    ) -> None:
        """Add a sheet with a head and first columns that stay, filters and one row a line."""
        sheet = self._book.add_worksheet(name)
        for place, column in enumerate(columns):
            sheet.set_column(place, place, column.width)
            sheet.write_string(0, place, column.head, self._looks["head"])
        for number, row in enumerate(rows, start=1):
            sheet.set_row(number, POINTS_A_LINE * _lines(columns, row))
            for place, (column, value) in enumerate(zip(columns, row, strict=True)):
                self._write(sheet, (number, place), value, column.look)
        sheet.freeze_panes(1, kept_columns)
        sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)
        sheet.repeat_rows(0)
        self._print(sheet, A3 if len(columns) > MOST_ON_A4 else A4)

    def notes(self, name: str, lines: Sequence[tuple[str, Value, str]]) -> None:
        """Add a sheet of labels with what they stand for."""
        sheet = self._book.add_worksheet(name)
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, 1, 60)
        self._print(sheet, A4)
        for number, (label, value, look) in enumerate(lines):
            sheet.write_string(number, 0, label, self._looks["label"])
            self._write(sheet, (number, 1), value, look)

    def _print(self, sheet: Worksheet, paper: int) -> None:
        sheet.set_landscape()
        sheet.set_paper(paper)
        sheet.fit_to_pages(1, 0)
        sheet.set_footer(self._foot)

    def _write(self, sheet: Worksheet, at: tuple[int, int], value: Value, look: str) -> None:
        form = self._looks[look]
        match value:
            case None:
                sheet.write_blank(*at, None, form)
            case datetime.date():
                moment = datetime.datetime.combine(value, datetime.time())
                sheet.write_datetime(*at, moment, form)
            case str():
                sheet.write_string(*at, clean(value)[:LONGEST_TEXT], form)
            case _:
                sheet.write_number(*at, value, form)


def _foot(basis: ReportBasis) -> str:
    """Return what stands below each printed page: whose plan it is, and the page of all pages."""
    mark = basis.texts.document.practice_mark if basis.session.is_practice else ""
    whose = " · ".join(filter(None, (basis.cluster_name, mark)))[:LONGEST_FOOT]
    return f"&L{clean(whose, one_line=True).replace('&', '&&')}&R&P / &N"


def _lines(columns: Sequence[_Column], row: Sequence[Value]) -> int:
    """Return how many lines the longest text of a row takes; not every program finds out itself."""
    texts = [
        (value, column.width)
        for column, value in zip(columns, row, strict=True)
        if isinstance(value, str)
    ]
    return max(
        sum(-(-max(len(line), 1) // max(width - 2, 1)) for line in text.split("\n"))
        for text, width in texts
    )


def _plan_columns(basis: ReportBasis, texts: BesideTexts) -> list[_Column]:
    words = texts.columns
    return [
        *(_Column(words.number, 8), _Column(words.action, 34), _Column(words.description, 48)),
        *(_Column(words.barriers, 22), _Column(words.owner, 20)),
        *(_Column(words.start, 12, "date"), _Column(words.end, 12, "date")),
        *(_Column(words.status, 12), _Column(words.target, 18), _Column(words.steps, 36)),
        *(_Column(words.indicator, 36), _Column(words.budget, 14, "amount")),
        *(_Column(words.funding, 20), _Column(words.phase, 22)),
    ]


def _plan_rows(basis: ReportBasis, texts: BesideTexts) -> list[list[Value]]:
    return [
        [
            *(item.label, item.title, item.description),
            *(_barriers(basis, item), item.owner, item.start, item.end),
            *(basis.words.action_statuses[item.status], item.target, "\n".join(item.steps)),
            *(item.indicator, item.budget, item.funding_source, _phase(basis, item)),
        ]
        for item in basis.plan.items
    ]


def _owner_columns(texts: BesideTexts) -> list[_Column]:
    words = texts.columns
    return [
        *(_Column(words.owner, 24), _Column(words.number, 8), _Column(words.action, 44)),
        *(_Column(words.start, 12, "date"), _Column(words.end, 12, "date")),
        *(_Column(words.status, 12), _Column(words.budget, 14, "amount")),
    ]


def _owner_rows(basis: ReportBasis, texts: BesideTexts) -> list[list[Value]]:
    far = datetime.date.max
    items = sorted(basis.plan.items, key=lambda one: (not one.owner, one.owner, one.end or far))
    return [
        [
            *(item.owner or texts.no_owner, item.label, item.title),
            *(item.start, item.end, basis.words.action_statuses[item.status], item.budget),
        ]
        for item in items
    ]


def _date_columns(texts: BesideTexts) -> list[_Column]:
    words = texts.columns
    return [
        *(_Column(words.day, 12, "date"), _Column(words.what, 22), _Column(words.number, 8)),
        *(_Column(words.action, 44), _Column(words.owner, 24)),
    ]


def _date_rows(basis: ReportBasis, texts: BesideTexts) -> list[list[Value]]:
    return [_date_row(one, texts) for one in milestones(basis)]


def _date_row(milestone: Milestone, texts: BesideTexts) -> list[Value]:
    item, what = milestone.item, texts.dates.of(milestone.kind)
    if item is None:
        return [milestone.day, what, None, None, None]
    return [milestone.day, what, item.label, item.title, item.owner]


def _barrier_columns(texts: BesideTexts) -> list[_Column]:
    words = texts.columns
    return [
        *(_Column(words.barrier, 40), _Column(words.level, 16), _Column(words.divided, 18)),
        *(_Column(words.named, 18, "number"), _Column(words.voters, 12, "number")),
        _Column(words.actions, 24),
    ]


def _barrier_rows(basis: ReportBasis, texts: BesideTexts) -> list[list[Value]]:
    findings = sorted(basis.diagnosis.findings.values(), key=lambda one: -one.severity)
    return [
        [
            basis.content.barriers[finding.barrier].name,
            basis.words.levels[finding.level],
            texts.yes if finding.divided else texts.no,
            *_room(finding),
            ", ".join(item.label for item in basis.plan.items_for(finding.barrier)),
        ]
        for finding in findings
    ]


def _room(finding: Finding) -> tuple[Value, Value]:
    """Return how many named a barrier, and of how many; nothing where too few voted to show it."""
    vote = finding.room_vote
    is_shown = vote is not None and vote.voters >= LEAST_VOTES
    return (vote.named, vote.voters) if vote is not None and is_shown else (None, None)


def _about(basis: ReportBasis, texts: BesideTexts) -> list[tuple[str, Value, str]]:
    words, cluster = texts.about, basis.session.cluster
    mark = basis.texts.document.practice_mark if basis.session.is_practice else None
    lines: list[tuple[str, Value, str]] = [
        (words.cluster, basis.cluster_name, "text"),
        (words.workshop_date, cluster.workshop_date, "date"),
        (words.participants, cluster.participants, "number"),
        (words.content, basis.content.version, "text"),
        (words.basis, basis.texts.document.name, "text"),
        (words.practice, mark, "text"),
    ]
    return [line for line in lines if line[1] is not None]


def _barriers(basis: ReportBasis, item: ActionItem) -> str:
    names = (barrier_short_name(basis.content, basis.session, one) for one in item.barriers)
    return ", ".join(names)


def _phase(basis: ReportBasis, item: ActionItem) -> str:
    phase = basis.content.phases.get(item.phase) if item.phase is not None else None
    return phase.name if phase is not None else ""
