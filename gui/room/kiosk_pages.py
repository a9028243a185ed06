"""The pages of the passed laptop, each built anew for each person."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Button
from gui.paper.ballot_places import is_on_steps, words_of
from gui.room.kiosk_round import KioskRound
from gui.room.room_look import RoomLook
from gui.room.room_parts import RoomLabel
from gui.words.field_texts import Wording
from gui.words.room_texts import KioskTexts
from model.content import questionnaire as q
from model.session.ballots import most_of, places_of

_MOST_IN_A_COLUMN = 8


@dataclass(frozen=True)
class KioskWords:
    """What the pages of one round say."""

    texts: KioskTexts
    wording: Wording
    groups: tuple[str, ...] = ()
    """The names of the groups, in the order of the round."""


class KioskPage(QWidget):
    """A page with lines of text, and buttons that ask for something by name."""

    asked = Signal(str)
    picked = Signal(str)  # a place of the ballot, or a group

    def __init__(
        self, round_: KioskRound, words: KioskWords, look: RoomLook, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.round, self.words, self.look = round_, words, look
        self.enter: Button | None = None
        """What Enter presses, wherever the focus is."""
        self.picks: dict[Button, str] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(look.body * 2, look.body, look.body * 2, look.body)
        self.column.setSpacing(look.space)
        self.fill()
        self.row = QHBoxLayout()
        self.row.addStretch(1)
        self.column.addStretch(1)
        self.column.addLayout(self.row)
        self.add_buttons()

    def fill(self) -> None:
        """Add the lines of the page."""

    def add_buttons(self) -> None:
        """Add the buttons at its foot."""

    def focus_first(self) -> None:
        """Put the focus on the first choice, or on what Enter presses."""
        first = next(iter(self.picks), self.enter)
        if first is not None:
            first.setFocus()

    def say(self, text: str, kind: str = "body") -> None:
        """Add a line."""
        self.column.addWidget(RoomLabel(text, kind, self))

    def add(self, asks_for: str, text: str) -> Button:
        """Add a button at the foot."""
        button = Button(text, parent=self)
        button.setObjectName(asks_for)
        button.clicked.connect(self._on_clicked)
        self.row.addWidget(button)
        return button

    def add_main(self, asks_for: str, text: str) -> None:
        """Add the button that Enter presses."""
        self.enter = self.add(asks_for, text)
        self.enter.setDefault(True)

    def made_pick(self, place: str, text: str) -> Button:
        """Return a button for one place of the ballot."""
        button = Button(text, parent=self)
        button.setProperty("pick", "wide")
        button.clicked.connect(self._on_picked)
        self.picks[button] = place
        return button

    def _on_clicked(self) -> None:
        self.asked.emit(self.sender().objectName())

    def _on_picked(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.picked.emit(self.picks[button])


class IntroPage(KioskPage):
    """For the facilitator: how it works, and what is safe."""

    def fill(self) -> None:
        """Say how it works."""
        texts = self.words.texts
        self.group_box = QCheckBox(texts.by_group.replace("&", "&&"), self)
        names = " · ".join(self.words.groups)
        self.group_box.setAccessibleDescription(names)
        self.say(texts.title, "question")
        self.say(self.round.question.text, "strong")
        self.say(texts.intro)
        self.say(texts.safety)
        self.column.addWidget(self.group_box)
        self.group_box.setVisible(bool(self.round.groups))
        if self.round.groups:
            self.say(names)

    def add_buttons(self) -> None:
        """Offer to begin, or not."""
        self.add("throw_away", self.words.texts.cancel)
        self.add_main("begin", self.words.texts.begin)


class PausePage(KioskPage):
    """Between two people: nothing of anybody's vote."""

    @property
    def heading(self) -> str:
        """Return what to do now."""
        texts = self.words.texts
        if self.round.is_everybody_through:
            return texts.all_through
        return texts.next if self.round.had_their_turn else texts.first

    def fill(self) -> None:
        """Ask for the next person."""
        self.column.addStretch(1)
        self.say(self.heading, "question")
        if not self.round.is_everybody_through:
            self.say(self.words.texts.nobody_sees)

    def add_buttons(self) -> None:
        """Let the next person begin."""
        self.add_main("ready", self.words.texts.ready)


