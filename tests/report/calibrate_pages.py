"""Holds the estimate of pages against the pages that LibreOffice makes.

`python -m tests.report.calibrate_pages` writes what it counted into `tests/data/pages.json`, from
which the tests judge the estimate without LibreOffice. Whoever changes the look of the report runs
it, and then, where the estimate lies beside, changes the sizes in `model/report/page_estimate.py`.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator

from model.content.library import Library
from model.content.loading import load_library
from model.report.beside.pdf import converted, find_office
from model.report.export import ReportOptions, basis_of, export_report
from model.report.page_estimate import page_range
from model.report.texts import load_report_texts
from model.resources import resources_folder
from model.session.session import WorkshopSession
from tests.report.pages import LANGUAGES, PAGES, sessions

_PAGE = re.compile(rb"/Type\s*/Page\b(?!s)")


def main() -> int:
    """Count, print what was counted beside what was estimated, and write it down."""
    office = find_office()
    if office is None:
        sys.stderr.write("LibreOffice is not installed\n")
        return 1
    library = load_library(resources_folder()).library
    found: dict[str, int] = {}
    for name, session, code, is_short in cases(library):
        texts = load_report_texts(resources_folder(), code)
        document = export_report(library, session, texts, ReportOptions(code, is_short))
        pages = len(_PAGE.findall(converted(document, office, "pdf")))
        told = page_range(basis_of(library, session, texts, code), is_short)
        found[name] = pages
        mark = "" if told.low <= pages <= told.high else "  beside"
        sys.stdout.write(f"{name:24} {pages:3}, estimated {told.low} to {told.high}{mark}\n")
    PAGES.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    return 0


def cases(library: Library) -> Iterator[tuple[str, WorkshopSession, str, bool]]:
    """Yield every session in every language, full and short, with a name for each."""
    for code in LANGUAGES:
        for name, session in sessions(library, code).items():
            for is_short in (False, True):
                extent = "short" if is_short else "full"
                yield f"{name} {code} {extent}", session, code, is_short


if __name__ == "__main__":
    sys.exit(main())
