"""Which command, bar and button of the window does what in the open workshop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.look.style import Style
from gui.pages.welcome_page import WelcomePage
from gui.window.save_words import SaveBanner
from gui.window.top_bar import TopBar
from gui.window.window_commands import WindowCommands

if TYPE_CHECKING:  # loaded while the welcome page is already in view
    from gui.session.session_controller import SessionController
    from gui.tools.session_files import SessionFiles
    from gui.window.wizard_view import WizardView


def connect_style(commands: WindowCommands, style: Style) -> None:
    """Let the commands for the size of the text act."""
    action = commands.action
    action("larger").triggered.connect(style.show_larger)
    action("smaller").triggered.connect(style.show_smaller)
    action("normal_size").triggered.connect(style.show_normal_size)


def connect_workshop(
    commands: WindowCommands,
    controller: SessionController,
    files: SessionFiles,
    wizard: WizardView,
) -> None:
    """Let the commands for the workshop, its file and its pages act."""
    for name, slot in (
        ("new", files.new),
        ("open", files.open),
        ("practice", files.practise),
        ("rehearse", files.rehearse),
        ("save_as", files.save_as),
        ("read_changes", files.changes.ask),
        ("close", files.close),
        ("undo", controller.undo),
        ("redo", controller.redo),
        ("previous_page", wizard.page_up),
        ("next_page", wizard.page_down),
        ("sections", wizard.focus_panel),
    ):
        commands.action(name).triggered.connect(slot)
    commands.recent_chosen.connect(files.open_name)


def connect_bars(
    top_bar: TopBar,
    banner: SaveBanner,
    controller: SessionController,
    files: SessionFiles,
    wizard: WizardView,
) -> None:
    """Let the bars around the pages act on them, and save where saving failed."""
    top_bar.panel_toggled.connect(wizard.toggle_panel)
    banner.again_requested.connect(controller.save_again)
    banner.save_as_requested.connect(files.save_as)
    wizard.save_line.save_as_requested.connect(files.save_as)


def connect_welcome(welcome: WelcomePage, files: SessionFiles) -> None:
    """Let the ways into a workshop open one."""
    welcome.begin_requested.connect(files.new)
    welcome.open_requested.connect(files.open)
    welcome.practice_requested.connect(files.practise)
    welcome.recent_chosen.connect(files.open_name)
    welcome.unsaved_chosen.connect(files.recover)
    welcome.unsaved_discarded.connect(files.discard)
