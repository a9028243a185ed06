"""Content controls: the places of a form that Word and LibreOffice let people fill in."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from model.content.language import Language
from model.report import ooxml
from model.report.preparation.fields import BOOKMARK
from model.session.text_hygiene import clean

BOX, TICKED = "☐", "☒"
LONGEST_NAME = 60
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_CHECKBOX = (
    f'<w14:checkbox xmlns:w14="{_W14}"><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>'
)
_TO_FILL = (
    '<w:r><w:rPr><w:color w:val="56636D"/><w:shd w:val="clear" w:color="auto" w:fill="E6E9EB"/>'
    '</w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
)
"""What stands in an empty place: on a grey ground, so that it is seen on paper too."""
_DATE_FORMAT = {"{day}": "dd", "{month}": "MM", "{year}": "yyyy"}


class Controls:
    """Writes controls and remembers their bookmarks."""

    def __init__(self, language: Language) -> None:
        """Begin without any."""
        self._language = language
        self.paths: dict[str, str] = {}

    def text(self, path: str, name: str, shown: str, filled: str = "") -> str:
        """Return a place for a line or several."""
        return self._control(path, name, "<w:richText/>", filled or shown, not filled)

    def date(self, path: str, name: str, shown: str) -> str:
        """Return a place for a date, which Word offers a calendar for."""
        form = self._language.short_date
        for mark, letters in _DATE_FORMAT.items():
            form = form.replace(mark, letters)
        kind = (
            f'<w:date><w:dateFormat w:val="{escape(form)}"/><w:lid w:val="{self._language.tag}"/>'
            '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
        )
        return self._control(path, name, kind, shown)

    def choice(self, path: str, name: str, shown: str, texts: Iterable[str]) -> str:
        """Return a list of which one entry can be taken."""
        entries = "".join(
            f'<w:listItem w:displayText="{escape(text)}" w:value="{escape(text)}"/>'
            for text in dict.fromkeys((shown, *texts))
        )
        kind = f"<w:dropDownList>{entries}</w:dropDownList>"
        return self._control(path, name, kind, shown)

    def tick(self, path: str, name: str) -> str:
        """Return a box to tick."""
        return self._control(path, name, _CHECKBOX, BOX, is_empty=False)

    def _control(self, path: str, name: str, kind: str, shown: str, is_empty: bool = True) -> str:
        number = len(self.paths) + 1
        bookmark = BOOKMARK.format(number)
        self.paths[bookmark] = path
        called = escape(clean(name, one_line=True)[:LONGEST_NAME])
        hint = "<w:showingPlcHdr/>" if is_empty else ""
        runs = _TO_FILL.format(escape(shown)) if is_empty else ooxml.text_runs(shown)
        control = (
            f'<w:sdt><w:sdtPr><w:alias w:val="{called}"/><w:tag w:val="{escape(path)}"/>'
            f'<w:id w:val="{700_000 + number}"/><w:lock w:val="sdtLocked"/>{hint}{kind}</w:sdtPr>'
            f"<w:sdtContent>{runs}</w:sdtContent></w:sdt>"
        )
        return ooxml.bookmarked(number, bookmark, control)
