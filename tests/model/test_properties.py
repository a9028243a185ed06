"""What holds for any answers, votes and texts, tried with many of them."""

from __future__ import annotations

import datetime
import functools
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import Phase, assume, example, given, settings
from hypothesis import strategies as st

from model.content import conditions as cond
from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.content.loading import load_library
from model.diagnosis import agreement
from model.diagnosis.evaluation import Evaluation
from model.diagnosis.findings import diagnose
from model.resources import resources_folder
from model.session.answers import STATUSES, Answer, Answers, Rejection
from model.session.parsing import parse
from model.session.plain_form import to_plain
from model.session.session import WorkshopSession
from model.session.strict_json import parse_json, to_json
from model.session.text_hygiene import clean

# The same examples everywhere and each time; no search for why an example fails, which is slow.
PHASES = (Phase.explicit, Phase.generate, Phase.shrink)
QUICK = settings(max_examples=100, deadline=None, derandomize=True, database=None, phases=PHASES)
FEW = settings(QUICK, max_examples=15)

TEXTS = st.text(st.characters(), max_size=40)
WORDS = TEXTS.filter(lambda text: bool(clean(text).strip()))
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)).map(str)
LIKERT_VOTES = st.lists(st.integers(0, 20), min_size=5, max_size=5).filter(any)


@functools.cache
def shipped() -> Content:
    return load_library(resources_folder()).library.in_language("en")


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    whole = st.integers(int(low), int(high))
    return whole | st.floats(low, high, allow_nan=False, allow_infinity=False)


def lists_of(ids: tuple[str, ...], low: int, high: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(ids), unique=True, min_size=low, max_size=min(high, len(ids)))


def cell_of(column: q.Column) -> st.SearchStrategy[Any]:
    match column.kind:
        case "text":
            return WORDS
        case "number":
            return numbers(column.minimum, column.maximum)
        case "date":
            return DAYS
        case "choice":
            return st.sampled_from(column.choice_ids())


def rows_of(question: q.TableQuestion) -> st.SearchStrategy[list[dict[str, Any]]]:
    cells = {column.id: cell_of(column) for column in question.columns}
    line = st.fixed_dictionaries({}, optional=cells)
    if not question.has_fixed_rows:
        return st.lists(line, max_size=min(3, question.max_rows))
    ids = [row.id for row in question.rows]
    named = st.tuples(st.sampled_from(ids), line).map(lambda pair: {"row": pair[0]} | pair[1])
    return st.lists(named, max_size=len(ids), unique_by=lambda row: str(row["row"]))


def counts_of(steps: int) -> st.SearchStrategy[dict[str, Any]]:
    round_of_votes = st.lists(st.integers(0, 20), min_size=steps, max_size=steps).filter(any)
    group_names = st.sampled_from(["sme", "large", "research_institute"])
    first = st.fixed_dictionaries({"votes": round_of_votes}) | st.fixed_dictionaries(
        {"by_group": st.dictionaries(group_names, round_of_votes, min_size=1)}
    )
    second = st.fixed_dictionaries({}, optional={"votes_round_2": round_of_votes})
    return st.tuples(first, second).map(lambda pair: pair[0] | pair[1])


@st.composite
def picks_of(draw: st.DrawFn, ids: tuple[str, ...], at_most: int) -> dict[str, Any]:
    people = draw(st.lists(lists_of(ids, 0, at_most), min_size=1, max_size=12))
    named = [id_ for person in people for id_ in person]
    return {"votes": {id_: named.count(id_) for id_ in named}, "voters": len(people)}


