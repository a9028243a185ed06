"""The theme of a Word file: its colours and its fonts, and nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from xml.etree.ElementTree import Element

from model.report.paper.word_xml import A

SLOTS = ("dk1", "lt1", "dk2", "lt2", *(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")
SCRIPTS = ("latin", "ea", "cs")
_HEX = re.compile(r"[0-9A-Fa-f]{6}")
LONGEST_FONT_NAME = 80
_USUAL = {"dk1": "000000", "lt1": "FFFFFF", "dk2": "44546A", "lt2": "E7E6E6"}


@dataclass(frozen=True)
class Theme:
    """Colours by slot ("RRGGBB"), fonts by "major" and "minor", each for three kinds of script."""

    colours: dict[str, str] = field(default_factory=dict)
    fonts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def accents(self) -> tuple[str, ...]:
        """Return the accent colours that there are, the first one first."""
        named = (f"accent{n}" for n in range(1, 7))
        return tuple(self.colours[name] for name in named if name in self.colours)


def theme_of(root: Element) -> Theme:
    """Return colours and fonts of a theme part; what is no colour is left out."""
    colours = {}
    for slot in SLOTS:
        found = root.find(f".//{A}clrScheme/{A}{slot}")
        for colour in found if found is not None else ():
            given = colour.get("lastClr", colour.get("val", ""))
            if _HEX.fullmatch(given):
                colours[slot] = given.upper()
    fonts = {
        kind: {script: _font(root, kind, script) for script in SCRIPTS}
        for kind in ("major", "minor")
    }
    return Theme(colours, fonts)


def theme_part(theme: Theme) -> bytes:
    """Return a theme part with these colours and fonts; its lines and fills are plain."""
    accent = next(iter(theme.accents), "1F5F6B")
    colours = "".join(
        f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>'
        for slot, colour in ((dict.fromkeys(SLOTS, accent) | _USUAL) | theme.colours).items()
    )
    fonts = "".join(
        f"<a:{kind}Font>"
        + "".join(
            f'<a:{script} typeface="{escape(theme.fonts.get(kind, {}).get(script, ""))}"/>'
            for script in SCRIPTS
        )
        + f"</a:{kind}Font>"
        for kind in ("major", "minor")
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Paper">'
        f'<a:themeElements><a:clrScheme name="Paper">{colours}</a:clrScheme>'
        f'<a:fontScheme name="Paper">{fonts}</a:fontScheme><a:fmtScheme name="Plain">'
        f"<a:fillStyleLst>{fill * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    ).encode()


def _font(root: Element, kind: str, script: str) -> str:
    found = root.find(f".//{A}fontScheme/{A}{kind}Font/{A}{script}")
    return "" if found is None else found.get("typeface", "")[:LONGEST_FONT_NAME]
