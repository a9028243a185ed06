"""The styles of a Word file with those of ours that it lacks.

Built-in styles are known by their name: their ids are translated ("berschrift1" is "heading 1").
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from xml.etree.ElementTree import Element, SubElement

from model.report.colours import OWN_SHADES, Shades
from model.report.paper.cleaning import cleaned
from model.report.paper.refusal import PaperRefused
from model.report.paper.word_xml import VAL, W, child, drop, put, value

TAKEN = {
    "normal": "Normal",
    "heading 1": "Heading1",
    "heading 2": "Heading2",
    "heading 3": "Heading3",
    "title": "Title",
    "subtitle": "Subtitle",
    "caption": "Caption",
    "header": "Header",
    "footer": "Footer",
    "hyperlink": "Hyperlink",
}
"""Their look is the client's; every other style that the report uses is ours."""
_OURS = {
    "default paragraph font": "DefaultParagraphFont",
    "normal table": "TableNormal",
    "no list": "NoList",
}
_REFERRING = ("basedOn", "next", "link")
_USING = ("pStyle", "rStyle", "tblStyle")
_INDENTS = {"left": "0", "right": "0", "firstLine": "0"}


class ClientStyles:
    """The styles of a Word file, to be asked for those that its margins use and ours replace."""

    def __init__(self, root: Element) -> None:
        """Take all styles in the order of the part."""
        self._root = root
        self._styles = {one.get(f"{W}styleId", ""): one for one in root.iter(f"{W}style")}
        self._ids = {id_: _our_id(style) for id_, style in self._styles.items()}

    def merged(self, ours: Element, margins: Iterable[Element], shades: Shades) -> Element:
        """Return one part with both; `margins` are changed to name the styles by their new ids.

        Raises:
            PaperRefused: styles rest on one another in a circle.
        """
        own = {one.get(f"{W}styleId", ""): one for one in ours.iter(f"{W}style")}
        margins = tuple(margins)
        kept = self._kept(margins)
        new = self._new_ids(kept)
        names = {value(one, "name").casefold() for one in own.values()}
        root = Element(f"{W}styles")
        root.append(self._defaults(ours))
        base = self._taken(own["Normal"], new, names)
        root.append(base)
        for id_, style in own.items():
            if id_ != "Normal":
                taken = self._taken(style, new, names)
                root.append(_ours(taken, base, shades) if taken is style else taken)
        for id_ in kept:
            if id_ not in self._ids or not self._ids[id_]:
                root.append(_renamed(self._styles[id_], new[id_], new, names))
        for margin in margins:
            _rename_uses(margin, new)
        return root

    def _kept(self, margins: Iterable[Element]) -> tuple[str, ...]:
        """Return the ids of the styles that are needed, with all that they rest on."""
        wanted = [id_ for id_, ours in self._ids.items() if ours in TAKEN.values()]
        for margin in margins:
            for name in _USING:
                wanted += [one.get(VAL, "") for one in margin.iter(f"{W}{name}")]
        kept: dict[str, None] = {}
        for first in wanted:
            id_, trail = first, set[str]()
            while id_ in self._styles:
                if id_ in trail:
                    raise PaperRefused("circle")
                trail.add(id_)
                kept[id_] = None
                id_ = value(self._styles[id_], "basedOn")
        return tuple(id_ for id_ in self._styles if id_ in kept)

    def _new_ids(self, kept: Iterable[str]) -> Mapping[str, str]:
        """Return the new id of each style; the client's own are counted, so that none clashes."""
        new: dict[str, str] = {}
        for id_ in kept:
            new[id_] = self._ids[id_] or f"Client{len(new) + 1}"
        return new

    def _taken(self, own: Element, new: Mapping[str, str], names: set[str]) -> Element:
        """Return the client's style in place of one of ours, or ours where there is none."""
        id_ = own.get(f"{W}styleId", "")
        if id_ not in TAKEN.values():
            return own
        found = next((one for one, ours in self._ids.items() if ours == id_), None)
        if found is None or found not in new:
            return own
        style = _renamed(self._styles[found], id_, new, names - {value(own, "name").casefold()})
        child(style, "name").set(VAL, value(own, "name"))
        _keep_duties(style, own)
        return style

    def _defaults(self, ours: Element) -> Element:
        """Return the client's defaults, with a language to be named."""
        theirs = self._root.find(f"{W}docDefaults")
        own = child(ours, "docDefaults")
        if theirs is None:
            return deepcopy(own)
        taken = cleaned(theirs)
        properties = child(child(taken, "rPrDefault"), "rPr")
        properties.extend(deepcopy(one) for one in own.iter(f"{W}lang"))
        return taken


