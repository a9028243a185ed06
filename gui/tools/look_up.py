"""The windows in which one looks something up while the workshop goes on beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.dialogs.keys_dialog import KeysDialog
from gui.window.window_commands import WindowCommands
from gui.words.window_texts import WindowTexts

if TYPE_CHECKING:  # loaded while the welcome page is already in view
    from gui.session.session_controller import SessionController


def look_up(
    name: str,
    texts: WindowTexts,
    controller: SessionController | None,
    commands: WindowCommands,
) -> None:
    """Open the window of a command; terms and figures need the questions to be loaded."""
    parent = commands.window
    if name == "keys":
        dialog = KeysDialog(texts.keys, parent)
        dialog.card_wanted.connect(commands.action("print_card").trigger)
        dialog.show()
    elif controller is not None and name == "glossary":
        from gui.dialogs.glossary_dialog import GlossaryDialog

        GlossaryDialog(texts.glossary, controller.glossaries, parent).show()
    elif controller is not None:
        from gui.dialogs.figures_dialog import FiguresDialog

        FiguresDialog(texts.figures, controller, parent).show()
