"""Puts the package together that the report is written on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape
from xml.etree.ElementTree import Element

from model.report.paper.margins import Margin
from model.report.paper.sections import Place
from model.report.paper.word_xml import R_URI, W_URI, W, text_of
from model.session.strict_xml import parse_xml

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_WORD = f"{_OFFICE}.wordprocessingml"
_SAME = ("_rels/.rels", "docProps/app.xml", "docProps/core.xml", "word/fontTable.xml")
_TAGS = {"header": "hdr", "footer": "ftr"}


def assembled(
    own: Mapping[str, bytes],
    styles: Element,
    theme: bytes,
    margins: Mapping[Place, Margin],
    has_even: bool,
) -> bytes:
    """Return a template: our empty document with their styles, theme and margins."""
    files = {f"word/{kind}{n}.xml": one for n, ((kind, _), one) in enumerate(margins.items(), 1)}
    parts = {name: own[name] for name in (*_SAME, "word/numbering.xml")}
    parts["word/styles.xml"] = text_of(styles)
    parts["word/settings.xml"] = _settings(own["word/settings.xml"], has_even)
    kinds = {f"word/{name}.xml": name for name in ("styles", "numbering", "settings", "fontTable")}
    if theme:
        parts["word/theme/theme1.xml"] = theme
        kinds["word/theme/theme1.xml"] = "theme"
    pictures = 0
    for name, margin in files.items():
        kinds[name] = name[5:11]
        parts[name] = text_of(margin.root)
        related = []
        for relation, (kind, content) in margin.pictures.items():
            pictures += 1
            parts[f"word/media/image{pictures}.{kind}"] = content
            related.append((relation, "image", f"media/image{pictures}.{kind}"))
        if related:
            parts[f"word/_rels/{name[5:]}.rels"] = _relations(related)
    ids = {name: f"rId{n}" for n, name in enumerate(kinds, 1)}
    parts["word/_rels/document.xml.rels"] = _relations(
        [(ids[name], kind, name.removeprefix("word/")) for name, kind in kinds.items()]
    )
    places = {place: ids[name] for place, name in zip(margins, files, strict=True)}
    parts["word/document.xml"] = _document(places)
    parts["[Content_Types].xml"] = _content_types(kinds)
    return _zipped(parts)


def empty_margin(kind: str) -> Margin:
    """Return a header or footer without content, to be filled with ours."""
    root = Element(f"{W}{_TAGS[kind]}")
    root.append(Element(f"{W}p"))
    return Margin(root)


def _settings(own: bytes, has_even: bool) -> bytes:
    root = parse_xml(own)
    if has_even:
        tags = [one.tag for one in root]
        root.insert(tags.index(f"{W}characterSpacingControl"), Element(f"{W}evenAndOddHeaders"))
    return text_of(root)


def _document(places: Mapping[Place, str]) -> bytes:
    """Return a document that holds nothing but the references to its margins."""
    named = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{relation}"/>'
        for (kind, page), relation in places.items()
    )
    return (
        f'{_DECLARATION}<w:document xmlns:w="{W_URI}" xmlns:r="{R_URI}"><w:body><w:p/>'
        f"<w:sectPr>{named}</w:sectPr></w:body></w:document>"
    ).encode()


def _relations(entries: list[tuple[str, str, str]]) -> bytes:
    written = "".join(
        f'<Relationship Id="{escape(id_)}" Type="{R_URI}/{kind}" Target="{target}"/>'
        for id_, kind, target in entries
    )
    return (
        f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'
    ).encode()


def _content_types(kinds: Mapping[str, str]) -> bytes:
    word = {name: f"{_WORD}.{kind}+xml" for name, kind in kinds.items() if kind != "theme"}
    word |= {name: f"{_OFFICE}.theme+xml" for name, kind in kinds.items() if kind == "theme"}
    word |= {
        "word/document.xml": f"{_WORD}.document.main+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": f"{_OFFICE}.extended-properties+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in word.items()
    )
    usual = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        **{kind: f"image/{kind}" for kind in ("png", "jpeg", "gif")},
    }
    defaults = "".join(
        f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in usual.items()
    )
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>'
    ).encode()


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in sorted(parts):
            package.writestr(zipfile.ZipInfo(name), parts[name])
    return target.getvalue()
