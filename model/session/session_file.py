"""The session file `*.passerelle`: a zip with what was said and the content it was asked with."""

from __future__ import annotations

import datetime
import errno
import hashlib
import io
import struct
import zipfile
import zlib
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from model import version
from model.content.former_content import brought_up
from model.content.library import SOURCE_LANGUAGE, Library
from model.content.soundness import unknown_phases, unsound
from model.session import file_reading
from model.session.form_fields import Form
from model.session.package_reading import MAX_PACKAGE
from model.session.packing import packed
from model.session.protected_copy import NotUnlocked
from model.session.sealing import Seal, check, is_locked
from model.session.session import WorkshopSession
from model.session.session_form import SessionForm, people_form, session_form
from model.session.strict_json import MAX_BYTES, NotJson, parse_json, to_json
from model.session.text_hygiene import clean
from model.session.working_copy import NoSession, session_file_in
from model.session.workshop_form import PeopleForm

FORMAT = "passerelle-session"
FORMAT_NUMBER = 2
"""1: answers, notes and plan; 2: what a workshop leaves besides, and the key list."""
SUFFIX = ".passerelle"
WORD_SUFFIX = ".docx"
LARGEST_PART = {
    "manifest.json": 100_000,
    "session.json": MAX_BYTES,
    "content.json": 6_000_000,
    "people.json": 500_000,
}
NEEDED = ("manifest.json", "session.json", "content.json")
MAX_FILE_BYTES = sum(LARGEST_PART.values()) + 10_000
FIRST_YEAR, LAST_YEAR = 1970, 9000
"""Of a moment of saving: room for time zones before the calendar ends."""
_Form = TypeVar("_Form", bound=Form)
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_NOT_UNPACKED = (  # what zipfile raises for hostile archives besides BadZipFile
    *(zlib.error, struct.error, LookupError, RuntimeError, EOFError, OSError),
    *(ValueError, ArithmeticError),
)


class SessionFileProblem(Exception):
    """Why a file is not opened: `reason` is a key of the interface's texts.

    Reasons: unreadable, too_large, foreign, clean_copy, lost_copy, damaged, newer, locked.
    """

    def __init__(self, reason: str, path: Path, detail: str = "") -> None:
        """Keep the reason, the file and a short English detail."""
        super().__init__(f"{path}: {ENGLISH[reason].format(detail=detail)}")
        self.reason = reason
        self.path = path
        self.detail = detail

    @property
    def is_without_session(self) -> bool:
        """Tell whether it is a Word file that carries none, and may be something else of ours."""
        return self.reason in ("clean_copy", "lost_copy")


ENGLISH = {
    "unreadable": "the file cannot be read ({detail}); check its name and your rights",
    "too_large": "the file is larger than any session; choose a file ending in .passerelle",
    "foreign": "this is not a Passerelle session, whatever its name says; choose another file",
    "clean_copy": "this report carries no session; open its working copy or the session file",
    "lost_copy": "this Word file carries no session; if it was a working copy, {detail} dropped it "
    "when saving; open the session file",
    "damaged": "the file is damaged ({detail}); open an earlier copy of it",
    "newer": "the file was written by Passerelle {detail} or newer; open it with that version",
    "locked": "the file is protected with a password; open it in the window of the program",
}


@dataclass(frozen=True)
class FileState:
    """What a file was when it was read or written: enough to see that it changed outside."""

    digest: str
    save_counter: int
    saved_at: datetime.datetime | None


@dataclass(frozen=True)
class OpenedSession:
    """A session from a file, with the library it was asked with."""

    session: WorkshopSession
    library: Library
    state: FileState
    set_aside: tuple[str, ...]
    """English sentences on answers that the content does not know or refuses."""
    is_sealed: bool = False


def session_bytes(
    session: WorkshopSession,
    library: Library,
    save_counter: int = 1,
    saved_at: datetime.datetime | None = None,
) -> bytes:
    """Return a session as the bytes of a session file.

    `save_counter` orders the versions of a file; the clock never does. Without `saved_at`
    the same session gives the same bytes.
    """
    parts = {"session.json": to_json(session_form(session))}
    if session.people:
        parts["people.json"] = to_json(people_form(session))
    digests = {name: hashlib.sha256(part).hexdigest() for name, part in parts.items()}
    manifest = {
        "format": FORMAT,
        "format_number": FORMAT_NUMBER,
        "least_reader": FORMAT_NUMBER,
        "app_version": version.VERSION,
        "session_id": session.session_id,
        "save_counter": save_counter,
        "saved_at": saved_at.isoformat(timespec="seconds") if saved_at is not None else None,
        "sha256": digests | {"content.json": library.fingerprint},
    }
    content = ("content.json", library.frozen_json)
    return packed(content, {"manifest.json": to_json(manifest), **parts})


def read_session(path: Path, shipped: Library, seal: Seal | None = None) -> OpenedSession:
    """Return the session of a file; its own frozen content is used where it differs.

    The file is a session file, sealed or not, or the working copy of a report that carries one.

    Raises:
        SessionFileProblem: unreadable, too large, foreign, a clean copy, damaged, newer, or
            locked with another seal; nothing is changed.
    """
    is_word = path.suffix.lower() == WORD_SUFFIX
    try:
        raw = file_reading.read(path, MAX_PACKAGE if is_word else MAX_FILE_BYTES)
    except OSError as error:
        detail = error.strerror or type(error).__name__
        reason = "too_large" if error.errno == errno.EFBIG else "unreadable"
        raise SessionFileProblem(reason, path, detail) from None
    if is_word:
        try:
            raw = session_file_in(raw)
        except NoSession as none:
            reason = {"clean": "clean_copy", "lost": "lost_copy"}.get(none.reason, "damaged")
            raise SessionFileProblem(reason, path, none.detail) from None
    return session_in(raw, path, shipped, seal)


