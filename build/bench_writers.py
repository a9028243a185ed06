"""The report's headings, paragraphs, tables and pictures, written by other programs.

pandoc is looked for on the path; the npm library docx in the folder that the variable
PASSERELLE_BENCH_DOCX names (`npm install docx`, then its `node_modules/docx`). Each runs in a
process of its own, from reading the same blocks to the Word file on the disk.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from model.report.blocks import Block, Cell, Chart, Heading, Landscape, Paragraph, Run, Table
from model.report.charts.spec import ChartSpec
from model.report.tables import numbers_table

DOCX_FOLDER = "PASSERELLE_BENCH_DOCX"
PICTURE_CM = 16.2
MEGABYTE = 1024  # of what the system calls kilobytes
Draw = Callable[[ChartSpec], bytes]
Plain = dict[str, Any]


def other_writers(blocks: Sequence[Block], draw: Draw) -> dict[str, dict[str, float] | None]:
    """Return processor seconds and peak megabytes of each writer; None for one not found."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        plain = list(plain_blocks(blocks, draw, folder))
        page, data = folder / "report.html", folder / "report.json"
        page.write_text(html_page(plain), encoding="utf-8")
        data.write_text(json.dumps(plain), encoding="utf-8")
        commands = {
            "pandoc": pandoc_command(page, folder / "pandoc.docx"),
            "npm docx": docx_command(data, folder / "docx.docx"),
        }
        return {name: spent_by(command) if command else None for name, command in commands.items()}


def pandoc_command(page: Path, target: Path) -> list[str]:
    """Return how pandoc writes a page; nothing where there is none."""
    pandoc = shutil.which("pandoc")
    return [pandoc, "-f", "html", str(page), "-o", str(target)] if pandoc else []


def docx_command(data: Path, target: Path) -> list[str]:
    """Return how the npm library writes the blocks; nothing where there is none."""
    node, folder = shutil.which("node"), os.environ.get(DOCX_FOLDER, "")
    script = Path(__file__).with_name("bench_docx.cjs")
    is_there = node and folder and (Path(folder) / "package.json").is_file()
    return [str(node), str(script), folder, str(data), str(target)] if is_there else []


def spent_by(command: Sequence[str]) -> dict[str, float]:
    """Return what a program took, the better of two runs."""
    runs = [usage_of(command) for _ in range(2)]
    return min(runs, key=lambda one: one["seconds"])


def usage_of(command: Sequence[str]) -> dict[str, float]:
    """Return the processor seconds and the peak megabytes of one run."""
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} failed")
    return {"seconds": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss / MEGABYTE}


def plain_blocks(blocks: Sequence[Block], draw: Draw, folder: Path) -> Iterator[Plain]:
    """Yield the blocks as plain data; pictures are laid into a folder."""
    for block in blocks:
        match block:
            case Heading():
                yield {"kind": "heading", "level": min(block.level, 3), "text": block.text}
            case Paragraph():
                yield {"kind": "paragraph", "text": text_of(block)}
            case Table():
                rows = [[text_of(cell) for cell in row] for row in block.rows]
                yield {"kind": "table", "rows": [list(block.header), *rows]}
            case Chart():
                yield picture(draw(block.spec), folder)
                yield from plain_blocks([numbers_table(block.spec.table)], draw, folder)
            case Landscape():
                yield from plain_blocks(block.blocks, draw, folder)


def picture(content: bytes, folder: Path) -> Plain:
    """Lay a picture into a folder, and return it as plain data."""
    from PIL import Image

    place = folder / f"{len(list(folder.glob('*.png')))}.png"
    place.write_bytes(content)
    with Image.open(place) as opened:
        height = PICTURE_CM * opened.height / opened.width
    return {"kind": "picture", "file": str(place), "width": PICTURE_CM, "height": height}


def html_page(plain: Sequence[Plain]) -> str:
    """Return the blocks as a page of HTML."""
    return "<!DOCTYPE html><html><body>" + "\n".join(map(html_of, plain)) + "</body></html>"


def html_of(one: Plain) -> str:
    """Return one block in HTML."""
    match one["kind"]:
        case "heading":
            return f"<h{one['level']}>{escape(one['text'])}</h{one['level']}>"
        case "table":
            head, *rows = (
                "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in row)
                for tag, row in zip(["th"] + ["td"] * len(one["rows"]), one["rows"], strict=False)
            )
            body = "".join(f"<tr>{row}</tr>" for row in rows)
            return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
        case "picture":
            size = f'style="width:{one["width"]}cm;height:{one["height"]:.2f}cm"'
            return f'<p><img src="{one["file"]}" alt="" {size}></p>'
        case _:
            return f"<p>{escape(one['text'])}</p>"


def text_of(block: Paragraph | Cell) -> str:
    """Return the text of a paragraph or a cell."""
    return "".join(one.text for one in block.inlines if isinstance(one, Run))
