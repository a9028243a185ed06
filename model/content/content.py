"""The content in one language: what pages, rules and reports read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from model.content.advice import AdviceRules
from model.content.agenda import AgendaEntry
from model.content.base import (
    BarrierId,
    ChoiceId,
    MitigationId,
    PhaseId,
    QuestionId,
    SectionId,
    SourceId,
    ToolId,
)
from model.content.funding_list import Funding
from model.content.glossary import Glossary
from model.content.language import Language
from model.content.phases import Phase, Tool
from model.content.questionnaire import AnyQuestion, Section
from model.content.reference import Benchmark, Source
from model.content.rules import Barrier, Mitigation, Signal
from model.content.words import Words


@dataclass(frozen=True)
class Content:
    """Questions, rules, measures and figures, with all texts in one language.

    Mappings keep the order of the files. Ids are the same in every language.
    """

    version: str
    date: str
    language: Language
    words: Words
    sections: Mapping[SectionId, Section]
    questions: Mapping[QuestionId, AnyQuestion]
    section_of: Mapping[QuestionId, SectionId]
    barriers: Mapping[BarrierId, Barrier]
    signals: Mapping[BarrierId, tuple[Signal, ...]]
    mitigations: Mapping[MitigationId, Mitigation]
    phases: Mapping[PhaseId, Phase]
    tools: Mapping[ToolId, Tool]
    advice: AdviceRules
    benchmarks: Mapping[str, Benchmark]
    sources: Mapping[SourceId, Source]
    funding: Funding
    agenda: tuple[AgendaEntry, ...] = ()
    glossary: Glossary = field(default_factory=Glossary)

    def questions_in(self, section: SectionId) -> tuple[AnyQuestion, ...]:
        """Return the questions of one section, in order."""
        return tuple(
            question for id_, question in self.questions.items() if self.section_of[id_] == section
        )

    def mitigations_for(self, barrier: BarrierId) -> tuple[Mitigation, ...]:
        """Return the measures that answer a barrier, its own ones first."""
        found = [m for m in self.mitigations.values() if barrier in m.barriers]
        return tuple(sorted(found, key=lambda m: m.barriers[0] != barrier))

    def benchmarks_for(self, question: QuestionId) -> dict[ChoiceId, Benchmark]:
        """Return the published figures beside the choices of a question."""
        return {
            ChoiceId(figure.option): figure
            for figure in self.benchmarks.values()
            if figure.question == question
        }

    def citations(self, sources: tuple[SourceId, ...]) -> tuple[str, ...]:
        """Return the bibliographic references of source codes."""
        return tuple(self.sources[code].citation for code in sources if code in self.sources)
