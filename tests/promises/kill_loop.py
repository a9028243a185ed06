"""Forks a writer again and again and kills it: `kill_loop KILLS FOLDER [sealed]`.

Prints how many kills, how many corrupt files, lost saves and stray files; with "sealed" the
writer works under a password.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from model.content.base import QuestionId
from model.content.library import Library
from model.content.loading import load_library
from model.resources import resources_folder
from model.session import atomic_file
from model.session.answers import Amount
from model.session.sealing import Seal
from model.session.session import WorkshopSession
from model.session.session_file import SessionFileProblem, read_session, session_bytes
from tests.sealed import a_seal


def main(kills: int, folder: Path, seal: Seal | None) -> None:
    """Kill as often as wished; the file must always hold the last save that was told."""
    library = load_library(resources_folder()).library
    path, draw = folder / "s.passerelle", random.Random(1)
    corrupt = lost = 0
    for _ in range(kills):
        told = kill_one(path, library, seal, draw.uniform(0.01, 0.12))
        try:
            counter = read_session(path, library, seal).state.save_counter if path.exists() else 0
            lost += counter < told
        except SessionFileProblem:
            corrupt += 1
        atomic_file.sweep_beside(path)
    stray = len(list(folder.iterdir())) - path.exists()
    sys.stdout.write(f"{kills} {corrupt} {lost} {stray}\n")


def kill_one(path: Path, library: Library, seal: Seal | None, seconds: float) -> int:
    """Let a child save all the time, kill it, and return the last save that it told."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        save_for_ever(path, library, seal, writing)
    os.close(writing)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    whole = told[: told.rfind(b"\n") + 1].split()
    return int(whole[-1]) if whole else 0


def save_for_ever(path: Path, library: Library, seal: Seal | None, writing: int) -> None:
    """Save one answer after another, telling the number of each when it is on the disk."""
    session = WorkshopSession(session_id="0" * 36)
    number = read_session(path, library, seal).state.save_counter if path.exists() else 0
    while True:
        number += 1
        session = session.with_answer(QuestionId("management_hours"), Amount(float(number % 700)))
        content = session_bytes(session, library, number)
        atomic_file.write(path, seal.closed(content) if seal else content)
        os.write(writing, b"%d\n" % number)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), a_seal() if "sealed" in sys.argv[3:] else None)
