"""The commands that need no window; exit codes 0 done, 1 refused, 2 wrong usage, 3 cannot write."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from model import version

if TYPE_CHECKING:  # imported where it runs, so that the window opens at once
    from model.command_input import ReportWish
    from model.commands import Commands

_COMMANDS = ("diagnose", "report", "plan", "questionnaire", "sample", "check-content", "self-test")
LANGUAGES = ("en", "fr", "de")


def parse(arguments: Sequence[str]) -> argparse.Namespace | int:
    """Return what is wanted (`command` is None for the wizard), or an exit code."""
    words = list(arguments)
    wants_wizard = not words or (words[0] not in _COMMANDS and not words[0].startswith("-"))
    if wants_wizard and len(words) <= 1:
        return argparse.Namespace(command=None, session=words[0] if words else "")
    try:
        return _parser().parse_args(words)
    except SystemExit as stop:  # argparse has said why
        return int(stop.code or 0)


def run(wanted: argparse.Namespace) -> int:
    """Carry out a command and return its exit code."""
    from model.commands import CANNOT_WRITE, DONE, Commands

    out, err = (stream or io.StringIO() for stream in (sys.stdout, sys.stderr))  # None: closed
    for stream in (out, err):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        code = _dispatch(Commands(out, err), wanted)
        out.flush()
    except BrokenPipeError:  # the reader has seen enough
        _silence(out, err)
        return DONE
    except OSError as error:
        with contextlib.suppress(OSError):
            err.write(f"{error.filename or 'the output'}: {error.strerror or error}\n")
        _silence(out)
        return CANNOT_WRITE
    return code


def _silence(*streams: TextIO) -> None:
    """Send what is still to be flushed nowhere, so that Python does not complain at its end."""
    for stream in streams:
        with contextlib.suppress(OSError):  # a stream without a file needs no silence
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _dispatch(commands: Commands, wanted: argparse.Namespace) -> int:
    match wanted.command:
        case "diagnose":
            inputs = [Path(name) for name in wanted.inputs]
            return commands.diagnose(
                inputs, wanted.json, wanted.language or "en", with_plan=wanted.plan
            )
        case "report":
            return commands.report(_report_wish(wanted))
        case "plan":
            return commands.plan(Path(wanted.input), Path(wanted.output), wanted.language)
        case "questionnaire":
            return commands.questionnaire(
                Path(wanted.output), wanted.language or "en", wanted.scope, _style_from(wanted)
            )
        case "sample":
            return commands.sample(Path(wanted.output), wanted.language or "en")
        case "check-content":
            return commands.content(wanted)
        case "self-test":
            return commands.self_test(Path(wanted.folder))
        case _:
            raise AssertionError(wanted.command)


def _report_wish(wanted: argparse.Namespace) -> ReportWish:
    from model.command_input import ReportWish

    return ReportWish(
        input=Path(wanted.input),
        output=Path(wanted.output),
        language=wanted.language,
        is_short=wanted.short,
        copy=wanted.copy,
        style_from=_style_from(wanted),
    )


def _style_from(wanted: argparse.Namespace) -> Path | None:
    return Path(wanted.style_from) if wanted.style_from else None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="passerelle",
        description="Without a command, the wizard opens; with a session file, it opens that one.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Passerelle {version.VERSION}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    diagnose = commands.add_parser("diagnose", help="tell levels, evidence, index, agreement")
    diagnose.add_argument("inputs", nargs="+", metavar="INPUT", help="sessions or answers files")
    diagnose.add_argument("--json", action="store_true", help="write one JSON object a line")
    diagnose.add_argument("--plan", action="store_true", help="with --json, add the plan that fits")
    _add_language(diagnose, "the language of the words")

    _add_documents(commands)

    sample = commands.add_parser("sample", help="write a practice session, marked as such")
    _add_output(sample, "OUT.passerelle")
    _add_language(sample, "the language of its texts")

    _add_checks(commands)
    return parser


def _add_documents(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands that write what is handed over."""
    report = commands.add_parser("report", help="write the Word action plan")
    report.add_argument("input", metavar="INPUT", help="a session or an answers file")
    _add_output(report, "OUT.docx", " (or OUT.pdf, with LibreOffice)")
    _add_language(report, "the language of the report")
    report.add_argument("--short", action="store_true", help="write the short form")
    _add_style_from(report)
    report.add_argument(
        "--copy", choices=("working", "clean"), default="clean", help="which copy (default: clean)"
    )

    plan = commands.add_parser(
        "plan", help="write the plan as a workbook, or its dates for a calendar"
    )
    plan.add_argument("input", metavar="INPUT", help="a session or an answers file")
    _add_output(plan, "OUT.xlsx|OUT.ics")
    _add_language(plan, "the language of the words")

    questionnaire = commands.add_parser("questionnaire", help="write the preparation pack")
    _add_output(questionnaire, "OUT.docx")
    _add_language(questionnaire, "the language of the pack")
    scopes = ("pre_work", "short", "full")
    questionnaire.add_argument(
        "--scope", choices=scopes, default="pre_work", help="which questions (default: pre_work)"
    )
    _add_style_from(questionnaire)


def _add_checks(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands that try the content and the program."""
    check = commands.add_parser("check-content", help="name the faults of the content")
    check.add_argument(
        "folder", nargs="?", metavar="FOLDER", help="content to check; else the shipped one"
    )
    check.add_argument("--json", action="store_true", help="write counts and faults as JSON")
    instead = check.add_mutually_exclusive_group()
    instead.add_argument(
        "--simulate", type=_number, metavar="N", help="count what N random workshops do"
    )
    instead.add_argument(
        "--truth-tables", nargs="*", metavar="BARRIER", help="write pages for experts"
    )
    instead.add_argument("--write-schema", metavar="FOLDER", help="write JSON Schemas for editors")
    check.add_argument(
        "--seed", type=int, default=1, help="start of the random workshops (default: 1)"
    )

    test = commands.add_parser("self-test", help="try loading, diagnosis, charts and reports")
    test.add_argument("folder", metavar="FOLDER", help="where the reports are left")


def _number(word: str) -> int:
    """Return a number of at least 1; argparse says so where it is none."""
    if not word.isdecimal() or int(word) < 1:
        raise argparse.ArgumentTypeError(f"{word!r} is no number from 1 upwards")
    return int(word)


def _add_output(parser: argparse.ArgumentParser, form: str, more: str = "") -> None:
    help_ = f"the file to write{more}"
    parser.add_argument("-o", dest="output", required=True, metavar=form, help=help_)


def _add_language(parser: argparse.ArgumentParser, purpose: str) -> None:
    parser.add_argument("--language", choices=LANGUAGES, help=purpose)


def _add_style_from(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--style-from", metavar="ANY.docx", help="take over the look of a Word file"
    )
