"""A question as it stands in the form: its text, its hint, and the places to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from model.content import questionnaire as q
from model.report import ooxml
from model.report.paper.page import Page
from model.report.preparation.controls import Controls
from model.report.preparation.fields import NONE, NOT_KNOWN
from model.report.preparation.texts import PreparationTexts

EMPTY_ROWS = 5
_ROW_LABEL_SHARE = 2


class QuestionWriter:
    """Writes questions as paragraphs and tables of Word."""

    def __init__(self, controls: Controls, texts: PreparationTexts, page: Page) -> None:
        """Take what writes the places, the words around them and the width there is."""
        self._controls, self._texts, self._page = controls, texts.form, page
        self._hints = texts.hints

    def write(self, question: q.AnyQuestion) -> Iterator[str]:
        """Yield the elements of one question."""
        yield _said("Label", question.text)
        if isinstance(question, q.VoteQuestion):
            yield from self._vote(question)
            return
        if hint := self._hint(question):
            yield _said("Facts", hint)
        yield from self._places(question)
        ticked = self._tick(f"{question.id}{NOT_KNOWN}", self._texts.not_known)
        yield ooxml.paragraph("Source", ticked)

    def _hint(self, question: q.AnyQuestion) -> str:
        limit = getattr(question, "at_most", None)
        most = self._texts.at_most.format(count=limit) if limit else ""
        return " ".join(filter(None, (self._hints.of(question), most)))

    def _places(self, question: q.AnyQuestion) -> Iterator[str]:
        texts, controls, id_, label = self._texts, self._controls, question.id, question.label
        match question:
            case q.ChoiceQuestion():
                choices = (choice.text for choice in question.choices)
                yield _line(controls.choice(id_, label, texts.choose, choices))
            case q.MultipleQuestion():
                for choice in question.choices:
                    yield _line(self._tick(f"{id_}={choice.id}", choice.text))
                if not question.exclusive:
                    yield _line(self._tick(f"{id_}{NONE}", texts.none))
            case q.NumberQuestion():
                unit = "" if question.year else f" {question.unit}"
                place = controls.text(id_, label, texts.enter)
                yield _line(place + ooxml.text_runs(unit))
            case q.TextQuestion():
                yield _line(controls.text(id_, label, texts.enter))
            case q.DateQuestion():
                yield _line(controls.date(id_, label, texts.date))
            case q.TableQuestion():
                yield self._table(question)
            case _:
                raise TypeError(question.kind)

    def _tick(self, path: str, text: str) -> str:
        return self._controls.tick(path, text) + ooxml.text_runs(f"\u00a0{text}")

    def _table(self, question: q.TableQuestion) -> str:
        """Return a table: one row for each that is given, or some empty ones."""
        rows = [(row.id, row.text) for row in question.rows] or [
            (str(n), str(n)) for n in range(1, min(EMPTY_ROWS, question.max_rows) + 1)
        ]
        first = _ROW_LABEL_SHARE if question.has_fixed_rows else 0.4
        shares = [first, *(1.0 for _ in question.columns)]
        widths = [round(self._page.text_width * share / sum(shares)) for share in shares]
        corner = "" if question.has_fixed_rows else self._texts.number
        header = [corner, *(self._column_name(column) for column in question.columns)]
        written = [
            [
                _said("TableText", text),
                *(
                    ooxml.paragraph("TableText", self._cell(question, row, column))
                    for column in question.columns
                ),
            ]
            for row, text in rows
        ]
        head = [_said("TableHead", name) for name in header]
        return ooxml.table("ReportTable", question.label, widths, head, written)

    def _column_name(self, column: q.Column) -> str:
        if not column.unit or column.year:
            return column.label
        return f"{column.label} ({column.unit})"

    def _cell(self, question: q.TableQuestion, row: str, column: q.Column) -> str:
        path, texts = f"{question.id}/{row}/{column.id}", self._texts
        match column.kind:
            case "choice":
                choices = (choice.text for choice in column.choices)
                return self._controls.choice(path, column.label, texts.choose, choices)
            case "date":
                return self._controls.date(path, column.label, texts.date)
            case "text" | "number":
                return self._controls.text(path, column.label, texts.enter)
            case _:
                assert_never(column.kind)

    def _vote(self, question: q.VoteQuestion) -> Iterator[str]:
        """Yield the scale of a vote, to be read and not to be filled in."""
        yield _said("Facts", self._texts.in_the_room)
        match question:
            case q.LikertQuestion():
                lines: Iterable[str] = (f"{n}  {t}" for n, t in enumerate(question.scale, start=1))
            case q.ScaleQuestion():
                lines = (self._texts.steps.format(low=question.low, high=question.high),)
            case q.BandVoteQuestion():
                lines = (choice.text for choice in question.choices)
            case q.MultipleVoteQuestion():
                most = self._texts.at_most.format(count=question.at_most)
                lines = (most, *(choice.text for choice in question.choices))
            case q.RankingQuestion():
                most = self._texts.ranking.format(count=question.places)
                lines = (most, *(choice.text for choice in question.choices))
            case _:
                assert_never(question)
        yield from (_said("ListBullet", line) for line in lines)


def _said(style: str, text: str) -> str:
    return ooxml.paragraph(style, ooxml.text_runs(text))


def _line(content: str) -> str:
    return ooxml.paragraph("TableText", content, keep_next=True)
