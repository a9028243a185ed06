"""A diagnosis as a page of plain lines, as `diagnose` prints it for people."""

from __future__ import annotations

from model.content.content import Content
from model.diagnosis import wording
from model.diagnosis.advice_wording import next_step, strategy_reason
from model.diagnosis.comparison import compare
from model.diagnosis.comparison_wording import sentences
from model.diagnosis.findings import Diagnosis, Finding
from model.diagnosis.index_wording import index_sentences, own_index_note
from model.session.session import WorkshopSession

_WIDTH = 18


def page(content: Content, session: WorkshopSession, diagnosis: Diagnosis, title: str) -> str:
    """Return barriers with reasons and what is missing, index, strategy, regions and votes."""
    lines = [" · ".join(part for part in (title, session.cluster.name) if part)]
    if session.cluster.source:
        lines.append(session.cluster.source)
    lines.append("")
    for finding in diagnosis.findings.values():
        lines += _barrier(content, session, finding)
    lines += [*_index(content, diagnosis), *_comparison(content, session, diagnosis)]
    lines += _advice(content, diagnosis)
    return "\n".join([*lines, *_votes(content, diagnosis), ""])


def _barrier(content: Content, session: WorkshopSession, finding: Finding) -> list[str]:
    words = content.words
    mark = f" · {words.verdicts['divided']}" if finding.divided else ""
    name = content.barriers[finding.barrier].name
    lines = [f"{words.levels[finding.level]:<{_WIDTH}}{name}{mark}"]
    if finding.room_view is not None:
        seen = f"{words.levels[finding.rules_level]} → {words.levels[finding.level]}"
        lines.append(f"{'':<{_WIDTH}}{' – '.join(filter(None, (seen, finding.room_view.reason)))}")
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


def _advice(content: Content, diagnosis: Diagnosis) -> list[str]:
    """Return the type of strategy with its reason, and phase and next step of each region."""
    advice, colon = diagnosis.advice, content.language.colon
    lines = []
    if advice.strategy_type is not None:
        reason = " ".join(strategy_reason(content, advice))
        lines += ["", f"{content.advice.kind(advice.strategy_type).name}{colon}{reason}"]
    lines += [""] if diagnosis.regions else []
    for one in diagnosis.regions:
        if one.phase is None:
            lines.append(f"{'?':<{_WIDTH}}{one.region}")
            continue
        phase = content.phases[one.phase]
        place = f"{phase.number}/{len(content.phases)}"
        lines.append(f"{place:<{_WIDTH}}{one.region}{colon}{phase.name}")
        lines.append(f"{'':<{_WIDTH}}→ {next_step(content, one)}")
    return lines


def _votes(content: Content, diagnosis: Diagnosis) -> list[str]:
    lines = [""] if diagnosis.votes else []
    for question, vote in diagnosis.votes.items():
        verdict = content.words.verdicts[vote.verdict or "too_few"]
        label = content.questions[question].label
        lines.append(f"{verdict:<{_WIDTH}}{label} (n = {vote.n})")
    return lines