class GroupPage(KioskPage):
    """Which group the person belongs to."""

    def fill(self) -> None:
        """Offer the groups."""
        self.say(self.words.texts.which_group, "question")
        pairs = zip(self.round.groups, self.words.groups, strict=True)
        for number, (group, name) in enumerate(pairs, start=1):
            self.column.addWidget(self.made_pick(group, f"{number}  {name}"))

    def add_buttons(self) -> None:
        """Let the person not vote."""
        self.add("abstain", self.words.texts.abstain)


class ChoicePage(KioskPage):
    """The question with large choices."""

    def fill(self) -> None:
        """Offer the choices, in two columns where there are many."""
        question = self.round.question
        self.say(question.text, "question")
        most = most_of(question)
        if most > 1:
            self.say(self.words.texts.at_most.format(limit=most))
        grid = QGridLayout()
        grid.setSpacing(self.look.space // 2)
        places = places_of(question)
        rows = len(places) if len(places) <= _MOST_IN_A_COLUMN else (len(places) + 1) // 2
        for number, place in enumerate(places):
            button = self.made_pick(place, "")
            button.setCheckable(True)
            button.setProperty("pick", "wide" if rows == len(places) else "narrow")
            grid.addWidget(button, number % rows, number // rows)
        self.column.addLayout(grid)

    def add_buttons(self) -> None:
        """Let the person go on, or not vote."""
        self.add("abstain", self.words.texts.abstain)
        self.add_main("go_on", self.words.texts.go_on)
        self.show_picks()

    def show_picks(self) -> None:
        """Mark what is chosen, by a sign and in words as well."""
        question = self.round.question
        words = words_of(question)
        for number, (button, place) in enumerate(self.picks.items(), start=1):
            is_picked = place in self.round.picks
            button.setChecked(is_picked)
            mark, name, rank = "✓  " if is_picked else "", words[place], 0
            if is_picked and isinstance(question, q.RankingQuestion):
                rank = self.round.picks.index(place) + 1
                in_words = self.words.wording.texts.ranking.place.format(number=rank)
                mark, name = f"✓ {in_words}:  ", f"{in_words}, {name}"
            key = "" if is_on_steps(question) else f"{number}  "
            button.setAccessibleName(f"{key}{name}")
            if is_picked and button.property("pick") == "narrow":  # a mark as wide as the number
                mark, key = f"✓ {rank}.  " if rank else "✓  ", ""
            button.show_text(f"{mark}{key}{words[place]}")
        if self.enter is not None:
            self.enter.setEnabled(bool(self.round.picks))


class ConfirmPage(KioskPage):
    """What was chosen, before it counts."""

    def fill(self) -> None:
        """Show the person's own choice."""
        question = self.round.question
        words = words_of(question)
        self.say(self.words.texts.you_chose, "question")
        for number, pick in enumerate(self.round.picks, start=1):
            is_ranked = isinstance(question, q.RankingQuestion)
            self.say(f"{number}.  {words[pick]}" if is_ranked else words[pick], "strong")
        self.say(self.words.texts.no_way_back)

    def add_buttons(self) -> None:
        """Let it count, or be changed."""
        self.add("change", self.words.texts.change)
        self.add_main("confirm", self.words.texts.confirm)


class FacilitatorPage(KioskPage):
    """How many voted, and the end of the round."""

    def fill(self) -> None:
        """Say how far the round is."""
        texts, box = self.words.texts, self.round.box
        self.say(texts.facilitator, "question")
        self.say(texts.so_far.format(voted=box.cast, abstained=box.abstained), "strong")
        if self.round.present is not None:
            self.say(texts.present.format(n=self.round.present))
        self.say(texts.safety)

    def add_buttons(self) -> None:
        """Offer to go on or to end; Enter goes on until everybody had a turn."""
        texts, has_votes = self.words.texts, self.round.box.cast > 0
        self.add("throw_away", texts.throw_away)
        if self.round.is_everybody_through and has_votes:
            self.add("resume", texts.resume)
            self.add_main("end", texts.end)
            return
        self.add("end", texts.end).setEnabled(has_votes)
        self.add_main("resume", texts.resume)
