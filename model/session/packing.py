"""Packs the parts of a session file; what stays the same from save to save is packed once."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from functools import lru_cache

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LEVEL = 6


def packed(lasting: tuple[str, bytes], others: Mapping[str, bytes]) -> bytes:
    """Return a zip of named parts, the lasting one first; the same parts give the same bytes."""
    buffer = io.BytesIO(_packed_once(*lasting))
    with zipfile.ZipFile(buffer, "a", compresslevel=_LEVEL) as container:
        _put(container, others)
    return buffer.getvalue()


@lru_cache(maxsize=2)
def _packed_once(name: str, part: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compresslevel=_LEVEL) as container:
        _put(container, {name: part})
    return buffer.getvalue()


def _put(container: zipfile.ZipFile, parts: Mapping[str, bytes]) -> None:
    for name, part in parts.items():
        container.writestr(zipfile.ZipInfo(name, _ZIP_DATE), part, zipfile.ZIP_DEFLATED, _LEVEL)
