"""Reads single parts out of packages that others made: limits first, then one named part."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable

MAX_PACKAGE = 25_000_000
MAX_ENTRIES = 200
MAX_PART = 20_000_000
MAX_TOTAL = 100_000_000
MAX_RATIO = 100
"""Of a part of more than a megabyte: what swells further is made to do harm."""
_RATIO_FROM = 1_000_000
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_FORBIDDEN_NAME = re.compile(r"(^|/)\.\.(/|$)|^/|[\\:\0]")
_NOT_UNPACKED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, LookupError, RuntimeError, EOFError),
    *(OSError, ValueError, ArithmeticError),
)


class PackageRefused(Exception):
    """Why a package is not read, in an English sentence."""


class Package:
    """A zip whose directory keeps the limits; parts are unpacked one by one when asked for."""

    def __init__(self, raw: bytes) -> None:
        """Look at the directory alone.

        Raises:
            PackageRefused: no zip, too large, too many or too swollen parts, odd names,
                encrypted or given twice.
        """
        if len(raw) > MAX_PACKAGE:
            raise PackageRefused(f"it is larger than {MAX_PACKAGE // 1_000_000} MB")
        try:
            self._container = zipfile.ZipFile(io.BytesIO(raw))
        except _NOT_UNPACKED:
            raise PackageRefused("it is no Word file, or it is damaged") from None
        self._entries = {entry.filename: entry for entry in self._container.infolist()}
        _check(self._container.infolist())

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts, in the order of the directory."""
        return tuple(self._entries)

    def part(self, name: str, limit: int = MAX_PART) -> bytes:
        """Return one part, unpacking no more than `limit` bytes whatever size it claims.

        Raises:
            KeyError: there is no such part.
            PackageRefused: it cannot be unpacked, or holds more.
        """
        entry = self._entries[name]
        try:
            with self._container.open(entry) as part:
                content = part.read(limit + 1)
        except _NOT_UNPACKED:
            raise PackageRefused(f"{name[:60]} cannot be unpacked") from None
        if len(content) > limit:
            raise PackageRefused(f"{name[:60]} is too large")
        return content


def _check(entries: list[zipfile.ZipInfo]) -> None:
    names = {entry.filename for entry in entries}
    faults: tuple[tuple[str, Callable[[], bool]], ...] = (
        (f"it has more than {MAX_ENTRIES} parts", lambda: len(entries) > MAX_ENTRIES),
        ("it has two parts of one name", lambda: len(names) < len(entries)),
        ("a part has a name that leads elsewhere", lambda: any(map(_leads_elsewhere, names))),
        ("it is encrypted", lambda: any(entry.flag_bits & _ENCRYPTED for entry in entries)),
        (
            "a part is packed in an unknown way",
            lambda: any(entry.compress_type not in _METHODS for entry in entries),
        ),
        ("a part is too large", lambda: any(entry.file_size > MAX_PART for entry in entries)),
        ("it is too large", lambda: sum(entry.file_size for entry in entries) > MAX_TOTAL),
        ("a part swells beyond measure", lambda: any(map(_swells, entries))),
    )
    for sentence, holds in faults:
        if holds():
            raise PackageRefused(sentence)


def _leads_elsewhere(name: str) -> bool:
    return bool(_FORBIDDEN_NAME.search(name))


def _swells(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _RATIO_FROM and entry.file_size > MAX_RATIO * max(
        entry.compress_size, 1
    )
