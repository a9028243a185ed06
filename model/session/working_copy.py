"""The session inside a Word file: one part of XML that holds the session file as it is."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re

from model.session.package_reading import Package, PackageRefused
from model.session.strict_xml import NotXml, parse_xml
from model.session.text_hygiene import clean

NAMESPACE = "urn:passerelle:session"
MAX_SESSION_PART = 16_000_000
_PART = re.compile(r"customXml/item[0-9]{1,3}\.xml")
_APPLICATION = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Application"
)
OURS = "Passerelle"
_LONGEST_NAME = 40
_TAG = f"{{{NAMESPACE}}}session"


class NoSession(Exception):
    """Why no session comes out of a Word file: `reason` is clean, lost or damaged.

    Lost: another program saved the file, and may have dropped the session; `detail` names it.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keep the reason and a short English detail."""
        super().__init__(detail or reason)
        self.reason = reason
        self.detail = detail


def session_part(session_file: bytes) -> bytes:
    """Return the XML part that carries a session file."""
    digest = hashlib.sha256(session_file).hexdigest()
    carried = base64.b64encode(session_file).decode("ascii")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<session xmlns="{NAMESPACE}" sha256="{digest}">{carried}</session>'
    ).encode()


def session_file_in(word_file: bytes) -> bytes:
    """Return the session file that a Word file carries; nothing else of it is read.

    Raises:
        NoSession: clean or lost, when it carries none; damaged, when the package or the part is.
    """
    try:
        package = Package(word_file)
        names = [name for name in package.names() if _PART.fullmatch(name)]
        parts = [package.part(name, MAX_SESSION_PART) for name in sorted(names)]
    except PackageRefused as refused:
        raise NoSession("damaged", str(refused)) from None
    for part in parts:
        if NAMESPACE.encode() in part:
            return _carried(part)
    program = _saved_by(package)
    raise NoSession("lost", program) if program not in ("", OURS) else NoSession("clean")


def _saved_by(package: Package) -> str:
    """Return the program that saved a Word file last, such as "LibreOffice"; "" if not told."""
    try:
        name = parse_xml(package.part("docProps/app.xml")).findtext(_APPLICATION) or ""
    except (KeyError, PackageRefused, NotXml):
        return ""
    return clean(name.partition("/")[0], one_line=True)[:_LONGEST_NAME]


def _carried(part: bytes) -> bytes:
    try:
        root = parse_xml(part)
        carried = base64.b64decode("".join((root.text or "").split()), validate=True)
    except (NotXml, binascii.Error, ValueError):
        raise NoSession("damaged", "the session in it cannot be read") from None
    if root.tag != _TAG or hashlib.sha256(carried).hexdigest() != root.get("sha256"):
        raise NoSession("damaged", "the session in it was changed")
    return carried
