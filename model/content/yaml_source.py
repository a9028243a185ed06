"""Strict YAML with line numbers: what is read is what is written."""

from __future__ import annotations

import difflib
import re
import stat
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import yaml

from model.content.problems import ContentProblem, ContentProblems

if TYPE_CHECKING:  # pydantic is imported where it is used, so that the window opens at once
    from pydantic import BaseModel  # and again in `_models_in`
    from pydantic_core import ErrorDetails

_Base: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Model = TypeVar("_Model", bound="BaseModel")

MAX_BYTES = 500_000
MOST_FAULTS = 100
"""Named of one file: more help nobody, and take long to word."""


class StrictLoader(_Base):  # type: ignore[misc]  # the C loader has no stub
    """YAML with the booleans of version 1.2, without aliases, tags and repeated keys."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Build one mapping, refusing a key that was already given."""
        seen: set[str] = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                problem = "a key must be a word"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            if key.value in seen:
                problem = f"the key {key.value!r} is given twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        mapping: dict[Hashable, Any] = super().construct_mapping(node, deep)
        return mapping


StrictLoader.yaml_implicit_resolvers = {}  # everything is text, except what follows
for _tag, _pattern, _first in (
    ("null", r"null|~|", ["n", "~", ""]),
    ("bool", r"true|false", list("tf")),
    ("int", r"-?(?:0|[1-9][0-9]*)", list("-0123456789")),  # 010 would be read as 8
    ("float", r"-?[0-9]+\.[0-9]+", list("-0123456789")),
):
    StrictLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(rf"^(?:{_pattern})$"), _first
    )


class YamlFile:
    """One data file: its name for messages, its text, its value."""

    def __init__(self, path: Path, name: str) -> None:
        """Remember where the file lies; `name` is its path below the resources folder."""
        self.name = name
        self._path = path
        self._root: yaml.Node | None = None

    def read(self) -> tuple[object, list[ContentProblem]]:
        """Return the value of the file, and what hinders reading it."""
        try:
            status = self._path.stat()
            if not stat.S_ISREG(status.st_mode):  # a pipe would never end
                return None, [ContentProblem(self.name, 0, "no ordinary file")]
            if status.st_size > MAX_BYTES:
                return None, [
                    ContentProblem(self.name, 0, "the file is too large", "at most 500 kB")
                ]
            return self._construct(self._path.read_text(encoding="utf-8-sig")), []
        except UnicodeDecodeError:
            return None, [ContentProblem(self.name, 0, "not UTF-8 text", "save it as UTF-8")]
        except OSError as error:
            return None, [ContentProblem(self.name, 0, f"cannot be read: {error.strerror}")]
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 0
            return None, [ContentProblem(self.name, line, error.problem or "not YAML")]
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            return None, [ContentProblem(self.name, 0, f"not YAML: {error}")]

    def parse(self, model: type[_Model]) -> tuple[_Model | None, list[ContentProblem]]:
        """Return the file as a model, or None with all its faults."""
        from pydantic import ValidationError

        value, problems = self.read()
        if problems:
            return None, problems
        try:
            return model.model_validate(value), []
        except ValidationError as error:
            entries = error.errors(include_url=False, include_input=False)[:MOST_FAULTS]
            return None, [self._problem(entry, model) for entry in entries]

    def required(self, model: type[_Model]) -> _Model:
        """Return the file as a model.

        Raises:
            ContentProblems: the file is missing or not as the model wants it; all its faults.
        """
        value, problems = self.parse(model)
        if value is None:
            raise ContentProblems(problems)
        return value

    def line_of(self, location: Iterable[str | int]) -> int:
        """Return the line of the deepest place that a path of keys and positions reaches."""
        return line_of(self._root, location)

    def _construct(self, text: str) -> object:
        loader = StrictLoader(text)
        try:
            self._root = loader.get_single_node()
            if self._root is None:
                return None
            if "*" in text or "!" in text:  # the marks of an alias and of a tag
                _refuse_tricks(self._root, loader)
            return loader.construct_document(self._root)
        finally:
            loader.dispose()

    def _problem(self, entry: ErrorDetails, model: type[BaseModel]) -> ContentProblem:
        location = tuple(entry["loc"])
        where = ".".join(_named_steps(self._root, location))
        hint = ""
        if entry["type"] == "extra_forbidden":
            hint = _did_you_mean(str(location[-1]), model)
        message = f"{where}: {entry['msg']}" if where else entry["msg"]
        return ContentProblem(self.name, self.line_of(location), message, hint)


def line_of(node: yaml.Node | None, location: Iterable[str | int]) -> int:
    """Return the line of the deepest node that a pydantic error location reaches."""
    if node is None:
        return 1
    line = node.start_mark.line + 1
    for step in location:
        if isinstance(node, yaml.MappingNode):
            found = next((pair for pair in node.value if pair[0].value == step), None)
            if found is None:
                continue  # the tag of a union, or a key that is missing
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line


def _refuse_tricks(root: yaml.Node, loader: StrictLoader) -> None:
    """Raise at a node that stands twice or has a tag: data files say everything in its place."""
    seen: set[int] = set()
    todo = [root]
    while todo:
        node = todo.pop()
        is_plain = not getattr(node, "style", None)
        if id(node) in seen:
            problem = "an alias (*name) is not allowed"
        elif node.tag != loader.resolve(type(node), node.value, (is_plain, not is_plain)):
            problem = "a tag (!name) is not allowed"
        else:
            seen.add(id(node))
            todo += _children(node)
            continue
        raise yaml.composer.ComposerError(None, None, problem, node.start_mark)


def _children(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value) if isinstance(node, yaml.SequenceNode) else []


def _named_steps(node: yaml.Node | None, location: Iterable[str | int]) -> list[str]:
    """Return the steps of a location as an author knows them: keys, and ids of list items."""
    named: list[str] = []
    for step in location:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
            pairs = node.value if isinstance(node, yaml.MappingNode) else []
            named.append(next((v.value for k, v in pairs if k.value == "id"), str(step + 1)))
        elif isinstance(node, yaml.MappingNode):
            found = next((pair[1] for pair in node.value if pair[0].value == step), None)
            if found is not None:
                node = found
                named.append(str(step))
    last = list(location)[-1:]
    return named if not last or str(last[0]) in named[-1:] else [*named, *map(str, last)]


def _did_you_mean(word: str, model: type[BaseModel]) -> str:
    known: set[str] = set()
    todo: list[type[BaseModel]] = [model]
    seen: set[type[BaseModel]] = set()
    while todo:
        current = todo.pop()
        if current in seen:
            continue
        seen.add(current)
        for name, field in current.model_fields.items():
            known.add(field.alias or name)
            todo.extend(_models_in(field.annotation))
    close = difflib.get_close_matches(word, sorted(known), n=1)
    return f"did you mean {close[0]!r}?" if close else "remove this key"


def _models_in(annotation: object) -> list[type[BaseModel]]:
    from pydantic import BaseModel

    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]
