"""The shape of the source: who may import whom, how long a thing may be, what lies where."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE_FOLDERS = ("model", "gui", "resources", "build", "tests")
LONGEST_FUNCTION = 40
LONGEST_FILE = 300

DRAWS_OR_WRITES_WORD = {"docx", "matplotlib"}
NEEDS_A_SCREEN = {"PySide6", "gui", "main"}
NETWORK = {
    *("socket", "ssl", "http", "urllib", "requests", "ftplib", "smtplib", "poplib", "imaplib"),
    *("socketserver", "xmlrpc", "webbrowser", "aiohttp", "httpx", "urllib3"),
    *("PySide6.QtNetwork", "PySide6.QtWebEngineCore", "PySide6.QtWebSockets"),
}
LATER = {"model.report", "model.authoring"}
PYPLOT = {"matplotlib.pyplot", "pylab"}
FORBIDDEN = {  # folder -> what nothing below it may import; a name forbids what lies below it too
    "": NETWORK | PYPLOT,
    "main.py": DRAWS_OR_WRITES_WORD | {"yaml"},
    "model": NEEDS_A_SCREEN,
    "model/resources.py": DRAWS_OR_WRITES_WORD | {"model.content", "model.session"},
    "model/content": DRAWS_OR_WRITES_WORD | {"model.session", "model.diagnosis", *LATER},
    "model/session": DRAWS_OR_WRITES_WORD | {"model.diagnosis", *LATER},
    "model/diagnosis": DRAWS_OR_WRITES_WORD | LATER,
    "model/report": {"model.authoring"},
    "model/authoring": DRAWS_OR_WRITES_WORD | {"model.report", "model.commands"},
    "gui": DRAWS_OR_WRITES_WORD | {"yaml", "main", "model.authoring"},
    "build": {"gui", "main"},
    "resources": NEEDS_A_SCREEN | {"model"},
}
STORY_OF_THE_WINDOW = (  # each folder of the interface knows those before it, none after it
    *("look", "words", "session", "dialogs", "fields", "paper", "pages", "window", "room", "tools"),
)
FORBIDDEN |= {
    f"gui/{folder}": {f"gui.{later}" for later in STORY_OF_THE_WINDOW[place + 1 :]}
    for place, folder in enumerate(STORY_OF_THE_WINDOW)
}
MEASURES = "build/bench"  # the build scripts that may import what they measure; the others, nothing
MEASURES_THE_WINDOW = "build/bench_gui.py"
BROUGHT_BY_PYINSTALLER = {"PyInstaller", "pyi_splash"}
MAY_PRINT = ("main.py", "build")
MAY_TALK_TO_THE_NETWORK_LIBRARIES = ("tests",)  # to prove that the program does not
TOP_LEVEL = {
    *("main.py", "gui", "model", "resources", "build", "tests", "pyproject.toml", "Makefile"),
    *("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "THIRD_PARTY.md"),
    "LICENSE",
}
MADE_HERE = {"dist", "__pycache__"}


def sources(root: Path) -> Iterator[tuple[str, str]]:
    """Yield path and text of every Python file of the project."""
    found = [*root.glob("*.py"), *(p for f in SOURCE_FOLDERS for p in (root / f).rglob("*.py"))]
    for path in sorted(found):
        yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8")


def lies_in(path: str, folder: str) -> bool:
    """Tell whether a path is a folder, or lies below it; everything lies in ''."""
    return folder in ("", path) or path.startswith(f"{folder}/")


def imported_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the line and full name of everything a file imports, wherever in it."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield from ((node.lineno, f"{module}.{alias.name}") for alias in names)
            case ast.Call(
                func=ast.Name(id="__import__") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                yield node.lineno, name


def forbidden_imports(root: Path) -> Iterator[str]:
    """Yield every import that goes against the direction of the layers."""
    for path, text in sources(root):
        rules = [names for folder, names in FORBIDDEN.items() if lies_in(path, folder)]
        forbidden = set().union(*rules)
        if any(lies_in(path, folder) for folder in MAY_TALK_TO_THE_NETWORK_LIBRARIES):
            forbidden -= NETWORK
        if path == MEASURES_THE_WINDOW:
            forbidden -= {"gui"}
        for line, name in imported_names(ast.parse(text)):
            if any(name == bad or name.startswith(f"{bad}.") for bad in forbidden):
                yield f"{path}:{line} imports {name}"


def foreign_imports_of_build_scripts(root: Path) -> Iterator[str]:
    """Yield what a build script imports beyond Python itself: it has to run before any set-up."""
    own = {path.stem for path in (root / "build").glob("*.py")}
    known = sys.stdlib_module_names | own | BROUGHT_BY_PYINSTALLER
    for path, text in sources(root):
        if not lies_in(path, "build") or path.startswith(MEASURES):
            continue
        for line, name in imported_names(ast.parse(text)):
            if name.split(".")[0] not in known:
                yield f"{path}:{line} imports {name}"


def prints(root: Path) -> Iterator[str]:
    """Yield every call of print where there may be no console to print to."""
    for path, text in sources(root):
        if any(lies_in(path, place) for place in MAY_PRINT):
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "print":
                yield f"{path}:{node.lineno} prints"


def oversized(root: Path) -> Iterator[str]:
    """Yield every file and function that is longer than a reader likes."""
    for path, text in sources(root):
        lines = text.count("\n")
        if lines > LONGEST_FILE:
            yield f"{path} has {lines} lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > LONGEST_FUNCTION:
                    yield f"{path}:{node.lineno} {node.name} has {lines} lines"


def misplaced(root: Path) -> Iterator[str]:
    """Yield what lies where nothing of its kind should."""
    for entry in sorted(root.iterdir()):
        if not entry.name.startswith(".") and entry.name not in TOP_LEVEL | MADE_HERE:
            yield f"{entry.name} at the top level"
    if (root / "build" / "__init__.py").exists():
        yield "build/__init__.py makes a package of a folder that must not be one"


def test_every_layer_imports_only_from_the_layers_before_it() -> None:
    assert list(forbidden_imports(ROOT)) == []


def test_the_build_scripts_need_nothing_but_python() -> None:
    assert list(foreign_imports_of_build_scripts(ROOT)) == []


def test_only_the_command_line_and_the_build_scripts_print() -> None:
    assert list(prints(ROOT)) == []


def test_no_widget_asks_a_layout_for_its_items() -> None:
    """Qt deletes them unseen; Python takes what comes to lie there for the item, and breaks."""
    asks = re.compile(r"\.(itemAt|takeAt|itemAtPosition)\(")
    sources = sorted((ROOT / "gui").rglob("*.py"))
    assert [one.name for one in sources if asks.search(one.read_text(encoding="utf-8"))] == []


def test_screens_are_asked_for_where_nobody_comes_to_own_them() -> None:
    asks = re.compile(r"\.screen\(\)")
    sources = sorted((ROOT / "gui").rglob("*.py"))
    found = [one.name for one in sources if asks.search(one.read_text(encoding="utf-8"))]
    assert found == ["lasting.py"]


def test_no_file_and_no_function_is_too_long_to_read() -> None:
    assert list(oversized(ROOT)) == []


def test_everything_lies_where_the_architecture_says() -> None:
    assert list(misplaced(ROOT)) == []


def plant(root: Path, path: str, text: str) -> None:
    """Write one file of an imagined project."""
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("main.py", "import docx\n"),
        ("main.py", "import socket\n"),
        ("model/resources.py", "from model.content import library\n"),
        ("model/content/rules.py", "from model.session.answers import Answer\n"),
        ("model/content/rules.py", "from model import diagnosis\n"),
        ("model/session/session.py", "def draw():\n    import matplotlib.figure\n"),
        ("model/session/answers.py", "from PySide6.QtCore import QObject\n"),
        ("model/diagnosis/plan.py", "import docx.shared\n"),
        ("model/diagnosis/plan.py", "from model.report.compose import compose\n"),
        ("model/report/export.py", "from gui.app import run\n"),
        ("model/report/export.py", "from model.authoring.review import review\n"),
        ("model/authoring/review.py", "from model.report.export import export_report\n"),
        ("model/report/charts/bars.py", "from matplotlib import pyplot\n"),
        ("model/report/charts/bars.py", "import matplotlib.pyplot as plt\n"),
        ("model/report/export.py", "import importlib\nimportlib.import_module('PySide6')\n"),
        ("gui/pages/export_page.py", "import docx\n"),
        ("gui/words/texts.py", "import yaml\n"),
        ("gui/app.py", "import main\n"),
        ("gui/look/style.py", "from gui.words.texts import UiTexts\n"),
        ("gui/pages/plan_page.py", "def show():\n    from gui.room.stage import RoomStage\n"),
        ("gui/app.py", "from PySide6 import QtNetwork\n"),
        ("gui/app.py", "from urllib.request import urlopen\n"),
        ("build/bench.py", "from gui import app\n"),
        ("resources/__init__.py", "import model\n"),
        ("tests/test_charts.py", "from matplotlib import pyplot\n"),
    ],
)
def test_an_import_against_the_direction_is_caught(path: str, text: str, tmp_path: Path) -> None:
    plant(tmp_path, path, text)
    assert len(list(forbidden_imports(tmp_path))) == 1


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("model/report/docx_writer.py", "import docx\nfrom model.diagnosis import plan\n"),
        ("model/report/charts/bars.py", "from matplotlib.figure import Figure\n"),
        ("gui/app.py", "from PySide6.QtWidgets import QApplication\nfrom model.report import x\n"),
        ("gui/http_words.py", "import https_words\nfrom model.content import requests_made\n"),
        ("tests/test_offline.py", "import socket\n"),
    ],
)
def test_an_import_along_the_direction_is_allowed(path: str, text: str, tmp_path: Path) -> None:
    plant(tmp_path, path, text)
    assert list(forbidden_imports(tmp_path)) == []


def test_a_build_script_that_needs_a_package_is_caught(tmp_path: Path) -> None:
    plant(tmp_path, "build/bootstrap.py", "import sys\nimport yaml\nimport package_index\n")
    plant(tmp_path, "build/package_index.py", "import os\n")
    plant(tmp_path, "build/bench_steps.py", "import docx\n")
    assert list(foreign_imports_of_build_scripts(tmp_path)) == ["build/bootstrap.py:2 imports yaml"]


def test_a_print_in_a_layer_is_caught(tmp_path: Path) -> None:
    for path in ("model/session/session.py", "gui/app.py", "main.py", "build/bench.py"):
        plant(tmp_path, path, "print('hello')\n")
    assert list(prints(tmp_path)) == ["gui/app.py:1 prints", "model/session/session.py:1 prints"]


def test_a_long_function_and_a_long_file_are_caught(tmp_path: Path) -> None:
    plant(tmp_path, "gui/app.py", "def run():\n" + "    pass\n" * LONGEST_FUNCTION)
    plant(tmp_path, "model/session/session.py", "#\n" * (LONGEST_FILE + 1))
    plant(tmp_path, "model/session/answers.py", "#\n" * LONGEST_FILE)
    assert list(oversized(tmp_path)) == [
        "gui/app.py:1 run has 41 lines",
        "model/session/session.py has 301 lines",
    ]


def test_a_stray_file_and_a_package_named_build_are_caught(tmp_path: Path) -> None:
    plant(tmp_path, "build/__init__.py", "")
    plant(tmp_path, "notes.txt", "")
    plant(tmp_path, ".gitignore", "")
    assert [entry.split()[0] for entry in misplaced(tmp_path)] == ["notes.txt", "build/__init__.py"]
