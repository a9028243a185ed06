"""Whether the short cases stand close on both sides of every threshold of the rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from model.authoring.described import described
from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId
from model.content.content import Content
from model.diagnosis.evaluation import Evaluation
from model.session.answers import Amount, Answers, Chosen, Rows
from tests.test_cases import CASES, Case

NEAR_MEAN = 0.1
NEAR_W = 0.05


def near(leaf: cond.Leaf, content: Content) -> float:
    """Return how far from a threshold a case may stand, in what the comparison measures."""
    match leaf:
        case cond.Mean():
            return NEAR_MEAN
        case cond.Concordance():
            return NEAR_W
        case cond.Number():
            question = content.questions[QuestionId(leaf.number)]
            assert isinstance(question, q.NumberQuestion)
            return float(10**-question.decimals)
        case _:
            return 1


def distances(leaf: cond.Leaf, answers: Answers, content: Content) -> Iterator[tuple[str, float]]:
    """Yield the side on which answers stand of each threshold, and how far away."""
    if isinstance(leaf, cond.Bounds):
        value = Evaluation(content, answers).measured(leaf)
        for name, bound in leaf.bounds().items():
            if bound is not None and isinstance(value, float):
                alone = cond.Bounds.model_validate({name: bound})
                side = "true" if alone.hold_for(value) else "false"
                yield f"{name} {bound:g} {side}", abs(value - bound)
    elif isinstance(leaf, cond.Fewer):
        number = answers.get(QuestionId(leaf.fewer))
        rows = answers.get(QuestionId(leaf.than_rows_of))
        if isinstance(number, Amount) and isinstance(rows, Rows) and rows.rows:
            over = number.value - leaf.times * len(rows.rows)
            yield f"below {leaf.times:g} × rows {'true' if over < 0 else 'false'}", abs(over)


def wanted(leaf: cond.Leaf) -> set[str]:
    """Return the sides on which a case has to stand."""
    if isinstance(leaf, cond.Fewer):
        thresholds = [f"below {leaf.times:g} × rows"]
    elif isinstance(leaf, cond.Bounds):
        given = leaf.bounds().items()
        thresholds = [f"{name} {bound:g}" for name, bound in given if bound is not None]
    else:
        return set()
    return {f"{threshold} {side}" for threshold in thresholds for side in ("true", "false")}


def bare_sides(content: Content, cases: Iterable[Case]) -> Iterator[str]:
    """Yield each side of a threshold on which no case of its barrier stands close."""
    sessions = [(case.expect, case.session(content).answers) for case in cases]
    for barrier, signals in content.signals.items():
        own = [answers for expect, answers in sessions if barrier in expect]
        for signal in signals:
            for leaf in cond.leaves(signal.when):
                shown = chain.from_iterable(distances(leaf, one, content) for one in own)
                limit = near(leaf, content) * (1 + 1e-9)
                covered = {side for side, distance in shown if distance <= limit}
                for side in sorted(wanted(leaf) - covered):
                    yield f"{barrier}.{signal.id}: {described(leaf)}: {side}"


def unused_choices(content: Content, cases: Iterable[Case]) -> Iterator[str]:
    """Yield each choice that a rule names and no case of its barrier gives."""
    sessions = [(case.expect, case.session(content).answers) for case in cases]
    for barrier, signals in content.signals.items():
        own = [answers for expect, answers in sessions if barrier in expect]
        for signal in signals:
            for leaf in cond.leaves(signal.when):
                if isinstance(leaf, cond.ChoiceIs):
                    given = {one.get(QuestionId(leaf.choice)) for one in own}
                    chosen = {answer.choice for answer in given if isinstance(answer, Chosen)}
                    for choice in sorted(set(leaf.in_) - chosen):
                        yield f"{barrier}.{signal.id}: {leaf.choice} {choice}"


def test_a_case_stands_close_on_each_side_of_every_threshold(content: Content) -> None:
    assert list(bare_sides(content, CASES)) == []


def test_a_case_gives_every_choice_that_a_rule_names(content: Content) -> None:
    assert list(unused_choices(content, CASES)) == []


def test_a_threshold_without_cases_is_named(content: Content) -> None:
    kept = [case for case in CASES if "distance" in case.expect or "capacity" not in case.expect]
    bare = list(bare_sides(content, kept))
    assert "capacity.hours_below_20: management_hours < 20: below 20 false" in bare
    assert {line.partition(".")[0] for line in bare} == {"capacity"}


def test_at_least_two_cases_stand_for_every_barrier(content: Content) -> None:
    for barrier in map(BarrierId, content.barriers):
        levels = [case.expect[barrier].level for case in CASES if barrier in case.expect]
        raised = sum(level in ("blocking", "problem", "watch") for level in levels)
        assert raised >= 2, barrier
        assert "none" in levels, barrier