def session_in(raw: bytes, path: Path, shipped: Library, seal: Seal | None = None) -> OpenedSession:
    """Return the session of a session file's bytes; `path` is where they come from.

    Raises:
        SessionFileProblem: foreign, damaged, newer or locked.
    """
    digest = hashlib.sha256(raw).hexdigest()
    if is_locked(raw):
        opened = _Reader(path, _unsealed(raw, path, seal), digest).opened(shipped)
        return replace(opened, is_sealed=True)
    return _Reader(path, raw, digest).opened(shipped)


def _unsealed(raw: bytes, path: Path, seal: Seal | None) -> bytes:
    """Return what a sealed file holds; whether it is whole is said before a password is asked."""
    try:
        check(raw)
        if seal is not None:
            return seal.opened(raw)
    except NotUnlocked as refused:
        if refused.reason != "wrong":
            reason = "newer" if refused.reason == "newer" else "damaged"
            detail = refused.detail or "what is locked in it is not whole"
            raise SessionFileProblem(reason, path, detail) from None
    raise SessionFileProblem("locked", path)


@dataclass(frozen=True)
class _Reader:
    path: Path
    raw: bytes
    digest: str
    """Of the file, in which the bytes may lie sealed."""

    def opened(self, shipped: Library) -> OpenedSession:
        parts = self._parts()
        manifest = self._json(parts.get("manifest.json", b""))
        if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
            raise SessionFileProblem("foreign", self.path)
        least = manifest.get("least_reader")
        if not isinstance(least, int):
            raise self._damaged("its manifest is incomplete")
        if least > FORMAT_NUMBER:
            written_by = clean(str(manifest.get("app_version"))[:20], one_line=True)
            raise SessionFileProblem("newer", self.path, written_by)
        self._check_digests(manifest, parts)
        library = self._library(parts["content.json"], shipped)
        form = self._form(parts["session.json"], SessionForm)
        people = self._form(parts.get("people.json", b"{}"), PeopleForm)
        session, set_aside = form.session(library.in_language(SOURCE_LANGUAGE), people)
        if session.report_language not in library.language_codes():
            session = replace(session, report_language="")
        return OpenedSession(session, library, self._state(manifest), set_aside)

    def _parts(self) -> dict[str, bytes]:
        """Return the named parts only, each within its limit."""
        try:
            with zipfile.ZipFile(io.BytesIO(self.raw)) as container:
                entries = container.infolist()
                names = [entry.filename for entry in entries]
                is_whole = set(NEEDED) <= set(names) <= set(LARGEST_PART)
                if not is_whole or len(set(names)) < len(names):
                    raise SessionFileProblem("foreign", self.path)
                if any(entry.file_size > LARGEST_PART[entry.filename] for entry in entries):
                    raise SessionFileProblem("too_large", self.path)
                if any(entry.compress_type not in _METHODS for entry in entries):
                    raise self._damaged("a part cannot be unpacked")
                return {entry.filename: _unpacked(container, entry) for entry in entries}
        except zipfile.BadZipFile:
            if not self.raw:
                raise self._damaged("it is empty") from None
            reason = "damaged" if self.raw[:2] == b"PK" else "foreign"
            raise SessionFileProblem(reason, self.path, "it is cut off or changed") from None
        except _NOT_UNPACKED:
            raise self._damaged("a part cannot be unpacked") from None

    def _check_digests(self, manifest: dict[str, Any], parts: dict[str, bytes]) -> None:
        digests = manifest.get("sha256")
        found = {
            name: hashlib.sha256(part).hexdigest()
            for name, part in parts.items()
            if name != "manifest.json"
        }
        if not isinstance(digests, dict) or digests.keys() != found.keys():
            raise self._damaged("a part is missing")
        for name, digest in found.items():
            if digests[name] != digest:
                raise self._damaged(f"{name} was changed")

    def _library(self, frozen: bytes, shipped: Library) -> Library:
        if hashlib.sha256(frozen).hexdigest() == shipped.fingerprint:
            return shipped
        try:
            library = Library.model_validate_json(brought_up(frozen, shipped))
            library = library.with_funding(shipped.funding)
        except (ValueError, RecursionError):  # of pydantic too
            raise self._damaged("its questions cannot be read") from None
        for problem in chain(unsound(library), unknown_phases(library)):
            raise self._damaged(clean(f"its questions: {problem.message}", one_line=True))
        return library

    def _form(self, raw: bytes, model: type[_Form]) -> _Form:
        try:
            return model.model_validate(self._json(raw))
        except ValidationError as error:
            place = ".".join(str(step) for step in error.errors()[0]["loc"])
            raise self._damaged(f"at {clean(place[:200], one_line=True)[:60]}") from None

    def _json(self, raw: bytes) -> object:
        try:
            return parse_json(raw)
        except NotJson as error:
            raise self._damaged(str(error)) from None

    def _state(self, manifest: dict[str, Any]) -> FileState:
        counter, saved_at = manifest.get("save_counter"), manifest.get("saved_at")
        try:
            moment = datetime.datetime.fromisoformat(saved_at) if saved_at else None
        except (TypeError, ValueError):
            moment = None
        if moment is not None and not FIRST_YEAR < moment.year < LAST_YEAR:
            moment = None
        number = counter if isinstance(counter, int) else 0
        return FileState(self.digest, number, moment)

    def _damaged(self, detail: str) -> SessionFileProblem:
        return SessionFileProblem("damaged", self.path, detail)


def _unpacked(container: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return a part, unpacking no more than it may hold, whatever size it claims."""
    with container.open(entry) as part:
        return part.read(LARGEST_PART[entry.filename] + 1)
