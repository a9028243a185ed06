"""The list of the pages at the left: each with how far it is, and the progress of all."""

from __future__ import annotations

from operator import is_
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidgetItem, QProgressBar, QVBoxLayout, QWidget

from gui.look.components import PlainLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XS
from gui.window.step_list import ICON, INK, KEY, MOVES, STATE, StepList
from gui.words.window_texts import NavigationTexts
from model.content.base import SectionId
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.open_questions import Outlook, outlook
from model.session.session import WorkshopSession

PREPARATION = ("cluster", "agenda", "ground_rules")
"""The steps before the first question."""
StepState = Literal["not_begun", "open", "complete"]
_STATE_ICONS: dict[StepState, tuple[str, str]] = {
    "not_begun": ("state-not-begun", "muted"),
    "open": ("state-open", "accent"),
    "complete": ("state-complete", "accent"),
}


def state_of(progress: flow.SectionProgress) -> StepState:
    """Return how far a section is."""
    if progress.is_complete:
        return "complete"
    return "open" if progress.is_started else "not_begun"


class SectionPanel(QFrame):
    """Shows all pages with their states; any of them can be chosen at any time."""

    step_chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sectionPanel")
        self.list = StepList(self)
        self._progress_label = PlainLabel("", "small", self)
        self._settled_label = PlainLabel("", "small", self)
        self._progress_bar = QProgressBar(self)
        self._progress_bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        panel_foot = QFrame(self)
        panel_foot.setObjectName("panelFoot")
        pages, foot = QVBoxLayout(), QVBoxLayout(panel_foot)
        pages.setContentsMargins(SPACE_S, SPACE_XS, 2, 0)
        pages.addWidget(self.list)
        foot.setContentsMargins(SPACE_L, SPACE_S, SPACE_L, SPACE_M)
        foot.setSpacing(SPACE_XS + 2)
        for part in (self._settled_label, self._progress_label, self._progress_bar):
            foot.addWidget(part)
        column.addLayout(pages, 1)
        column.addWidget(panel_foot)
        self._items: dict[str, QListWidgetItem] = {}
        self._shown: tuple[object, ...] = ()
        self._outlook_of: tuple[object, ...] = ()
        self._outlook: Outlook | None = None
        self.list.step_chosen.connect(self.step_chosen)

    def show_steps(
        self, content: Content, session: WorkshopSession, texts: NavigationTexts
    ) -> None:
        """Show the pages of a session in a language; builds the list only where it changed."""
        steps = flow.steps(content, session)
        wanted = (steps, content.language.code, content.version)
        if wanted != self._shown:
            self._shown = wanted
            self._build(steps, content, texts)
        self._show_states(content, session, texts)

    def show_position(self, key: str) -> None:
        """Mark the page in view."""
        item = self._items.get(key)
        if item is not None:
            self.list.setCurrentItem(item)

    def page_keys(self) -> tuple[str, ...]:
        """Return the keys of the pages that are listed, in order."""
        return tuple(self._items)

    def step_state(self, key: str) -> StepState | None:
        """Return the state that is shown for a page; None for pages without questions."""
        state: StepState | None = self._items[key].data(STATE)
        return state

    def _build(
        self, steps: tuple[flow.Step, ...], content: Content, texts: NavigationTexts
    ) -> None:
        self.list.clear()
        self._items = {}
        self.list.setAccessibleName(texts.panel)
        heading = ""
        for step in steps:
            group = dict.fromkeys(PREPARATION, texts.preparation) | {"section": texts.questions}
            if group.get(step.kind, texts.results) != heading:
                heading = group.get(step.kind, texts.results)
                self._add_heading(heading)
            title = (
                getattr(texts, step.kind)
                if step.section is None
                else content.sections[step.section].title
            )
            item = QListWidgetItem(title, self.list)
            item.setData(KEY, step.key)
            item.setData(ICON, "state-not-begun" if step.kind == "section" else step.kind)
            self._items[step.key] = item

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _show_states(
        self, content: Content, session: WorkshopSession, texts: NavigationTexts
    ) -> None:
        done = asked = 0
        found = self._found_outlook(content, session)
        moves = moves_by_section(content, found)
        for progress in flow.sections_progress(content, session):
            item = self._items[f"section:{progress.section}"]
            state = state_of(progress)
            done += progress.answered + progress.with_status
            asked += progress.asked
            said = texts.step.format(title=item.text(), state=getattr(texts, state))
            levels = moves.get(progress.section, 0) if progress.is_started else 0
            can_move = texts.moves.format(levels=levels) if levels else ""
            said = f"{said}, {can_move}" if levels else said
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            item.setToolTip(can_move)
            item.setData(MOVES, f"↑{levels}" if levels else "")
            if item.data(STATE) != state:
                item.setData(STATE, state)
                item.setData(ICON, _STATE_ICONS[state][0])
                item.setData(INK, _STATE_ICONS[state][1])
        self._progress_bar.setRange(0, max(asked, 1))
        self._progress_bar.setValue(done)
        self._progress_label.setText(texts.progress.format(done=done, all=asked))
        self._progress_bar.setAccessibleName(self._progress_label.text())
        self._settled_label.setText(texts.settled)
        self._settled_label.setVisible(bool(session.answers) and found.is_settled and done < asked)

    def _found_outlook(self, content: Content, session: WorkshopSession) -> Outlook:
        """Return what open questions can still change, worked out once for the same answers."""
        of = (content, session.answers, session.scope, session.barrier_views)
        is_same = len(self._outlook_of) == len(of) and all(map(is_, of, self._outlook_of))
        if self._outlook is None or not is_same:
            self._outlook_of, self._outlook = of, outlook(content, session)
        return self._outlook


def moves_by_section(content: Content, found: Outlook) -> dict[SectionId, int]:
    """Return by how many levels the open questions of each section can raise barriers."""
    levels: dict[SectionId, int] = {}
    for one in found.ask_next:
        section = content.section_of[one.question]
        levels[section] = levels.get(section, 0) + one.levels
    return levels
