"""A sheet of paper measured in points from its top left corner, and its way to a PNG."""

from __future__ import annotations

import atexit
import contextlib
import io
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from model.report.charts.drawing import style
from model.report.charts.drawing.lettering import plain
from model.report.charts.drawing.palette import OWN_PALETTE, Palette
from model.report.charts.drawing.scheme import PRINTED, Scheme
from model.report.charts.drawing.style import Box, Fill, Pen

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

APP_FOLDER = "passerelle"
POINTS_PER_INCH = 72
COMPRESSION = 3
"""Of 9: drawn charts get 3 % larger than at the usual 6, and are packed a third faster."""
_NEARLY = 3
"""How far a shade of few colours may lie from that of the paper, of 255, and become it."""
_BASELINE = 0.36
"""How far a line's foot lies below its middle, as a share of the size."""
_ONE_AT_A_TIME = threading.Lock()


class Sheet:
    """Text, bars, lines and marks in points; y grows downwards, the height is set at the end."""

    def __init__(self, figure: Figure, width: float, palette: Palette, scheme: Scheme) -> None:
        """Take an empty figure, the width of the picture and the colours that may change."""
        self.width = width
        self.palette = palette
        self._scheme = scheme
        self._figure = figure
        self._axes: Axes = figure.add_axes((0.0, 0.0, 1.0, 1.0))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, width)

    def write(
        self, lines: Sequence[str], x: float, middle: float, pen: Pen, on: Fill | None = None
    ) -> None:
        """Write lines around a middle height, on the paper or on a fill."""
        from matplotlib.patheffects import withStroke

        paper = self._scheme.of(style.PAPER)
        effects = [withStroke(linewidth=3, foreground=paper)] if pen.halo else None
        top = middle - len(lines) * pen.line_height / 2
        for number, line in enumerate(lines):
            self._axes.text(
                x,
                top + (number + 0.5) * pen.line_height + _BASELINE * pen.size,
                plain(line),
                fontsize=pen.size,
                fontweight="bold" if pen.bold else "normal",
                color=self._scheme.of(pen.colour) if on is None else self._scheme.ink_on(on),
                horizontalalignment=pen.align,
                verticalalignment="baseline",
                path_effects=effects,
                zorder=5,
            )

    def draw_box(self, box: Box, fill: Fill) -> None:
        """Draw a filled and outlined rectangle."""
        from matplotlib.patches import Rectangle

        self._axes.add_patch(
            Rectangle(
                (box.left, box.top),
                box.width,
                box.height,
                facecolor=self._scheme.of(fill.colour),
                edgecolor=self._scheme.of(style.EDGE),
                linewidth=0.6,
                hatch=fill.hatch or None,
                zorder=3,
            )
        )

    def draw_line(
        self, start: tuple[float, float], end: tuple[float, float], *, dashed: bool = False
    ) -> None:
        """Draw a thin line, dashed and dark or plain and pale."""
        from matplotlib.lines import Line2D

        line = Line2D(
            [start[0], end[0]],
            [start[1], end[1]],
            color=self._scheme.of(style.EDGE if dashed else style.GRID),
            linewidth=0.8,
            linestyle=(0, (3, 2)) if dashed else "-",
            zorder=2 if dashed else 1,
        )
        self._axes.add_line(line)

    def draw_mark(self, x: float, y: float, symbol: str, fill: str, size: float = 6.0) -> None:
        """Draw an outlined mark: "o", "D", ">"."""
        from matplotlib.lines import Line2D

        mark = Line2D(
            [x],
            [y],
            linestyle="none",
            marker=symbol,
            markersize=size,
            markerfacecolor=self._scheme.of(fill),
            markeredgecolor=self._scheme.of(style.EDGE),
            markeredgewidth=0.8,
            zorder=4.5,
        )
        self._axes.add_line(mark)

    def png(self, height: float, width_px: int, dpi: float) -> bytes:
        """Return the picture; the same drawing gives the same bytes."""
        scale = width_px / self.width
        size = (width_px, max(1, round(height * scale)))
        self._axes.set_ylim(size[1] / scale, 0)
        self._figure.set_size_inches((size[0] + 0.01) / dpi, (size[1] + 0.01) / dpi)
        buffer = io.BytesIO()
        paper = self._scheme.of(style.PAPER)
        self._figure.savefig(buffer, format="rgba", dpi=dpi, facecolor=paper)
        return _packed(buffer.getvalue(), size, dpi, paper)


@contextlib.contextmanager
def open_sheet(
    width: float, palette: Palette = OWN_PALETTE, scheme: Scheme = PRINTED
) -> Iterator[Sheet]:
    """Give an empty sheet in the charts' own style; one thread draws at a time.

    matplotlib keeps its settings once for the whole program, so they are borrowed under a
    lock and given back; nothing else is shared between two drawings.
    """
    with _ONE_AT_A_TIME:
        _settle_cache_folder()
        from matplotlib import rc_context, rcParamsDefault
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        untouched: dict[Any, Any] = {
            key: value for key, value in rcParamsDefault.items() if not key.startswith("backend")
        }
        with rc_context(untouched | dict(style.RC)):
            figure = Figure()
            FigureCanvasAgg(figure)
            yield Sheet(figure, width, palette, scheme)


def _packed(pixels: bytes, size: tuple[int, int], dpi: float, paper: str) -> bytes:
    """Return a drawing as a PNG of at most 256 colours, on paper of quite its own colour.

    Charts have few colours besides the mixtures at the edges of letters: nobody sees the
    difference, and the picture takes a third of the room.
    """
    from PIL import Image

    drawn = Image.frombytes("RGBA", size, pixels).convert("RGB")
    few = drawn.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    colours = few.getpalette() or []
    ground = list(bytes.fromhex(paper.lstrip("#")))
    for at in range(0, len(colours), 3):
        if all(abs(colours[at + n] - ground[n]) <= _NEARLY for n in range(3)):
            colours[at : at + 3] = ground
    few.putpalette(colours)
    buffer = io.BytesIO()
    few.save(buffer, "png", dpi=(dpi, dpi), compress_level=COMPRESSION)
    return buffer.getvalue()


def _settle_cache_folder() -> None:
    """Give matplotlib a lasting folder for its list of fonts, before it is first imported.

    A folder that was chosen before is left alone; where none can be written, one is kept until
    the program ends.
    """
    if "matplotlib" in sys.modules or "MPLCONFIGDIR" in os.environ:
        return
    from platformdirs import user_cache_dir

    folder = Path(user_cache_dir(APP_FOLDER, appauthor=False)) / "matplotlib"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        folder = Path(tempfile.mkdtemp(prefix=f"{APP_FOLDER}-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["MPLCONFIGDIR"] = str(folder)
