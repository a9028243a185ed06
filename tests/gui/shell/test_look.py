"""The look: colours that can be read, room for all texts, names for screen readers."""

from __future__ import annotations

from pathlib import Path
from string import Template

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from gui.fields.counts_editor import HandsLine
from gui.look.balanced_label import BalancedLabel
from gui.look.colours import DARK, LIGHT, Colours, colours_for
from gui.look.components import Badge, Banner, Button, PlainLabel
from gui.look.empty_state import EmptyState
from gui.look.icons import tinted_pixmap
from gui.look.style import Style
from model.diagnosis import flow
from model.resources import resources_folder
from tests.gui.shell.bench import WindowBench

SETS = {
    "light": LIGHT,
    "dark": DARK,
    "sharp light": colours_for(Qt.ColorScheme.Light, True),
    "sharp dark": colours_for(Qt.ColorScheme.Dark, True),
}
ICONS = sorted(path.stem for path in (resources_folder() / "icons").glob("*.svg"))


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG defines it."""

    def luminance(name: str) -> float:
        def linear(part: float) -> float:
            return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

        colour = QColor(name)
        red, green, blue = (linear(p) for p in (colour.redF(), colour.greenF(), colour.blueF()))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_every_text_can_be_read_on_its_ground(colours: Colours) -> None:
    grounds = (colours.window, colours.surface, colours.surface_hover)
    pairs = [(ink, ground) for ground in grounds for ink in (colours.text, colours.danger)]
    pairs += [(colours.muted, ground) for ground in grounds]
    pairs += [(colours.accent, colours.surface), (colours.accent, colours.window)]
    pairs += [(colours.accent, colours.accent_soft), (colours.text, colours.accent_soft)]
    pairs += [(colours.muted, colours.accent_soft)]
    pairs += [(colours.on_accent, colours.accent), (colours.on_accent, colours.accent_hover)]
    pairs += list(colours.tones.values())
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 4.5} == {}


@pytest.mark.parametrize("colours", SETS.values(), ids=SETS)
def test_every_line_that_matters_can_be_seen(colours: Colours) -> None:
    pairs = [
        (line, ground)
        for line in (colours.control_border, colours.focus)
        for ground in (colours.window, colours.surface)
    ]
    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 3} == {}


def test_the_style_sheet_has_no_colour_of_its_own() -> None:
    sheet = (resources_folder() / "style.qss").read_text(encoding="utf-8")
    rules = sheet.split("*/", 1)[1]
    lines = [line for line in rules.splitlines() if "#" in line and not line.startswith("#")]
    assert lines == []


def test_every_colour_and_size_of_the_style_sheet_exists(bench: WindowBench) -> None:
    names = set(Template((resources_folder() / "style.qss").read_text("utf-8")).get_identifiers())
    sizes = {name for name in names if name.startswith("font_")}
    assert names - sizes - {"icons"} <= LIGHT.tokens().keys()


def test_dark_follows_the_system(bench: WindowBench) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    style = Style(application, resources_folder(), Qt.ColorScheme.Dark)
    style.apply()
    picture = bench.window.grab().toImage()
    assert picture.pixelColor(5, bench.window.height() - 5) == QColor(DARK.window)
    style.deleteLater()
    bench.style.apply()


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    picture = tinted_pixmap(name, "#ff0000", 32).toImage()
    assert any(is_red(picture, x, y) for x in range(32) for y in range(32))


def is_red(picture: QImage, x: int, y: int) -> bool:
    """Tell whether one point is painted red."""
    colour = picture.pixelColor(x, y)
    return colour.alpha() > 128 and colour.red() > 200 and colour.green() < 60


SIZES = ((1366, 768), (910, 512), (640, 360))
"""A usual screen, the same at 150 %, and 1280 × 720 at 200 %."""


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_back_next_and_the_save_state_are_always_in_view(bench: WindowBench, code: str) -> None:
    bench.controller.set_language(code)
    bench.begin()
    bench.wait_until_saved()
    wizard = bench.wizard
    for step in flow.steps(bench.controller.content, bench.controller.session):
        bench.controller.go_to(step.key)
        for size in SIZES:
            bench.window.resize(*size)
            for widget in (wizard.back_button, wizard.next_button, wizard.save_line):
                assert is_whole(widget, bench.window), (step.key, size, widget)
            assert (bench.window.width(), bench.window.height()) == size, step.key


def is_whole(widget: QWidget, window: QWidget) -> bool:
    """Tell whether all of a widget lies within the window and has the room it needs."""
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    needed = widget.minimumSizeHint()
    return window.rect().contains(place) and widget.width() >= needed.width()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("code", ["fr", "de"])
def test_no_text_of_window_and_first_pages_is_cut(
    bench: WindowBench, code: str, scale: float
) -> None:
    bench.style.apply(scale)
    bench.controller.set_language(code)
    bench.window.resize(1366, 768)
    assert cut_texts(bench.window) == []
    bench.begin()
    bench.wait_until_saved()
    assert cut_texts(bench.window) == []
    bench.style.apply(1.0)


def cut_texts(window: QWidget) -> list[str]:
    """Return the texts in view that have less room than they need."""
    for _ in range(2):  # a page that scrolls hears of its new height by an event
        QApplication.processEvents()
    found = []
    for part in window.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QLabel) and part.wordWrap():
            is_cut = part.height() < part.heightForWidth(part.width())
        elif isinstance(part, QLabel | QAbstractButton):
            is_cut = part.width() < part.minimumSizeHint().width()
        else:
            continue
        found += [part.text()] if is_cut else []
    return found


def test_what_can_be_pressed_is_large_enough_to_hit(bench: WindowBench) -> None:
    bench.begin()
    QApplication.processEvents()
    small = [
        button.accessibleName() or button.text()
        for button in bench.window.findChildren(QAbstractButton)
        if button.isVisible() and min(button.width(), button.height()) < 28
    ]
    assert small == []


def test_everything_that_takes_the_focus_has_a_name(bench: WindowBench) -> None:
    nameless = []
    bench.begin()
    for widget in bench.window.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            if not interface.text(QAccessible.Text.Name):
                nameless.append(repr(widget))
    assert nameless == []


def test_a_name_is_never_read_as_markup(bench: WindowBench) -> None:
    bench.begin()
    bench.type("<img src=x>")
    labels = bench.window.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_a_button_shows_an_ampersand_as_it_is(qapp: QApplication) -> None:
    button = Button("R&D")
    assert button.text() == "R&&D"


def test_a_badge_says_its_word_to_screen_readers(qapp: QApplication) -> None:
    badge = Badge("problem", "Problem")
    badge.show_badge("none", "No sign")
    assert (badge.accessibleName(), badge.property("tone")) == ("No sign", "none")


def test_a_banner_and_an_empty_state_take_other_words(qapp: QApplication) -> None:
    banner, empty = Banner("info", "one"), EmptyState("info")
    banner.show_text("two")
    empty.show_texts("Nothing yet", "Answer a question first.", "Begin")
    assert banner.accessibleName() == "two"
    assert empty.action_button.text() == "Begin"


def test_the_tab_key_goes_through_the_cluster_page_in_reading_order(bench: WindowBench) -> None:
    bench.begin()
    seen = []
    for _ in range(5):
        focus = bench.focus
        assert isinstance(focus, QLineEdit)
        seen.append(focus.accessibleName())
        bench.press(Qt.Key.Key_Tab)
    assert seen == [
        "Name of the cluster",
        "Country or region",
        "Date of the workshop",
        "Facilitator",
        "Number of participants",
    ]


def test_every_picture_of_a_level_has_its_drawing() -> None:
    from gui.look.components import TONE_ICONS

    assert {name for name in TONE_ICONS.values() if name not in ICONS} == set()


def test_the_icons_of_fields_exist_for_light_and_dark() -> None:
    folder: Path = resources_folder() / "icons"
    names = {path.name for path in (folder / "light").iterdir()}
    assert names == {path.name for path in (folder / "dark").iterdir()}


def test_a_plain_label_wraps(qapp: QApplication) -> None:
    assert PlainLabel("text").wordWrap()


def test_no_word_of_a_heading_is_left_alone(qapp: QApplication) -> None:
    heading = BalancedLabel("Which cluster is this about? It is on the cover.", "lead", None)
    whole = heading.fontMetrics().horizontalAdvance(heading.text())
    assert heading.text_width(whole - 10) < 0.8 * whole


def test_the_line_of_counts_is_wide_enough_for_all_barriers(bench: WindowBench) -> None:
    bench.begin()
    bench.controller.set_answer("weighing_barriers", {"votes": {"trust": 3}, "voters": 5})
    bench.controller.go_to("section:synthesis#weighing_barriers")
    QApplication.processEvents()
    line = next(one for one in bench.window.findChildren(HandsLine) if one.isVisible())
    assert line.fontMetrics().horizontalAdvance(line.text()) < line.width()
