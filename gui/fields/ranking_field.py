"""A ranking: each person names what matters most, second and third."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.fields.results import ChoiceResult
from gui.fields.table_cells import ChoiceBox
from gui.fields.vote_field import VoteField
from gui.fields.vote_lines import ranked_lines
from gui.look.components import Button, PlainLabel
from gui.look.style import SPACE_S, SPACE_XS
from gui.look.wheel_guard import WheelGuard
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.diagnosis.agreement import LEAST_VOTES, concordance
from model.session.answers import Answer, Rankings, Rejection
from model.session.parsing import parse

STRONG, MODERATE, WEAK = 0.7, 0.5, 0.3
"""Bands for reading Kendall's W: Schmidt (1997)."""
_CHIPS_IN_LINE = 4
_CHIPS_AT_ONCE, _CHIPS_IN_STEP = 60, 12
"""How many persons are shown when the page is, and at each step after that."""
_PAUSE_MS = 10


class RankingBox(ChoiceBox):
    """A list in which one digit chooses: 1 to 9, and 0 for the tenth."""

    digit_chosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by a digit that stands for a choice; all else is as in any list."""
        text = event.text()
        place = (int(text) or 10) if text.isascii() and text.isdigit() else 0
        if 0 < place < self.count():
            self.setCurrentIndex(place)
            self.activated.emit(place)
            self.digit_chosen.emit()
        else:
            super().keyPressEvent(event)


class RankingField(VoteField):
    """One person after the other is entered: a digit for each place, then Space."""

    question: q.RankingQuestion

    def __init__(
        self, question: q.RankingQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        texts = wording.texts.ranking
        self._guard = WheelGuard(self)
        self._rankings: list[tuple[str, ...]] = []
        self._chips: list[Button] = []
        self._chip_timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._chip_timer.timeout.connect(self._on_chip_timeout)
        numbered = tuple(
            choice.model_copy(update={"text": f"{number} {choice.text}"})
            for number, choice in enumerate(question.choices, start=1)
        )
        legend = " · ".join(choice.text.replace(" ", "\u00a0", 1) for choice in numbered)
        self.body.addWidget(PlainLabel(legend, "small", self))
        self._boxes = [RankingBox(numbered, self) for _ in range(question.places)]
        self._add_button = Button(texts.add_person, "normal", parent=self)
        self._add_button.setAccessibleName(texts.add_person_name.format(label=question.label))
        self._add_button.clicked.connect(self._on_add_clicked)
        self._persons_label = PlainLabel("", "strong", self)
        self._pending_label = PlainLabel(texts.pending, "error", self)
        self._pending_label.hide()
        self._chip_holder = QWidget(self)
        self._chip_grid = QGridLayout(self._chip_holder)
        self._chip_grid.setContentsMargins(0, 0, 0, 0)
        self._chip_grid.setSpacing(SPACE_XS)
        self._chip_grid.setColumnStretch(_CHIPS_IN_LINE, 1)
        self._lay_out()
        self._show_rankings()
        self._add_result()
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the first place of the next person."""
        self._boxes[0].setFocus()

    def finish_typing(self) -> None:
        """Remind of a person who is chosen but not added."""
        super().finish_typing()
        self._pending_label.setVisible(bool(self._pending()))

    def _raw(self) -> object:
        return {"rankings": [list(one) for one in self._rankings]} if self._rankings else None

    def _show_value(self, answer: Answer | None) -> None:
        self._rankings = list(answer.rankings) if isinstance(answer, Rankings) else []
        self._empty_boxes()
        self._show_rankings()

    def _made_result(self, answer: Answer) -> QWidget:
        assert isinstance(answer, Rankings)
        lines = ranked_lines(self.question, answer, self._wording.texts.ranking.named)
        return ChoiceResult(lines, self._remark(answer), self)

    def _remark(self, answer: Rankings) -> str:
        texts = self._wording.texts.ranking
        if len(answer.rankings) < LEAST_VOTES:
            return self._wording.texts.vote.few.format(least=LEAST_VOTES)
        w = concordance(answer.rankings, self.question.choice_ids()) or 0.0
        bands = ((STRONG, texts.strong), (MODERATE, texts.moderate), (WEAK, texts.weak))
        words = next((word for least, word in bands if w >= least), texts.none)
        return texts.agreement.format(words=words, w=self._wording.language.number(w, 2))

    # ---- parts ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        texts = self._wording.texts.ranking
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_S)
        grid.setVerticalSpacing(SPACE_XS)
        for place, box in enumerate(self._boxes):
            title = texts.place.format(number=place + 1)
            box.setAccessibleName(self._input_name(title))
            box.setAccessibleDescription(texts.keys)
            box.activated.connect(self._on_box_activated)
            box.digit_chosen.connect(self._on_digit_chosen)
            self._guard.protect(box)
            grid.addWidget(PlainLabel(title, "small", self), 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        self.body.addLayout(grid)
        self.body.addWidget(PlainLabel(texts.keys, "small", self))
        self.body.addWidget(self._add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._pending_label)
        self.body.addWidget(self._persons_label)
        self.body.addWidget(self._chip_holder)

    def _show_rankings(self) -> None:
        """Show one chip for each person; what is there is used again, many come step by step."""
        for chip in self._chips[len(self._rankings) :]:
            self._chip_grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        del self._chips[len(self._rankings) :]
        for chip, ranking in zip(self._chips, self._rankings, strict=False):
            self._name_chip(chip, ranking)
        self._add_chips(_CHIPS_AT_ONCE - len(self._chips))
        self._chip_holder.setVisible(bool(self._chips))
        self._persons_label.setText(
            self._wording.texts.ranking.persons.format(n=len(self._rankings))
        )

    def _add_chips(self, number: int) -> None:
        """Add chips for so many of the persons who have none yet; the rest follows."""
        places = range(len(self._chips), len(self._rankings))
        for place in places[: max(number, 0)]:
            numbers = self._in_numbers(self._rankings[place])
            chip = Button(numbers, "quiet", "close", self._chip_holder)
            self._name_chip(chip, self._rankings[place])
            chip.clicked.connect(self._on_chip_clicked)
            self._chip_grid.addWidget(chip, place // _CHIPS_IN_LINE, place % _CHIPS_IN_LINE)
            self._chips.append(chip)
        if len(self._chips) < len(self._rankings):
            self._chip_timer.start()

    def _name_chip(self, chip: Button, ranking: Sequence[str]) -> None:
        listed = self._wording.language.listing([self.question.choice_text(i) for i in ranking])
        name = self._wording.texts.ranking.remove_person.format(ranking=listed)
        if chip.accessibleName() != name:
            chip.show_text(self._in_numbers(ranking))
            chip.setAccessibleName(name)

    def _on_chip_timeout(self) -> None:
        self._add_chips(_CHIPS_IN_STEP)

    def _in_numbers(self, ranking: Sequence[str]) -> str:
        ids: tuple[str, ...] = self.question.choice_ids()
        return " · ".join(str(ids.index(one) + 1) for one in ranking if one in ids)

    def _pending(self) -> list[str]:
        chosen = (box.raw() for box in self._boxes)
        return [choice for choice in chosen if isinstance(choice, str)]

    def _empty_boxes(self) -> None:
        for box in self._boxes:
            box.show_choice(None)
        self._pending_label.hide()

    # ---- what a person does ---------------------------------------------------------------------

    def _on_box_activated(self) -> None:
        self._rejection = None
        self._show_problem()

    def _on_digit_chosen(self) -> None:
        """Go on to the next place, and after the last one to the button that adds the person."""
        stops = [*self._boxes[1:], self._add_button]
        places = [place for place, box in enumerate(self._boxes) if box is self.sender()]
        for place in places:
            stops[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_add_clicked(self) -> None:
        pending = self._pending()
        judged = parse(self.question, {"rankings": [pending]}) if pending else None
        if isinstance(judged, Rejection):
            self.show_rejection(judged)
        elif judged is not None:
            self._rankings.append(tuple(pending))
            self._empty_boxes()
            self._show_rankings()
            self._edited()
        self._boxes[0].setFocus()

    def _on_chip_clicked(self) -> None:
        place = next(p for p, chip in enumerate(self._chips) if chip is self.sender())
        del self._rankings[place]
        self._show_rankings()
        if self._chips:
            self._chips[min(place, len(self._chips) - 1)].setFocus()
        else:
            self._boxes[0].setFocus()
        self._edited()
