"""Answers, votes and levels as the report shows them: no figure of fewer than five votes."""

from __future__ import annotations

from collections.abc import Sequence

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.diagnosis import wording
from model.diagnosis.agreement import LEAST_VOTES, Agreement
from model.diagnosis.findings import Level
from model.report.basis import ReportBasis
from model.report.blocks import Cell, ParagraphStyle, Run, RunStyle, Table
from model.session.answers import Answer, Counts, Picks, Row, Rows, Selected, voters_of

NARROW_FROM = 5
"""From so many columns on a table is set in small type."""
_Styles = tuple[ParagraphStyle, ParagraphStyle]
_NORMAL: _Styles = ("TableText", "TableNumber")
_SMALL: _Styles = ("TableSmall", "TableSmallNumber")
_LEVEL_STYLES: dict[Level, RunStyle] = {
    "blocking": "LevelBlocking",
    "problem": "LevelProblem",
    "watch": "LevelWatch",
    "none": "LevelNone",
    "not_assessed": "LevelNotAssessed",
}


def level_badge(basis: ReportBasis, level: Level) -> Run:
    """Return the word of a level on its colour."""
    return Run(f"\u00a0{basis.words.levels[level]}\u00a0", _LEVEL_STYLES[level])


def votes_phrase(basis: ReportBasis, n: int) -> str:
    """Return "12 votes"."""
    return basis.texts.counted(basis.texts.document.votes, n)


def answer_lines(basis: ReportBasis, question_id: QuestionId, answer: Answer) -> tuple[str, ...]:
    """Return an answer as lines of text: one for each row of a table, one for each choice."""
    question = basis.content.questions[question_id]
    voters = voters_of(answer)
    if isinstance(answer, Counts) and wording.is_joint(question, answer):
        return (wording.joint_answer(basis.content, question, answer),)
    if voters is not None and voters < LEAST_VOTES:
        votes = votes_phrase(basis, voters)
        return (basis.texts.document.too_few.format(votes=votes),)
    if isinstance(answer, Selected) and answer.choices:
        return tuple(wording.choice_text(question, choice) for choice in answer.choices)
    if isinstance(answer, Rows) and answer.rows:
        return tuple(wording.row_texts(question, answer, basis.language))
    if isinstance(answer, Counts) and sum(answer.first) < LEAST_VOTES:
        answer = Counts(answer.votes)
    text = wording.answer_text(basis.content, question_id, answer)
    if isinstance(question, q.RankingQuestion) and text:
        places = "–".join(str(place) for place in range(1, question.places + 1))
        text = f"{basis.texts.motives.place.format(n=places)}{basis.language.colon}{text}"
    if isinstance(answer, Picks):
        text += f" ({basis.texts.counted(basis.texts.summary.people, answer.voters)})"
    return (text,)


def room_votes(basis: ReportBasis) -> dict[QuestionId, Agreement]:
    """Return the votes on a scale that each participant gave alone."""
    questions = basis.content.questions
    votes = basis.diagnosis.votes.items()
    return {id_: vote for id_, vote in votes if questions[id_].who == "participants"}


def evidence_answer(basis: ReportBasis, question_id: QuestionId, answer: Answer) -> str:
    """Return "label: answer" in one line; of a vote only its centre and how far it agrees."""
    question, semicolon = basis.content.questions[question_id], basis.texts.document.semicolon
    vote = basis.diagnosis.votes.get(question_id)
    if vote is not None and vote.verdict is not None:
        shown = basis.texts.barriers.vote.format(
            mean=basis.language.number(vote.mean, 1),
            votes=votes_phrase(basis, vote.n),
            verdict=lower_first(basis.words.verdicts[vote.verdict]),
        )
    elif isinstance(question, q.TableQuestion) and isinstance(answer, Rows) and answer.rows:
        shown = semicolon.join(_brief_row(basis, question, row) for row in answer.rows)
    else:
        shown = semicolon.join(
            line.rstrip(".") for line in answer_lines(basis, question_id, answer)
        )
    return f"{question.label}{basis.language.colon}{shown}"


