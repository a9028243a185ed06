"""The places of a form: what each is called, and the part of the file that lists them.

A place is found again by a bookmark, because LibreOffice drops the tag of a content control; the
list tells which bookmark belongs to which question, and in which language the form was written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from xml.etree.ElementTree import Element

from model.session.package_reading import Package
from model.session.strict_xml import parse_xml

NAMESPACE = "urn:passerelle:form"
NOT_KNOWN = "?not_known"
NONE = "?none"
CLUSTER_NAME = "cluster/name"
BOOKMARK = "field_{:04d}"
_PART = re.compile(r"customXml/item[0-9]{1,3}\.xml")
_TAG = f"{{{NAMESPACE}}}"
MAX_LIST = 1_000_000


@dataclass(frozen=True)
class FormList:
    """The places of a form: bookmark to path, and the texts that stand where nothing is filled in.

    A path is a question id, with a choice (`id=choice`), a cell (`id/row/column`), or a status.
    """

    language: str
    paths: Mapping[str, str]
    empty: tuple[str, ...]


def list_part(form: FormList) -> bytes:
    """Return the list as a part of the Word file."""
    empty = "".join(f"<empty>{escape(text)}</empty>" for text in form.empty)
    places = "".join(
        f'<field name="{name}" path="{escape(path)}"/>' for name, path in form.paths.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<form xmlns="{NAMESPACE}" language="{escape(form.language)}">{empty}{places}</form>'
    ).encode()


def list_in(package: Package) -> FormList | None:
    """Return the list that a Word file carries, None where it is no form of ours.

    Raises:
        PackageRefused, NotXml: the part cannot be read.
    """
    for name in sorted(package.names()):
        if _PART.fullmatch(name):
            part = package.part(name, MAX_LIST) if name in package.names() else b""
            if NAMESPACE.encode() in part:
                return _list_of(parse_xml(part))
    return None


def _list_of(root: Element) -> FormList:
    fields = root.findall(f"{_TAG}field")
    return FormList(
        root.get("language", ""),
        {one.get("name", ""): one.get("path", "") for one in fields},
        tuple(one.text or "" for one in root.findall(f"{_TAG}empty")),
    )
