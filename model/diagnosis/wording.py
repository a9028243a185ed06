"""Answers and evidence in words of one language, for screens, reports and the command line."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from typing import assert_never

from model.content import questionnaire as q
from model.content.base import BarrierId, QuestionId, SourceId
from model.content.conditions import Cells, Journey, leaves, questions_of_leaf
from model.content.content import Content
from model.content.language import Language
from model.content.rules import Signal
from model.diagnosis import agreement
from model.diagnosis.findings import Evidence, Finding
from model.diagnosis.vote_words import votes_text
from model.session.answers import (
    Amount,
    Answer,
    Answers,
    Cell,
    Chosen,
    Counts,
    Day,
    Picks,
    Rankings,
    Row,
    Rows,
    Selected,
    Status,
    Words,
    voters_of,
)
from model.session.session import WorkshopSession


@dataclass(frozen=True)
class Reason:
    """One "because": the sentence, and the answers behind it as "label: answer"."""

    statement: str
    answers: tuple[str, ...]
    sources: tuple[SourceId, ...]


def reasons(content: Content, finding: Finding, answers: Answers) -> tuple[Reason, ...]:
    """Return why a barrier is raised, most severe reason first, in words."""
    return tuple(_reason(content, finding, evidence, answers) for evidence in finding.evidence)


def _reason(content: Content, finding: Finding, evidence: Evidence, answers: Answers) -> Reason:
    signal = next((s for s in content.signals[finding.barrier] if s.id == evidence.signal), None)
    vote = finding.room_vote
    if signal is None:
        words = content.words
        alone = len(finding.evidence) == 1
        sentence = words.named_by_room_only if alone else words.named_by_room
        named, voters = (vote.named, vote.voters) if vote is not None else (0, 0)
        if voters < agreement.LEAST_VOTES:
            return Reason(words.named_by_few, (), ())
        return Reason(sentence.format(named=named, voters=voters), (), ())
    shown = [
        _behind(content, signal, id_, answers[id_]) for id_ in evidence.questions if id_ in answers
    ]
    hidden = [id_ for id_ in evidence.questions if is_hidden(answers.get(id_))]
    if hidden and evidence.value is not None:  # a figure of so few votes would tell on them
        sentence = " ".join(_finding_of(content, id_) for id_ in hidden)
    else:
        sentence = _statement(content, signal, evidence)
    return Reason(sentence, tuple(shown), signal.source)


def _behind(content: Content, signal: Signal, question_id: QuestionId, answer: Answer) -> str:
    """Return an answer behind a reason; of a table only what the reason looks at."""
    question = content.questions[question_id]
    if not isinstance(answer, Rows) or not isinstance(question, q.TableQuestion) or not answer.rows:
        return labelled_answer(content, question_id, answer)
    wanted = {
        leaf.column
        for leaf in leaves(signal.when)
        if isinstance(leaf, Cells | Journey) and question_id in questions_of_leaf(leaf)
    }
    lines = [_short_line(question, row, wanted, content.language) for row in answer.rows]
    listed = content.language.listing([line for line in lines if line])
    return f"{question.label}{content.language.colon}{listed}"


def _short_line(
    question: q.TableQuestion, row: Row, wanted: Collection[str], language: Language
) -> str:
    """Return a line by its name, with the cells that are wanted: "Québec (over 12 hours)"."""
    names = {one.id: one.text for one in question.rows}
    first = question.columns[0]
    name = names[row.row] if row.row else cell_text(first, row.cell(first.id), language)
    columns = [one for one in question.columns if one.id in wanted]
    cells = [cell_text(one, row.cell(one.id), language) for one in columns]
    shown = ", ".join(filter(None, cells))
    return f"{name} ({shown})" if name and shown else name or shown


def barrier_name(content: Content, session: WorkshopSession, barrier: BarrierId) -> str:
    """Return the name of a barrier, also of one that the room named itself."""
    if barrier in content.barriers:
        return content.barriers[barrier].name
    own = {one.barrier_id: one.name for one in session.own_barriers}
    return own.get(barrier, "")


def barrier_short_name(content: Content, session: WorkshopSession, barrier: BarrierId) -> str:
    """Return the short name of a barrier; the id where nobody knows it."""
    if barrier in content.barriers:
        return content.barriers[barrier].short_name
    return barrier_name(content, session, barrier) or barrier


def is_hidden(answer: Answer | None) -> bool:
    """Tell whether so few voted that nobody may see how."""
    voters = voters_of(answer)
    return voters is not None and voters < agreement.LEAST_VOTES


def is_joint(question: q.AnyQuestion, answer: Answer) -> bool:
    """Tell whether the one vote is the answer that group or management gave together."""
    return question.who != "participants" and isinstance(answer, Counts) and sum(answer.votes) == 1


def joint_answer(content: Content, question: q.AnyQuestion, answer: Counts) -> str:
    """Return the step that a joint answer names, its word or its number, and that it is joint."""
    place = answer.votes.index(1)
    step = question.scale[place] if isinstance(question, q.LikertQuestion) else str(place)
    words = content.words.votes
    return words.joint.format(step=step) if words is not None and words.joint else step


def _finding_of(content: Content, question_id: QuestionId) -> str:
    question = content.questions[question_id]
    return question.finding or question.label


def labelled_answer(content: Content, question_id: QuestionId, answer: Answer) -> str:
    """Return "label: answer", for votes with the number of votes."""
    label = content.questions[question_id].label
    return f"{label}{content.language.colon}{answer_text(content, question_id, answer)}"


def _statement(content: Content, signal: Signal, evidence: Evidence) -> str:
    value = evidence.value
    if isinstance(value, str):
        shown = _choice_text(content, evidence, value)
    else:
        shown = content.language.number(value) if value is not None else ""
    return signal.statement.replace("{value}", shown)


def answer_text(content: Content, question_id: QuestionId, answer: Answer) -> str:
    """Return an answer as a short text; of fewer than five votes only their number."""
    question = content.questions[question_id]
    language = content.language
    if isinstance(answer, Counts) and is_joint(question, answer):
        return joint_answer(content, question, answer)
    if is_hidden(answer):
        return content.words.verdicts["too_few"]
    match answer:
        case Status():
            return content.words.statuses[answer.status]
        case Chosen():
            return choice_text(question, answer.choice)
        case Selected():
            chosen = [choice_text(question, id_).rstrip(".") for id_ in answer.choices]
            return language.listing(chosen) or content.words.nothing_chosen
        case Amount():
            return number_with_unit(question, answer.value, language)
        case Words():
            return answer.text
        case Day():
            return language.date(answer.date)
        case Rows():
            return "; ".join(row_texts(question, answer, language)) or content.words.no_rows
        case Counts():
            return votes_text(content, question, answer)
        case Picks():
            return picks_text(question, answer, language)
        case Rankings():
            return rankings_text(question, answer, language)
        case _:
            assert_never(answer)


def choice_text(question: q.AnyQuestion, choice: str) -> str:
    """Return the text of a choice of a question."""
    if isinstance(question, q.ChoosingQuestion):
        return question.choice_text(choice)
    return choice


def number_with_unit(question: q.AnyQuestion, value: float, language: Language) -> str:
    """Return a number with the unit of its question."""
    if not isinstance(question, q.NumberQuestion):
        return language.number(value)
    return f"{value:.0f}" if question.year else with_unit(value, question.unit, language)


def with_unit(value: float, unit: str, language: Language) -> str:
    """Return a number with a unit; per cent and euro as the language writes them."""
    if unit == "%":
        return language.percent.format(language.number(value))
    if unit.startswith("€"):
        return language.euro.format(language.number(value)) + unit[1:]
    name = language.units_of_one.get(unit, unit) if value == 1 else unit
    return f"{language.number(value)} {name}".strip()


def row_texts(question: q.AnyQuestion, answer: Rows, language: Language) -> list[str]:
    """Return each row of a table as one text."""
    if not isinstance(question, q.TableQuestion):
        return []
    names = {row.id: row.text for row in question.rows}
    is_alone = question.has_fixed_rows and len(question.columns) == 1
    are_counts = question.has_fixed_rows and all(one.kind == "number" for one in question.columns)
    texts = []
    for row in answer.rows:
        cells = [
            _labelled(column, cell_text(column, cell, language), language, are_counts=are_counts)
            if not is_alone
            else cell_text(column, cell, language)
            for column in question.columns
            if (cell := row.cell(column.id)) is not None
        ]
        start = f"{names[row.row]}{language.colon}" if row.row else ""
        texts.append(start + ", ".join(cells))
    return texts


def _labelled(column: q.Column, text: str, language: Language, *, are_counts: bool) -> str:
    """Return "46 in total" in a row of counts, else "In total: 46"."""
    if are_counts:
        return f"{text} {column.label[:1].lower()}{column.label[1:]}"
    return f"{column.label}{language.colon}{text}"


def cell_text(column: q.Column, cell: Cell | None, language: Language) -> str:
    """Return one cell of a table as text."""
    if cell is None:
        return ""
    if isinstance(cell, datetime.date):
        return language.date_in_figures(cell)
    if isinstance(cell, str):
        return column.choice_text(cell) if column.kind == "choice" else cell
    return f"{cell:.0f}" if column.year else with_unit(cell, column.unit, language)


def picks_text(question: q.AnyQuestion, answer: Picks, language: Language) -> str:
    """Return who picked what: "New markets: 7, Know-how: 5"."""
    return ", ".join(
        f"{choice_text(question, id_)}{language.colon}{count}" for id_, count in answer.votes
    )


def rankings_text(question: q.AnyQuestion, answer: Rankings, language: Language) -> str:
    """Return how often each objective was named first, second, third."""
    if not isinstance(question, q.RankingQuestion):
        return ""
    texts = []
    for id_ in question.choice_ids():
        places = [0] * question.places
        for ranking in answer.rankings:
            if id_ in ranking:
                places[ranking.index(id_)] += 1
        if any(places):
            named = "–".join(str(count) for count in places)
            texts.append(f"{question.choice_text(id_)}{language.colon}{named}")
    return ", ".join(texts)


def concordance_of(content: Content, question_id: QuestionId, answer: Rankings) -> float | None:
    """Return Kendall's W of a ranking question's answer."""
    question = content.questions[question_id]
    if not isinstance(question, q.RankingQuestion):
        return None
    return agreement.concordance(answer.rankings, question.choice_ids())


def _choice_text(content: Content, evidence: Evidence, choice: str) -> str:
    for id_ in evidence.questions:
        text = choice_text(content.questions[id_], choice)
        if text != choice:
            return text
    return choice
