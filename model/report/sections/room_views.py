"""Where the room sees a barrier otherwise than the rules, and barriers that no rule knows."""

from __future__ import annotations

from model.content.base import BarrierId
from model.diagnosis.findings import Finding
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Paragraph, Run, said
from model.report.shown import level_badge
from model.session.workshop import OwnLevel


def view_sentence(basis: ReportBasis, finding: Finding) -> str:
    """Return what the rules say and what the room says, with its reason; "" without a view."""
    view, texts = finding.room_view, basis.texts.barriers
    if view is None:
        return ""
    levels = basis.words.levels
    sentence = texts.room_view.format(rules=levels[finding.rules_level], room=levels[view.level])
    reason = texts.room_reason.format(reason=view.reason) if view.reason else ""
    return " ".join(filter(None, (sentence, reason)))


def room_view(basis: ReportBasis, finding: Finding) -> tuple[Block, ...]:
    """Return the room's view as a paragraph; nothing where it agrees with the rules."""
    sentence = view_sentence(basis, finding)
    return (said(sentence),) if sentence else ()


def _level(basis: ReportBasis, level: OwnLevel) -> Paragraph:
    """Return the level of a barrier of the room's own, and that the room alone gave it."""
    start = Run(f"{basis.texts.barriers.level} ")
    by_room = Run(f" · {basis.texts.charts.room.own}")
    return Paragraph((start, level_badge(basis, level), by_room), "Facts")


def own_barriers(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the barriers that the room named itself, with the actions against them."""
    texts, blocks = basis.texts.barriers, list[Block]()
    for own in basis.session.own_barriers:
        blocks += [
            Heading(2, own.name, is_listed=False),
            _level(basis, own.level),
            said(" ".join(filter(None, (texts.own_barrier, own.reason)))),
            *taken_up(basis, own.barrier_id),
        ]
    return tuple(blocks)


def taken_up(basis: ReportBasis, barrier: BarrierId) -> tuple[Block, ...]:
    """Return the numbers of the actions against a barrier; nothing without any."""
    numbers = [item.label for item in basis.plan.items_for(barrier)]
    if not numbers:
        return ()
    start = Run(f"{basis.texts.mitigations.in_plan}{basis.language.colon}", "Strong")
    return (Paragraph((start, Run(basis.language.listing(numbers))), "ListBullet"),)
