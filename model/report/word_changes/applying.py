"""Takes changes from Word into a session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from model.diagnosis.plan import dropped, own_action
from model.report.word_changes.comparison import WordChange
from model.session.session import PlannedAction, WorkshopSession


def apply(session: WorkshopSession, changes: Iterable[WordChange]) -> WorkshopSession:
    """Return the session with the changes that were ticked; those that are no values stay out."""
    for change in changes:
        if change.can_be_applied:
            session = _applied(session, change)
    return session


def _applied(session: WorkshopSession, change: WordChange) -> WorkshopSession:
    action = session.action(change.action_id) if change.action_id is not None else None
    match change.kind:
        case "added":
            new: dict[str, Any] = dict(change.values)
            return session.with_action(replace(own_action(), **new))
        case "changed" if action is not None:
            return session.with_action(_changed(action, change))
        case "removed" if action is not None:
            if action.mitigation is None:
                return session.without_action(action.action_id)
            return session.with_action(dropped(action.mitigation))
        case "moved":
            return _in_order(session, change.order)
        case _:
            return session


def _changed(action: PlannedAction, change: WordChange) -> PlannedAction:
    is_date_or_amount = change.field in ("start", "end", "budget")
    empty: Any = None if is_date_or_amount else "open" if change.field == "status" else ""
    new: dict[str, Any] = {change.field: empty if change.value is None else change.value}
    return replace(action, **new)


def _in_order(session: WorkshopSession, order: tuple[str, ...]) -> WorkshopSession:
    """Return the session with these actions in a new order, each in a place one of them had."""
    wanted = [found for id_ in order if (found := session.action(id_)) is not None]
    ids = {action.action_id for action in wanted}
    following = iter(wanted)
    plan = tuple(next(following) if one.action_id in ids else one for one in session.plan)
    return replace(session, plan=plan)
