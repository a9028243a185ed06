"""Charts of the report behind a line; they are drawn when it is unfolded, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.pages.chart_card import ChartCard
from gui.pages.parts import Fold
from gui.words.page_texts import FindingsTexts
from model.content.content import Content
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.session.session import WorkshopSession

if TYPE_CHECKING:  # what draws is loaded when it draws
    from model.report.on_screen import FigureName


class ChartFold(Fold):
    """The same pictures as in the report, for those who want to see them now."""

    def __init__(self, *names: FigureName, parent: QWidget | None = None) -> None:
        """Make the line; `names` says which charts stand behind it."""
        super().__init__(parent=parent)
        self.card = ChartCard(*names, parent=self)
        self.body.addWidget(self.card)

    def show_content(self, content: Content, texts: FindingsTexts, title: str = "") -> None:
        """Show the texts in another language."""
        title = title or texts.more_charts
        self.show_text(title, title)
        self.card.show_content(content, texts)

    def show_diagnosis(
        self, session: WorkshopSession, diagnosis: Diagnosis, plan: ActionPlan
    ) -> None:
        """Draw what the answers show now, once it is unfolded."""
        self.card.show_diagnosis(session, diagnosis, plan)
