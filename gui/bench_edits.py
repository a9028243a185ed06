"""A facilitator who never stops typing, for trials that kill the program."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

from gui.saving import SaveState
from gui.session_controller import SessionController
from model.content.base import QuestionId

_QUESTION, _NOTED = "management_hours", "mandate"
_MILLISECONDS = 60


class BenchEdits(QObject):
    """Types one number after another, and prints each that is shown as saved.

    The program does so where PASSERELLE_BENCH says "edits".
    """

    def __init__(self, controller: SessionController) -> None:
        super().__init__(controller)
        self._controller, self._typed = controller, 0
        controller.save_state_changed.connect(self._on_save_state)
        controller.new_session()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start(_MILLISECONDS)

    def _on_tick(self) -> None:
        self._typed += 1
        self._controller.set_answer(_QUESTION, self._typed % 700)
        self._controller.set_note(_NOTED, str(self._typed))

    def _on_save_state(self, state: SaveState) -> None:
        if state.kind == "saved":
            note = self._controller.session.notes.get(QuestionId(_NOTED), "0")
            sys.stdout.write(f"{note}\n")
            sys.stdout.flush()
