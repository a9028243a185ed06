"""Votes side by side: the first round and the second, and the groups of voters."""

from __future__ import annotations

from model.content.base import QuestionId
from model.diagnosis.agreement import LEAST_VOTES, Agreement
from model.diagnosis.group_votes import GroupVotes, by_group, by_group_again, first_round
from model.report.basis import ReportBasis
from model.report.blocks import Block, Heading, Table, cells, said
from model.report.shown import lower_first, room_votes, verdict_phrase
from model.session.answers import Counts

_Pairs = dict[QuestionId, tuple[Agreement, Agreement]]


def rounds(basis: ReportBasis) -> tuple[Block, ...]:
    """Return both rounds of each vote that was repeated; none below five votes."""
    texts, pairs = basis.texts.agreement, _pairs(basis)
    if not pairs:
        return ()
    header = (texts.question, texts.first_round, texts.second_round_column)
    rows = tuple(
        (
            *cells([basis.content.questions[id_].label]),
            *cells([_round(basis, first), _round(basis, second)]),
        )
        for id_, (first, second) in pairs.items()
    )
    table = Table(header, rows, (2, 2.2, 2.2), texts.rounds_table)
    return Heading(2, texts.rounds), said(texts.rounds_intro), table


def groups(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the votes by group, as far as nobody can compute a smaller group from them."""
    texts, found = basis.texts.agreement, _by_group(basis)
    if not found:
        return ()
    words = basis.content.words.diagnosis
    is_held_back = any(len(votes.shown) < len(votes.sizes) for votes in found.values())
    note = (said(words.groups.held_back, "Source"),) if words and is_held_back else ()
    rows = tuple(
        (*cells([_asked(basis, id_, which)]), *cells([_lines(basis, votes)]))
        for (id_, which), votes in found.items()
        if votes.shown
    )
    if not rows:
        return Heading(2, texts.groups), *note
    table = Table((texts.question, texts.by_group), rows, (2, 5), texts.groups_table)
    return Heading(2, texts.groups), said(texts.groups_intro), table, *note


def _pairs(basis: ReportBasis) -> _Pairs:
    pairs: _Pairs = {}
    for id_, vote in room_votes(basis).items():
        answer = basis.session.answers.get(id_)
        first = first_round(answer, vote.values) if isinstance(answer, Counts) else None
        if first is not None and min(first.n, vote.n) >= LEAST_VOTES:
            pairs[id_] = (first, vote)
    return pairs


def _round(basis: ReportBasis, vote: Agreement) -> str:
    """Return "4 (3–5; n = 12), shared view"."""
    figures = basis.texts.agreement.group_cell.format(
        median=basis.language.number(vote.median),
        middle=basis.language.range(*vote.quartiles),
        n=vote.n,
    )
    return f"{figures}, {lower_first(verdict_phrase(basis, vote))}"


def _by_group(basis: ReportBasis) -> dict[tuple[QuestionId, str], GroupVotes]:
    """Return the votes by group, by question and name of the round where there were two."""
    texts, found = basis.texts.agreement, {}
    for id_, vote in room_votes(basis).items():
        answer = basis.session.answers.get(id_)
        if isinstance(answer, Counts):
            first = texts.first_round if answer.second is not None else ""
            found[id_, first] = by_group(answer, vote.values)
            found[id_, texts.second_round_column] = by_group_again(answer, vote.values)
    return {place: votes for place, votes in found.items() if votes is not None}


def _asked(basis: ReportBasis, question: QuestionId, which: str) -> str:
    """Return the label of a question, with the round where there were two."""
    label = basis.content.questions[question].label
    return f"{label} ({lower_first(which)})" if which else label


def _lines(basis: ReportBasis, votes: GroupVotes) -> str:
    """Return each group that may be shown on a line of its own, those shown together last."""
    shown = [((name,), vote) for name, vote in votes.shown.items()]
    pool = [] if votes.together is None else [(votes.pooled, votes.together)]
    lines = [(_named(basis, groups), vote) for groups, vote in (*shown, *pool)]
    return "\n".join(f"{name}{basis.language.colon}{_round(basis, vote)}" for name, vote in lines)


def _named(basis: ReportBasis, groups: tuple[str, ...]) -> str:
    names = basis.language.listing([basis.words.vote_group(name) for name in groups])
    words = basis.words.diagnosis
    name = words.groups.together.format(groups=names) if words and len(groups) > 1 else names
    return name[:1].upper() + name[1:]
