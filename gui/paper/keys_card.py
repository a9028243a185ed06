"""The card of keys: one A4 page to print and to lay beside the laptop."""

from __future__ import annotations

from gui.paper.paper import WIDTH, Paper, as_pdf
from gui.words.command_texts import KeysTexts

_MARGIN, _KEYS = 20.0, 48.0
_TITLE, _GROUP, _TEXT = 20.0, 13.0, 11.0


def keys_card(name: str, texts: KeysTexts) -> bytes:
    """Return the list of keys as PDF; `name` is the program's."""
    title = f"{name} – {texts.title}"

    def draw(paper: Paper) -> None:
        y = _MARGIN
        y += paper.write(title, (_MARGIN, y), WIDTH - 2 * _MARGIN, _TITLE, bold=True) + 3
        width = WIDTH - 2 * _MARGIN - _KEYS - 4
        for group in texts.groups:
            y += 2.0 + paper.write(group.title, (_MARGIN, y + 2.0), width, _GROUP, bold=True) + 1.2
            for row in group.rows:
                keys = paper.write(row.keys, (_MARGIN, y), _KEYS, _TEXT, bold=True)
                does = paper.write(row.does, (_MARGIN + _KEYS + 4, y), width, _TEXT)
                y += max(keys, does) + 1.2

    return as_pdf(title, draw)
