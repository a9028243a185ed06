from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from main import main
from model.authoring.schemas import SCHEMAS, schema_files
from model.content.yaml_source import YamlFile
from model.resources import resources_folder

FOLDER = resources_folder()
KINDS = {"string": str, "array": list, "object": dict, "boolean": bool, "null": type(None)}
FILES = [
    (name, path)
    for name, (_, patterns) in SCHEMAS.items()
    for pattern in patterns
    for path in sorted(FOLDER.glob(pattern))
]


def faults(
    value: object, schema: dict[str, Any], whole: dict[str, Any], at: str = ""
) -> Iterator[str]:
    """Yield what a JSON Schema refuses, as far as the schemas of the content go."""
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rpartition("/")[2]]
    for word in ("anyOf", "oneOf"):
        fitting = [one for one in schema.get(word, ()) if not list(faults(value, one, whole, at))]
        if word in schema and (not fitting or (word == "oneOf" and len(fitting) > 1)):
            yield f"{at}: {len(fitting)} of {word}"
    kinds = schema.get("type", ())
    kinds = (kinds,) if isinstance(kinds, str) else kinds
    if kinds and not any(is_kind(value, kind) for kind in kinds):
        yield f"{at}: no {' or '.join(kinds)}"
    elif isinstance(value, dict):
        yield from _object_faults(value, schema, whole, at)
    elif isinstance(value, list):
        within = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 9999)
        if not within:
            yield f"{at}: {len(value)} items"
        for number, part in enumerate(value):
            yield from faults(part, schema.get("items", {}), whole, f"{at}/{number}")
    elif not _fits(value, schema):
        yield f"{at}: {value!r}"


def is_kind(value: object, kind: str) -> bool:
    if kind in ("number", "integer"):
        return type(value) is int or (kind == "number" and type(value) is float)
    return isinstance(value, KINDS[kind])


def _object_faults(
    value: dict[str, Any], schema: dict[str, Any], whole: dict[str, Any], at: str
) -> Iterator[str]:
    known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    for name in schema.get("required", ()):
        if name not in value:
            yield f"{at}: {name} is missing"
    for name, part in value.items():
        if name in known:
            yield from faults(part, known[name], whole, f"{at}/{name}")
        elif more is False:
            yield f"{at}: unknown key {name}"
        elif isinstance(more, dict):
            yield from faults(part, more, whole, f"{at}/{name}")


def _fits(value: object, schema: dict[str, Any]) -> bool:
    if isinstance(value, str):
        longest = schema.get("maxLength", len(value))
        found = re.search(schema.get("pattern", ""), value)
        if found is None or not schema.get("minLength", 0) <= len(value) <= longest:
            return False
    elif isinstance(value, int | float) and not (
        schema.get("minimum", value) <= value <= schema.get("maximum", value)
    ):
        return False
    return value in schema.get("enum", [value]) and value == schema.get("const", value)


def schema(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((FOLDER / "schema" / f"{name}.json").read_text("utf-8"))
    return read


def test_the_schemas_are_those_of_the_program() -> None:
    stale = [
        name for name, made in schema_files() if (FOLDER / "schema" / name).read_bytes() != made
    ]
    assert stale == [], "run: main.py check-content --write-schema resources/schema"


def test_no_schema_is_left_over() -> None:
    assert {path.stem for path in (FOLDER / "schema").iterdir()} == set(SCHEMAS)


def test_the_schemas_are_written_where_one_says(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check-content", "--write-schema", str(tmp_path / "new")]) == 0
    written = capsys.readouterr().out.splitlines()
    assert [Path(line).read_bytes() for line in written] == [made for _, made in schema_files()]


@pytest.mark.parametrize(("name", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_every_shipped_file_meets_its_schema(name: str, path: Path) -> None:
    value, problems = YamlFile(path, path.name).read()
    assert problems == []
    assert list(faults(value, schema(name), schema(name))) == []


@pytest.mark.parametrize(("name", "path"), FILES, ids=[path.stem for _, path in FILES])
def test_every_shipped_file_names_its_schema_for_editors(name: str, path: Path) -> None:
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert found is not None
    assert (path.parent / found[1]).resolve() == (FOLDER / "schema" / f"{name}.json").resolve()


SIGNAL = {
    "id": "x",
    "severity": 2,
    "when": {"mean": "trust_openness", "below": 3},
    "statement": "X.",
}
BARRIER = {
    "id": "x",
    "group": "relational",
    "name": "X",
    "short_name": "X",
    "explanation": "X.",
}


@pytest.mark.parametrize(
    ("signal", "says"),
    [
        (SIGNAL, []),
        (SIGNAL | {"severity": 4}, ["/signals/0/severity: 4"]),
        (SIGNAL | {"severty": 2}, ["/signals/0: unknown key severty"]),
        (
            SIGNAL | {"when": {"mean": "trust_openness", "bellow": 3}},
            ["/signals/0/when: 0 of oneOf"],
        ),
        (SIGNAL | {"when": {"mean": [], "below": 3}}, ["/signals/0/when: 0 of oneOf"]),
        ({k: v for k, v in SIGNAL.items() if k != "when"}, ["/signals/0: when is missing"]),
    ],
)
def test_the_schema_of_rules_marks_a_mistake(signal: dict[str, Any], says: list[str]) -> None:
    whole = schema("rules")
    assert list(faults({"barrier": BARRIER, "signals": [signal]}, whole, whole)) == says
