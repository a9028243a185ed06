"""The menu of the window, and the lists of keys that follow it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMenu

from gui.dialogs.keys_dialog import KeysDialog
from gui.look.components import PlainLabel
from gui.window.window_commands import KEYS
from gui.words.texts import UiTexts
from tests.gui.shell.bench import WindowBench

MOST_LINES = 12


def menus_in(bench: WindowBench) -> tuple[QMenu, ...]:
    return bench.window.commands.menu.menus()


def test_no_menu_is_longer_than_a_look(bench: WindowBench) -> None:
    lengths = {menu.title(): len(menu.actions()) for menu in menus_in(bench)}
    assert {title: n for title, n in lengths.items() if n > MOST_LINES} == {}


def test_every_command_but_those_of_one_page_key_stands_in_just_one_menu(
    bench: WindowBench,
) -> None:
    listed = [action.objectName() for menu in menus_in(bench) for action in menu.actions()]
    named = [name for name in listed if name]
    assert len(named) == len(set(named))
    assert set(KEYS) - set(named) == {"menu", "previous_page", "next_page"}


def test_commands_keep_their_keys_inside_the_menus(bench: WindowBench) -> None:
    found = {
        action.objectName(): [key.toString() for key in action.shortcuts()]
        for menu in menus_in(bench)
        for action in menu.actions()
        if action.objectName()
    }
    assert {name: list(KEYS[name]) for name in found} == found


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_every_menu_has_a_title_in_every_language(
    bench: WindowBench, ui_texts: dict[str, UiTexts], code: str
) -> None:
    bench.window.commands.show_texts(ui_texts[code].window.commands)
    titles = [menu.title() for menu in menus_in(bench)[1:]]
    assert all(titles)
    assert len(titles) == len(set(titles))


@pytest.mark.parametrize("code", ["en", "fr", "de"])
def test_the_list_of_keys_is_grouped_like_the_menu(
    bench: WindowBench, ui_texts: dict[str, UiTexts], code: str
) -> None:
    window = ui_texts[code].window
    titles = [group.title for group in window.keys.groups]
    menu = window.commands
    assert titles[1:] == [
        *(menu.workshop_menu, menu.room_menu, menu.notes_menu, menu.view_menu, menu.help_menu)
    ]
    dialog = KeysDialog(window.keys, bench.window)
    shown = [label.text() for label in dialog.findChildren(PlainLabel)]
    assert [title for title in titles if title not in shown] == []
