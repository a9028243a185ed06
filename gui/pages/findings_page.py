"""The page of the findings: what stands in the way, how severe, and because of which answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.look.components import Card, PlainLabel, SectionTitle
from gui.look.empty_state import EmptyState
from gui.look.page_scroll import bring_into_view
from gui.look.style import SPACE_L
from gui.pages.advice_card import AdviceCard, AdviceView, advice_views
from gui.pages.beside_views import beside_views
from gui.pages.chart_card import ChartCard
from gui.pages.chart_fold import ChartFold
from gui.pages.finding_card import FindingCard, FindingView, QuietFindingRow, view_of
from gui.pages.keyed_column import KeyedColumn
from gui.pages.level_tiles import LevelTiles
from gui.pages.page import WizardPage
from gui.pages.room_views_card import RoomViewsCard
from gui.pages.sliced_column import SlicedColumn
from gui.pages.standing_card import StandingsCard
from gui.pages.standing_view import standing_views
from gui.words.page_texts import FindingsTexts
from gui.words.texts import UiTexts
from gui.words.workshop_texts import ViewTexts
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.findings import Diagnosis, Finding, Level
from model.diagnosis.open_questions import Range, outlook
from model.diagnosis.plan import ActionPlan, own_action
from model.session.session import WorkshopSession

if TYPE_CHECKING:  # what draws is loaded when it draws
    from model.report.on_screen import FigureName

_AT_ONCE = 3
"""How many findings are built with the page; the others follow."""

_MORE_CHARTS: tuple[FigureName, ...] = (
    *("evidence", "regions", "index", "dimensions", "funnel"),
    *("motives", "factors", "trust", "votes"),
)


class FindingsPage(WizardPage):
    """Shows advice, chart and barriers, the most severe first."""

    _content: Content
    _texts: FindingsTexts
    _session: WorkshopSession
    _views: ViewTexts
    _ranges: Mapping[BarrierId, Range]

    def __init__(self, key: str = "findings", parent: QWidget | None = None) -> None:
        """Make the page."""
        super().__init__(key, parent)
        self._empty_state = EmptyState("level-not-assessed", parent=self)
        self._empty_state.action_button.clicked.connect(self._on_empty_action)
        self._not_now: KeyedColumn[AdviceView] = KeyedColumn(self, SPACE_L)
        self.tiles = LevelTiles(self)
        self.tiles.level_chosen.connect(self.show_level)
        self._advice: KeyedColumn[AdviceView] = KeyedColumn(self, SPACE_L)
        self.standings_card = StandingsCard(self)
        self.standings_card.jump_requested.connect(self.go_requested)
        self.standings_card.session_edited.connect(self.session_edited)
        self.chart_card = ChartCard("barriers", parent=self)
        self.more_charts = ChartFold(*_MORE_CHARTS, parent=self)
        self._shown: list[FindingView] = []
        self._raised: SlicedColumn[FindingView] = SlicedColumn(self, SPACE_L, _AT_ONCE)
        self._beside: KeyedColumn[AdviceView] = KeyedColumn(self, SPACE_L)
        self.room_views_card = RoomViewsCard(self)
        self.room_views_card.session_edited.connect(self.session_edited)
        self.room_views_card.action_requested.connect(self._on_action_requested)
        self._not_assessed_card, self._no_sign_card = _QuietCard(self), _QuietCard(self)
        for card in (self._not_assessed_card, self._no_sign_card):
            card.jump_requested.connect(self.go_requested)
        self._place()

    def _place(self) -> None:
        """Put what hinders first, then what follows from it, then what is looked up."""
        for widget in (
            *(self._empty_state, self._not_now, self.tiles, self.chart_card),
            *(self._raised, self.room_views_card, self._not_assessed_card, self._no_sign_card),
            *(self._advice, self.standings_card, self._beside, self.more_charts),
        ):
            self.body.addWidget(widget)

    def show_content(self, content: Content, texts: UiTexts) -> None:
        """Show all texts in the language of both."""
        self._content, self._texts = content, texts.pages.findings
        words = self._texts
        self.set_heading(words.title, words.subtitle)
        self._empty_state.show_texts(words.empty_title, words.empty_text, words.empty_go)
        self.chart_card.show_content(content, words, words.overview)
        self.more_charts.show_content(content, words)
        self.standings_card.show_texts(words.standings)
        self._views = texts.workshop.views
        self.room_views_card.show_content(content, self._views)
        self._no_sign_card.show_texts(words.no_sign_title, words.no_sign_hint)
        self._not_assessed_card.show_texts(words.not_assessed_title, words.not_assessed_hint)
        for column in (self._not_now, self._advice, self._raised, self._beside):
            column.clear()

    def show_session(self, session: WorkshopSession) -> None:
        """Keep the answers for the reasons; the findings follow by `show_diagnosis`."""
        self._session = session

    def show_diagnosis(self, diagnosis: Diagnosis, plan: ActionPlan) -> None:
        """Show all findings."""
        findings = tuple(diagnosis.findings.values())
        self._ranges = outlook(self._content, self._session).ranges
        is_assessed = any(finding.level != "not_assessed" for finding in findings)
        self._empty_state.setVisible(not is_assessed)
        for widget in (self.tiles, self._raised, self.chart_card, self.more_charts):
            widget.setVisible(is_assessed)
        advice = advice_views(self._content, self._texts, diagnosis.advice)
        self._not_now.show_keys([one for one in advice if one.badge], self._create_advice)
        self._advice.show_keys([one for one in advice if not one.badge], self._create_advice)
        for column in (self._not_now, self._advice):
            column.setVisible(bool(column.keys()))  # an empty one would leave a gap
        answers = self._session.answers
        views = standing_views(self._content, self._texts.standings, diagnosis, answers)
        self.standings_card.show_standings(views)
        self.room_views_card.show_diagnosis(self._session, diagnosis)
        counts = Counter(finding.level for finding in findings)
        self.tiles.show_counts(self._content, counts)
        self._shown = [self._view(f) for f in diagnosis.ranked()]
        self._raised.show_keys(self._shown, self._create_card)
        beside = beside_views(self._content, self._session, diagnosis)
        self._beside.show_keys(beside, self._create_beside)
        without_sign = [self._view(f) for f in findings if f.level == "none"]
        self._no_sign_card.setVisible(bool(without_sign))
        self._no_sign_card.show_findings(without_sign)
        unknown = [self._view(f) for f in diagnosis.not_assessed()] if is_assessed else []
        self._not_assessed_card.setVisible(bool(unknown))
        self._not_assessed_card.show_findings(unknown)
        if is_assessed:
            self.chart_card.show_diagnosis(self._session, diagnosis, plan)
            self.more_charts.show_diagnosis(self._session, diagnosis, plan)

    def focus_first(self) -> None:
        """Put the focus on the way to the first question where there is nothing else."""
        if not self._empty_state.isHidden():
            self._empty_state.action_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_question(self, question_id: str) -> None:
        """Bring one barrier into view, and the focus to it."""
        self._raised.finish()
        for card in self._raised.widgets():
            if isinstance(card, FindingCard) and card.view.barrier == question_id:
                bring_into_view(card)
                card.focus()
        for row in self.room_views_card.own_rows():
            if row.barrier == question_id:
                bring_into_view(row)
                row.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_level(self, level: Level) -> None:
        """Bring the first barrier of a level into view, and the focus to it."""
        if level in ("none", "not_assessed"):
            quiet = self._no_sign_card if level == "none" else self._not_assessed_card
            bring_into_view(quiet)
            return
        first = next((view.barrier for view in self._shown if view.level == level), "")
        self.focus_question(first)

    def shown_barriers(self) -> list[str]:
        """Return the raised barriers, the most severe first, and those of the room's own."""
        own = (one.barrier_id for one in self._session.own_barriers)
        return [*(view.barrier for view in self._shown), *own]

    def _view(self, finding: Finding) -> FindingView:
        highest = self._ranges[finding.barrier].high_level
        answers = self._session.answers
        return view_of(self._content, self._texts, finding, answers, self._views, highest)

    def _create_advice(self, view: AdviceView) -> QWidget:
        return AdviceCard(view, self._texts, self)

    def _create_beside(self, view: AdviceView) -> QWidget:
        return AdviceCard(view, self._texts, self._beside)

    def _create_card(self, view: FindingView) -> QWidget:
        card = FindingCard(view, self._texts, self._views, self._raised)
        card.disagreed.connect(self.room_views_card.begin)
        card.jump_requested.connect(self.go_requested)
        return card

    def advance(self) -> bool:
        """Go to the next input, or add a barrier of the room's own, at Enter."""
        return self.room_views_card.advance()

    def _on_action_requested(self, barrier: str) -> None:
        """Begin an own action against a barrier of the room's own, and go there."""
        action = own_action(barriers=[BarrierId(barrier)])
        self.action_edited.emit(action)
        self.go_requested.emit(f"plan#{action.action_id}")

    def _on_empty_action(self) -> None:
        """Lead to the first question that has no answer."""
        open_ones = flow.unanswered(self._content, self._session)
        first = open_ones[0].question if open_ones else next(iter(self._content.questions))
        self.go_requested.emit(flow.key_of_question(self._content, QuestionId(first)))


class _QuietCard(Card):
    """A compact list of barriers of one level, none of them raised."""

    jump_requested = Signal(str)  # page key

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title_label = SectionTitle("", self)
        self._hint_label = PlainLabel("", "muted", self)
        self._rows: KeyedColumn[FindingView] = KeyedColumn(self)
        for widget in (self._title_label, self._hint_label, self._rows):
            self.body.addWidget(widget)

    def show_texts(self, title: str, hint: str) -> None:
        """Show title and hint; the rows are built anew in the new language."""
        self._title_label.setText(title)
        self._hint_label.setText(hint)
        self._rows.clear()

    def show_findings(self, views: list[FindingView]) -> None:
        """Show these barriers, one a row."""
        self._rows.show_keys(views, self._create_row)

    def _create_row(self, view: FindingView) -> QWidget:
        row = QuietFindingRow(view, self._rows)
        row.jump_requested.connect(self.jump_requested)
        return row
