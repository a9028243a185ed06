"""JSON Schemas of the data files, by which editors complete keys and mark faults while one types.

They say what a file alone must look like; what only shows across files, `check-content` says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import BaseModel

from model.content.advice import AdviceRules
from model.content.agenda import AgendaFile
from model.content.funding import FundingFile
from model.content.funding_words import FundingWords
from model.content.glossary import GlossaryFile, GlossaryWords
from model.content.language import Language
from model.content.library import Edition
from model.content.loading import TranslationFile
from model.content.phases import PhaseFile, ToolFile
from model.content.questionnaire import SectionFile
from model.content.reference import BenchmarkFile, SourceFile
from model.content.rules import BarrierFile, MitigationFile
from model.content.words import Words

SCHEMAS: dict[str, tuple[type[BaseModel], tuple[str, ...]]] = {
    "content": (Edition, ("content.yaml",)),
    "questionnaire": (SectionFile, ("questionnaire/*.yaml",)),
    "rules": (BarrierFile, ("rules/*.yaml",)),
    "mitigations": (MitigationFile, ("mitigations/*.yaml",)),
    "benchmarks": (BenchmarkFile, ("benchmarks/*.yaml",)),
    "phases": (PhaseFile, ("phases.yaml",)),
    "tools": (ToolFile, ("tools.yaml",)),
    "advice": (AdviceRules, ("advice.yaml",)),
    "funding": (FundingFile, ("funding.yaml",)),
    "funding_words": (FundingWords, ("languages/*/funding_words.yaml",)),
    "agenda": (AgendaFile, ("agenda.yaml",)),
    "glossary": (GlossaryFile, ("glossary.yaml",)),
    "glossary_words": (GlossaryWords, ("languages/*/glossary.yaml",)),
    "sources": (SourceFile, ("sources.yaml",)),
    "language": (Language, ("languages/*/language.yaml",)),
    "words": (Words, ("languages/*/words.yaml",)),
    "translation": (
        TranslationFile,
        (
            "languages/*/questionnaire/*.yaml",
            "languages/*/rules/*.yaml",
            "languages/*/mitigations/*.yaml",
            "languages/*/benchmarks/*.yaml",
            "languages/*/phases.yaml",
            "languages/*/tools.yaml",
            "languages/*/advice.yaml",
            "languages/*/funding.yaml",
            "languages/*/agenda.yaml",
        ),
    ),
}
"""Name of the schema -> the model of its files, and where they lie below the resources folder."""


def schema_files() -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every schema file; the same bytes for the same models."""
    for name, (model, patterns) in SCHEMAS.items():
        schema = model.model_json_schema(by_alias=True)
        head = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$comment": f"{', '.join(patterns)}: made by check-content --write-schema",
        }
        text = json.dumps(head | schema, ensure_ascii=False, indent=1, sort_keys=True)
        yield f"{name}.json", f"{text}\n".encode()
