"""Undo and redo over whole sessions: an index in a list of snapshots."""

from __future__ import annotations

from dataclasses import dataclass, field

from model.session.session import WorkshopSession

MERGE_SECONDS = 3.0
LIMIT = 1000


@dataclass
class History:
    """The snapshots of one sitting; the current one is `current`."""

    current: WorkshopSession
    _past: list[WorkshopSession] = field(default_factory=list)
    _future: list[WorkshopSession] = field(default_factory=list)
    _merge_key: str = ""
    _last_time: float = 0.0

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to undo."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether there is something to redo."""
        return bool(self._future)

    def push(self, session: WorkshopSession, merge_key: str = "", now: float = 0.0) -> None:
        """Make a session current; keystrokes of one field (`merge_key`) undo as one.

        Keystrokes that come back to where the field was leave nothing to undo. `now` is in
        seconds of any rising clock.
        """
        if session == self.current:
            return
        is_same = merge_key and merge_key == self._merge_key and self._past
        merges = is_same and now - self._last_time <= MERGE_SECONDS
        if not merges:
            self._past.append(self.current)
            del self._past[:-LIMIT]
        elif self._past[-1].at("") == session.at(""):
            self._past.pop()
            merge_key = ""
        self._future.clear()
        self._merge_key, self._last_time = merge_key, now
        self.current = session

    def undo(self) -> WorkshopSession:
        """Go one step back, where there is one; return the session that is now current."""
        if self._past:
            self._future.append(self.current)
            self.current = self._past.pop()
            self._merge_key = ""
        return self.current

    def redo(self) -> WorkshopSession:
        """Go one step on again, where there is one; return the session that is now current."""
        if self._future:
            self._past.append(self.current)
            self.current = self._future.pop()
            self._merge_key = ""
        return self.current
