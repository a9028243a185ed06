"""The plan within what there is as plain values, as `diagnose --json --plan` prints it."""

from __future__ import annotations

from typing import Any

from model.content.content import Content
from model.diagnosis.capacity_plan import CapacityPlan, Planned, lowered_further, plan_within
from model.diagnosis.findings import Diagnosis
from model.diagnosis.plan import build_plan
from model.session.session import WorkshopSession


def plain_capacity(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis
) -> dict[str, Any]:
    """Return what fits, what is too much, and what more hours would lower."""
    plan = build_plan(content, session, diagnosis)
    within, twice, ten = (
        plan_within(content, session, diagnosis, plan, more)
        for more in ("nothing", "twice", "ten_hours")
    )
    limits = within.limits
    return {
        "hours": {"there": limits.hours, "planned": within.hours},
        "money": {"there": limits.money, "planned": within.money},
        "months": limits.months,
        "planned": [_planned(one) for one in within.planned],
        "too_much": [{"action": id_, "lacks": lack} for id_, lack in within.too_much],
        "left_out": list(within.left_out),
        "expected": {
            one.barrier: {
                "now": one.level,
                "expected": one.expected_level,
                "dimensions": list(one.dimensions),
            }
            for one in within.expected
        },
        "twice_the_hours": _more(within, twice),
        "ten_more_hours": _more(within, ten),
        "is_proven": within.is_proven,
    }


def _planned(one: Planned) -> dict[str, Any]:
    return {
        "id": one.action_id,
        "barriers": list(one.barriers),
        "is_accepted": one.is_accepted,
        "hours": one.need.hours,
        "money": one.need.money,
        "phase": one.need.phase,
        "start_week": round(one.start_week, 1),
        "end_week": round(one.end_week, 1),
    }


def _more(before: CapacityPlan, after: CapacityPlan) -> dict[str, Any]:
    """Return the measures that would come in, and the barriers that would be lowered further."""
    known = {one.action_id for one in before.planned}
    return {
        "measures": [one.action_id for one in after.planned if one.action_id not in known],
        "barriers": list(lowered_further(before, after)),
    }
