"""Small real objects for tests: questions, answers, sessions, random answers."""

from __future__ import annotations

import random
from types import MappingProxyType
from typing import Any

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.session.answers import Answer, Rejection
from model.session.parsing import parse
from model.session.session import Cluster, WorkshopSession

CLUSTER = Cluster(name="Test cluster", country="DE")


def a_session(content: Content, **raw: object) -> WorkshopSession:
    """Return a session with answers given in the plain form, by question id."""
    answers: dict[QuestionId, Answer] = {}
    for id_, value in raw.items():
        answer = parse(content.questions[QuestionId(id_)], value)
        assert not isinstance(answer, Rejection), (id_, answer)
        answers[QuestionId(id_)] = answer
    return WorkshopSession(cluster=CLUSTER, answers=MappingProxyType(answers))


def votes(*counts: int) -> dict[str, list[int]]:
    """Return a vote on a scale in plain form."""
    return {"votes": list(counts)}


def random_answers(content: Content, seed: int, share: float = 1.0) -> dict[str, Any]:
    """Return valid answers in plain form to about `share` of the questions."""
    draw = random.Random(seed)
    statuses = ("not_known", "skipped", "not_applicable", "declined")
    raw: dict[str, Any] = {}
    for id_, question in content.questions.items():
        if draw.random() < share:
            is_status = draw.random() < 0.04
            raw[id_] = {"status": draw.choice(statuses)} if is_status else raw_for(question, draw)
    return raw


def raw_for(question: q.AnyQuestion, draw: random.Random) -> object:
    """Return one valid answer in plain form."""
    match question:
        case q.ChoiceQuestion():
            return draw.choice(question.choice_ids())
        case q.MultipleQuestion():
            most = question.at_most or len(question.choices)
            return draw.sample(question.choice_ids(), draw.randint(0, min(most, 5)))
        case q.NumberQuestion():
            return draw.randint(int(question.minimum), int(min(question.maximum, 10_000)))
        case q.TextQuestion():
            return draw.choice(["Mr & Mrs <b>", "Zürich – été", "$x_1$"])
        case q.DateQuestion():
            return f"20{draw.randint(20, 40)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
        case q.TableQuestion():
            return _rows_for(question, draw)
        case q.LikertQuestion() | q.ScaleQuestion():
            return _counts_for(len(q.steps_of(question)), draw)
        case q.BandVoteQuestion():
            return {
                "votes": {id_: draw.randint(0, 5) for id_ in question.choice_ids()}
                | {question.choice_ids()[0]: 1}
            }
        case q.MultipleVoteQuestion():
            voters = draw.randint(1, 20)
            named = draw.sample(question.choice_ids(), question.at_most)
            return {"votes": {id_: draw.randint(0, voters) for id_ in named}, "voters": voters}
        case q.RankingQuestion():
            ids, places = question.choice_ids(), question.places
            return {
                "rankings": [
                    draw.sample(ids, draw.randint(1, places)) for _ in range(draw.randint(1, 12))
                ]
            }


def _counts_for(steps: int, draw: random.Random) -> dict[str, Any]:
    counts = [draw.choice((0, 0, 1, 2, 6)) for _ in range(steps)]
    counts[draw.randrange(steps)] += 1
    if draw.random() < 0.2:
        return {"by_group": {"sme": counts, "large": counts}}
    if draw.random() < 0.2:
        return {"votes": counts, "votes_round_2": counts[::-1]}
    return {"votes": counts}


def _rows_for(question: q.TableQuestion, draw: random.Random) -> list[dict[str, Any]]:
    if question.has_fixed_rows:
        return [{"row": row.id} | _cells_for(question, draw) for row in question.rows]
    return [_cells_for(question, draw) for _ in range(draw.randint(0, min(4, question.max_rows)))]


def _cells_for(question: q.TableQuestion, draw: random.Random) -> dict[str, Any]:
    cells: dict[str, Any] = {}
    for column in question.columns:
        if draw.random() < 0.15:
            continue
        match column.kind:
            case "text":
                cells[column.id] = draw.choice(["Wallonie & Rhin", "Ö <i>", "Kraków $5"])
            case "number":
                cells[column.id] = draw.randint(int(column.minimum), int(min(column.maximum, 3000)))
            case "date":
                cells[column.id] = "2026-11-12"
            case "choice":
                cells[column.id] = draw.choice(column.choice_ids())
    return cells
