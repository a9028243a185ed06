"""What the page of the findings shows of each target region, in words."""

from __future__ import annotations

from dataclasses import dataclass

from gui.pages.finding_card import Link, link_to
from gui.words.page_texts import StandingTexts
from model.content.advice import GateState
from model.content.content import Content
from model.content.phases import USEFUL
from model.diagnosis.advice_wording import criterion_answers, criterion_text, next_step, state_word
from model.diagnosis.findings import Diagnosis
from model.diagnosis.phases import CriterionState, Standing
from model.session.answers import Answers
from model.session.workshop import GateTick

_STATES: tuple[GateState, ...] = ("met", "open", "unknown")


@dataclass(frozen=True)
class CriterionView:
    """One criterion of a gate: its state, and "word: text"."""

    state: GateState
    text: str
    behind: tuple[str, ...]
    """The answers that decided it, as "label: answer"."""
    missing: tuple[Link, ...]
    """The questions that could decide it."""
    tick: GateTick | None = None
    """What people said of it, where no answer decides it; without their word it is not known."""
    is_ticked: bool = False
    """Whether they said something."""


@dataclass(frozen=True)
class StandingView:
    """Everything that is shown of one region; without a phase the gate is empty."""

    region: str
    title: str
    """Name and phase."""
    counts: tuple[tuple[GateState, str], ...]
    gate: tuple[CriterionView, ...]
    earlier: tuple[CriterionView, ...]
    next_step: str
    tools: tuple[str, ...]
    next_tools: tuple[str, ...]


def standing_views(
    content: Content, texts: StandingTexts, diagnosis: Diagnosis, answers: Answers
) -> list[StandingView]:
    """Return the target regions in words; the cluster as a whole where none is entered."""
    whole = (diagnosis.whole,) if diagnosis.whole is not None else ()
    if not diagnosis.regions:
        return [_view(content, texts.whole, texts, one, answers) for one in whole]
    return [
        _view(content, one.region or texts.unnamed, texts, one, answers)
        for one in diagnosis.regions
    ]


def _view(
    content: Content, region: str, texts: StandingTexts, standing: Standing, answers: Answers
) -> StandingView:
    colon, states = content.language.colon, content.advice.states
    phase = content.phases[standing.phase].name if standing.phase is not None else ""
    now = [use for use in standing.tools if use.weight >= USEFUL]
    later = [use for use in standing.tools if use.weight < USEFUL]

    def criterion(one: CriterionState) -> CriterionView:
        return _criterion(content, texts, standing.key, one, answers)

    return StandingView(
        region=region,
        title=f"{region}{colon}{phase}" if phase else region,
        counts=tuple(
            (state, f"{states.word(state)}{colon}{standing.count(state)}") for state in _STATES
        ),
        gate=tuple(criterion(one) for one in standing.gate),
        earlier=tuple(criterion(one) for one in standing.earlier_open),
        next_step=f"{texts.next_step}{colon}{next_step(content, standing)}",
        tools=tuple(content.tools[use.tool].name for use in now),
        next_tools=tuple(content.tools[use.tool].name for use in later),
    )


def _criterion(
    content: Content,
    texts: StandingTexts,
    key: str,
    state: CriterionState,
    answers: Answers,
) -> CriterionView:
    word = state_word(content, state)
    behind = criterion_answers(content, state, answers)
    if state.is_somewhere:
        behind = (*behind, content.advice.sentences.some_partner)
    if state.by_people:
        behind = (texts.said_by_people,)
    tick = GateTick(key, state.phase, state.criterion, is_met=state.state == "met")
    return CriterionView(
        state=state.state,
        text=f"{word}{content.language.colon}{criterion_text(content, state)}",
        behind=behind,
        missing=tuple(link_to(content, id_) for id_ in state.missing),
        tick=tick if state.is_for_people else None,
        is_ticked=state.by_people,
    )
