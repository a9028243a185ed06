"""The Word file as a whole: styles, language, headings, tables, pictures, properties."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest
from lxml import etree

from model.report.blocks import ParagraphStyle, RunStyle
from model.report.docx_body import picture_of
from model.report.export import ReportOptions, export_report
from model.resources import resources_folder
from tests.report.builders import a_report, a_session, report_texts, shipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
LANGUAGES = ("en", "fr", "de")
TEMPLATE = resources_folder() / "templates" / "report.docx"


@cache
def rich_report(code: str) -> bytes:
    return a_report(a_session(), code)


def parts_of(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        return {name: package.read(name) for name in package.namelist()}


def part(document: bytes, name: str) -> etree._Element:
    return etree.fromstring(parts_of(document)[name])


def text_of(element: etree._Element) -> str:
    return "".join(piece.text or "" for piece in element.iter(f"{W}t"))


def body_text(document: bytes) -> str:
    return text_of(part(document, "word/document.xml"))


def style_of(paragraph: etree._Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def paragraphs(document: bytes) -> Iterator[tuple[str, str]]:
    for paragraph in part(document, "word/document.xml").iter(f"{W}p"):
        yield style_of(paragraph), text_of(paragraph)


def fields_of(document: bytes) -> list[str]:
    """Return the kind of each field of the body."""
    fields = part(document, "word/document.xml").iter(f"{W}instrText")
    return [(field.text or "").split()[0] for field in fields]


def style_ids(document: bytes) -> set[str]:
    styles = part(document, "word/styles.xml").iter(f"{W}style")
    return {str(style.get(f"{W}styleId")) for style in styles}


def test_the_template_has_every_style_that_blocks_name() -> None:
    named = {*get_args(ParagraphStyle), *get_args(RunStyle)} - {""}
    assert named <= style_ids(TEMPLATE.read_bytes())


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_style_used_is_in_the_template(code: str) -> None:
    document = part(rich_report(code), "word/document.xml")
    used = {
        str(element.get(f"{W}val"))
        for tag in ("pStyle", "rStyle", "tblStyle")
        for element in document.iter(f"{W}{tag}")
    }
    assert used - style_ids(TEMPLATE.read_bytes()) == set()


def test_the_template_holds_no_word() -> None:
    texts = [text_of(part(TEMPLATE.read_bytes(), f"word/{name}.xml")) for name in MARGINS]
    assert texts == [""] * len(MARGINS)


MARGINS = ("document", "header1", "header2", "footer1", "footer2")


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_same_session_gives_the_same_bytes(code: str) -> None:
    first = rich_report(code)
    picture_of.cache_clear()
    assert a_report(a_session(), code) == first


def test_parts_are_sorted_and_carry_one_date() -> None:
    with zipfile.ZipFile(io.BytesIO(rich_report("en"))) as package:
        entries = package.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(("code", "tag"), [("en", "en-GB"), ("fr", "fr-FR"), ("de", "de-DE")])
def test_styles_name_the_language_of_the_report(code: str, tag: str) -> None:
    languages = part(rich_report(code), "word/styles.xml").iter(f"{W}lang")
    assert {element.get(f"{W}val") for element in languages} == {tag}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_contents_name_all_headings_and_lead_to_them(code: str) -> None:
    document = part(rich_report(code), "word/document.xml")
    headings = {}
    for paragraph in document.iter(f"{W}p"):
        if style_of(paragraph) in ("Heading1", "Heading2"):
            mark = paragraph.find(f"{W}bookmarkStart")
            assert mark is not None
            headings[mark.get(f"{W}name")] = text_of(paragraph)
    listed = {}
    for paragraph in document.iter(f"{W}p"):
        if style_of(paragraph) in ("TOC1", "TOC2"):
            link = paragraph.find(f"{W}hyperlink")
            assert link is not None
            number = re.compile(r"^[0-9.]+")
            listed[link.get(f"{W}anchor")] = number.sub("", text_of(paragraph), count=1)
    assert listed == headings


def test_the_contents_ask_for_pages_only_where_a_pdf_is_made_of_them() -> None:
    options = ReportOptions("en", is_short=True, for_pdf=True)
    laid_out = export_report(shipped(), a_session(), report_texts("en"), options)
    listed = [style for style, _ in paragraphs(laid_out) if style in ("TOC1", "TOC2")]
    assert fields_of(laid_out).count("PAGEREF") == len(listed)
    assert "TOC" not in fields_of(laid_out)
    assert "PAGEREF" not in fields_of(rich_report("en"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_link_leads_to_a_bookmark_of_the_document(code: str) -> None:
    document = part(rich_report(code), "word/document.xml")
    marks = {element.get(f"{W}name") for element in document.iter(f"{W}bookmarkStart")}
    links = {element.get(f"{W}anchor") for element in document.iter(f"{W}hyperlink")}
    assert links <= marks


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [
        int(style[7])
        for style, _ in paragraphs(rich_report("en"))
        if re.fullmatch(r"Heading[123].*", style)
    ]
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_there_is_one_title() -> None:
    styles = [style for style, _ in paragraphs(rich_report("en"))]
    assert styles.count("Title") == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_header_rows_are_repeated_and_rows_stay_whole(code: str) -> None:
    for table in part(rich_report(code), "word/document.xml").iter(f"{W}tbl"):
        first, *rest = table.findall(f"{W}tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (first, *rest))


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_picture_says_what_it_shows(code: str) -> None:
    pictures = list(part(rich_report(code), "word/document.xml").iter(PICTURE))
    assert len(pictures) >= 5
    assert all(len(str(picture.get("descr"))) > 30 for picture in pictures)


def test_every_picture_has_a_caption_and_names_the_table_of_its_numbers() -> None:
    said = list(paragraphs(rich_report("en")))
    places = [place for place, (style, _) in enumerate(said) if style == "Figure"]
    captions = {text.split(":")[0] for style, text in said if style == "Caption"}
    for place in places:
        assert said[place - 1][0] == "Caption"
        found = re.search(r"Numbers: (Table\u00a0\d+)", said[place + 1][1])
        assert found is not None
        assert found[1] in captions


def test_no_paragraph_is_empty_to_make_space() -> None:
    document = part(rich_report("en"), "word/document.xml")
    empty = [
        style_of(paragraph)
        for paragraph in document.iter(f"{W}p")
        if not text_of(paragraph)
        and paragraph.find(f".//{W}drawing") is None
        and paragraph.find(f"{W}pPr/{W}sectPr") is None
        and not any(parent.tag == f"{W}tc" for parent in paragraph.iterancestors())
    ]
    assert empty in ([], ["TableEnd"])


def test_only_harmless_fields_are_used_and_none_asks_to_be_updated() -> None:
    document = parts_of(rich_report("en"))
    found = {
        (element.text or "").split()[0]
        for name, content in document.items()
        if name.startswith("word/") and name.endswith(".xml")
        for element in etree.fromstring(content).iter(f"{W}instrText")
    }
    assert found == {"TOC", "PAGE", "NUMPAGES", "SEQ", "REF"}
    assert b"updateFields" not in document["word/settings.xml"]


def test_nothing_leads_out_of_the_document() -> None:
    relations = [c for n, c in parts_of(rich_report("en")).items() if n.endswith(".rels")]
    assert not any(b"External" in content for content in relations)


def test_the_properties_name_title_author_and_date_of_the_workshop() -> None:
    core = parts_of(rich_report("en"))["docProps/core.xml"].decode()
    assert "Optik-Tal e.V. – diagnosis and action plan" in core
    assert core.count("M. Keller, Agentur Mitte") == 2
    assert core.count("2026-11-12T12:00:00Z") == 2


def test_an_unnamed_facilitator_and_an_unknown_date_leave_no_trace_of_the_machine() -> None:
    session = a_session({})
    plain = a_report(session.with_cluster(type(session.cluster)()), "en")
    core = parts_of(plain)["docProps/core.xml"].decode()
    assert core.count("Passerelle") == 2
    assert "dcterms:created" not in core


def test_the_package_names_no_other_program() -> None:
    parts = parts_of(rich_report("en"))
    everything = b"\n".join(
        content for name, content in parts.items() if not name.endswith(".png")
    ).lower()
    assert not any(word in everything for word in (b"python", b"microsoft word", b"libreoffice"))
    assert "docProps/thumbnail.jpeg" not in parts
    assert b"<Application>Passerelle</Application>" in parts["docProps/app.xml"]
    assert b'w:name="compatibilityMode" w:uri' in parts["word/settings.xml"]


def test_pictures_carry_neutral_names() -> None:
    names = [name for name in parts_of(rich_report("en")) if name.startswith("word/media/")]
    assert names
    assert all(re.fullmatch(r"word/media/image\d+\.png", name) for name in names)


def test_the_action_plan_lies_on_its_side() -> None:
    sections = list(part(rich_report("en"), "word/document.xml").iter(f"{W}pgSz"))
    assert [section.get(f"{W}orient") for section in sections] == [None, "landscape", None, None]
    assert {section.get(f"{W}w") for section in sections} == {"11906", "16838"}


def test_the_annexes_stand_in_two_columns() -> None:
    sections = list(part(rich_report("en"), "word/document.xml").iter(f"{W}sectPr"))
    columns = [section.find(f"{W}cols") for section in sections]
    assert [one is not None and one.get(f"{W}num") for one in columns] == [False] * 3 + ["2"]


def test_every_reference_names_a_place_that_is_there() -> None:
    body = part(rich_report("en"), "word/document.xml")
    places = {one.get(f"{W}name") for one in body.iter(f"{W}bookmarkStart")}
    fields = [(one.text or "").split() for one in body.iter(f"{W}instrText")]
    named = {words[1] for words in fields if words[0] == "REF"}
    assert named
    assert named <= places


def test_the_line_of_sources_stays_with_what_it_belongs_to() -> None:
    paragraphs = part(rich_report("en"), "word/document.xml").iter(f"{W}p")
    before = [one for one, after in itertools.pairwise(paragraphs) if style_of(after) == "Source"]
    loose = [one for one in before if style_of(one) in ("Evidence", "ListBullet", "Normal")]
    assert loose
    assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in loose)
