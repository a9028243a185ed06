"""Makes the same file from the same parts: sorted, with one date, no trace of the machine."""

from __future__ import annotations

import io
import zipfile

_DATE = (1980, 1, 1, 0, 0, 0)


def repacked(package: bytes) -> bytes:
    """Return a package with its parts in the order of their names and dated 1980-01-01.

    Pictures are stored as they are: they are packed already, and packing them again is slow.
    """
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist()):
            entry = zipfile.ZipInfo(name, _DATE)
            is_packed = name.endswith((".png", ".jpeg", ".jpg", ".gif"))
            entry.compress_type = zipfile.ZIP_STORED if is_packed else zipfile.ZIP_DEFLATED
            entry.create_system = 0
            new.writestr(entry, old.read(name))
    return target.getvalue()
