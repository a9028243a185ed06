from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from docx import Document

from main import main
from model.content.content import Content
from tests.builders import random_answers

LANGUAGES = ("en", "fr", "de")


def check_workshop(folder: Path, content: Content, seed: int) -> None:
    """Diagnose and report one random workshop; a third are complete, the others are not."""
    share = (1.0, 0.5, 0.2)[seed % 3]
    form = {
        "format": "passerelle-answers/1",
        "cluster": {"name": f"Cluster {seed} & Co <Zürich>", "workshop_date": "2026-11-12"},
        "answers": random_answers(content, seed, share),
    }
    source, target = folder / f"{seed}.answers.json", folder / f"{seed}.docx"
    source.write_text(json.dumps(form), encoding="utf-8")
    assert main(["diagnose", "--json", str(source)]) == 0
    words = ["report", str(source), "-o", str(target), "--language", LANGUAGES[seed % 3]]
    assert main(words + (["--short"] if seed % 5 == 0 else [])) == 0
    assert len(Document(io.BytesIO(target.read_bytes())).paragraphs) > 20


@pytest.mark.parametrize("seed", range(6))
def test_any_workshop_is_diagnosed_and_reported(
    tmp_path: Path, content: Content, seed: int
) -> None:
    check_workshop(tmp_path, content, seed)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_two_hundred_and_fifty_workshops_are_diagnosed_and_reported(
    tmp_path: Path, content: Content
) -> None:
    for seed in range(1000, 1250):
        check_workshop(tmp_path, content, seed)
