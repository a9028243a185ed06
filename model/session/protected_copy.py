"""Contents locked with a password, in the format of age: keys, and protected copies of old."""

from __future__ import annotations

import re
import unicodedata

LEAST_PASSWORD = 10
MOST_WORK = 21
"""Of scrypt, as a power of two: 2 GB of memory and some seconds. A header may ask for no more."""
_OURS = re.compile(
    rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n"
    rb"[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n"
)
_WRONG = "Decryption failed"


class NotUnlocked(Exception):
    """Why something stays locked: `reason` is foreign, newer, damaged, too_costly or wrong."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keep the reason, and the version that is needed where it is newer."""
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


def protect(content: bytes, password: str) -> bytes:
    """Return a content locked with a password; every tool that reads age opens it.

    It is unlocked once more before it is returned: there is no way back without the password.

    Raises:
        NotUnlocked: this machine made something that it would not open again.
    """
    import pyrage

    locked: bytes = pyrage.passphrase.encrypt(content, _normal(password))
    if unlock(locked, password) != content:
        raise NotUnlocked("damaged")
    return locked


def unlock(raw: bytes, password: str) -> bytes:
    """Return what a protected copy holds; what it costs is bounded before it is tried.

    A password that is wrong cannot be told from damage in the first lines: both are "wrong".

    Raises:
        NotUnlocked: with its reason.
    """
    check_header(raw)
    import pyrage

    try:
        content: bytes = pyrage.passphrase.decrypt(raw, _normal(password))
    except pyrage.DecryptError as error:
        raise NotUnlocked("wrong" if str(error) == _WRONG else "damaged") from None
    return content


def check_header(raw: bytes) -> None:
    """Make sure that unlocking is worth a try, and affordable.

    Raises:
        NotUnlocked: foreign, damaged or too costly.
    """
    if not raw.startswith(b"age-encryption.org/"):
        raise NotUnlocked("foreign")
    header = _OURS.match(raw)
    if header is None:
        raise NotUnlocked("damaged")
    if int(header.group(1)) > MOST_WORK:
        raise NotUnlocked("too_costly")


def _normal(password: str) -> str:
    """Return a password as every keyboard writes it: é is one letter, not two."""
    return unicodedata.normalize("NFC", password)
