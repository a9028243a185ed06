"""The pictures: drawn without a warning, the same each time, with nothing lost at the edges."""

from __future__ import annotations

import datetime
import struct
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from model.content.content import Content
from model.content.library import Library
from model.diagnosis.capacity_plan import plan_within
from model.diagnosis.findings import LEVELS, diagnose
from model.diagnosis.plan import accepted, build_plan
from model.report import charts
from model.report.charts.drawing import style
from model.report.charts.drawing.lettering import ELLIPSIS, plain, width_of, wrapped
from model.report.charts.drawing.sheet import open_sheet
from model.report.charts.drawing.votes import extents
from model.report.charts.spec import ChartSpec, Kind
from model.report.charts.texts import ChartTexts, load_chart_texts
from model.resources import resources_folder
from model.session.session import PlannedAction, WorkshopSession
from tests.builders import a_session, votes

ROOT = Path(__file__).resolve().parents[2]
HOSTILE = "$x_1$ \\frac{a}{b} <b>R&D</b>\n\x0b\x00 中文 \u202eabc \ud800 {title} %s"
DAY = datetime.date(2026, 11, 12)


INDEXED: dict[str, object] = {
    "strategy_state": ["concrete"],
    "strategy_elements": ["target_markets", "budget"],
    "staff_international_fte": 1,
    "partner_clusters": [{"name": HOSTILE, "phase": "mutual_visits"}],
    "furthest_phase": "mutual_visits",
    "materials_ready": ["english_profile"],
    "languages": [{"language": "English", "level": "c", "persons": 2}],
    "activities": [
        {"row": "cluster_meetings", "count": 4},
        {"row": "b2b_meetings", "count": 40},
        {"row": "mous", "count": 1},
        {"row": "joint_projects", "count": 0},
    ],
    "results": ["worldwide"],
    "past_conflict": "several",
    "legal_obstacles": ["customs", "standards"],
}
PARTS = {f"d{n}": f"Part {n}" for n in range(1, 7)}


@pytest.fixture(scope="module")
def texts() -> ChartTexts:
    return load_chart_texts(resources_folder(), "en")


def a_workshop(content: Content) -> WorkshopSession:
    session = a_session(
        content,
        motives={"votes": {"new_markets": 7}, "voters": 12},
        mandate="none",
        management_hours=1,
        money_set_aside=100,
        weighing_barriers={"votes": {"trust": 6, "distance": 1}, "voters": 12},
        trust_agreements={"votes": [0, 6, 0, 6, 0], "votes_round_2": [0, 0, 2, 8, 2]},
        trust_openness=votes(0, 1, 0, 3, 0),
        competition_hinders=votes(1, 2, 0, 2, 1),
        target_regions=[
            {"region": HOSTILE, "phase": "ip_contracts_trust"},
            {"region": "B"},
            {"reason": "x", "phase": "fdi"},
        ],
        factor_trust=votes(0, 0, 0, 0, 1, 2, 3, 4),
        **INDEXED,
    )
    plan = (
        PlannedAction("own-1", title=HOSTILE, owner=HOSTILE, start=DAY, end=DAY),
        PlannedAction("own-2", title="x" * 300, start=DAY),
        PlannedAction("own-3", title="End", end=DAY.replace(year=2028)),
        PlannedAction("own-4", title="Later"),
    )
    return replace(session, plan=plan)


def specs_of(content: Content, texts: ChartTexts) -> dict[Kind, ChartSpec]:
    session = a_workshop(content)
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    found = (
        charts.motives_chart(content, session.answers, texts),
        charts.barriers_chart(content, diagnosis, texts),
        charts.room_barriers_chart(content, diagnosis, texts),
        charts.votes_chart(content, session.answers, texts, list(content.questions)),
        charts.trust_chart(content, diagnosis, texts),
        charts.timeline_chart(content, plan, texts),
        charts.factors_chart(content, diagnosis, texts),
        charts.regions_chart(content, diagnosis, texts),
        charts.index_chart(content, diagnosis, texts),
        charts.dimensions_chart(content, diagnosis.index, PARTS, texts),
        charts.evidence_chart(content, diagnosis, texts),
        charts.funnel_chart(content, session.answers, texts),
        charts.capacity_chart(
            content, plan_within(content, session, diagnosis, plan, "ten_hours"), texts
        ),
    )
    return {spec.kind: spec for spec in found if spec is not None}


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


def test_every_kind_of_chart_can_be_drawn() -> None:
    assert set(charts.CHARTS) == set(get_args(Kind)) == {k.kind for k in get_args(ChartSpec)}


@pytest.mark.parametrize("kind", get_args(Kind))
def test_a_chart_is_a_picture_of_the_wished_width(
    content: Content, texts: ChartTexts, kind: Kind
) -> None:
    png = charts.render_png(specs_of(content, texts)[kind], 16.0, 100)
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert size_of(png)[0] == 630


def test_the_same_chart_gives_the_same_bytes_on_any_thread(
    content: Content, texts: ChartTexts
) -> None:
    spec = specs_of(content, texts)["votes"]
    with ThreadPoolExecutor(2) as pool:
        pictures = set(pool.map(lambda _: charts.render_png(spec, 16.0, 80), range(4)))
    assert pictures == {charts.render_png(spec, 16.0, 80)}


