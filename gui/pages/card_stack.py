"""The question cards of a section: the first ones at once, the others step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.fields.question_card import QuestionCard
from gui.look.page_scroll import lay_out_grown, lay_out_now
from model.content import questionnaire as q

_AT_ONCE = 2
_PAUSE_MS = 10
_CARD_HEIGHT = 240
"""About how high a card is, to keep the room for those that are still to come."""


class CardStack(QObject):
    """Builds cards in order, below each other; whoever needs one that is not there gets it now."""

    grown = Signal()  # cards came

    def __init__(self, column: QVBoxLayout, page: QWidget) -> None:
        """Take the column that the cards stand in."""
        super().__init__(page)
        self._column, self._page = column, page
        self._cards: dict[str, QuestionCard] = {}
        self._waiting: list[q.AnyQuestion] = []
        self._create: Callable[[q.AnyQuestion], QuestionCard] | None = None
        self._room = QWidget(page)
        self._room.hide()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)

    def begin(
        self, questions: Sequence[q.AnyQuestion], create: Callable[[q.AnyQuestion], QuestionCard]
    ) -> None:
        """Build the first cards; the others follow."""
        self.clear()
        self._waiting, self._create = list(questions), create
        self._column.addWidget(self._room)
        self._build(_AT_ONCE)

    def clear(self) -> None:
        """Take all cards away."""
        self._timer.stop()
        self._waiting = []
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}

    def built(self) -> tuple[QuestionCard, ...]:
        """Return the cards that are there, from top to bottom."""
        return tuple(self._cards.values())

    def finish(self) -> None:
        """Build all cards now."""
        self._build(len(self._waiting))

    def card(self, question_id: str) -> QuestionCard | None:
        """Return the card of a question; it is built now, with all above it, where it was not."""
        waiting = [question.id for question in self._waiting]
        if question_id in waiting:
            self._build(waiting.index(question_id) + 1)
        return self._cards.get(question_id)

    def _build(self, number: int) -> None:
        questions, self._waiting = self._waiting[:number], self._waiting[number:]
        for question in questions:
            if self._create is not None:
                card = self._cards[question.id] = self._create(question)
                self._column.insertWidget(self._column.indexOf(self._room), card)
        self._room.setFixedHeight(_CARD_HEIGHT * len(self._waiting))
        self._room.setVisible(bool(self._waiting))
        if self._waiting:
            self._timer.start()
        if questions:
            self.grown.emit()

    def _on_timeout(self) -> None:
        """Build one card; all on the page gets its place at once, before anything is painted."""
        layout = self._page.layout()
        assert layout is not None
        layout.setEnabled(False)
        self._build(1)
        layout.setEnabled(True)
        layout.invalidate()
        lay_out_grown(self._page)
        lay_out_now()
