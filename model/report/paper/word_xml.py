"""Names in Word's XML, and writing it back with the prefixes that Word itself uses."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

W_URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_URI = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/drawingml/2006"
_SHAPES = "http://schemas.microsoft.com/office/word/2010"
W, R = f"{{{W_URI}}}", f"{{{R_URI}}}"
A = f"{{{_OFFICE}/main}}"
PIC = f"{{{_OFFICE}/picture}}"
WP = f"{{{_OFFICE}/wordprocessingDrawing}}"
WPS, WPG = (f"{{{_SHAPES}/wordprocessing{kind}}}" for kind in ("Shape", "Group"))
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VAL = f"{W}val"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PREFIXES = {"w": W, "r": R, "a": A, "pic": PIC, "wp": WP, "wps": WPS, "wpg": WPG}

for _prefix, _name in _PREFIXES.items():
    ElementTree.register_namespace(_prefix, _name.strip("{}"))

PARAGRAPH_ORDER = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap"),
    *("jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId"),
)
"""The order of paragraph properties in the schema (ECMA-376, part 1, 17.3.1.26)."""


def namespace(tag: str) -> str:
    """Return the namespace of a tag in braces, "" where it has none."""
    return tag.partition("}")[0] + "}" if tag.startswith("{") else ""


def text_of(root: Element) -> bytes:
    """Return a part as it stands in a package."""
    return (_DECLARATION + ElementTree.tostring(root, encoding="unicode")).encode()


def child(parent: Element, name: str) -> Element:
    """Return a child element of a `w:` name, made where it is missing."""
    found = parent.find(f"{W}{name}")
    return found if found is not None else ElementTree.SubElement(parent, f"{W}{name}")


def value(parent: Element, name: str) -> str:
    """Return the value of a `w:` child, "" where it has none."""
    found = parent.find(f"{W}{name}")
    return "" if found is None else found.get(VAL, "")


def drop(parent: Element, *names: str) -> None:
    """Remove all children of these `w:` names."""
    tags = {f"{W}{name}" for name in names}
    for one in [one for one in parent if one.tag in tags]:
        parent.remove(one)


def put(properties: Element, name: str, **attributes: str) -> Element:
    """Set a paragraph property, in place of what stood there, in the order of the schema."""
    drop(properties, name)
    rank = PARAGRAPH_ORDER.index(name)
    before = [f"{W}{one}" for one in PARAGRAPH_ORDER[:rank]]
    place = sum(1 for one in properties if one.tag in before)
    new = Element(f"{W}{name}", {f"{W}{key}": word for key, word in attributes.items()})
    properties.insert(place, new)
    return new
