"""Cross-checks of phases, tools and advice: what they name exists, and nothing is left out."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.library import Library

Fault = tuple[str, tuple[str | int, ...], str, str]
"""File, place in it, what is wrong, what to do."""
ConditionFaults = Callable[[cond.AnyCondition], Iterator[tuple[str, str]]]
PHASES, TOOLS, ADVICE = "phases.yaml", "tools.yaml", "advice.yaml"
WARNING_SIGNS, MOTIVES = QuestionId("warning_signs"), QuestionId("motives")


def advice_faults(
    library: Library, content: Content, faults_of: ConditionFaults
) -> Iterator[Fault]:
    """Yield the faults of the three files; `faults_of` judges a condition."""
    yield from _twice(PHASES, "phases", [phase.id for phase in library.phases])
    yield from _twice(TOOLS, "tools", [tool.id for tool in library.tools])
    yield from _gates(content, faults_of)
    yield from _tools(content)
    yield from _strategy_types(content)
    yield from _stop_rules(content)
    yield from _contradictions(content, faults_of)


def _gates(content: Content, faults_of: ConditionFaults) -> Iterator[Fault]:
    for number, phase in enumerate(content.phases.values()):
        place: tuple[str | int, ...] = ("phases", number)
        yield from _twice(PHASES, "gate", [one.id for one in phase.gate], place)
        for row, criterion in enumerate(phase.gate):
            where = (*place, "gate", row)
            if not criterion.step:
                yield PHASES, where, f"{criterion.id}: no step", "say it as something to do"
            for key, condition in (
                ("met_when", criterion.met_when),
                ("open_when", criterion.open_when),
            ):
                for fault in faults_of(condition) if condition is not None else ():
                    yield (PHASES, (*where, key), *fault)
        yield from _sources(content, PHASES, place, (*phase.source, *phase.cost_source))


def _tools(content: Content) -> Iterator[Fault]:
    for number, tool in enumerate(content.tools.values()):
        place: tuple[str | int, ...] = ("tools", number)
        yield from _unknown(TOOLS, (*place, "weights"), "phase", tool.weights, content.phases)
        yield from _sources(content, TOOLS, place, tool.source)


def _strategy_types(content: Content) -> Iterator[Fault]:
    advice = content.advice
    kinds = [kind.id for kind in advice.strategy_types]
    yield from _twice(ADVICE, "strategy_types", kinds)
    motives = _choices(content, MOTIVES)
    named = list(chain.from_iterable(kind.motives for kind in advice.strategy_types))
    for number, kind in enumerate(advice.strategy_types):
        place: tuple[str | int, ...] = ("strategy_types", number)
        yield from _unknown(ADVICE, (*place, "motives"), "motive", kind.motives, motives)
        yield from _unknown(ADVICE, (*place, "phases"), "phase", kind.phases, content.phases)
        for motive in kind.motives:
            if named.count(motive) > 1:
                message = f"the motive {motive!r} leads to two types"
                yield ADVICE, (*place, "motives"), message, "leave it to one"


def _stop_rules(content: Content) -> Iterator[Fault]:
    signs, rules = _choices(content, WARNING_SIGNS), content.advice.stop_rules
    ids = [rule.id for rule in rules]
    yield from _twice(ADVICE, "stop_rules", ids)
    for number, id_ in enumerate(ids):
        yield from _unknown(ADVICE, ("stop_rules", number, "id"), "warning sign", [id_], signs)
    for number, pair in enumerate(content.advice.not_now.pairs):
        place = ("not_now", "pairs", number)
        yield from _unknown(ADVICE, place, "warning sign", pair, signs)
    for sign in signs:
        if sign not in ids:
            message = f"nothing is said of the warning sign {sign!r}"
            yield ADVICE, ("stop_rules",), message, "add it"


def _contradictions(content: Content, faults_of: ConditionFaults) -> Iterator[Fault]:
    yield from _twice(ADVICE, "contradictions", [c.id for c in content.advice.contradictions])
    for number, one in enumerate(content.advice.contradictions):
        place: tuple[str | int, ...] = ("contradictions", number)
        for fault in faults_of(one.when) if one.when is not None else ():
            yield (ADVICE, (*place, "when"), *fault)
        if one.beside_index is not None:
            named = one.beside_index.question
            scales = [
                id_
                for id_, asked in content.questions.items()
                if isinstance(asked, q.ScaleQuestion)
            ]
            where = (*place, "beside_index", "question")
            yield from _unknown(ADVICE, where, "vote from 0 to 7", [named], scales)


def _choices(content: Content, question_id: QuestionId) -> list[str]:
    question = content.questions.get(question_id)
    if not isinstance(question, q.ChoosingQuestion):
        return []
    return [str(id_) for id_ in question.choice_ids()]


def _sources(
    content: Content, file: str, place: tuple[str | int, ...], codes: Iterable[str]
) -> Iterator[Fault]:
    for code in codes:
        if code not in content.sources:
            message = f"the source {code!r} is not in sources.yaml"
            yield file, (*place, "source"), message, "add it there"


def _unknown(
    file: str, place: tuple[str | int, ...], kind: str, words: Iterable[str], known: Iterable[str]
) -> Iterator[Fault]:
    names = list(known)
    for word in words:
        if word not in names:
            close = difflib.get_close_matches(word, names, n=1)
            hint = f"did you mean {close[0]!r}?" if close else "see the permanent ids"
            yield file, place, f"unknown {kind} {word!r}", hint


def _twice(
    file: str, part: str, ids: Sequence[str], place: tuple[str | int, ...] = ()
) -> Iterator[Fault]:
    for id_, count in Counter(ids).items():
        if count > 1:
            where = (*place, part, ids.index(id_), "id")
            yield file, where, f"the id {id_!r} is given twice", "rename one"
