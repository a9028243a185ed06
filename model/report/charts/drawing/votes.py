"""Draws votes as stacked bars centred on the middle step.

Heiberger and Robbins (2014), Journal of Statistical Software 57(5).
"""

from __future__ import annotations

from model.diagnosis.agreement import LEAST_VOTES
from model.report.charts.drawing import style
from model.report.charts.drawing.grid import Key, RowTexts, lay_rows, write_keys
from model.report.charts.drawing.lettering import width_of, wrapped
from model.report.charts.drawing.sheet import Sheet
from model.report.charts.drawing.style import BAR, GAP, THIN_BAR, Box, Pen
from model.report.charts.spec import VoteRound, VoteRow, VotesChart

_BETWEEN_ROUNDS = 3.0
_DOT = 11.0
_LEAST_HALF = 0.3
"""The least share of the votes that each half of the chart has room for."""


def draw_votes(sheet: Sheet, spec: VotesChart) -> float:
    """Draw each statement's votes, the verdict in words and with an icon behind them."""
    texts = [
        RowTexts(row.label, row.ends, f"{style.ICONS[row.icon]} {row.verdict}", row.remark)
        for row in spec.rows
    ]
    top = GAP + style.NOTE.line_height + 4
    least = BAR + _BETWEEN_ROUNDS + THIN_BAR if spec.first_round_label else BAR
    grid = lay_rows(sheet, texts, top, least=least, remarks=style.STRONG)
    low, high = _halves(spec)
    unit = (grid.right - grid.left) / (low + high)
    centre = grid.left + low * unit
    _write_sides(sheet, spec, centre, GAP)
    for row, place in zip(spec.rows, grid.rows, strict=True):
        _draw_rounds(sheet, row, place.middle, centre, unit)
    sheet.draw_line((centre, grid.top), (centre, grid.bottom), dashed=True)
    return write_keys(sheet, _keys(spec), grid.bottom + 4) + GAP


def extents(counts: tuple[int, ...]) -> tuple[float, float]:
    """Return the share of the votes on each side of the middle of the middle step."""
    n, half = sum(counts), len(counts) // 2
    low = (sum(counts[:half]) + counts[half] / 2) / n
    return low, 1 - low


def _halves(spec: VotesChart) -> tuple[float, float]:
    """Return how much room each side needs, as a share of all votes."""
    sides = [extents(one.counts) for row in spec.rows for one in row.rounds if one.n >= LEAST_VOTES]
    lows, highs = [low for low, _ in sides], [high for _, high in sides]
    return max([_LEAST_HALF, *lows]) + 0.02, max([_LEAST_HALF, *highs]) + 0.02


def _write_sides(sheet: Sheet, spec: VotesChart, centre: float, top: float) -> None:
    """Write which side of the middle stands for which half of the scale."""
    pen = style.NOTE.aligned("right")
    middle = top + pen.line_height / 2
    low = wrapped(spec.low_label, centre - 6 - GAP, pen, most_lines=1)
    high = wrapped(spec.high_label, sheet.width - GAP - centre - 6, pen, most_lines=1)
    sheet.write(low, centre - 6, middle, pen)
    sheet.write(high, centre + 6, middle, pen.aligned("left"))


def _draw_rounds(sheet: Sheet, row: VoteRow, middle: float, centre: float, unit: float) -> None:
    """Draw the round that counts; a first round before it as a thin bar above."""
    if len(row.rounds) == 1:
        _draw_round(sheet, row.rounds[0], (centre, middle), unit, BAR)
        return
    top = middle - (THIN_BAR + _BETWEEN_ROUNDS + BAR) / 2
    _draw_round(sheet, row.rounds[0], (centre, top + THIN_BAR / 2), unit, THIN_BAR)
    last = top + THIN_BAR + _BETWEEN_ROUNDS + BAR / 2
    _draw_round(sheet, row.rounds[-1], (centre, last), unit, BAR)


def _draw_round(
    sheet: Sheet, votes: VoteRound, at: tuple[float, float], unit: float, height: float
) -> None:
    centre, middle = at
    if votes.n < LEAST_VOTES:
        _draw_dots(sheet, votes, at, unit, height)
        return
    x = start = centre - extents(votes.counts)[0] * unit
    for count, fill in zip(votes.counts, style.STEPS, strict=True):
        if not count:
            continue
        width = count / votes.n * unit
        sheet.draw_box(Box(x, middle - height / 2, width, height), fill)
        pen = Pen(style.SMALL, align="center")
        if height >= BAR and width > width_of(str(count), pen) + 1.5:
            sheet.write((str(count),), x + width / 2, middle, pen, on=fill)
        x += width
    if height >= BAR:
        sheet.draw_mark(start + unit / 2, middle + height / 2, "^", style.INK, 5)


def _draw_dots(
    sheet: Sheet, votes: VoteRound, at: tuple[float, float], unit: float, height: float
) -> None:
    """Draw one dot a vote, side by side around the centre, with the number of its step."""
    centre, middle = at
    steps = [step for step, count in enumerate(votes.counts) for _ in range(count)]
    size = _DOT if height >= BAR else THIN_BAR
    for place, step in enumerate(steps):
        x = centre + (place - (len(steps) - 1) / 2) * (size + 4)
        fill = style.STEPS[step]
        sheet.draw_mark(x, middle, "o", fill.colour, size)
        if height >= BAR:
            pen = Pen(style.SMALL, align="center")
            sheet.write((str(step + 1),), x, middle, pen, on=fill)


def _keys(spec: VotesChart) -> list[Key]:
    keys = [Key(text, "box", fill) for text, fill in zip(spec.steps, style.STEPS, strict=True)]
    keys.append(Key(spec.median_label, "^", style.Fill(style.INK)))
    if spec.first_round_label:
        keys.append(Key(spec.first_round_label, "thin", style.STEPS[2]))
    return keys
