"""A facilitator who never stops typing, for trials that kill the program.

It is a part of the program because the built one is killed in trials too
(`tests/promises/test_built.py`), and a built program runs no code from outside.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

from gui.session.saving import SaveState
from gui.session.session_controller import SessionController
from model.content.base import QuestionId

_QUESTION, _NOTED = "management_hours", "mandate"
_MILLISECONDS = 5


class BenchEdits(QObject):
    """Types as fast as the disk allows, and prints each number that is shown as saved.

    Each save is followed by two edits: one that is saved at once, one that has to wait for it.
    The program does so where PASSERELLE_BENCH says "edits".
    """

    def __init__(self, controller: SessionController) -> None:
        super().__init__(controller)
        self._controller, self._typed = controller, 0
        controller.save_state_changed.connect(self._on_save_state)
        controller.new_session()
        self._type()

    def _type(self) -> None:
        self._typed += 1
        self._controller.set_answer(_QUESTION, self._typed % 700)
        self._controller.set_note(_NOTED, str(self._typed))

    def _on_save_state(self, state: SaveState) -> None:
        if state.kind == "saved":
            note = self._controller.session.notes.get(QuestionId(_NOTED), "0")
            sys.stdout.write(f"{note}\n")
            sys.stdout.flush()
            for wait in (0, _MILLISECONDS):
                QTimer.singleShot(wait, self._type)
