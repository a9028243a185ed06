"""The groups of a vote as the room sees them: one round, or both one after the other."""

from __future__ import annotations

from gui.words.field_texts import Wording
from model.diagnosis.agreement import Agreement
from model.diagnosis.group_votes import GroupVotes, by_group, by_group_again
from model.session.answers import Counts


def groups_once(
    votes: Counts, values: tuple[int, ...], wording: Wording
) -> tuple[tuple[str, Agreement], ...]:
    """Return the votes by group, as far as nobody can be found out; small groups together."""
    found = by_group(votes, values)
    return _named(found, wording) if found is not None else ()


def groups_twice(
    votes: Counts, values: tuple[int, ...], wording: Wording
) -> tuple[tuple[str, Agreement], ...]:
    """Return both rounds of each group one after the other, as far as both may be shown."""
    first, second = by_group(votes, values), by_group_again(votes, values)
    if first is None or second is None or not second.shown:
        return ()
    texts = wording.texts.vote
    pairs = zip(_named(first, wording), _named(second, wording), strict=True)
    return tuple(
        (f"{name} · {title}", agreement)
        for both in pairs
        for (name, agreement), title in zip(
            both, (texts.first_round, texts.second_round), strict=True
        )
    )


def _named(found: GroupVotes, wording: Wording) -> tuple[tuple[str, Agreement], ...]:
    """Return the groups that are shown with their names, those shown together last."""
    words = wording.words
    if words.diagnosis is None:
        return ()
    name = words.diagnosis.groups.of_group
    parts = [(words.vote_group(group), agreement) for group, agreement in found.shown.items()]
    if found.together is not None:
        pooled = [words.vote_group(group) for group in found.pooled]
        parts.append((wording.language.listing(pooled), found.together))
    return tuple(
        (name.format(group=text[:1].upper() + text[1:], n=one.n), one) for text, one in parts
    )
