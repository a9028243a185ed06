"""A report as a list of its blocks, one a line: what a reviewer of a change reads.

`make golden` runs this file; it writes the lists of `tests/report/golden` anew.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from model.report.blocks import (
    Block,
    Cell,
    Chart,
    Cite,
    Heading,
    Landscape,
    Paragraph,
    Table,
)
from model.report.compose import compose
from model.report.export import basis_of
from tests.report.builders import a_session, report_texts, shipped

LONGEST, ROWS = 110, 2
"""So much of a line and so many rows of a table say what a chapter is made of."""
GOLDEN = Path(__file__).parent / "golden"
LANGUAGES = ("en", "fr", "de")


def listing(code: str) -> str:
    """Return the blocks of the full report of the rich session in one language."""
    basis = basis_of(shipped(), a_session(), report_texts(code), code)
    return "".join(f"{_cut(line)}\n" for line in _lines(compose(basis)))


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading():
                mark = "" if block.is_listed else " (not in the contents)"
                yield f"\n{'#' * block.level} {block.text}{mark}"
            case Paragraph():
                yield f"{block.style}: {_text(block)}"
            case Table():
                yield f"table: {block.caption} | {' | '.join(block.header)}"
                rows = block.rows[:ROWS]
                yield from (f"  {' | '.join(_text(cell) for cell in row)}" for row in rows)
                if len(block.rows) > ROWS:
                    yield f"  … {len(block.rows)} rows"
            case Chart():
                yield f"chart {block.spec.kind}: {block.spec.title}"
            case Landscape():
                yield "turned sideways:"
                yield from _lines(block.blocks)
            case _:
                yield type(block).__name__


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"


def _text(block: Paragraph | Cell) -> str:
    """Return the text of a paragraph or a cell on one line, works by their codes."""
    pieces = [
        f"[{' '.join(one.sources)}]" if isinstance(one, Cite) else one.text for one in block.inlines
    ]
    return " / ".join("".join(pieces).split("\n"))


def main() -> int:
    """Write all lists anew."""
    GOLDEN.mkdir(exist_ok=True)
    for code in LANGUAGES:
        (GOLDEN / f"{code}.txt").write_text(listing(code), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
