"""The client's paper: what is taken from a Word file, what is not, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from model.report.charts.drawing.palette import OWN_PALETTE, palette_of
from model.report.colours import WHITE, contrast, shades_of
from model.report.export import ReportOptions, export_report
from model.report.paper.paper import client_paper
from model.session.working_copy import session_file_in
from tests.report import word_models as models
from tests.report.builders import a_session, report_texts, shipped
from tests.report.office import needs_office, through_office
from tests.report.word_models import MODELS, Parts

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RED = "C02030"


@cache
def report_on(model: str) -> Parts:
    return models.parts_of(written_on(MODELS[model]()))


def written_on(word_file: bytes, *, is_practice: bool = True) -> bytes:
    session = replace(a_session(), is_practice=is_practice)
    paper = client_paper(word_file)
    options = ReportOptions("de", is_short=True, copy="working", paper=paper)
    return export_report(shipped(), session, report_texts("de"), options)


def root(model: str, name: str) -> etree._Element:
    return etree.fromstring(report_on(model)[name])


def text(element: etree._Element) -> str:
    return "".join(piece.text or "" for piece in element.iter(f"{W}t"))


def margins(model: str, kind: str) -> list[str]:
    names = sorted(name for name in report_on(model) if name.startswith(f"word/{kind}"))
    return [text(root(model, name)) for name in names]


def style(model: str, id_: str) -> etree._Element:
    (found,) = root(model, "word/styles.xml").findall(f"{W}style[@{W}styleId='{id_}']")
    return found


def attribute(element: etree._Element, path: str, name: str = "val") -> str | None:
    found = element.find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{name}")


# ---- what is taken ------------------------------------------------------------------------------


def test_pages_are_as_large_as_the_clients() -> None:
    sizes = root("plain", "word/document.xml").iter(f"{W}pgSz")
    assert {one.get(f"{W}w") for one in sizes} == {"12240", "15840"}


def test_a_model_on_its_side_gives_no_upright_page() -> None:
    sizes = root("landscape", "word/document.xml").iter(f"{W}pgSz")
    assert {(one.get(f"{W}w"), one.get(f"{W}orient")) for one in sizes} == {("15840", "landscape")}


@pytest.mark.parametrize("model", MODELS)
def test_tables_and_pictures_fit_between_the_margins(model: str) -> None:
    document = root(model, "word/document.xml")
    page = client_paper(MODELS[model]()).page
    room = max(page.text_width, page.turned().text_width)
    tables = [int(one.get(f"{W}w", 0)) for one in document.iter(f"{W}tblW")]
    extents = [one for one in document.iter() if etree.QName(one).localname == "extent"]
    assert max(tables) <= room
    assert max(int(one.get("cx", 0)) / 635 for one in extents) <= page.text_width
    assert max(int(one.get("cy", 0)) / 635 for one in extents) <= page.text_height


def test_header_and_footer_come_with_their_logo() -> None:
    parts = report_on("logo")
    assert any("Holzbau Alpin e.V." in one for one in margins("logo", "header"))
    assert any("Bahnhofstraße 1" in one for one in margins("logo", "footer"))
    assert models.png(200, 60) in parts.values()
    assert b"media/image1.png" in parts["word/_rels/header1.xml.rels"]


def test_every_kind_of_page_keeps_its_own_header() -> None:
    headers = " | ".join(margins("all_margins", "header"))
    assert all(f"On {one}" in headers for one in ("the cover", "even pages", "odd pages"))
    assert b"evenAndOddHeaders" in report_on("all_margins")["word/settings.xml"]


def test_headings_look_like_the_clients_and_keep_their_number() -> None:
    heading = style("logo", "Heading1")
    assert attribute(heading, "rPr/color") == RED
    assert attribute(heading, "rPr/sz") == "46"
    assert attribute(heading, "pPr/numPr/numId") == "1"


def test_styles_are_known_by_their_name_and_not_by_their_translated_id() -> None:
    assert attribute(style("german", "Normal"), "rPr/rFonts", "ascii") == "Garamond"
    assert attribute(style("german", "Heading2"), "basedOn") == "Normal"
    ids = {one.get(f"{W}styleId") for one in root("german", "word/styles.xml").iter(f"{W}style")}
    assert not ids & set(models.GERMAN_IDS.values())


def test_a_justified_indented_text_does_not_reach_the_cells_of_tables() -> None:
    assert attribute(style("german", "Normal"), "pPr/jc") == "both"
    assert attribute(style("german", "TableText"), "pPr/jc") == "left"
    assert attribute(style("german", "TableText"), "pPr/ind", "firstLine") == "0"


@pytest.mark.parametrize("model", MODELS)
def test_every_style_that_is_used_is_there_once_and_rests_on_one_that_is(model: str) -> None:
    styles = list(root(model, "word/styles.xml").iter(f"{W}style"))
    ids = [one.get(f"{W}styleId") for one in styles]
    names = [str(attribute(one, "name")).casefold() for one in styles]
    wanted = {attribute(one, tag) for one in styles for tag in ("basedOn", "next")} - {None}
    for name, content in report_on(model).items():
        if name.startswith("word/") and name.endswith(".xml"):
            tags = [f"{W}{tag}" for tag in ("pStyle", "rStyle", "tblStyle")]
            wanted |= {one.get(f"{W}val") for one in etree.fromstring(content).iter(*tags)}
    assert (len(ids), len(names)) == (len(set(ids)), len(set(names)))
    assert wanted <= set(ids)


def test_tables_and_charts_take_the_accent_of_the_theme() -> None:
    accent = "4F81BD"
    rule = style("plain", "ReportTable").find(f".//{W}tblBorders/{W}bottom")
    assert rule is not None
    assert rule.get(f"{W}color") == shades_of(accent).rule
    assert client_paper(models.plain()).palette.bar.colour == f"#{accent}"


def test_an_accent_that_is_pale_on_white_leaves_the_charts_their_own_colour() -> None:
    assert palette_of(["FFD966", "FFF2CC"]) == OWN_PALETTE
    assert palette_of(["FFD966", "203864"]).bar.colour == "#203864"


@pytest.mark.parametrize("accent", ["FFD966", "4F81BD", "FFFFFF", "000000", "00B050"])
def test_letters_in_the_accent_are_always_legible(accent: str) -> None:
    shades = shades_of(accent)
    assert contrast(shades.accent, shades.pale) >= 4.5
    assert contrast(shades.accent, WHITE) >= 4.5


@pytest.mark.parametrize("model", MODELS)
def test_practice_and_working_copy_are_marked_in_every_header(model: str) -> None:
    texts = report_texts("de").document
    for header in margins(model, "header"):
        assert texts.practice_mark in header
        assert texts.copy_mark in header


@pytest.mark.parametrize("model", MODELS)
def test_pages_are_numbered_once(model: str) -> None:
    footers = [name for name in report_on(model) if name.startswith("word/footer")]
    counts = [report_on(model)[name].count(b" PAGE ") for name in footers]
    assert max(counts) == 1


@pytest.mark.parametrize("model", MODELS)
def test_the_language_is_that_of_the_report(model: str) -> None:
    languages = root(model, "word/styles.xml").iter(f"{W}lang")
    assert {one.get(f"{W}val") for one in languages} == {"de-DE"}


def test_a_session_comes_back_from_a_working_copy_on_the_clients_paper() -> None:
    assert session_file_in(models.packed(report_on("logo"))).startswith(b"PK")


@pytest.mark.slow
@needs_office
def test_a_model_that_libreoffice_saved_gives_the_same_paper(tmp_path: Path) -> None:
    parts = models.parts_of(written_on(through_office(models.with_logo(), tmp_path)))
    headers = b"".join(content for name, content in parts.items() if "header" in name)
    styles = parts["word/styles.xml"].decode()
    assert "Holzbau Alpin e.V." in headers.decode()
    assert models.png(200, 60) in parts.values() or b"a:blip" in headers
    assert RED in styles
    assert 'w:styleId="Heading1"' in styles


# ---- what is not --------------------------------------------------------------------------------


@pytest.mark.parametrize("model", MODELS)
def test_the_text_of_the_model_stays_behind(model: str) -> None:
    assert not any(b"Confidential text" in content for content in report_on(model).values())


@pytest.mark.parametrize("model", MODELS)
def test_the_same_model_gives_the_same_bytes(model: str) -> None:
    word_file = MODELS[model]()
    assert written_on(word_file) == written_on(word_file)


def in_header(xml: str, relation: str = "") -> bytes:
    """Return a model whose header holds something more."""

    def add(parts: Parts) -> None:
        name = next(name for name in parts if name.startswith("word/header"))
        parts[name] = parts[name].replace(b"</w:hdr>", xml.encode() + b"</w:hdr>")
        if relation:
            rels = f"word/_rels/{name[5:]}.rels"
            parts[rels] = parts[rels].replace(
                b"</Relationships>", relation.encode() + b"</Relationships>"
            )

    return models.edited(models.with_logo(), add)


FIELD = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
SHOWN = "<w:p><w:r><w:t>shown</w:t></w:r>{}</w:p>"
ELSEWHERE = (
    '<Relationship Id="rIdX" TargetMode="External" Target="http://example.org/x" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"/>'
)


@pytest.mark.parametrize(
    "xml",
    [
        FIELD.format('DDEAUTO c:\\\\cmd "/k calc"'),
        FIELD.format('INCLUDEPICTURE "http://example.org/secret-logo.png"'),
        FIELD.format("FILENAME \\p secret"),
        '<w:p><w:fldSimple w:instr=" LINK secret "><w:r><w:t>shown</w:t></w:r></w:fldSimple></w:p>',
        SHOWN.format('<w:r><w:object><w:control w:name="secret"/></w:object></w:r>'),
        '<w:p><w:ins w:author="secret" w:id="7"><w:r><w:t>shown</w:t></w:r></w:ins></w:p>',
        '<w:p w:rsidR="secret"><w:r><w:t>shown</w:t></w:r></w:p>',
        SHOWN.format('<w:del w:author="secret"><w:r><w:delText>secret</w:delText></w:r></w:del>'),
    ],
)
def test_of_what_acts_or_tells_in_a_header_only_the_text_is_taken(xml: str) -> None:
    parts = models.parts_of(written_on(in_header(xml)))
    headers = b"".join(content for name, content in parts.items() if "header" in name)
    assert b"shown" in headers
    assert b"secret" not in headers
    assert b"DDEAUTO" not in headers


def test_a_link_in_a_header_becomes_plain_text() -> None:
    link = '<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>shown</w:t></w:r></w:hyperlink></w:p>'
    parts = models.parts_of(written_on(in_header(link, ELSEWHERE)))
    assert not any(b"External" in one for name, one in parts.items() if name.endswith(".rels"))


def test_a_harmless_field_stays() -> None:
    parts = models.parts_of(written_on(in_header(FIELD.format(" PAGE "))))
    assert any(b" PAGE " in one for name, one in parts.items() if "header" in name)


def test_a_picture_that_is_none_is_left_out_and_named() -> None:
    def spoil(parts: Parts) -> None:
        for name in parts:
            if name.startswith("word/media/"):
                parts[name] = b"MZ" + parts[name]

    paper = client_paper(models.edited(models.with_logo(), spoil))
    assert paper.left_out == {"picture"}
    assert b"drawing" not in models.parts_of(paper.template)["word/header1.xml"]


def test_pictures_lose_the_names_of_their_files() -> None:
    def name_it(parts: Parts) -> None:
        for name in parts:
            if name.startswith("word/header"):
                parts[name] = parts[name].replace(b'name="Picture 1"', b'name="C:\\anna\\x.png"')

    parts = models.parts_of(written_on(models.edited(models.with_logo(), name_it)))
    assert not any(b"anna" in content for content in parts.values())
