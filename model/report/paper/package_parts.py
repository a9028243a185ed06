"""Finds the parts of a Word file that its paper is made of; no other part is unpacked."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from model.report.paper.refusal import PaperRefused
from model.report.paper.word_xml import R_URI
from model.session.package_reading import Package, PackageRefused
from model.session.strict_xml import NotXml, parse_xml

_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT, _TEMPLATE = (f"{_MAIN}{kind}.main+xml" for kind in ("document", "template"))
_STRICT = "http://purl.oclc.org/ooxml/"
MAX_STYLES = 5_000_000


@dataclass(frozen=True)
class Relation:
    """From one part to another: the kind is the last word of its type."""

    kind: str
    target: str


class WordParts:
    """The parts of a Word file, each parsed when it is asked for."""

    def __init__(self, raw: bytes) -> None:
        """Find the main part.

        Raises:
            PaperRefused: no Word file, with macros, in the strict form or beyond the limits.
        """
        try:
            self._package = Package(raw)
        except PackageRefused as refused:
            reason = "no_word_file" if not raw.startswith(b"PK") else "damaged"
            raise PaperRefused(reason, str(refused)) from None
        self._names = set(self._package.names())
        if any(name.lower().endswith("vbaproject.bin") for name in self._names):
            raise PaperRefused("macros")
        if not {"[Content_Types].xml", "_rels/.rels"} <= self._names:
            raise PaperRefused("no_word_file")
        self.main = self._main_part()
        self.relations = self.relations_of(self.main)

    def xml(self, name: str) -> Element:
        """Return the root of a part.

        Raises:
            PaperRefused: it is missing, too large, or no XML that we read.
        """
        try:
            return parse_xml(self._package.part(name))
        except KeyError:
            raise PaperRefused("damaged", f"{name[:60]} is missing") from None
        except (PackageRefused, NotXml) as refused:
            raise PaperRefused("damaged", f"{name[:60]}: {refused}") from None

    def raw(self, name: str, limit: int) -> bytes | None:
        """Return a part of at most `limit` bytes, None where there is none.

        Raises:
            PackageRefused: it holds more.
        """
        return self._package.part(name, limit) if name in self._names else None

    def relations_of(self, part: str) -> Mapping[str, Relation]:
        """Return the relations of a part by id; those that lead out of the file are left out."""
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self._names:
            return {}
        found = {}
        for one in self.xml(listed).iter(_RELATIONS):
            if one.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, one.get("Target", "")))
                kind = one.get("Type", "").rpartition("/")[2]
                found[one.get("Id", "")] = Relation(kind, target.lstrip("/"))
        return found

    def related(self, kind: str) -> str:
        """Return the name of the part that the main part has for a purpose, "" where none."""
        found = (one.target for one in self.relations.values() if one.kind == kind)
        return next((target for target in found if target in self._names), "")

    def _main_part(self) -> str:
        for one in self.xml("_rels/.rels").iter(_RELATIONS):
            if one.get("Type", "").startswith(_STRICT):
                raise PaperRefused("other_form")
            if one.get("Type") == f"{R_URI}/officeDocument":
                name = posixpath.normpath(one.get("Target", "").lstrip("/"))
                self._check_kind(name)
                return name
        raise PaperRefused("no_word_file")

    def _check_kind(self, name: str) -> None:
        kinds = {
            one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
            for one in self.xml("[Content_Types].xml").iter(_TYPES)
        }
        kind = kinds.get(name, "")
        if "macroEnabled" in kind:
            raise PaperRefused("macros")
        if kind not in (_DOCUMENT, _TEMPLATE) or name not in self._names:
            raise PaperRefused("no_word_file")
