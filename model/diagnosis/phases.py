"""How far each cooperation is: its phase, the state of its gate, the next step, the tools."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from model.content import conditions as cond
from model.content.advice import GateState
from model.content.base import PhaseId, QuestionId, ToolId
from model.content.content import Content
from model.content.phases import CORE, USEFUL, Criterion, Phase
from model.diagnosis.advice import FURTHEST_PHASE
from model.diagnosis.evaluation import Evaluation
from model.diagnosis.gate_ticks import Place, said_of, said_of_all
from model.session.answers import Answers, Chosen, Rows, is_answered
from model.session.region_ticks import TARGET_REGIONS, region_keys, region_name
from model.session.workshop import GateTick

PARTNERS = QuestionId("partner_clusters")
PHASE = "phase"


@dataclass(frozen=True)
class CriterionState:
    """One criterion of a gate with the answers that decided it, or could decide it."""

    phase: PhaseId
    criterion: str
    state: GateState
    answers: tuple[QuestionId, ...]
    """The answered questions behind a criterion that is met or open."""
    missing: tuple[QuestionId, ...]
    """The questions whose answer could decide an unknown one."""
    is_somewhere: bool = False
    """Whether it is met with at least one partner, while the answers do not say with which."""
    is_for_people: bool = False
    """Whether no answer decides it, and people can."""
    by_people: bool = False
    """Whether people decided it."""


@dataclass(frozen=True)
class NextStep:
    """What to do next: a criterion to reach, or the next phase to begin (`criterion` is "")."""

    phase: PhaseId
    criterion: str
    state: GateState


@dataclass(frozen=True)
class ToolUse:
    """A tool with its weight (0 to 3) in the phase reached and in the one after it."""

    tool: ToolId
    weight: int
    next_weight: int


@dataclass(frozen=True)
class Standing:
    """How far one cooperation is; without a phase nothing more is known of it."""

    region: str
    """As it was entered; empty for the cluster as a whole."""
    phase: PhaseId | None
    gate: tuple[CriterionState, ...] = ()
    """The gate at the end of the phase."""
    earlier_open: tuple[CriterionState, ...] = ()
    """What earlier gates ask for and the answers show as missing."""
    next_step: NextStep | None = None
    tools: tuple[ToolUse, ...] = ()
    """Useful now, or the core of the next phase; the heaviest first."""
    key: str = ""
    """What the ticks of the region are kept under; empty for the cluster as a whole."""

    def count(self, state: GateState) -> int:
        """Return how many criteria of the gate are in a state."""
        return sum(one.state == state for one in self.gate)


@dataclass(frozen=True)
class RecommendedTool:
    """A tool for the phases that the cluster is in; `weight` is the largest in them."""

    tool: ToolId
    weight: int
    phases: tuple[PhaseId, ...]
    """Those of the phases reached in which it is useful, in order."""


def standings(
    content: Content, answers: Answers, asked: Set[QuestionId], ticks: Iterable[GateTick] = ()
) -> tuple[Standing, ...]:
    """Return how far the cluster is in each target region, in the order entered.

    Only questions that are asked are named as missing; `ticks` are what people say of criteria
    that no answer decides.
    """
    table = answers.get(TARGET_REGIONS)
    rows = table.rows if isinstance(table, Rows) else ()
    reached = [_phase_of(content, row.cell(PHASE)) for row in rows]
    found = []
    for row, key, phase in zip(rows, region_keys(rows), reached, strict=True):
        is_only = _is_only(answers, reached, phase)
        judge = _Judge(content, answers, asked, is_only, said_of(ticks, key))
        found.append(replace(_standing(judge, region_name(row), phase), key=key))
    return tuple(found)


def standing_of_all(
    content: Content, answers: Answers, asked: Set[QuestionId], ticks: Iterable[GateTick] = ()
) -> Standing | None:
    """Return how far the cluster ever came; before the first phase its gate is what counts."""
    furthest = answers.get(FURTHEST_PHASE)
    if not isinstance(furthest, Chosen):
        return None
    first = next(iter(content.phases.values()), None)
    phase = _phase_of(content, furthest.choice) or first
    said = said_of(ticks, "")
    return _standing(_Judge(content, answers, asked, is_only=True, said=said), "", phase)


def criteria_of(
    content: Content, answers: Answers, asked: Set[QuestionId], ticks: Iterable[GateTick] = ()
) -> tuple[CriterionState, ...]:
    """Return every criterion of all gates, for the cluster as a whole.

    What people say of single regions counts where they say the same of every region entered.
    """
    table = answers.get(TARGET_REGIONS)
    regions = region_keys(table.rows) if isinstance(table, Rows) else ()
    judge = _Judge(content, answers, asked, is_only=True, said=said_of_all(ticks, regions))
    return tuple(state for phase in content.phases.values() for state in judge.gate(phase))


def recommended_tools(
    content: Content, regions: Iterable[Standing], whole: Standing | None
) -> tuple[RecommendedTool, ...]:
    """Return the tools for the phases of the regions, else of the whole; the heaviest first."""
    here = [one.phase for one in regions if one.phase is not None]
    if not here and whole is not None and whole.phase is not None:
        here = [whole.phase]
    phases = [phase for phase in content.phases if phase in here]
    found = []
    for id_, tool in content.tools.items():
        useful = tuple(phase for phase in phases if tool.weight(phase) >= USEFUL)
        if useful:
            weight = max(tool.weight(phase) for phase in useful)
            found.append(RecommendedTool(id_, weight, useful))
    places = {id_: place for place, id_ in enumerate(content.tools)}
    return tuple(sorted(found, key=lambda one: (-one.weight, -len(one.phases), places[one.tool])))


def _standing(judge: _Judge, region: str, phase: Phase | None) -> Standing:
    if phase is None:
        return Standing(region, None)
    content = judge.content
    earlier = [one for one in content.phases.values() if one.number < phase.number]
    behind = [state for one in earlier for state in judge.gate(one) if state.state == "open"]
    after = [one for one in content.phases.values() if one.number > phase.number]
    following = min(after, key=lambda one: one.number, default=None)
    gate = judge.gate(phase)
    return Standing(
        region=region,
        phase=phase.phase_id,
        gate=gate,
        earlier_open=tuple(behind),
        next_step=_next_step(behind, gate, phase, following),
        tools=_tools(content, phase, following),
    )


def _next_step(
    behind: list[CriterionState],
    gate: tuple[CriterionState, ...],
    phase: Phase,
    following: Phase | None,
) -> NextStep:
    """Return the first open criterion, then the first unknown one, then the next phase."""
    unknown = [one for one in gate if one.state == "unknown"]
    for one in (*behind, *(one for one in gate if one.state == "open"), *unknown):
        return NextStep(one.phase, one.criterion, one.state)
    return NextStep((following or phase).phase_id, "", "met")


def _tools(content: Content, phase: Phase, following: Phase | None) -> tuple[ToolUse, ...]:
    after = following.id if following is not None else None
    found = [
        ToolUse(id_, tool.weight(phase.id), tool.weight(after))
        for id_, tool in content.tools.items()
        if tool.weight(phase.id) >= USEFUL or tool.weight(after) >= CORE
    ]
    return tuple(sorted(found, key=lambda use: (-use.weight, -use.next_weight)))


class _Judge:
    """Decides the criteria of gates; an answer that is missing never makes one open."""

    def __init__(
        self,
        content: Content,
        answers: Answers,
        asked: Set[QuestionId],
        is_only: bool,
        said: Mapping[Place, bool],
    ) -> None:
        """Take the answers, whether they can speak of no other region, and what people say."""
        self.content, self._said = content, said
        self._answers, self._asked, self._is_only = answers, asked, is_only
        self._evaluation = Evaluation(content, answers)

    def gate(self, phase: Phase) -> tuple[CriterionState, ...]:
        return tuple(self._criterion(phase, one) for one in phase.gate)

    def _criterion(self, phase: Phase, criterion: Criterion) -> CriterionState:
        met = self._holds(criterion.met_when)
        is_open = self._holds(criterion.open_when)
        somewhere = met is True and criterion.each_region and not self._is_only
        state: GateState = "unknown"
        if met is True:
            state = "unknown" if somewhere else "met"
        elif is_open is True or (
            met is False and criterion.open_when is None and criterion.otherwise == "open"
        ):
            state = "open"
        read = self._questions(criterion.met_when, criterion.open_when)
        given = tuple(id_ for id_ in read if is_answered(self._answers.get(id_)))
        missing = () if somewhere or state != "unknown" else self._missing(criterion)
        is_for_people = state == "unknown" and not missing
        said = self._said.get((phase.id, criterion.id)) if is_for_people else None
        if said is not None:
            state, somewhere = ("met" if said else "open"), False
        return CriterionState(
            phase=phase.phase_id,
            criterion=criterion.id,
            state=state,
            answers=given if somewhere or (state != "unknown" and said is None) else (),
            missing=missing,
            is_somewhere=somewhere,
            is_for_people=is_for_people,
            by_people=said is not None,
        )

    def _holds(self, condition: cond.AnyCondition | None) -> bool | None:
        """Return whether a condition holds; None without one, or where it cannot be asked."""
        if condition is None or not self._can_ask(condition):
            return None
        return self._evaluation.holds(condition)

    def _missing(self, criterion: Criterion) -> tuple[QuestionId, ...]:
        found: dict[QuestionId, None] = {}
        for condition in (criterion.met_when, criterion.open_when):
            if condition is None or not self._can_ask(condition):
                continue
            if self._evaluation.holds(condition) is None:
                lacking = self._evaluation.missing(condition)
                found |= dict.fromkeys(QuestionId(id_) for id_ in lacking)
        return tuple(id_ for id_ in found if id_ in self._asked)

    def _can_ask(self, condition: cond.AnyCondition) -> bool:
        return self.content.questions.keys() >= set(cond.questions_of(condition))

    def _questions(self, *conditions: cond.AnyCondition | None) -> tuple[QuestionId, ...]:
        found: dict[QuestionId, None] = {}
        for condition in conditions:
            if condition is not None and self._can_ask(condition):
                found |= dict.fromkeys(QuestionId(id_) for id_ in cond.questions_of(condition))
        return tuple(found)


def _phase_of(content: Content, id_: object) -> Phase | None:
    return content.phases.get(PhaseId(id_)) if isinstance(id_, str) else None


def _is_only(answers: Answers, reached: list[Phase | None], phase: Phase | None) -> bool:
    """Tell whether answers on all partners can only mean this region: no other is as far."""
    partners = answers.get(PARTNERS)
    if isinstance(partners, Rows) and len(partners.rows) > 1:
        return False
    least = phase.number if phase is not None else 0
    return sum(one is None or one.number >= least for one in reached) <= 1
