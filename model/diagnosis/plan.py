"""The action plan: measures proposed from the findings, shaped by the facilitator."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from model.content.base import BarrierId, MitigationId, PhaseId, SourceId
from model.content.conditions import questions_of
from model.content.content import Content
from model.content.rules import Lead, Mitigation
from model.diagnosis.evaluation import Evaluation
from model.diagnosis.findings import Diagnosis
from model.session.answers import Answers
from model.session.session import PlannedAction, Status, WorkshopSession

OWN = "own-"
"""How the ids of the group's own actions and of the room's own barriers begin."""
Gap = Literal["owner", "end", "indicator", "past"]


@dataclass(frozen=True)
class Proposal:
    """A measure that answers one or several raised barriers and is not decided yet."""

    mitigation: MitigationId
    barriers: tuple[BarrierId, ...]
    """The raised barriers it answers, most severe first."""
    severity: int
    """The highest severity among them."""


@dataclass(frozen=True)
class ActionItem:
    """One action of the plan, with the content's words where nothing was adapted."""

    action_id: str
    number: int
    mitigation: MitigationId | None
    title: str
    description: str
    barriers: tuple[BarrierId, ...]
    lead: Lead | None
    """Whose role it is, by the content; None for an own action."""
    owner: str
    start: datetime.date | None
    end: datetime.date | None
    target: str
    steps: tuple[str, ...]
    indicator: str
    budget: float | None
    funding_source: str
    phase: PhaseId | None
    weeks: tuple[float, float] | None
    source: tuple[SourceId, ...]
    is_adapted: bool
    status: Status = "open"

    @property
    def label(self) -> str:
        """Return the number as people see it, such as "A-07"."""
        return f"A-{self.number:02d}"

    def gaps(self, today: datetime.date) -> tuple[Gap, ...]:
        """Return what a reader of the plan would miss."""
        found: list[Gap] = []
        if not self.owner:
            found.append("owner")
        if self.end is None:
            found.append("end")
        elif self.end < today:
            found.append("past")
        if not self.indicator:
            found.append("indicator")
        return tuple(found)


@dataclass(frozen=True)
class ActionPlan:
    """What was decided, and what is still proposed."""

    items: tuple[ActionItem, ...]
    """Accepted and own actions, by start, then end, then in the order they were taken up."""
    proposals: tuple[Proposal, ...]
    dropped: tuple[MitigationId, ...]

    def items_for(self, barrier: BarrierId) -> tuple[ActionItem, ...]:
        """Return the actions that answer a barrier."""
        return tuple(item for item in self.items if barrier in item.barriers)

    def proposals_for(self, barrier: BarrierId) -> tuple[Proposal, ...]:
        """Return the open proposals that answer a barrier."""
        return tuple(one for one in self.proposals if barrier in one.barriers)


def build_plan(content: Content, session: WorkshopSession, diagnosis: Diagnosis) -> ActionPlan:
    """Return the plan that follows from the findings and the facilitator's decisions."""
    decided = {action.mitigation for action in session.plan if action.mitigation is not None}
    accepted = [action for action in session.plan if action.decision == "accepted"]
    items = [_item(content, action, diagnosis) for action in accepted]
    far = datetime.date.max
    items.sort(key=lambda item: (item.start or item.end or far, item.end or far))
    return ActionPlan(
        items=tuple(replace(item, number=number) for number, item in enumerate(items, start=1)),
        proposals=tuple(
            p for p in propose(content, session.answers, diagnosis) if p.mitigation not in decided
        ),
        dropped=tuple(
            action.mitigation
            for action in session.plan
            if action.decision == "dropped" and action.mitigation is not None
        ),
    )


def propose(content: Content, answers: Answers, diagnosis: Diagnosis) -> tuple[Proposal, ...]:
    """Return each measure that answers a raised barrier once, with all its reasons.

    A measure whose aim the answers show as reached is left out. The order is total: highest
    severity, then the rank of the barrier it answers first, then measures of early phases, then
    the order of the content.
    """
    rank = {finding.barrier: place for place, finding in enumerate(diagnosis.ranked())}
    evaluation = Evaluation(content, answers)
    proposals = []
    for measure in content.mitigations.values():
        if not _is_asked_for(measure, rank) or _is_done(measure, content, evaluation):
            continue
        reasons = sorted((b for b in measure.barriers if b in rank), key=rank.__getitem__)
        severity = max(diagnosis.findings[barrier].severity for barrier in reasons)
        proposals.append(Proposal(measure.mitigation_id, tuple(reasons), severity))

    def order(proposal: Proposal) -> tuple[int, int, int]:
        phases = content.mitigations[proposal.mitigation].phases
        earliest = min(content.phases[PhaseId(phase)].number for phase in phases)
        return -proposal.severity, rank[proposal.barriers[0]], earliest

    return tuple(sorted(proposals, key=order))


def _is_asked_for(measure: Mitigation, rank: dict[BarrierId, int]) -> bool:
    """Tell whether the barrier that the measure is written for is raised."""
    return measure.barriers[0] in rank


def _is_done(measure: Mitigation, content: Content, evaluation: Evaluation) -> bool:
    """Tell whether the answers show that a measure's aim is reached; unknown is not done."""
    when = measure.done_when
    if when is None or not content.questions.keys() >= set(questions_of(when)):
        return False
    return evaluation.holds(when) is True


def accepted(mitigation: MitigationId) -> PlannedAction:
    """Return the decision to take a measure up as the content proposes it."""
    return PlannedAction(action_id=mitigation, mitigation=mitigation)


def dropped(mitigation: MitigationId) -> PlannedAction:
    """Return the decision not to take a measure up."""
    return PlannedAction(action_id=mitigation, mitigation=mitigation, decision="dropped")


def own_action(title: str = "", barriers: Iterable[BarrierId] = ()) -> PlannedAction:
    """Return a new action of the group's own."""
    return PlannedAction(action_id=f"{OWN}{uuid.uuid4()}", title=title, barriers=tuple(barriers))


def _item(content: Content, action: PlannedAction, diagnosis: Diagnosis) -> ActionItem:
    measure = content.mitigations.get(action.mitigation) if action.mitigation else None
    steps = tuple(line.strip() for line in action.steps.splitlines() if line.strip())
    barriers = measure.barriers if measure is not None else action.barriers
    raised = tuple(
        b
        for b in barriers
        if b.startswith(OWN) or (b in diagnosis.findings and diagnosis.findings[b].is_raised)
    )
    return ActionItem(
        action_id=action.action_id,
        number=0,
        mitigation=action.mitigation,
        title=action.title or (measure.title if measure is not None else ""),
        description=action.description or (measure.action if measure is not None else ""),
        barriers=raised or barriers,
        lead=measure.lead if measure is not None else None,
        owner=action.owner,
        start=action.start,
        end=action.end,
        target=action.target,
        steps=steps,
        indicator=action.indicator or (measure.sign if measure is not None else ""),
        budget=action.budget,
        funding_source=action.funding_source,
        phase=PhaseId(measure.phases[0]) if measure is not None else None,
        weeks=measure.weeks if measure is not None else None,
        source=measure.source if measure is not None else (),
        is_adapted=measure is not None and action.is_adapted,
        status=action.status,
    )