def _brief_row(basis: ReportBasis, question: q.TableQuestion, row: Row) -> str:
    """Return a row by its name, with the cells that a rule can read in brackets."""
    names = {one.id: one.text for one in question.rows}
    columns = question.columns if question.has_fixed_rows else question.columns[1:]
    first = question.columns[0]
    name = names.get(row.row) or wording.cell_text(first, row.cell(first.id), basis.language)
    texts = [
        wording.cell_text(column, row.cell(column.id), basis.language)
        for column in columns
        if column.kind in ("choice", "number")
    ]
    brief = ", ".join(filter(None, texts))
    return f"{name} ({brief})" if name and brief else name or brief


def camps(basis: ReportBasis, question_id: QuestionId, is_brief: bool = False) -> str:
    """Return how many voted at the lower end, in the middle and at the upper end."""
    question = basis.content.questions[question_id]
    vote = basis.diagnosis.votes[question_id]
    edge = 2 if len(vote.counts) == 5 else 3
    low, middle, high = (
        sum(part) for part in (vote.counts[:edge], vote.counts[edge:-edge], vote.counts[-edge:])
    )
    low_words, high_words = _ends(basis, question, edge)
    texts = basis.texts.agreement
    phrase = texts.camps_brief if is_brief else texts.camps
    return phrase.format(
        low=low, middle=middle, high=high, n=vote.n, low_words=low_words, high_words=high_words
    )


def _ends(basis: ReportBasis, question: q.AnyQuestion, edge: int) -> tuple[str, str]:
    step = basis.texts.agreement.step
    if isinstance(question, q.LikertQuestion):
        ends = question.scale[:edge], question.scale[-edge:]
    else:
        steps = [str(value) for value in q.SCALE_STEPS]
        ends = (steps[0], steps[edge - 1]), (steps[-edge], steps[-1])
    quoted = [[basis.language.quoted(text) for text in end] for end in ends]
    if not isinstance(question, q.LikertQuestion):
        quoted = [list(end) for end in ends]
    low, high = (step.format(low=end[0], high=end[-1]) for end in quoted)
    return low, high


def verdict_phrase(basis: ReportBasis, vote: Agreement) -> str:
    """Return the verdict with the marks beside it, in words."""
    if vote.verdict is None:
        return basis.words.verdicts["too_few"]
    return ", ".join(
        [basis.words.verdicts[vote.verdict], *(basis.words.marks[mark] for mark in vote.marks)]
    )


def rows_table(basis: ReportBasis, question_id: QuestionId) -> Table | None:
    """Return the rows of a free table as a table, without empty columns; None without rows."""
    question = basis.content.questions.get(question_id)
    answer = basis.session.answers.get(question_id)
    if not isinstance(question, q.TableQuestion) or not isinstance(answer, Rows) or not answer.rows:
        return None
    columns = [
        column
        for column in question.columns
        if any(row.cell(column.id) is not None for row in answer.rows)
    ]
    text, figure = _SMALL if len(columns) >= NARROW_FROM else _NORMAL
    rows = tuple(
        tuple(
            _cell(
                wording.cell_text(column, row.cell(column.id), basis.language),
                figure if column.kind == "number" else text,
            )
            for column in columns
        )
        for row in answer.rows
    )
    header = tuple(column.label for column in columns)
    return Table(header, rows, tuple(map(_width, columns)), question.label)


def _width(column: q.Column) -> float:
    return {"number": 1.0, "date": 1.35}.get(column.kind, 1.8)


def _cell(text: str, style: ParagraphStyle = "TableText") -> Cell:
    return Cell((Run(text),), style)


def lower_first(text: str) -> str:
    """Return a word of a label as it stands within a sentence."""
    return text[:1].lower() + text[1:]


def joined(parts: Sequence[str]) -> str:
    """Return parts of a line with a middle dot between them."""
    return " · ".join(part for part in parts if part)
