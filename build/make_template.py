"""Makes `resources/templates/report.docx`, the styles of the Word report: `make_template.py`.

The template holds styles, page set-up, header and footer, and not one word. Whoever changes the
look changes it in `template_styles.py` and runs this script; the same script gives the same bytes.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from template_styles import CHARACTER_STYLES, PARAGRAPH_STYLES, TABLE_STYLES

TEMPLATE = Path(__file__).resolve().parent.parent / "resources" / "templates" / "report.docx"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONT = "Calibri"

# part below word/ -> its type, and the relationship the document has to it
PARTS = {
    "styles.xml": ("styles", "rId1"),
    "numbering.xml": ("numbering", "rId2"),
    "settings.xml": ("settings", "rId3"),
    "fontTable.xml": ("fontTable", "rId4"),
    "header1.xml": ("header", "rId5"),
    "header2.xml": ("header", "rId6"),
    "footer1.xml": ("footer", "rId7"),
    "footer2.xml": ("footer", "rId8"),
}


def styles() -> str:
    """Return all styles; a paragraph, a character and a table style are written alike."""
    fonts = "".join(f' w:{kind}="{FONT}"' for kind in ("ascii", "hAnsi", "eastAsia", "cs"))
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts{fonts}/>"
        '<w:color w:val="22303A"/><w:sz w:val="20"/><w:szCs w:val="20"/>'
        '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults>"
    )
    written = [
        *(paragraph_style(*one) for one in PARAGRAPH_STYLES),
        default_style("character", "DefaultParagraphFont", "Default Paragraph Font"),
        *(character_style(*one) for one in CHARACTER_STYLES),
        default_style("numbering", "NoList", "No List"),
        *TABLE_STYLES,
    ]
    return f"<w:styles {W}>{defaults}{''.join(written)}</w:styles>"


def default_style(kind: str, id_: str, name: str) -> str:
    """Return the style of its kind that holds where no other is named."""
    return (
        f'<w:style w:type="{kind}" w:default="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )


def paragraph_style(
    id_: str, name: str, based_on: str, following: str, paragraph: str, run: str
) -> str:
    """Return one paragraph style."""
    default = ' w:default="1"' if id_ == "Normal" else ""
    custom = "" if name[0].islower() or name in BUILT_IN else ' w:customStyle="1"'
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    after = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph"{default}{custom} w:styleId="{id_}"><w:name w:val="{name}"/>'
        f"{base}{after}<w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def character_style(id_: str, name: str, run: str) -> str:
    """Return one character style."""
    custom = "" if name in BUILT_IN else ' w:customStyle="1"'
    return (
        f'<w:style w:type="character"{custom} w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{run}</w:rPr></w:style>'
    )


BUILT_IN = {"Normal", "Title", "Subtitle", "List Bullet", "TOC Heading", "Strong", "Hyperlink"}


def numbering() -> str:
    """Return the numbers of headings and the bullets of lists."""
    headings = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        f'<w:pStyle w:val="Heading{level + 1}"/><w:suff w:val="tab"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="680"/></w:tabs>'
        f'<w:ind w:left="680" w:hanging="680"/></w:pPr></w:lvl>'
        for level, text in enumerate(("%1", "%1.%2"))
    )
    bullet = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        '<w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="340" w:hanging="255"/></w:pPr>'
        '<w:rPr><w:color w:val="1F5F6B"/></w:rPr></w:lvl>'
    )
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="1">'
        f'<w:multiLevelType w:val="multilevel"/>{headings}</w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>'
        f"{bullet}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )


def settings() -> str:
    """Return the settings: today's layout, hyphens, no question at opening."""
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" '
        f'w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
        )
    )
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="680"/>'
        '<w:autoHyphenation w:val="true"/><w:consecutiveHyphenLimit w:val="2"/>'
        '<w:hyphenationZone w:val="340"/><w:doNotHyphenateCaps/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f'<w:compat>{compat}</w:compat><w:themeFontLang w:val="en-GB"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def document() -> str:
    """Return an empty A4 page with its headers and footers."""
    references = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{rel}"/>'
        for kind, page, rel in (
            ("header", "default", "rId5"),
            ("header", "first", "rId6"),
            ("footer", "default", "rId7"),
            ("footer", "first", "rId8"),
        )
    )
    return (
        f"<w:document {W} {R}><w:body><w:p/><w:sectPr>{references}"
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1361" w:right="1304" w:bottom="1191" '
        'w:left="1304" w:header="567" w:footer="510" w:gutter="0"/><w:titlePg/></w:sectPr>'
        "</w:body></w:document>"
    )


def fonts() -> str:
    """Return the font with its metric twin, for systems that lack it."""
    return (
        f'<w:fonts {W}><w:font w:name="{FONT}"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def content_types() -> str:
    """Return which part is what."""
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{WORD_TYPE}.{kind}+xml"/>'
        for name, (kind, _) in PARTS.items()
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
        f"{overrides}"
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def relationships(entries: list[tuple[str, str, str]]) -> str:
    """Return a relationships part from id, type and target."""
    written = "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>'
        for id_, kind, target in entries
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{written}</Relationships>'


def properties() -> tuple[str, str]:
    """Return the core and the application properties, both without a person or a date."""
    core = (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
    )
    app = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Passerelle</Application><DocSecurity>0</DocSecurity>'
        "<AppVersion>1.0000</AppVersion></Properties>"
    )
    return core, app


def parts() -> dict[str, str]:
    """Return every part of the template by its name in the package."""
    core, app = properties()
    linked = [(rel, f"{OFFICE}/{kind}", name) for name, (kind, rel) in PARTS.items()]
    head, foot = (f"<w:{tag} {W} {R}><w:p/></w:{tag}>" for tag in ("hdr", "ftr"))
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(
            [
                ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
                ("rId3", f"{OFFICE}/extended-properties", "docProps/app.xml"),
            ]
        ),
        "docProps/app.xml": app,
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": relationships(linked),
        "word/document.xml": document(),
        "word/fontTable.xml": fonts(),
        "word/footer1.xml": foot,
        "word/footer2.xml": foot,
        "word/header1.xml": head,
        "word/header2.xml": head,
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
        "word/styles.xml": styles(),
    }


def main() -> int:
    """Write the template."""
    TEMPLATE.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(TEMPLATE, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in sorted(parts().items()):
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, XML + text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
