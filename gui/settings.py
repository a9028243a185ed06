"""What the program remembers between two starts: languages, files, the window's place."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from model.session import atomic_file

RECENT_FILES = 6
_MAX_BYTES = 100_000


@dataclass(frozen=True)
class Settings:
    """The remembered things; each is optional, none is an answer."""

    language: str = ""
    recent: tuple[str, ...] = ()
    geometry: str = ""
    """The window's place as Qt writes it, in base 64."""
    text_scale: float = 1.0
    room_text: int = 0
    """How many steps larger than at first the texts of the room's view are."""
    tour_seen: bool = False
    """Whether the tour was ended or skipped; it does not come back by itself."""

    def with_recent(self, path: Path) -> Settings:
        """Return the settings with a file as the most recent."""
        name = str(path)
        others = tuple(one for one in self.recent if one != name)
        return replace(self, recent=(name, *others)[:RECENT_FILES])

    def without_recent(self, path: Path) -> Settings:
        """Return the settings without a file that is gone."""
        return replace(self, recent=tuple(one for one in self.recent if one != str(path)))


class SettingsFile:
    """The file of the settings; unreadable or unwritable it does no harm."""

    def __init__(self, path: Path) -> None:
        """Take the path; neither file nor folder need exist."""
        self._path = path

    def load(self) -> Settings:
        """Return what is remembered; the defaults where nothing can be read."""
        try:
            if self._path.stat().st_size > _MAX_BYTES:
                return Settings()
            form = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return Settings()
        return _settings(form) if isinstance(form, dict) else Settings()

    def save(self, settings: Settings) -> bool:
        """Remember the settings; return whether that was possible."""
        content = json.dumps(asdict(settings), ensure_ascii=False, indent=1).encode()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            atomic_file.write(self._path, content)
        except OSError:
            return False
        return True


def _settings(form: dict[str, object]) -> Settings:
    """Return the parts of the form that are what they should be."""
    settings = Settings()
    for field in fields(Settings):
        value = form.get(field.name)
        match field.name, value:
            case "language", str():
                settings = replace(settings, language=value)
            case "geometry", str():
                settings = replace(settings, geometry=value)
            case "recent", list():
                names = tuple(one for one in value if isinstance(one, str))[:RECENT_FILES]
                settings = replace(settings, recent=names)
            case "tour_seen", bool():
                settings = replace(settings, tour_seen=value)
            case "room_text", int():
                settings = replace(settings, room_text=value)
            case "text_scale", int() | float():
                settings = replace(settings, text_scale=float(value))
    return settings