def answer_of(question: q.AnyQuestion) -> st.SearchStrategy[Any]:
    match question:
        case q.ChoiceQuestion():
            return st.sampled_from(question.choice_ids())
        case q.MultipleQuestion():
            return lists_of(question.choice_ids(), 0, question.at_most or len(question.choices))
        case q.NumberQuestion():
            return numbers(question.minimum, question.maximum)
        case q.TextQuestion():
            return WORDS
        case q.DateQuestion():
            return DAYS
        case q.TableQuestion():
            return rows_of(question)
        case q.LikertQuestion() | q.ScaleQuestion():
            return counts_of(len(q.steps_of(question)))
        case q.BandVoteQuestion():
            return picks_of(question.choice_ids(), 1)
        case q.MultipleVoteQuestion():
            return picks_of(question.choice_ids(), question.at_most)
        case q.RankingQuestion():
            person = lists_of(question.choice_ids(), 1, question.places)
            return st.lists(person, min_size=1, max_size=8).map(lambda all_: {"rankings": all_})


def raw_of(question: q.AnyQuestion) -> st.SearchStrategy[Any]:
    return answer_of(question) | st.sampled_from([{"status": name} for name in STATUSES])


def parsed(question: q.AnyQuestion, raw: object) -> Answer:
    answer = parse(question, raw)
    assert not isinstance(answer, Rejection), (raw, answer)
    return answer


QUESTIONS = {str(id_): question for id_, question in shipped().questions.items()}
READ_BY_RULES = sorted(
    {
        id_
        for signals in shipped().signals.values()
        for s in signals
        for id_ in cond.questions_of(s.when)
    }
)
ANSWER_SETS = st.fixed_dictionaries(
    {}, optional={QuestionId(id_): answer_of(QUESTIONS[id_]) for id_ in READ_BY_RULES}
).map(lambda raw: {id_: parsed(QUESTIONS[id_], value) for id_, value in raw.items()})


def takes_a_part_for_the_whole(signal_when: cond.AnyCondition) -> bool:
    """Tell whether a mean counts before all its votes are in: a later vote may move it."""
    means = [leaf for leaf in cond.leaves(signal_when) if isinstance(leaf, cond.Mean)]
    return any(mean.least_answered < len(mean.mean) for mean in means)


def verdicts(answers: Answers) -> dict[str, bool | None]:
    evaluation = Evaluation(shipped(), answers)
    return {
        f"{barrier}.{signal.id}": evaluation.holds(signal.when)
        for barrier, signals in shipped().signals.items()
        for signal in signals
        if not takes_a_part_for_the_whole(signal.when)
    }


def session_of(answers: Answers) -> WorkshopSession:
    return WorkshopSession(session_id="0" * 36, answers=MappingProxyType(dict(answers)))


@pytest.mark.parametrize("id_", QUESTIONS)
@FEW
@given(data=st.data())
def test_an_answer_survives_being_written_and_read(id_: str, data: st.DataObject) -> None:
    answer = parsed(QUESTIONS[id_], data.draw(raw_of(QUESTIONS[id_])))
    assert parse(QUESTIONS[id_], parse_json(to_json(to_plain(answer)))) == answer


@QUICK
@given(answers=ANSWER_SETS, data=st.data())
def test_more_answers_never_change_a_known_verdict(answers: Answers, data: st.DataObject) -> None:
    fewer = {id_: answer for id_, answer in answers.items() if data.draw(st.booleans())}
    before, after = verdicts(fewer), verdicts(answers)
    assert [id_ for id_, known in before.items() if known not in (None, after[id_])] == []


@QUICK
@given(answers=ANSWER_SETS, data=st.data())
def test_the_order_of_entry_does_not_matter(answers: Answers, data: st.DataObject) -> None:
    shuffled = dict(data.draw(st.permutations(list(answers.items()))))
    first, second = (diagnose(shipped(), session_of(one)) for one in (answers, shuffled))
    assert first == second
    assert list(first.votes) == list(second.votes)


@QUICK
@given(answers=ANSWER_SETS)
def test_a_status_weighs_as_much_as_no_answer(answers: Answers) -> None:
    missing = set(QUESTIONS) - set(answers)
    with_status = dict(answers) | {
        QuestionId(id_): parsed(QUESTIONS[id_], {"status": "skipped"}) for id_ in missing
    }
    assert diagnose(shipped(), session_of(with_status)) == diagnose(shipped(), session_of(answers))


