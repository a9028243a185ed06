"""One barrier on the findings page: how severe it is, why, and what is missing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Badge, Button, Card, PlainLabel, SectionTitle
from gui.look.style import SPACE_S, SPACE_XS
from gui.pages.parts import Fold, JumpButton, wrapping_widget
from gui.words.page_texts import FindingsTexts
from gui.words.workshop_texts import ViewTexts
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.content.words import Words
from model.diagnosis import flow
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.findings import Finding, Level
from model.diagnosis.wording import Reason, reasons
from model.session.answers import Answers

_TOP = Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class Link:
    """A question that is asked elsewhere: where, and its label."""

    key: str
    label: str


@dataclass(frozen=True)
class FindingView:
    """Everything that the card of a barrier shows, in words."""

    barrier: BarrierId
    level: Level
    level_word: str
    divided_word: str
    """Empty where the room is not divided."""
    name: str
    because: tuple[Reason, ...]
    room_vote: str
    missing: tuple[Link, ...]
    explanation: str
    sources: tuple[str, ...]
    could_rise: str = ""
    """How far answers that are missing could still raise it; empty where they could not."""
    room_view: str = ""
    """What the rules say and what the room says; empty where both agree."""


def view_of(
    content: Content,
    texts: FindingsTexts,
    finding: Finding,
    answers: Answers,
    views: ViewTexts | None = None,
    highest: Level | None = None,
) -> FindingView:
    """Return a finding in words; `highest` is the level that open answers could still raise."""
    barrier, words = content.barriers[finding.barrier], content.words
    because = reasons(content, finding, answers)
    codes = dict.fromkeys(code for reason in because for code in reason.sources)
    vote = finding.room_vote
    return FindingView(
        barrier=finding.barrier,
        level=finding.level,
        level_word=words.levels[finding.level],
        divided_word=words.verdicts["divided"] if finding.divided else "",
        name=barrier.name,
        because=because,
        room_vote=(
            texts.room_vote.format(named=vote.named, voters=vote.voters)
            if vote is not None and vote.named and not vote.weighs and vote.voters >= LEAST_VOTES
            else ""
        ),
        missing=tuple(link_to(content, question) for question in finding.missing),
        explanation=barrier.explanation,
        sources=content.citations(tuple(codes)),
        could_rise=_could_rise(words, texts, finding, highest),
        room_view=_room_view(words, views, finding) if views is not None else "",
    )


def _could_rise(words: Words, texts: FindingsTexts, finding: Finding, highest: Level | None) -> str:
    """Return the level that is still possible; nothing of what is not assessed at all."""
    if highest is None or finding.level in ("not_assessed", highest):
        return ""
    return texts.could_rise.format(level=words.levels[highest])


def _room_view(words: Words, texts: ViewTexts, finding: Finding) -> str:
    view = finding.room_view
    if view is None:
        return ""
    rules, room = words.levels[finding.rules_level], words.levels[view.level]
    because = texts.because.format(reason=view.reason) if view.reason else ""
    return " ".join(filter(None, (texts.seen.format(rules=rules, room=room), because)))


def link_to(content: Content, question: QuestionId) -> Link:
    """Return the way to a question."""
    return Link(flow.key_of_question(content, question), content.questions[question].label)


class FindingCard(Card):
    """Shows one raised barrier with the answers that raised it."""

    jump_requested = Signal(str)  # page key
    disagreed = Signal(str)  # barrier id

    def __init__(
        self,
        view: FindingView,
        texts: FindingsTexts,
        views: ViewTexts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show one barrier; with the words of views, the room can see it otherwise."""
        super().__init__(parent)
        self.view, self._texts = view, texts
        self.setAccessibleName(f"{view.level_word} – {view.name}")
        self.setProperty("tone", view.level)
        self.body.addLayout(self._head())
        if view.room_view:
            self.body.addWidget(PlainLabel(view.room_view, "strong", self))
        if view.because:
            self._add_reasons()
        if view.room_vote:
            self.body.addWidget(PlainLabel(view.room_vote, parent=self))
        if view.missing:
            self.body.addWidget(PlainLabel(texts.missing, "muted", self))
            self.body.addWidget(links_to(view.missing, self, view.name))
        if view.could_rise:
            self.body.addWidget(PlainLabel(view.could_rise, "small", self))
        self._add_explanation()
        if views is not None:
            self._add_disagreement(views)

    def focus(self) -> None:
        """Put the focus on the card."""
        self._fold.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _head(self) -> QHBoxLayout:
        """Return the name with level and verdict beside it."""
        view, head = self.view, QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(SectionTitle(view.name, self), 1)
        if view.divided_word:
            head.addWidget(Badge("divided", view.divided_word, self), 0, _TOP)
        head.addWidget(Badge(view.level, view.level_word, self), 0, _TOP)
        return head

    def _add_disagreement(self, views: ViewTexts) -> None:
        self.disagree_button = Button(views.disagree, "link", parent=self)
        name = views.disagree_name.format(barrier=self.view.name)
        self.disagree_button.setAccessibleName(name)
        self.disagree_button.clicked.connect(self._on_disagree)
        self._fold.head.addWidget(self.disagree_button)

    def _on_disagree(self) -> None:
        self.disagreed.emit(self.view.barrier)

    def _add_reasons(self) -> None:
        """Add each reason with the answers behind it; an answer is shown once."""
        self.body.addWidget(PlainLabel(self._texts.because, "muted", self))
        column = QVBoxLayout()
        column.setSpacing(SPACE_S)
        shown: set[str] = set()
        for reason in self.view.because:
            lines = QVBoxLayout()
            lines.setSpacing(SPACE_XS)
            lines.setContentsMargins(SPACE_S, 0, 0, 0)
            lines.addWidget(PlainLabel(f"– {reason.statement}", parent=self))
            new = [answer for answer in reason.answers if answer not in shown]
            shown.update(new)
            if new:
                lines.addWidget(PlainLabel("\n".join(new), "small", self))
            column.addLayout(lines)
        self.body.addLayout(column)

    def _add_explanation(self) -> None:
        name = self._texts.show_explanation_name.format(barrier=self.view.name)
        self._fold = Fold(self._texts.show_explanation, name, parent=self)
        self._fold.fill_later(self._explain)
        self.body.addWidget(self._fold)

    def _explain(self) -> None:
        texts, view, fold = self._texts, self.view, self._fold
        fold.body.addWidget(PlainLabel(view.explanation, parent=fold))
        if view.sources:
            lines = "\n".join((texts.source, *view.sources))
            fold.body.addWidget(PlainLabel(lines, "small", fold))


class QuietFindingRow(QWidget):
    """A barrier without a sign, or not assessed: its name, and links to what is missing."""

    jump_requested = Signal(str)  # page key

    def __init__(self, view: FindingView, parent: QWidget | None = None) -> None:
        """Show one barrier."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(PlainLabel(view.name, parent=self))
        for text in filter(None, (view.room_view, view.room_vote, view.could_rise)):
            column.addWidget(PlainLabel(text, "small", self))
        if view.missing:
            column.addWidget(links_to(view.missing, self, view.name))


def links_to(links: tuple[Link, ...], owner: FindingCard | QuietFindingRow, name: str) -> QWidget:
    """Return links side by side, each named with the barrier it belongs to."""
    buttons = [JumpButton(link.key, link.label, f"{link.label} – {name}") for link in links]
    for button in buttons:
        button.jump_requested.connect(owner.jump_requested)
    return wrapping_widget(*buttons, parent=owner)
