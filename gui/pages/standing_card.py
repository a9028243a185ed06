"""How far the cluster is in each target region: phase, gate, next step, tools."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.components import Card, IconLabel, PlainLabel, SectionTitle
from gui.pages.keyed_column import KeyedColumn
from gui.pages.parts import Fold, JumpButton, wrapping_widget
from gui.pages.standing_view import CriterionView, StandingView
from gui.pages.texts import StandingTexts
from gui.style import SPACE_L, SPACE_S, SPACE_XS
from model.content.advice import GateState

_ICONS: dict[GateState, str] = {"met": "state-complete", "open": "state-open", "unknown": "help"}


class StandingsCard(Card):
    """Shows one part a region, in the order entered."""

    jump_requested = Signal(str)  # page key

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a card without regions."""
        super().__init__(parent)
        self._texts: StandingTexts | None = None
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
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
        """Show these regions; without any the card is hidden."""
        self.setVisible(bool(views))
        self.regions.show_keys(views, self._create)

    def _create(self, view: StandingView) -> QWidget:
        assert self._texts is not None
        part = StandingPart(view, self._texts, self.regions)
        part.jump_requested.connect(self.jump_requested)
        return part


class StandingPart(QWidget):
    """One region: name, phase and next step; below a fold the gate and the tools."""

    jump_requested = Signal(str)  # page key

    def __init__(
        self, view: StandingView, texts: StandingTexts, parent: QWidget | None = None
    ) -> None:
        """Show one region."""
        super().__init__(parent)
        self.view, self._texts = view, texts
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

    def _details(self) -> Fold:
        texts, view = self._texts, self.view
        self.fold = fold = Fold(
            texts.show_gate, texts.show_gate_name.format(region=view.region), parent=self
        )
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
        return fold

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
