"""From an edited working copy to what was changed in it, or to why that cannot be told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from model.content.library import Library
from model.report.export import basis_of
from model.report.sections.action_plan import heads
from model.report.texts import ReportTexts
from model.report.word_changes.comparison import ThreeWay, WordChange
from model.report.word_changes.reading import NoTable, WordTable, read_action_table
from model.session import file_reading
from model.session.package_reading import MAX_PACKAGE
from model.session.session import WorkshopSession
from model.session.session_file import SessionFileProblem, read_session


class NotComparable(Exception):
    """Why a Word file cannot be compared: `reason` is a key of the interface's texts.

    Reasons: those of a session file, `other_session` (detail: its cluster), and `no_table`.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keep the reason and a short detail."""
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


def changes_in(
    path: Path,
    now: WorkshopSession,
    library: Library,
    shipped: Library,
    texts: Mapping[str, ReportTexts],
) -> tuple[WordChange, ...]:
    """Return what a working copy says otherwise than it was printed, beside the open session.

    `texts` are the words of reports by language; the heads of the table tell which are its own.

    Raises:
        NotComparable: the file is none of this session, or its table cannot be read.
    """
    try:
        opened = read_session(path, shipped)
        known = {head for one in texts.values() for head in heads(one)}
        table = read_action_table(file_reading.read(path, MAX_PACKAGE), known)
    except SessionFileProblem as problem:
        raise NotComparable(problem.reason, problem.detail) from None
    except (NoTable, OSError) as problem:
        raise NotComparable("no_table", str(problem)) from None
    if opened.session.session_id != now.session_id:
        raise NotComparable("other_session", opened.session.cluster.name)
    code = _language_of(table, opened.session, texts)
    printed = basis_of(opened.library, opened.session, texts[code], code)
    return ThreeWay(printed, basis_of(library, now, texts[code], code)).changes(table)


def _language_of(
    table: WordTable, session: WorkshopSession, texts: Mapping[str, ReportTexts]
) -> str:
    """Return the language with the most heads of the table; among equals the session's own."""
    header = set(table.header)

    def fit(code: str) -> tuple[int, bool]:
        return len(header & set(heads(texts[code]))), code == session.report_language

    return max(sorted(texts), key=fit)