@QUICK
@given(answers=ANSWER_SETS)
def test_a_barrier_that_is_not_assessed_names_what_is_missing(answers: Answers) -> None:
    findings = diagnose(shipped(), session_of(answers)).findings.values()
    assert [f.barrier for f in findings if f.level == "not_assessed" and not f.missing] == []


@QUICK
@given(answers=ANSWER_SETS)
def test_the_severity_is_that_of_the_weightiest_evidence(answers: Answers) -> None:
    findings = diagnose(shipped(), session_of(answers)).findings.values()
    weightiest = [max((one.severity for one in f.evidence), default=0) for f in findings]
    assert [f.severity for f in findings] == weightiest


@QUICK
@given(answers=ANSWER_SETS)
def test_the_short_form_raises_nothing_that_the_full_form_does_not(answers: Answers) -> None:
    full = session_of(answers)
    short = replace(full, scope="short")
    severities = [diagnose(shipped(), one).findings.values() for one in (short, full)]
    assert [f.barrier for f, g in zip(*severities, strict=True) if f.severity > g.severity] == []


@QUICK
@given(text=TEXTS, one_line=st.booleans())
@example(text="a\r\x00\nb\u2028\u0301", one_line=True)
@example(text=" \u202ee\u0301\ufeff\t", one_line=False)
def test_cleaning_a_clean_text_changes_nothing(text: str, one_line: bool) -> None:
    once = clean(text, one_line)
    assert clean(once, one_line) == once


@QUICK
@given(text=TEXTS)
def test_a_clean_text_can_be_written_to_a_file(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert not {"\x00", "\r", "\u2028"} & set(cleaned)


@QUICK
@given(counts=LIKERT_VOTES)
def test_quartiles_stand_in_order_around_the_median(counts: list[int]) -> None:
    figures = agreement.assess(counts, q.LIKERT_STEPS)
    low, high = figures.quartiles
    voted = [value for value, n in zip(q.LIKERT_STEPS, counts, strict=True) if n]
    assert voted[0] <= low <= figures.median <= high <= voted[-1]


@QUICK
@given(counts=LIKERT_VOTES)
def test_figures_stay_within_their_ranges(counts: list[int]) -> None:
    figures = agreement.assess(counts, q.LIKERT_STEPS)
    assert 1 <= figures.mean <= 5
    assert -1e-9 <= figures.consensus <= 1 + 1e-9
    assert -1 - 1e-9 <= figures.agreement <= 1 + 1e-9
    assert (figures.verdict is None) == (figures.n < agreement.LEAST_VOTES)


@QUICK
@given(counts=LIKERT_VOTES)
def test_turning_a_scale_round_leaves_consensus_and_agreement(counts: list[int]) -> None:
    figures = agreement.assess(counts, q.LIKERT_STEPS)
    turned = agreement.assess(counts[::-1], q.LIKERT_STEPS)
    assert turned.consensus == pytest.approx(figures.consensus, abs=1e-9)
    assert turned.agreement == pytest.approx(figures.agreement, abs=1e-9)


@QUICK
@given(counts=LIKERT_VOTES, times=st.integers(2, 5))
def test_a_room_many_times_as_large_agrees_as_much(counts: list[int], times: int) -> None:
    assume(sum(counts) >= agreement.LEAST_VOTES)
    once = agreement.assess(counts, q.LIKERT_STEPS)
    more = agreement.assess([count * times for count in counts], q.LIKERT_STEPS)
    assert more.consensus == pytest.approx(once.consensus, abs=1e-9)
    assert more.agreement == pytest.approx(once.agreement, abs=1e-9)


@QUICK
@given(data=st.data())
def test_concordance_lies_between_zero_and_one(data: st.DataObject) -> None:
    objects = ("a", "b", "c", "d", "e")
    rankings = data.draw(st.lists(lists_of(objects, 1, 3), min_size=2, max_size=8))
    found = agreement.concordance(rankings, objects)
    assert found is not None
    assert -1e-9 <= found <= 1 + 1e-9