def _our_id(style: Element) -> str:
    """Return the id that a style has with us, "" where it is the client's own."""
    name, kind = value(style, "name").casefold(), style.get(f"{W}type", "")
    if kind == "paragraph" and style.get(f"{W}default") in ("1", "true"):
        return "Normal"
    if name == "normal":
        return ""
    fitting = "character" if name == "hyperlink" else "paragraph"
    return TAKEN.get(name, "") if kind == fitting else _OURS.get(name, "")


def _renamed(style: Element, id_: str, new: Mapping[str, str], names: set[str]) -> Element:
    """Return a copy under another id, and under another name where ours is called so."""
    copy = cleaned(style)
    copy.set(f"{W}styleId", id_)
    if not id_.startswith("Client"):
        copy.attrib.pop(f"{W}customStyle", None)
    elif f"{W}default" in copy.attrib:
        copy.attrib.pop(f"{W}default")
    for name in _REFERRING:
        found = copy.find(f"{W}{name}")
        if found is not None and (name == "link" or found.get(VAL) not in new):
            copy.remove(found)
        elif found is not None:
            found.set(VAL, new[found.get(VAL, "")])
    drop(copy, "aliases", "autoRedefine", "semiHidden", "unhideWhenUsed", "locked")
    if value(copy, "name").casefold() in names:
        child(copy, "name").set(VAL, f"{value(copy, 'name')} 2")
    return copy


def _keep_duties(style: Element, own: Element) -> None:
    """Give a client's style what ours does beyond its look: numbers, levels, staying together."""
    theirs = style.find(f"{W}pPr")
    wanted = own.find(f"{W}pPr")
    if wanted is None or style.get(f"{W}type") != "paragraph":
        return
    if theirs is None:
        theirs = Element(f"{W}pPr")
        place = next((n for n, one in enumerate(style) if one.tag == f"{W}rPr"), len(style))
        style.insert(place, theirs)
    drop(theirs, "pageBreakBefore", "outlineLvl")
    for name in ("keepNext", "keepLines", "widowControl", "numPr", "outlineLvl"):
        found = wanted.find(f"{W}{name}")
        if found is not None:
            new = put(theirs, name, **{k.removeprefix(W): v for k, v in found.attrib.items()})
            new.extend(deepcopy(one) for one in found)
    if wanted.find(f"{W}numPr") is not None:
        drop(theirs, "ind", "tabs")
        if theirs.find(f"{W}jc") is None:
            put(theirs, "jc", val="left")


def _ours(style: Element, base: Element, shades: Shades) -> Element:
    """Return a style of ours in the client's shades, free of what their Normal would bring in."""
    copy = deepcopy(style)
    swaps = dict(
        zip(
            (OWN_SHADES.accent, OWN_SHADES.pale, OWN_SHADES.rule),
            (shades.accent, shades.pale, shades.rule),
            strict=True,
        )
    )
    for one in copy.iter():
        for name, text in one.attrib.items():
            one.set(name, swaps.get(text, text))
    if value(copy, "basedOn") == "Normal":
        properties = child(copy, "pPr")
        for name, attributes in (("ind", _INDENTS), ("jc", {"val": "left"})):
            if base.find(f"{W}pPr/{W}{name}") is not None and properties.find(f"{W}{name}") is None:
                put(properties, name, **attributes)
    if copy.get(f"{W}styleId") == "TOCHeading":
        _follow_heading(copy)
    return copy


def _follow_heading(style: Element) -> None:
    """Let the heading of the contents look like any other, without its number."""
    child(style, "basedOn").set(VAL, "Heading1")
    drop(style, "rPr")
    properties = child(style, "pPr")
    number = put(properties, "numPr")
    SubElement(number, f"{W}numId", {VAL: "0"})
    put(properties, "outlineLvl", val="9")


def _rename_uses(margin: Element, new: Mapping[str, str]) -> None:
    for parent in list(margin.iter()):
        for one in list(parent):
            if one.tag in {f"{W}{name}" for name in _USING}:
                if one.get(VAL) in new:
                    one.set(VAL, new[one.get(VAL, "")])
                else:
                    parent.remove(one)
