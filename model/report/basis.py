"""What every chapter of the report is written from."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from model.content.content import Content
from model.content.language import Language
from model.content.words import Words
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import ActionPlan
from model.report.texts import ReportTexts
from model.session.session import WorkshopSession


@dataclass(frozen=True)
class ReportBasis:
    """One session with all that follows from it, in the language of the report."""

    content: Content
    session: WorkshopSession
    diagnosis: Diagnosis
    plan: ActionPlan
    texts: ReportTexts
    today: datetime.date | None = None
    """The day of printing, where a clock is at hand; funding is judged no earlier."""

    @property
    def language(self) -> Language:
        """Return how the report's language writes numbers and dates."""
        return self.content.language

    @property
    def words(self) -> Words:
        """Return the words that screens and reports share."""
        return self.content.words

    @property
    def is_from_document(self) -> bool:
        """Tell whether the answers come from a document and not from a workshop."""
        return bool(self.session.cluster.source)

    @property
    def cluster_name(self) -> str:
        """Return the name of the cluster, or words in its place."""
        return self.session.cluster.name or self.texts.document.no_cluster_name
