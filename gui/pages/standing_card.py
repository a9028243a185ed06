"""How far the cluster is in each target region: phase, gate, next step, tools."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.look.components import Card, IconLabel, PlainLabel, SectionTitle
from gui.look.style import SPACE_L, SPACE_S, SPACE_XS
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import Fold, JumpButton, wrapping_widget
from gui.pages.standing_view import CriterionView, StandingView
from gui.pages.tick_row import TickRow
from gui.words.page_texts import StandingTexts
from model.content.advice import GateState
from model.session.edits import with_gate_tick
from model.session.workshop import GateTick

_ICONS: dict[GateState, str] = {"met": "state-complete", "open": "state-open", "unknown": "help"}


class StandingsCard(Card):
    """Shows one part a region, in the order entered."""

    jump_requested = Signal(str)  # page key
    session_edited = Signal(object, str)  # Change of the session, key of edits that undo as one

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a card without regions."""
        super().__init__(parent)
        self._texts: StandingTexts | None = None
        self._ticked: GateTick | None = None  # what the hands were at last
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self._unfolded: set[str] = set()
        self.regions: KeyedColumn[StandingView] = KeyedColumn(self, SPACE_L)
        for widget in (self._title_label, self._hint_label, self.regions):
            self.body.addWidget(widget)

    def show_texts(self, texts: StandingTexts) -> None:
        """Show title and hint; the regions are built anew in the new language."""
        self._texts = texts
        self._title_label.setText(texts.title)
        self._hint_label.setText(texts.hint)
        self.regions.clear()

    def show_standings(self, views: list[StandingView]) -> None:
        """Show these regions; without any the card is hidden.

        A region that changed by a tick stays unfolded, with the focus where the hands are.
        """
        self.setVisible(bool(views))
        self._unfolded = {part.view.region for part in self.parts() if part.is_unfolded}
        self.regions.show_keys(views, self._create)
        ticked, self._ticked = self._ticked, None
        if ticked is not None:
            for part in self.parts():
                part.focus_tick(ticked)

    def parts(self) -> list[StandingPart]:
        """Return the regions that are shown."""
        return [part for part in self.regions.widgets() if isinstance(part, StandingPart)]

    def _on_ticked(self, tick: GateTick, is_met: bool | None) -> None:
        self._ticked = tick
        change = partial(
            with_gate_tick,
            region=tick.region,
            phase=tick.phase,
            criterion=tick.criterion,
            is_met=is_met,
        )
        self.session_edited.emit(change, "")

    def _create(self, view: StandingView) -> QWidget:
        assert self._texts is not None
        is_unfolded = view.region in self._unfolded
        part = StandingPart(view, self._texts, self.regions, is_unfolded=is_unfolded)
        part.ticked.connect(self._on_ticked)
        part.jump_requested.connect(self.jump_requested)
        return part


class StandingPart(QWidget):
    """One region: name, phase and next step; below a fold the gate and the tools."""

    jump_requested = Signal(str)  # page key
    ticked = Signal(object, object)  # GateTick, whether it is met; None: not known

    def __init__(
        self,
        view: StandingView,
        texts: StandingTexts,
        parent: QWidget | None = None,
        is_unfolded: bool = False,
    ) -> None:
        """Show one region."""
        super().__init__(parent)
        self.view, self._texts = view, texts
        self.fold: Fold | None = None
        self.ticks: list[TickRow] = []
        self._is_unfolded = is_unfolded
        self.setAccessibleName(view.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(PlainLabel(view.title, "strong", self))
        if not view.gate:
            column.addWidget(PlainLabel(texts.not_stated, "muted", self))
            return
        counts = [self._sign(state, text) for state, text in view.counts]
        column.addWidget(wrapping_widget(*counts, parent=self))
        column.addWidget(PlainLabel(view.next_step, parent=self))
        column.addWidget(self._details())

    @property
    def is_unfolded(self) -> bool:
        """Tell whether criteria and tools are in view."""
        return self.fold is not None and self.fold.button.isChecked()

    def focus_tick(self, tick: GateTick) -> None:
        """Put the focus on what people say of a criterion, where this region has it."""
        for row in self.ticks:
            place = (row.tick.region, row.tick.phase, row.tick.criterion)
            if place == (tick.region, tick.phase, tick.criterion):
                row.focus()

    def _details(self) -> Fold:
        name = self._texts.show_gate_name.format(region=self.view.region)
        fold = Fold(self._texts.show_gate, name, self._is_unfolded, self)
        fold.fill_later(partial(self._fill, fold))
        self.fold = fold
        return fold

    def _fill(self, fold: Fold) -> None:
        texts, view = self._texts, self.view
        for criterion in view.gate:
            fold.body.addWidget(self._criterion(criterion, fold))
        if view.earlier:
            fold.body.addWidget(PlainLabel(texts.earlier, "muted", fold))
            for criterion in view.earlier:
                fold.body.addWidget(self._criterion(criterion, fold))
        for heading, lines in ((texts.tools_now, view.tools), (texts.tools_next, view.next_tools)):
            if lines:
                fold.body.addWidget(PlainLabel(heading, "muted", fold))
                fold.body.addWidget(
                    PlainLabel("\n".join(f"– {line}" for line in lines), parent=fold)
                )

    def _sign(self, state: GateState, text: str, parent: QWidget | None = None) -> QWidget:
        """Return icon and words for a state, so that the colour has not to do alone."""
        sign = QWidget(parent or self)
        row = QHBoxLayout(sign)
        row.setContentsMargins(0, 0, SPACE_S, 0)
        row.setSpacing(SPACE_XS)
        row.addWidget(_icon(state, sign))
        row.addWidget(PlainLabel(text, "badge", sign))
        return sign

    def _criterion(self, view: CriterionView, parent: QWidget) -> QWidget:
        part = QWidget(parent)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(_icon(view.state, part), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE_XS)
        column.addWidget(PlainLabel(view.text, parent=part))
        if view.behind:
            column.addWidget(PlainLabel("\n".join(view.behind), "small", part))
        named = [(one, f"{one.label} – {view.text}") for one in view.missing]
        links = [JumpButton(one.key, one.label, name) for one, name in named]
        for link in links:
            link.jump_requested.connect(self.jump_requested)
        if links:
            column.addWidget(wrapping_widget(*links, parent=part))
        if view.tick is not None:
            value = view.tick.is_met if view.is_ticked else None
            tick = TickRow(view.tick, value, view.text, self._texts, part)
            tick.ticked.connect(self.ticked)
            self.ticks.append(tick)
            column.addWidget(tick)
        row.addLayout(column, 1)
        return part


def _icon(state: GateState, parent: QWidget) -> IconLabel:
    match state:
        case "met":
            return IconLabel(_ICONS[state], "none", 16, parent)
        case "open":
            return IconLabel(_ICONS[state], "watch", 16, parent)
        case "unknown":
            return IconLabel(_ICONS[state], "muted", 16, parent)
