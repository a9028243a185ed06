"""A diagnosis as a page of plain lines, as `diagnose` prints it for people."""

from __future__ import annotations

from model.content.content import Content
from model.diagnosis import wording
from model.diagnosis.comparison import compare
from model.diagnosis.comparison_wording import sentences
from model.diagnosis.findings import Diagnosis, Finding
from model.diagnosis.index_wording import index_sentences, own_index_note
from model.session.session import WorkshopSession

_WIDTH = 18


def page(content: Content, session: WorkshopSession, diagnosis: Diagnosis, title: str) -> str:
    """Return level and reasons of each barrier, what is missing, the index and the votes."""
    lines = [" · ".join(part for part in (title, session.cluster.name) if part)]
    if session.cluster.source:
        lines.append(session.cluster.source)
    lines.append("")
    for finding in diagnosis.findings.values():
        lines += _barrier(content, session, finding)
    lines += [*_index(content, diagnosis), *_comparison(content, session, diagnosis)]
    return "\n".join([*lines, *_votes(content, diagnosis), ""])


def _barrier(content: Content, session: WorkshopSession, finding: Finding) -> list[str]:
    words = content.words
    mark = f" · {words.verdicts['divided']}" if finding.divided else ""
    name = content.barriers[finding.barrier].name
    lines = [f"{words.levels[finding.level]:<{_WIDTH}}{name}{mark}"]
    reasons = wording.reasons(content, finding, session.answers)
    lines += [f"{'':<{_WIDTH}}– {reason.statement}" for reason in reasons]
    if finding.level == "not_assessed" and finding.missing:
        labels = ", ".join(content.questions[id_].label for id_ in finding.missing)
        lines.append(f"{'':<{_WIDTH}}? {words.not_answered}{content.language.colon}{labels}")
    return lines


def _index(content: Content, diagnosis: Diagnosis) -> list[str]:
    index = diagnosis.index
    if index.value is None or index.low is None or index.high is None:
        return []
    value, low, high = (content.language.number(n, 1) for n in (index.value, index.low, index.high))
    short = f"0–7{content.language.colon}{value} ({low}–{high})"
    return ["", *(index_sentences(content, index) or (short,)), own_index_note(content)]


def _comparison(
    content: Content, session: WorkshopSession, diagnosis: Diagnosis
) -> tuple[str, ...]:
    shown = sentences(content, compare(content, session, diagnosis))
    return ("", *shown) if shown else ()


def _votes(content: Content, diagnosis: Diagnosis) -> list[str]:
    lines = [""] if diagnosis.votes else []
    for question, vote in diagnosis.votes.items():
        verdict = content.words.verdicts[vote.verdict or "too_few"]
        label = content.questions[question].label
        lines.append(f"{verdict:<{_WIDTH}}{label} (n = {vote.n})")
    return lines
