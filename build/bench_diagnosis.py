"""Measures the diagnosis: from nothing, after one edit, of thousands of inputs, and the planner.

Prints one JSON object: name -> [figure, figure of the baseline, unit]. Times alternate with their
baseline, so that a busy machine slows both. `bench.py` runs it with this project on PYTHONPATH.
"""

from __future__ import annotations

import io
import itertools
import json
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from bench_steps import compare
from model.commands import Commands
from model.content.base import QuestionId
from model.content.content import Content
from model.content.loading import load_library
from model.diagnosis.agreement import forget_votes
from model.diagnosis.best_choice import Candidate, best_choice, greedy_choice
from model.diagnosis.capacity import HOURS_A_DAY, middle
from model.diagnosis.findings import Diagnoser, diagnose
from model.resources import resources_folder
from model.session.parsing import parse
from model.session.plain_form import to_plain
from model.session.practice import practice_session
from model.session.session import WorkshopSession

SESSIONS = 1_000
FEW = 100
FILES = 50
Figures = dict[str, tuple[float, float, str]]


def main(rounds: int) -> None:
    """Measure everything with the practice session."""
    library = load_library(resources_folder()).library
    content, session = library.in_language("en"), practice_session("en", library)
    found = _diagnosis(content, session, rounds) | _planner(content, rounds)
    print(json.dumps(found | _stream(session)))


def _diagnosis(content: Content, session: WorkshopSession, rounds: int) -> Figures:
    """Return one diagnosis from nothing and one after an edit, each against parsing."""
    raw = {id_: to_plain(answer) for id_, answer in session.answers.items()}

    def parse_all() -> object:
        return [parse(content.questions[id_], value) for id_, value in raw.items()]

    def from_nothing() -> object:
        forget_votes()
        return diagnose(content, session)

    question = QuestionId("management_hours")
    edited = session.with_answer(question, parse(content.questions[question], 3))  # type: ignore[arg-type]
    turns = itertools.cycle((edited, session))
    diagnoser = Diagnoser(content)
    steps = {
        "one diagnosis / parsing the same answers": from_nothing,
        "one diagnosis after an edit / parsing the same answers": lambda: diagnoser.diagnose(
            next(turns)
        ),
    }
    found: Figures = {}
    for name, step in steps.items():
        ours, baseline = compare(step, parse_all, rounds * 10)
        found[name] = 1000 * ours, 1000 * baseline, "ms"
    return found


def _planner(content: Content, rounds: int) -> Figures:
    """Return the planner with every barrier blocking, and a quarter of what all would need."""
    found: Figures = {}
    places = {barrier: place for place, barrier in enumerate(content.barriers)}
    measures = list(content.mitigations.values())
    for number in (20, 40, 80):
        candidates = [
            Candidate(
                tuple(places[barrier] for barrier in one.barriers),
                (
                    round(middle(one.effort_days) * HOURS_A_DAY * 60),
                    round(middle(one.cost_eur) * 100),
                ),
            )
            for one in measures[:number]
        ]
        limits = [sum(one.uses[place] for one in candidates) // 4 for place in (0, 1)]
        levels = [3] * len(places)
        ours, greedy = compare(
            partial(best_choice, levels, candidates, limits),
            partial(greedy_choice, levels, candidates, limits),
            rounds,
        )
        found[f"the best of {number} measures / the greedy choice"] = (
            1000 * ours,
            1000 * greedy,
            "ms",
        )
    return found


def _stream(session: WorkshopSession) -> Figures:
    """Return thousands of inputs through the command: time for each, and the memory they leave."""
    raw = {id_: to_plain(answer) for id_, answer in session.answers.items()}
    form = {"format": "passerelle-answers/1", "cluster": {"name": "Bench"}, "answers": raw}
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name) / f"{number}.json" for number in range(FILES)]
        for number, path in enumerate(paths):
            answers = raw | {"management_hours": number}
            path.write_text(json.dumps(form | {"answers": answers}), encoding="utf-8")
        _run(paths, FEW)
        before = _peak()
        started = time.perf_counter()
        _run(paths, SESSIONS)
        seconds = (time.perf_counter() - started) / SESSIONS
        started = time.perf_counter()
        for path in itertools.islice(itertools.cycle(paths), FEW):
            json.loads(path.read_text(encoding="utf-8"))
        baseline = (time.perf_counter() - started) / FEW
    return {
        f"{SESSIONS} through diagnose: each / reading its JSON": (
            1000 * seconds,
            1000 * baseline,
            "ms",
        ),
        f"peak memory after {SESSIONS} / after {FEW}": (_peak(), before, "MB"),
    }


def _run(paths: list[Path], number: int) -> None:
    """Diagnose so many inputs, and let go of each line as it is written."""
    inputs = list(itertools.islice(itertools.cycle(paths), number))
    Commands(_Nowhere(), sys.stderr).diagnose(inputs, as_json=True, language="en")


class _Nowhere(io.StringIO):
    """Takes lines and keeps none."""

    def write(self, text: str) -> int:
        """Drop a text."""
        return len(text)


def _peak() -> float:
    """Return the most memory this process ever held, in MB."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]))
