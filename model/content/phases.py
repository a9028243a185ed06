"""The phases of a cooperation with their gates, and the tools that fit each phase."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from model.content.base import Frozen, OptionalText, PhaseId, SourceId, Text, ToolId
from model.content.conditions import Condition
from model.content.questionnaire import Id
from model.content.rules import CertaintyLevel, Range

Weight = Annotated[int, Field(ge=1, le=3)]
"""3 for a core tool of a phase, 2 for a useful one, 1 for one of little use."""
CORE, USEFUL = 3, 2


class Criterion(Frozen):
    """One thing that must be reached before the next phase begins.

    Without conditions the answers do not decide it, and people have to. Where `met_when` is
    false the criterion is `otherwise`; where `open_when` is true it is open.
    """

    id: Id
    text: Text
    step: OptionalText = ""
    """The same as something to do."""
    met_when: Condition | None = None
    open_when: Condition | None = None
    otherwise: Literal["open", "unknown"] = "open"
    each_region: bool = False
    """Whether it is reached region by region, while the answers speak of all of them together."""

    @model_validator(mode="after")
    def _otherwise_has_a_condition(self) -> Criterion:
        if self.otherwise == "unknown" and self.met_when is None:
            raise ValueError("otherwise: only beside met_when")
        return self


class Phase(Frozen):
    """One of the seven phases of a cooperation between clusters.

    `weeks` and `cost_eur` are ranges; costs without `cost_source` are estimates of the authors.
    """

    id: Id
    number: Annotated[int, Field(ge=1, le=7)]
    name: Annotated[Text, Field(max_length=60)]
    goal: Text
    gate: tuple[Criterion, ...]
    """What must be reached before the next phase begins."""
    weeks: Range
    certainty: CertaintyLevel
    source: tuple[SourceId, ...] = ()
    cost_eur: Range | None = None
    cost_note: OptionalText = ""
    """What the cost is counted for, or what stands in its place."""
    cost_source: tuple[SourceId, ...] = ()
    risks: tuple[Text, ...] = ()

    @property
    def phase_id(self) -> PhaseId:
        """Return the permanent id."""
        return PhaseId(self.id)

    def criterion(self, id_: str) -> Criterion:
        """Return one criterion of the gate.

        Raises:
            KeyError: the gate has no such criterion.
        """
        for criterion in self.gate:
            if criterion.id == id_:
                return criterion
        raise KeyError(id_)


class PhaseFile(Frozen):
    """The file `phases.yaml`."""

    phases: Annotated[tuple[Phase, ...], Field(min_length=1)]


class Tool(Frozen):
    """Something a cluster can use on its way abroad, with its weight in each phase it fits."""

    id: Id
    name: Annotated[Text, Field(max_length=60)]
    description: Text
    weights: Annotated[Mapping[str, Weight], Field(min_length=1)]
    effort: OptionalText = ""
    """Duration, effort or cost where known; estimates say that they are."""
    is_seed: bool = False
    """Whether it is one of the tools that clusters were offered from the beginning."""
    source: tuple[SourceId, ...] = ()

    @property
    def tool_id(self) -> ToolId:
        """Return the permanent id."""
        return ToolId(self.id)

    def weight(self, phase: str | None) -> int:
        """Return the weight in a phase, 0 where the tool does not fit or there is no phase."""
        return self.weights.get(phase, 0) if phase is not None else 0


class ToolFile(Frozen):
    """The file `tools.yaml`."""

    tools: Annotated[tuple[Tool, ...], Field(min_length=1)]
