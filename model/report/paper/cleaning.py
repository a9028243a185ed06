"""A header, a footer or a style as it may be taken over: its look, and nothing that acts.

What is kept is on a list of namespaces; objects, fields that fetch, links, tracked changes and all
traces of who edited when are not.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from xml.etree.ElementTree import Element

from model.report.paper.word_xml import MC, PIC, WP, WPG, WPS, A, R, W, namespace
from model.session.text_hygiene import clean

_KEPT = {W, A, PIC, WP, WPS, WPG}
_KEPT_ATTRIBUTES = {"", W, "{http://www.w3.org/XML/1998/namespace}"}
OBJECTS = {f"{W}{name}" for name in ("object", "pict", "altChunk", "subDoc", "control")}
_GONE = OBJECTS | {
    *(f"{W}{name}" for name in ("del", "moveFrom", "numPr", "framePr", "proofErr", "sdtPr")),
    *(f"{W}{name}" for name in ("sdtEndPr", "bookmarkStart", "bookmarkEnd", "lang", "sectPr")),
    *(f"{W}{name}" for name in ("permStart", "permEnd", "rPrChange", "pPrChange", "tblPrChange")),
    *(f"{W}{name}" for name in ("trPrChange", "tcPrChange", "tblGridChange", "tblPrExChange")),
    *(f"{W}{name}" for name in ("commentRangeStart", "commentRangeEnd", "commentReference")),
    *(f"{W}{name}" for name in ("footnoteReference", "endnoteReference", "annotationRef")),
    *(f"{W}{name}" for name in ("moveToRangeStart", "moveToRangeEnd", "smartTagPr", "ruby")),
    *(f"{W}{name}" for name in ("moveFromRangeStart", "moveFromRangeEnd", "customXmlPr")),
    *(f"{W}{name}" for name in ("cellIns", "cellDel", "cellMerge", "rsid", "divId", "cnfStyle")),
    *(f"{A}{name}" for name in ("extLst", "hlinkClick", "hlinkHover", "hlinkMouseOver")),
    f"{WPS}linkedTxbx",
}
_UNWRAPPED = {f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag")} | {
    *(f"{W}{name}" for name in ("customXml", "hyperlink", "dir", "bdo")),
}
_TEXTS = {f"{W}t", f"{W}instrText", f"{WP}posOffset", f"{WP}align"}
HARMLESS_FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "STYLEREF", "TITLE"}
_PATH = re.compile(r"[\\/]|\.\w{2,4}$")


def cleaned(element: Element, pictures: Container[str] = ()) -> Element:
    """Return a copy with what may be taken over; `pictures` are the relations of known pictures."""
    new = Element(element.tag)
    for name, text in element.attrib.items():
        if namespace(name) in _KEPT_ATTRIBUTES and not name.startswith(f"{W}rsid"):
            new.set(name, text)
    if element.tag == f"{A}blip" and element.get(f"{R}embed", "") in pictures:
        new.set(f"{R}embed", element.get(f"{R}embed", ""))
    if element.tag in _TEXTS:
        new.text = clean(element.text or "").replace("\n", " ")
    new.extend(cleaned(one, pictures) for one in _kept(element, pictures))
    if element.tag == f"{W}tc" and (len(new) == 0 or new[-1].tag != f"{W}p"):
        new.append(Element(f"{W}p"))
    return new


def _kept(element: Element, pictures: Container[str]) -> Iterator[Element]:
    """Yield the children that stay; of those that only wrap others, their children."""
    for one in element:
        if one.tag in _GONE:
            continue
        if one.tag in _UNWRAPPED or (
            one.tag == f"{W}fldSimple" and not _is_harmless(one.get(f"{W}instr", ""))
        ):
            yield from _kept(one, pictures)
        elif one.tag == f"{MC}AlternateContent":
            newest = one.find(f"{MC}Choice")
            yield from _kept(newest, pictures) if newest is not None else ()
        elif one.tag == f"{W}drawing" and not _can_be_shown(one, pictures):
            continue
        elif namespace(one.tag) in _KEPT:
            yield one


def _can_be_shown(drawing: Element, pictures: Container[str]) -> bool:
    """Tell whether a drawing consists of shapes and known pictures alone."""
    kinds = {one.get("uri", "") for one in drawing.iter(f"{A}graphicData")}
    is_known = kinds <= {tag.strip("{}") for tag in (PIC, WPS, WPG)}
    return is_known and all(
        one.get(f"{R}embed", "") in pictures for one in drawing.iter(f"{A}blip")
    )


def _is_harmless(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in HARMLESS_FIELDS


def without_other_fields(root: Element) -> None:
    """Turn every field that could fetch, run or tell something into its last result."""
    marks: list[list[tuple[Element, Element]]] = []  # of each open field: what stands before it
    instructions: list[str] = []
    for run in list(root.iter(f"{W}r")):
        for one in list(run):
            kind = one.get(f"{W}fldCharType") if one.tag == f"{W}fldChar" else ""
            if kind == "begin":
                marks.append([])
                instructions.append("")
            if not marks:
                if one.tag in (f"{W}instrText", f"{W}fldChar"):
                    run.remove(one)
                continue
            if one.tag in (f"{W}instrText", f"{W}fldChar"):
                marks[-1].append((run, one))
            if one.tag == f"{W}instrText":
                instructions[-1] += one.text or ""
            if kind == "end":
                _close(marks.pop(), instructions.pop())
    for field in marks:  # a field without an end
        _close(field, "")


def _close(field: Iterable[tuple[Element, Element]], instruction: str) -> None:
    if not _is_harmless(instruction):
        for run, one in field:
            run.remove(one)


def name_neutrally(root: Element, first: int) -> None:
    """Number all drawings from `first` on, and take away the names of their files."""
    shown = [*root.iter(f"{WP}docPr"), *root.iter(f"{PIC}cNvPr"), *root.iter(f"{WPS}cNvPr")]
    for number, one in enumerate(shown, start=first):
        described = one.get("descr", "")
        one.attrib.clear()
        one.attrib.update({"id": str(number), "name": ""})
        if described and not _PATH.search(described.strip()):
            one.set("descr", clean(described, one_line=True))
