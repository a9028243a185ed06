"""Ballots on paper: the votes of a section on slips, two to an A4 page, one set for each person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gui.paper.ballot_places import is_on_steps, words_of
from gui.paper.paper import HEIGHT, WIDTH, Paper, as_pdf
from gui.words.room_texts import PaperTexts
from model.content import questionnaire as q
from model.session.ballots import most_of

ON_A_PAGE = 2
_MARGIN, _SLIP = 14.0, HEIGHT / ON_A_PAGE
_ROOM = _SLIP - 2 * 9.0
_TEXT, _SMALL = 11.0, 9.0
_BOX, _GAP, _AFTER = 4.5, 2.0, 5.0
_LONG_LIST = 6


@dataclass(frozen=True)
class Slip:
    """What stands on one slip: some of the votes of a section."""

    questions: tuple[q.VoteQuestion, ...]
    part: int
    parts: int


class BallotPrinter:
    """Sets the slips of one section."""

    def __init__(self, title: str, texts: PaperTexts, groups: Sequence[str] = ()) -> None:
        """Take the section's title, the words, and names of groups to tick."""
        self._title, self._texts, self._groups = title, texts, tuple(groups)

    def pdf(self, questions: Sequence[q.VoteQuestion], count: int) -> tuple[bytes, int]:
        """Return `count` ballots as PDF, and how many slips each has."""
        slips: list[Slip] = []

        def draw(paper: Paper) -> None:
            slips.extend(self.slips(paper, questions))
            self.draw(paper, slips, count)

        return as_pdf(self._texts.ballots_title.format(section=self._title), draw), len(slips)

    def slips(self, paper: Paper, questions: Sequence[q.VoteQuestion]) -> list[Slip]:
        """Return the votes in slips: as many on each as have room."""
        room = _ROOM - self._head(paper, None, 0, "")
        piles: list[list[q.VoteQuestion]] = []
        used = room + 1
        for question in questions:
            height = self._question(paper, question, None) + _AFTER
            if used + height > room:
                piles.append([])
                used = 0
            piles[-1].append(question)
            used += height
        parts = len(piles)
        return [Slip(tuple(pile), part, parts) for part, pile in enumerate(piles, start=1)]

    def draw(self, paper: Paper, slips: Sequence[Slip], count: int, is_first: bool = True) -> None:
        """Draw `count` ballots; `is_first` where the page at hand is still empty."""
        for slip in slips:
            for first in range(0, count, ON_A_PAGE):
                if not is_first:
                    paper.new_page()
                is_first = False
                for place in range(min(ON_A_PAGE, count - first)):
                    self._draw_slip(paper, slip, place * _SLIP + 9.0)
                for place in range(1, ON_A_PAGE):
                    paper.cut_line(place * _SLIP)

    def _draw_slip(self, paper: Paper, slip: Slip, top: float) -> None:
        parts = ""
        if slip.parts > 1:
            parts = self._texts.part.format(part=slip.part, parts=slip.parts)
        y = top + self._head(paper, top, top, parts)
        for question in slip.questions:
            y += self._question(paper, question, y) + _AFTER

    def _head(self, paper: Paper, top: float | None, y: float, parts: str) -> float:
        """Write the head of a slip where `top` is given; return its height."""
        width = WIDTH - 2 * _MARGIN
        title = f"{self._title} – {parts}" if parts else self._title
        lines = [(title, _TEXT, True), (self._texts.unsigned, _SMALL, False)]
        if self._groups:
            boxes = "      ".join(f"☐ {name}" for name in self._groups)
            lines.append((f"{self._texts.tick_group}  {boxes}", _SMALL, False))
        used = 0.0
        for text, size, bold in lines:
            if top is None:
                used += paper.height_of(text, width, size, bold) + 1
            else:
                used += paper.write(text, (_MARGIN, y + used), width, size, bold) + 1
        return used + 3

    def _question(self, paper: Paper, question: q.VoteQuestion, top: float | None) -> float:
        """Set a question with its boxes where `top` is given; return its height."""
        width = WIDTH - 2 * _MARGIN
        hint = self._hint(question)
        used = 0.0
        for text, size, bold in ((question.text, _TEXT, True), (hint, _SMALL, False)):
            if text and top is None:
                used += paper.height_of(text, width, size, bold) + 0.5
            elif text and top is not None:
                used += paper.write(text, (_MARGIN, top + used), width, size, bold) + 0.5
        used += 1.5
        texts = _labels(question)
        columns = len(texts) if is_on_steps(question) else 1 if len(texts) <= _LONG_LIST else 2
        rows = -(-len(texts) // columns)
        each = width / columns
        for row in range(rows):
            cells = [texts[k] for k in range(row, len(texts), rows)]
            used += self._cells(paper, cells, each, None if top is None else top + used)
        return used

    def _cells(self, paper: Paper, texts: Sequence[str], each: float, top: float | None) -> float:
        highest = _BOX
        for place, text in enumerate(texts):
            left = _MARGIN + place * each
            width = each - _BOX - 2 * _GAP
            highest = max(highest, paper.height_of(text, width, _SMALL))
            if top is not None:
                paper.box(left, top, _BOX, _BOX)
                paper.write(text, (left + _BOX + _GAP, top + 0.3), width, _SMALL)
        return highest + 1.2

    def _hint(self, question: q.VoteQuestion) -> str:
        most = most_of(question)
        if isinstance(question, q.ScaleQuestion):
            first, last = q.SCALE_STEPS[0], q.SCALE_STEPS[-1]
            return f"{self._texts.one} {first} = {question.low}, {last} = {question.high}"
        if isinstance(question, q.RankingQuestion):
            return self._texts.rank.format(limit=most)
        return self._texts.at_most.format(limit=most) if most > 1 else self._texts.one


def _labels(question: q.VoteQuestion) -> list[str]:
    """Return what stands beside each box; the figure in front is typed when ballots are counted."""
    if isinstance(question, q.ScaleQuestion):
        return [str(step) for step in q.SCALE_STEPS]
    words = words_of(question).values()
    if is_on_steps(question):
        return list(words)
    return [f"{number}  {text}" for number, text in enumerate(words, start=1)]
