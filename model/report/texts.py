"""The words of the report in one language: typed, so that a missing or misspelt word is found."""

from __future__ import annotations

from pathlib import Path

from model.content.base import Frozen
from model.content.yaml_source import YamlFile
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.report.texts_capacity import CapacityTexts
from model.report.texts_findings import (
    AgreementTexts,
    AnnexTexts,
    BarrierTexts,
    MethodTexts,
    MitigationTexts,
    PlanTexts,
    TimelineTexts,
)
from model.report.texts_funding import FundingTexts
from model.report.texts_opening import (
    ClusterTexts,
    Counted,
    CoverTexts,
    DocumentTexts,
    MotiveTexts,
    NotNowTexts,
    SummaryTexts,
)
from model.report.texts_outcome import OutcomeTexts
from model.report.texts_partnership import MonitoringTexts, PartnershipTexts
from model.report.texts_rules import RuleTexts
from model.report.texts_target import StrategyTexts, TargetTexts


class ReportWords(Frozen):
    """The file `report.yaml` of one language."""

    zero_is_singular: bool
    """Whether "0" takes the form of one, as in French."""
    document: DocumentTexts
    cover: CoverTexts
    summary: SummaryTexts
    not_now: NotNowTexts
    cluster: ClusterTexts
    motives: MotiveTexts
    agreement: AgreementTexts
    barriers: BarrierTexts
    target: TargetTexts
    strategy: StrategyTexts
    mitigations: MitigationTexts
    funding: FundingTexts
    plan: PlanTexts
    capacity: CapacityTexts
    timeline: TimelineTexts
    partnership: PartnershipTexts
    monitoring: MonitoringTexts
    outcome: OutcomeTexts
    method: MethodTexts
    annex: AnnexTexts
    rules: RuleTexts

    def counted(self, phrase: Counted, n: int, **values: object) -> str:
        """Return the phrase in the form that the number asks for, with its braces filled."""
        is_one = n == 1 or (n == 0 and self.zero_is_singular)
        return (phrase.one if is_one else phrase.other).format(n=n, **values)


class ReportTexts(ReportWords):
    """All words of a report: those of its chapters and those of its charts."""

    charts: ChartTexts


def load_report_texts(folder: Path, code: str) -> ReportTexts:
    """Return the report's words in one language from a resources folder.

    Raises:
        ContentProblems: the file is missing, or words in it are missing, surplus or no text.
    """
    name = f"languages/{code}/report.yaml"
    words = YamlFile(folder / name, name).required(ReportWords)
    return ReportTexts.model_validate({**dict(words), "charts": load_chart_texts(folder, code)})
