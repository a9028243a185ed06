"""A round of votes on the passed laptop, without its window: person after person, never back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from model.content import questionnaire as q
from model.session.ballots import BallotBox, most_of, places_of

KioskState = Literal["intro", "pause", "group", "choose", "confirm", "facilitator"]


class KioskRound:
    """Holds what the person at the laptop does, and the votes of all before in a box.

    Nothing of it is written anywhere before the facilitator ends the round: a copy saved after
    each vote would tell who voted what.
    """

    def __init__(
        self, question: q.VoteQuestion, groups: Sequence[str] = (), present: int | None = None
    ) -> None:
        """Take what is voted on, the groups to vote by, and how many people are present."""
        self.question, self.groups, self.present = question, tuple(groups), present
        self.state: KioskState = "intro"
        self.by_group = False
        self.picks: tuple[str, ...] = ()
        self.box = BallotBox(question)
        self._group = ""
        self._goes_on = False

    @property
    def had_their_turn(self) -> int:
        """Return how many people voted or said that they do not."""
        return self.box.cast + self.box.abstained

    @property
    def is_everybody_through(self) -> bool:
        """Tell whether all who are present had the laptop, and nobody else is to have it."""
        is_through = self.present is not None and self.had_their_turn >= self.present
        return is_through and not self._goes_on

    def begin(self, by_group: bool) -> None:
        """Begin the round; from now on only the facilitator's key ends it."""
        self.by_group = by_group and bool(self.groups)
        self.state = "pause"

    def next_person(self) -> None:
        """Let the next person vote; after the last one, show the facilitator's page."""
        if self.state != "pause":
            return
        if self.is_everybody_through:
            self.call_facilitator()
            return
        self._forget_person()
        self.state = "group" if self.by_group else "choose"

    def take_group(self, group: str) -> None:
        """Take the person's group."""
        if self.state == "group" and group in self.groups:
            self._group = group
            self.state = "choose"

    def pick(self, place: str) -> bool:
        """Choose, or take a choice back; False where the person has no choice left."""
        if self.state != "choose" or place not in places_of(self.question):
            return False
        most = most_of(self.question)
        if place in self.picks:
            self.picks = tuple(one for one in self.picks if one != place)
        elif most == 1:
            self.picks = (place,)
        elif len(self.picks) < most:
            self.picks = (*self.picks, place)
        else:
            return False
        return True

    def go_on(self) -> None:
        """Show the person what was chosen, before it counts."""
        if self.state == "choose" and self.picks:
            self.state = "confirm"

    def change(self) -> None:
        """Let the person choose anew; only before it counts."""
        if self.state == "confirm":
            self.state = "choose"

    def confirm(self) -> None:
        """Count the vote; there is no way back to it."""
        if self.state == "confirm":
            self._count(self.picks)

    def abstain(self) -> None:
        """Note that the person does not vote."""
        if self.state in ("choose", "confirm", "group"):
            self._count(())

    def call_facilitator(self) -> None:
        """Show the facilitator's page; what the person had chosen and not confirmed is gone."""
        if self.state != "intro":
            self._forget_person()
            self._goes_on = False
            self.state = "facilitator"

    def resume(self) -> None:
        """Go on with the round, with one more person where everybody had a turn."""
        if self.state == "facilitator":
            self._goes_on = self.is_everybody_through
            self.state = "pause"

    def _count(self, ballot: tuple[str, ...]) -> None:
        self.box.put(ballot, self._group)
        self._goes_on = False
        self._forget_person()
        self.state = "pause"

    def _forget_person(self) -> None:
        self.picks, self._group = (), ""
