"""The cluster and the decisions on measures, as files write them."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from model.content.base import BarrierId, MitigationId
from model.session.form_fields import Day, Form, Key, Line, Lines, ShortLines
from model.session.session import Cluster, Decision, PlannedAction, Status
from model.session.workshop import GROUPS, Group


class ClusterForm(Form):
    """The cluster as files write it."""

    name: Line = ""
    country: Line = ""
    workshop_date: Day = None
    facilitator: Line = ""
    participants: int | None = Field(default=None, ge=0, le=10_000, strict=True)
    groups: dict[Group, int] = Field(default={}, max_length=len(GROUPS))
    next_meeting: Day = None
    source: Line = ""

    def cluster(self) -> Cluster:
        """Return the cluster."""
        groups = tuple((group, self.groups[group]) for group in GROUPS if group in self.groups)
        return Cluster(**(self.model_dump() | {"groups": groups}))


def cluster_form(cluster: Cluster) -> dict[str, Any]:
    """Return a cluster as files hold it, without what is not known."""
    form = {
        "name": cluster.name,
        "country": cluster.country,
        "workshop_date": cluster.workshop_date.isoformat() if cluster.workshop_date else None,
        "facilitator": cluster.facilitator,
        "participants": cluster.participants,
        "groups": dict(cluster.groups),
        "next_meeting": cluster.next_meeting.isoformat() if cluster.next_meeting else None,
        "source": cluster.source,
    }
    return {key: value for key, value in form.items() if value not in ("", None, {})}


class ActionForm(Form):
    """A planned action as files write it."""

    id: Key
    mitigation: Key | None = None
    decision: Decision = "accepted"
    title: Line = ""
    description: Lines = ""
    barriers: list[Key] = Field(default=[], max_length=100)
    owner: Line = ""
    start: Day = None
    end: Day = None
    target: Line = ""
    steps: Lines = ""
    indicator: ShortLines = ""
    budget: float | None = Field(default=None, ge=0, le=1e12, strict=True)
    funding_source: Line = ""
    status: Status = "open"

    def action(self) -> PlannedAction:
        """Return the planned action."""
        form = self.model_dump(exclude={"id"})
        return PlannedAction(
            action_id=self.id,
            **form
            | {
                "mitigation": MitigationId(self.mitigation) if self.mitigation else None,
                "barriers": tuple(BarrierId(barrier) for barrier in self.barriers),
            },
        )


def action_form(action: PlannedAction) -> dict[str, Any]:
    """Return a planned action as files hold it, without what is empty."""
    form = {
        "id": action.action_id,
        "mitigation": action.mitigation,
        "decision": action.decision,
        "title": action.title,
        "description": action.description,
        "barriers": list(action.barriers),
        "owner": action.owner,
        "start": action.start.isoformat() if action.start else None,
        "end": action.end.isoformat() if action.end else None,
        "target": action.target,
        "steps": action.steps,
        "indicator": action.indicator,
        "budget": action.budget,
        "funding_source": action.funding_source,
        "status": action.status,
    }
    return {key: value for key, value in form.items() if value not in ("", None, [], "open")}
