"""The reasons of the advice, the next steps and the tools in words of one language."""

from __future__ import annotations

from collections.abc import Iterable

from model.content.base import PhaseId, QuestionId
from model.content.content import Content
from model.content.phases import CORE
from model.diagnosis.advice import MOTIVES, WARNING_SIGNS, Advice, Motive
from model.diagnosis.agreement import LEAST_VOTES
from model.diagnosis.phases import CriterionState, NextStep, RecommendedTool, Standing
from model.diagnosis.wording import choice_text, labelled_answer
from model.session.answers import Answers


def strategy_reason(content: Content, advice: Advice) -> tuple[str, ...]:
    """Return why the strategy is of its type, sentence by sentence; nothing while it is unknown."""
    if advice.not_now:
        return (_stop_reason(content, advice),)
    if advice.motive is None or advice.strategy_type is None:
        return ()
    said = content.advice.sentences
    reasons = list(_motive_reason(content, advice.motive))
    if not advice.motive.is_listed:
        other = content.advice.kind(content.advice.other_motives).name
        reasons.append(_filled(said.other_motive, type=other))
    if advice.towards is not None:
        limit = content.language.number(content.advice.too_early.below)
        begins, towards = (
            content.advice.kind(id_).name for id_ in (advice.strategy_type, advice.towards)
        )
        reasons.append(_filled(said.towards, limit=limit, type=begins, towards=towards))
    return tuple(reasons)


def next_step(content: Content, standing: Standing) -> str:
    """Return what to do next; empty where the phase is not known."""
    step, said = standing.next_step, content.advice.sentences
    if step is None:
        return ""
    if step.criterion:
        text = _step_text(content, step)
        return text if step.state == "open" else _filled(said.if_not_done, step=text)
    if step.phase == standing.phase:
        return said.arrived
    return _filled(said.next_phase, phase=content.phases[step.phase].name)


def criterion_text(content: Content, state: CriterionState) -> str:
    """Return what a criterion asks for."""
    return content.phases[state.phase].criterion(state.criterion).text


def state_word(content: Content, state: CriterionState) -> str:
    """Return the word for the state of a criterion."""
    words = content.advice.states
    return (state.is_somewhere and words.some_partner) or words.word(state.state)


def criterion_answers(content: Content, state: CriterionState, answers: Answers) -> tuple[str, ...]:
    """Return the answers behind a criterion; of fewer than five votes only their number."""
    return tuple(
        labelled_answer(content, id_, answers[id_]) for id_ in state.answers if id_ in answers
    )


def tool_reason(content: Content, tool: RecommendedTool) -> str:
    """Return why a tool is recommended: the phases it belongs to."""
    said = content.advice.sentences
    heaviest = [p for p in tool.phases if content.tools[tool.tool].weight(p) == tool.weight]
    sentence = said.core_tool if tool.weight >= CORE else said.useful_tool
    return _filled(sentence, phases=phase_names(content, heaviest))


def phase_names(content: Content, phases: Iterable[PhaseId]) -> str:
    """Return the names of phases, each in quotation marks, as "a, b and c"."""
    language = content.language
    return language.listing([language.quoted(content.phases[phase].name) for phase in phases])


def _step_text(content: Content, step: NextStep) -> str:
    criterion = content.phases[step.phase].criterion(step.criterion)
    return criterion.step or criterion.text


def _motive_reason(content: Content, motive: Motive) -> Iterable[str]:
    said = content.advice.sentences
    if motive.voters < LEAST_VOTES:
        yield _filled(said.by_motive_few, motive=_choice(content, MOTIVES, motive.motive))
    else:
        yield _filled(
            said.by_motive,
            motive=_choice(content, MOTIVES, motive.motive),
            votes=str(motive.votes),
            voters=str(motive.voters),
        )
    if motive.tied_with:
        ids = (motive.motive, *motive.tied_with)
        yield _filled(said.by_tie, motives=_quoted(content, MOTIVES, ids))


def _stop_reason(content: Content, advice: Advice) -> str:
    said = content.advice.sentences
    if advice.pair:
        return _filled(said.by_pair, signs=_quoted(content, WARNING_SIGNS, advice.pair))
    least = str(content.advice.not_now.at_least)
    return _filled(said.by_stop_rules, count=str(len(advice.stop_rules)), least=least)


def _quoted(content: Content, question: QuestionId, choices: Iterable[str]) -> str:
    texts = [_choice(content, question, choice) for choice in choices]
    return content.language.listing([content.language.quoted(text) for text in texts])


def _choice(content: Content, question: QuestionId, choice: str) -> str:
    asked = content.questions.get(question)
    return choice_text(asked, choice).rstrip(".") if asked is not None else choice


def _filled(template: str, **values: str) -> str:
    """Return a template with its braces filled; text that only looks like one stays."""
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", value)
    return template
