"""Figures and dates as people type them, to the raw form that the parser judges."""

from __future__ import annotations

import re

from model.content.language import Language

_SPACES = str.maketrans("", "", " \u00a0\u202f\u2009'’")
_YEAR = re.compile(r"(^\d{4}\b|(?<!\d)(\d{2}|\d{4})$)")


def number_in(text: str, language: Language, unit: str = "") -> int | float | str | None:
    """Return the number that a text says in a language; the text itself if it says none.

    Both decimal marks are understood where only one reading is possible: "1.5" is one and a
    half in German too, "1.500" is fifteen hundred there.
    """
    figures = text.strip()
    if not figures:
        return None
    for sign in {unit, "%", "€"} - {""}:
        figures = figures.removeprefix(sign).removesuffix(sign).strip()
    figures = figures.translate(_SPACES).replace("−", "-")
    other = "." if language.decimal_mark == "," else ","
    if re.fullmatch(rf"-?[1-9]\d{{0,2}}(\{other}\d{{3}})+(\{language.decimal_mark}\d*)?", figures):
        figures = figures.replace(other, "")
    figures = figures.replace(",", ".")
    if not re.fullmatch(r"-?(\d{1,15}\.?\d{0,10}|\.\d{1,10})", figures):
        return text
    number = float(figures)
    return int(number) if number.is_integer() else number


def number_text(value: float, language: Language, is_year: bool = False) -> str:
    """Return a number as it stands in an input; years have no thousands mark."""
    if is_year:
        return f"{value:g}"
    decimals = len(f"{value:.10g}".partition(".")[2])
    return language.number(value, decimals)


def date_in(text: str, language: Language) -> str | None:
    """Return the ISO form of the date that a text says; the text itself if it says none."""
    typed = text.strip()
    if not typed:
        return None
    day = language.parse_date(typed) if _YEAR.search(typed) else None
    return typed if day is None else day.isoformat()
