"""What those need that run tasks, or ask and tell the facilitator something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gui.dialogs.messages import Messages
    from gui.session.session_controller import SessionController


@dataclass(frozen=True)
class Desk:
    """The open session and the way to ask and tell the facilitator something."""

    controller: SessionController
    messages: Messages
