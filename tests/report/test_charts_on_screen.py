"""The charts on a dark screen: the same shapes, in colours that can be read there."""

from __future__ import annotations

import io

from PIL import Image

from model.content.content import Content
from model.report import charts
from model.report.charts.drawing import style
from model.report.charts.drawing.scheme import DARK, DARK_GROUND
from model.report.charts.drawing.style import LEVELS, PHASES, STEPS, Fill
from model.report.charts.texts import load_chart_texts
from model.report.colours import contrast
from model.resources import resources_folder
from tests.builders import a_session

WRITTEN_ON = (*STEPS, style.REACHED, *(LEVELS[one] for one in ("blocking", "problem", "watch")))


def on_dark(colour: str, ground: str = DARK_GROUND) -> float:
    return contrast(DARK.of(colour).lstrip("#"), ground.lstrip("#"))


def test_every_text_on_the_ground_can_be_read() -> None:
    inks = (style.INK, style.QUIET, style.DIVIDED.colour)
    assert [ink for ink in inks if on_dark(ink) < 4.5] == []


def test_every_text_on_a_bar_can_be_read() -> None:
    def read(fill: Fill) -> float:
        return contrast(DARK.ink_on(fill).lstrip("#"), DARK.of(fill.colour).lstrip("#"))

    assert [fill for fill in WRITTEN_ON if read(fill) < 4.5] == []


def test_what_stands_for_a_value_shows_without_its_outline_and_that_shows_too() -> None:
    marks = [style.ROOM, STEPS[0], STEPS[-1], *(PHASES[number] for number in range(1, 8))]
    marks += [LEVELS[level] for level in ("blocking", "problem", "watch")]
    shades = [style.EDGE, *(fill.colour for fill in marks)]
    assert [colour for colour in shades if on_dark(colour) < 3] == []


def test_no_two_levels_steps_or_phases_look_alike() -> None:
    for fills in (LEVELS.values(), STEPS, PHASES.values()):
        looks = {(DARK.of(fill.colour), fill.hatch) for fill in fills}
        assert len(looks) == len(tuple(fills))


def test_a_picture_for_a_dark_screen_stands_on_a_dark_ground(content: Content) -> None:
    session = a_session(content, motives={"votes": {"new_markets": 7}, "voters": 12})
    texts = load_chart_texts(resources_folder(), "en")
    spec = charts.motives_chart(content, session.answers, texts)
    assert spec is not None
    grounds = [
        Image.open(io.BytesIO(png)).convert("RGB").getpixel((0, 0))
        for png in (
            charts.render_for_screen(spec, 300, 300, is_dark=True),
            charts.render_for_screen(spec, 300, 300),
        )
    ]
    assert grounds == [(0x1A, 0x24, 0x26), (0xFF, 0xFF, 0xFF)]
