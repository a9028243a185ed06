"""Sealed files: a session that only its password opens, cheap to save as often as one types.

A sealed file is one line and two files in the format of age behind it: first the key of this file,
locked with the password (scrypt, slow on purpose), then the session file, locked for that key
(X25519, a millisecond). The line reads

    passerelle-protected FORMAT DIGEST VERSION LENGTH

with the number of this format, the SHA-256 of all that follows it, the program that wrote the
file, and the bytes of the locked key. The digest tells damage from a wrong password before one is
asked for.
Whoever does not have the key cannot write a file that opens with it: the file does not say for
whom it is locked.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from model import version
from model.session.protected_copy import NotUnlocked, check_header, protect
from model.session.protected_copy import unlock as unlock_copy

MARK = b"passerelle-protected "
FORMAT_NUMBER = 1
_COPY_MARK = b"age-encryption.org/"
_NEWER = re.compile(rb"([1-9][0-9]{0,3}) [0-9a-f]{64} ([0-9A-Za-z.+-]{1,30}) ")
_LINE = re.compile(rb"1 ([0-9a-f]{64})( [0-9A-Za-z.+-]{1,30} ([1-9][0-9]{1,2})\n)")


@dataclass(frozen=True)
class Seal:
    """The key of one session and the same key locked with its password; never the password."""

    _key: str = field(repr=False)
    _locked_key: bytes = field(repr=False)

    def closed(self, content: bytes) -> bytes:
        """Return a content as a sealed file; one that is sealed already, as it is."""
        if is_sealed(content):
            return content
        import pyrage

        identity = pyrage.x25519.Identity.from_str(self._key)
        body: bytes = pyrage.encrypt(content, [identity.to_public()])
        line = f" {version.VERSION} {len(self._locked_key)}\n"
        rest = line.encode() + self._locked_key + body
        digest = hashlib.sha256(rest).hexdigest()
        return MARK + f"{FORMAT_NUMBER} {digest}".encode() + rest

    def opened(self, raw: bytes) -> bytes:
        """Return what a sealed file holds.

        Raises:
            NotUnlocked: newer, damaged, too costly, or wrong: sealed for another key.
        """
        import pyrage

        _, body = _parts(raw)
        try:
            identity = pyrage.x25519.Identity.from_str(self._key)
            content: bytes = pyrage.decrypt(body, [identity])
        except pyrage.IdentityError:
            raise NotUnlocked("damaged") from None
        except pyrage.DecryptError as error:
            is_other = str(error) == "No matching keys found"
            raise NotUnlocked("wrong" if is_other else "damaged") from None
        return content


@dataclass(frozen=True)
class Unlocked:
    """What a password opened, and the seal under which it stays from now on."""

    content: bytes
    seal: Seal
    is_copy: bool
    """It was a protected copy of an earlier version, which is never written to."""


def new_seal(password: str) -> Seal:
    """Return a seal with a key of its own; it takes seconds, and much memory, on purpose.

    Raises:
        NotUnlocked: this machine made something that it would not open again.
    """
    import pyrage

    key = str(pyrage.x25519.Identity.generate())
    return Seal(key, protect(key.encode(), password))


def unlock(raw: bytes, password: str) -> Unlocked:
    """Return what a sealed file or a protected copy holds.

    Raises:
        NotUnlocked: foreign, newer, damaged, too costly, or wrong: the password.
    """
    if is_sealed(raw):
        locked_key, _ = _parts(raw)
        key = unlock_copy(locked_key, password).decode("ascii", "replace")
        seal = Seal(key, locked_key)
        return Unlocked(seal.opened(raw), seal, is_copy=False)
    return Unlocked(unlock_copy(raw, password), new_seal(password), is_copy=True)


def is_sealed(raw: bytes) -> bool:
    """Tell whether bytes are those of a sealed file, or begin like one."""
    return raw.startswith(MARK)


def is_locked(raw: bytes) -> bool:
    """Tell whether bytes can only be opened with a password."""
    return is_sealed(raw) or raw.startswith(_COPY_MARK)


def check(raw: bytes) -> None:
    """Make sure that asking for a password is worth it: whole, known, and affordable.

    Raises:
        NotUnlocked: foreign, newer, damaged or too costly.
    """
    if is_sealed(raw):
        _parts(raw)
    else:
        check_header(raw)


def _parts(raw: bytes) -> tuple[bytes, bytes]:
    """Return the locked key and the locked session of a sealed file that is whole."""
    newer, line = _NEWER.match(raw, len(MARK)), _LINE.match(raw, len(MARK))
    if newer is not None and int(newer.group(1)) > FORMAT_NUMBER:
        raise NotUnlocked("newer", newer.group(2).decode())
    if line is None:
        raise NotUnlocked("damaged")
    if hashlib.sha256(raw[line.start(2) :]).hexdigest().encode() != line.group(1):
        raise NotUnlocked("damaged")
    rest, length = raw[line.end() :], int(line.group(3))
    check_header(rest[:length])
    return rest[:length], rest[length:]
