"""All pages of the wizard, written out: which class shows which kind of step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from gui.pages.agenda_page import AgendaPage
from gui.pages.closing_page import ClosingPage
from gui.pages.cluster_page import ClusterPage
from gui.pages.export_page import ExportPage
from gui.pages.findings_page import FindingsPage
from gui.pages.ground_rules_page import GroundRulesPage
from gui.pages.page import WizardPage
from gui.pages.plan_page import PlanPage
from gui.pages.review_page import ReviewPage
from gui.pages.section_page import SectionPage
from model.content.base import SectionId

PAGES: dict[str, Callable[[str, QWidget], WizardPage]] = {
    "cluster": ClusterPage,
    "agenda": AgendaPage,
    "ground_rules": GroundRulesPage,
    "review": ReviewPage,
    "findings": FindingsPage,
    "plan": PlanPage,
    "closing": ClosingPage,
    "export": ExportPage,
}


def create_page(key: str, parent: QWidget) -> WizardPage:
    """Return the page of a key; "section:<id>" is the page of one section."""
    kind, _, section = key.partition(":")
    if kind == "section":
        return SectionPage(SectionId(section), parent)
    return PAGES[kind](key, parent)