def test_a_picture_names_neither_program_nor_time(content: Content, texts: ChartTexts) -> None:
    png = charts.render_png(specs_of(content, texts)["trust"], 16.0, 80)
    assert b"tEXt" not in png
    assert b"tIME" not in png


def test_a_picture_for_the_screen_has_the_screens_pixels(
    content: Content, texts: ChartTexts
) -> None:
    spec = specs_of(content, texts)["barriers"]
    assert size_of(charts.render_for_screen(spec, 700, 1050))[0] == 1050


def test_a_narrow_picture_is_a_wide_one_made_smaller(content: Content, texts: ChartTexts) -> None:
    spec = specs_of(content, texts)["barriers"]
    narrow, wide = (size_of(charts.render_png(spec, cm, 100)) for cm in (7.5, 15.0))
    assert narrow[0] == pytest.approx(wide[0] / 2, abs=1)
    assert narrow[1] == pytest.approx(wide[1] / 2, abs=1)


def test_drawing_needs_no_pyplot_and_starts_no_window_system(tmp_path: Path) -> None:
    program = (
        "import sys\n"
        "from model.report import charts\n"
        "assert 'matplotlib' not in sys.modules\n"
        "from model.report.charts.drawing.sheet import open_sheet\n"
        "with open_sheet(100) as sheet:\n"
        "    sheet.write(('a',), 1, 1, __import__('model.report.charts.drawing.style').report"
        ".charts.drawing.style.LABEL)\n"
        "    assert sheet.png(50, 100, 72)\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
        "assert not [m for m in sys.modules if 'backend_qt' in m or m == 'tkinter']\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT, env={"HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert list(tmp_path.rglob("fontlist*"))


def test_the_settings_of_matplotlib_are_given_back() -> None:
    with open_sheet(100):
        from matplotlib import rcParams

        assert rcParams["text.parse_math"] is False
    assert rcParams["text.parse_math"] is True


def test_what_the_font_cannot_write_becomes_a_box() -> None:
    with open_sheet(100):
        assert plain("été\n\tÜ 中\u202e\x00 $a$") == "été Ü □ $a$"


def test_no_line_is_wider_than_its_place() -> None:
    text = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz und-mehr/anderes x"
    with open_sheet(100):
        for width in (20, 60, 150):
            lines = wrapped(text, width, style.LABEL, most_lines=50)
            assert all(width_of(line, style.LABEL) <= width for line in lines)
            assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_text_beyond_its_last_line_ends_in_an_ellipsis() -> None:
    with open_sheet(100):
        lines = wrapped("word " * 50, 80, style.LABEL, most_lines=2)
        assert len(lines) == 2
        assert lines[-1].endswith(ELLIPSIS)
        assert width_of(lines[-1], style.LABEL) <= 80


def test_every_shipped_label_is_written_in_full(library: Library) -> None:
    """Labels have at least a third of a picture, and four lines."""
    for code in library.language_codes():
        content = library.in_language(code)
        labels = [
            *(barrier.name for barrier in content.barriers.values()),
            *(f"99\u00a0 {measure.title}" for measure in content.mitigations.values()),
            *(question.label for question in content.questions.values()),
        ]
        with open_sheet(100):
            cut = [t for t in labels if wrapped(t, 140, style.LABEL, 4)[-1].endswith(ELLIPSIS)]
        assert cut == []


def test_every_sign_and_icon_is_in_the_font(library: Library) -> None:
    signs = (
        "".join((*style.ICONS.values(), *style.GATE_SIGNS.values()))
        + "⇄←→▶◆–…’“”„«»\u202f\u00a0≈ßœ"
    )
    signs += "".join("".join(language.months) for language in library.languages)
    with open_sheet(100):
        assert plain(signs).count("□") == 0


def test_the_middle_step_is_split_at_the_centre() -> None:
    assert extents((1, 1, 2, 4, 2)) == (0.3, 0.7)


def test_every_level_verdict_and_phase_has_its_look(content: Content) -> None:
    assert set(style.LEVELS) == set(LEVELS)
    assert set(style.PHASES) == {0, *(phase.number for phase in content.phases.values())}
    assert len({(fill.colour, fill.hatch) for fill in style.PHASES.values()}) == 8


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_text_is_readable_on_its_ground() -> None:
    pairs = [(fill.colour, fill.ink) for fill in style.STEPS]
    pairs += [(style.PAPER, pen) for pen in (style.INK, style.QUIET, style.DIVIDED.colour)]
    assert [pair for pair in pairs if contrast(*pair) < 4.5] == []


def test_every_bar_has_an_outline_that_shows_on_paper() -> None:
    assert contrast(style.EDGE, style.PAPER) >= 7


def test_all_measures_at_once_can_be_drawn(content: Content, texts: ChartTexts) -> None:
    plan = tuple(
        replace(accepted(measure.mitigation_id), end=DAY)
        for measure in content.mitigations.values()
    )
    session = replace(a_session(content), plan=plan)
    built = build_plan(content, session, diagnose(content, session))
    part = charts.timeline_parts(built)[0]
    spec = charts.timeline_chart(content, built, texts, part)
    assert spec is not None
    width, height = size_of(charts.render_png(spec, 16.0, 50))
    assert height / width < 22 / 16, "a chart fits on a page"
