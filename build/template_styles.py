"""The look of the Word report: every style of the template, in one place.

One accent colour, dark text, generous white. Levels differ in colour and, always, in words.
"""

from __future__ import annotations

ACCENT = "1F5F6B"
GREY = "56636D"
PALE = "E9F1F2"
RULE = "C3D3D6"
SAND = "FBF3E4"
AMBER = "9A5B00"


def spacing(before: int, after: int, line: int = 0) -> str:
    """Return the space around a paragraph in twentieths of a point; `line` in 240ths."""
    height = f' w:line="{line}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{before}" w:after="{after}"{height}/>'


def size(half_points: int) -> str:
    """Return a font size."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def colour(value: str) -> str:
    """Return a text colour."""
    return f'<w:color w:val="{value}"/>'


def border(side: str, value: str, eighths: int, space: int) -> str:
    """Return one side of a paragraph's border."""
    return (
        f'<w:pBdr><w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" '
        f'w:color="{value}"/></w:pBdr>'
    )


def fill(value: str) -> str:
    """Return a background."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{value}"/>'


def indent(left: int, hanging: int = 0, right: int = 0) -> str:
    """Return the distance from the margins in twentieths of a point."""
    hang = f' w:hanging="{hanging}"' if hanging else ""
    end = f' w:right="{right}"' if right else ""
    return f'<w:ind w:left="{left}"{end}{hang}/>'


BOLD = "<w:b/><w:bCs/>"
KEEP = "<w:keepNext/><w:keepLines/>"
WHOLE = "<w:suppressAutoHyphens/>"
UNDIVIDED = "<w:noProof/>"
"""Words in no language, such as addresses: neither spelt nor divided."""
PAGE_TAB = '<w:tab w:val="right" w:leader="dot" w:pos="9298"/>'
COVER_TAB = '<w:tabs><w:tab w:val="left" w:pos="2835"/></w:tabs>'


def number(level: int) -> str:
    """Return the numbering of a heading."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'


# id, name, based on, next style, paragraph properties, run properties (in the schema's order)
PARAGRAPH_STYLES = (
    ("Normal", "Normal", "", "", f"<w:widowControl/>{spacing(0, 90, 259)}", ""),
    (
        *("Heading1", "heading 1", "Normal", "Normal"),
        f'{KEEP}{number(0)}{WHOLE}{spacing(360, 120, 240)}<w:outlineLvl w:val="0"/>',
        f"{BOLD}{colour(ACCENT)}{size(36)}",
    ),
    (
        *("Heading2", "heading 2", "Normal", "Normal"),
        f'{KEEP}{number(1)}{WHOLE}{spacing(220, 60, 240)}<w:outlineLvl w:val="1"/>',
        f"{BOLD}{colour(ACCENT)}{size(25)}",
    ),
    ("Heading2Unlisted", "Heading 2 Unlisted", "Heading2", "Normal", "", ""),
    (
        *("Heading3", "heading 3", "Normal", "Normal"),
        f'{KEEP}{WHOLE}{spacing(240, 60, 240)}<w:outlineLvl w:val="2"/>',
        f"{BOLD}{size(22)}",
    ),
    (
        *("Kicker", "Kicker", "Normal", "Title"),
        f"{border('top', ACCENT, 36, 14)}{WHOLE}{spacing(2600, 160, 240)}",
        f"{BOLD}{colour(GREY)}{size(22)}",
    ),
    (
        *("Title", "Title", "Normal", "Subtitle"),
        f"{KEEP}{WHOLE}{spacing(0, 120, 228)}",
        f"{BOLD}{colour(ACCENT)}{size(68)}",
    ),
    (
        *("Subtitle", "Subtitle", "Normal", "Normal"),
        f"{WHOLE}{spacing(0, 720, 252)}",
        f"{colour(GREY)}{size(32)}",
    ),
    (
        *("CoverFact", "Cover Fact", "Normal", ""),
        f"{COVER_TAB}{WHOLE}{spacing(0, 60, 264)}{indent(2835, 2835)}",
        size(22),
    ),
    (
        *("CoverNote", "Cover Note", "Normal", ""),
        f"{border('top', RULE, 6, 8)}{spacing(720, 0, 264)}",
        f"{colour(GREY)}{size(19)}",
    ),
    (
        *("Notice", "Notice", "Normal", "Normal"),
        (
            f"<w:keepLines/>{border('left', AMBER, 36, 10)}{fill(SAND)}"
            f"{spacing(240, 240, 276)}{indent(227)}"
        ),
        "",
    ),
    (
        *("Lead", "Lead", "Normal", "Normal"),
        spacing(0, 120, 264),
        f"{colour(ACCENT)}{size(23)}",
    ),
    (
        *("Label", "Label", "Normal", "Normal"),
        f"{KEEP}{WHOLE}{spacing(140, 40, 252)}",
        f"{BOLD}{colour(ACCENT)}{size(21)}",
    ),
    (
        *("ListBullet", "List Bullet", "Normal", ""),
        (
            '<w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'
            f"{spacing(0, 40, 252)}{indent(340, 255)}"
        ),
        "",
    ),
    (
        *("Evidence", "Evidence", "Normal", ""),
        f"<w:keepLines/>{border('left', RULE, 18, 8)}{spacing(0, 80, 247)}{indent(510)}",
        f"{colour(GREY)}{size(18)}",
    ),
    (
        *("Facts", "Facts", "Normal", "Normal"),
        f"{KEEP}{spacing(0, 50, 252)}",
        f"{colour(GREY)}{size(19)}",
    ),
    ("Reason", "Reason", "ListBullet", "Evidence", "<w:keepNext/>", ""),
    ("Measure", "Measure", "Normal", "Facts", KEEP, ""),
    (
        *("Source", "Source", "Normal", "Normal"),
        f"<w:keepLines/>{WHOLE}{spacing(20, 110, 240)}",
        f"{UNDIVIDED}{colour(GREY)}{size(16)}",
    ),
    (
        *("Reference", "Listed source", "Normal", ""),
        (
            f'<w:keepLines/><w:tabs><w:tab w:val="left" w:pos="454"/></w:tabs>{WHOLE}'
            f"{spacing(0, 40, 240)}{indent(454, 454)}"
        ),
        f"{UNDIVIDED}{size(16)}",
    ),
    (
        *("Question", "Question", "Normal", "Answer"),
        f"<w:keepNext/><w:keepLines/>{spacing(50, 0, 240)}",
        size(16),
    ),
    (
        *("Answer", "Answer", "Normal", "Question"),
        f"{spacing(0, 20, 240)}{indent(170)}",
        size(16),
    ),
    ("AnnexText", "Annex Text", "Normal", "AnnexText", spacing(0, 70, 247), size(17)),
    (
        *("Caption", "caption", "Normal", "Normal"),
        f"{KEEP}{WHOLE}{spacing(140, 50, 247)}",
        f"{BOLD}{colour(ACCENT)}{size(19)}",
    ),
    (
        *("Figure", "Chart", "Normal", "Source"),
        f"<w:keepNext/>{spacing(0, 20, 240)}",
        "",
    ),
    (
        *("TableHead", "Table Head", "Normal", ""),
        f"<w:keepNext/>{spacing(30, 30, 240)}",
        f"{BOLD}{colour(ACCENT)}{size(17)}",
    ),
    ("TableHeadNumber", "Table Head Number", "TableHead", "", '<w:jc w:val="right"/>', ""),
    ("TableText", "Table Text", "Normal", "", spacing(25, 25, 240), size(18)),
    ("TableNumber", "Table Number", "TableText", "", '<w:jc w:val="right"/>', ""),
    ("TableSmall", "Table Small", "TableText", "", spacing(15, 15, 240), size(16)),
    ("TableSmallNumber", "Table Small Number", "TableSmall", "", '<w:jc w:val="right"/>', ""),
    ("TableEnd", "Table End", "Normal", "Normal", spacing(0, 120, 120), size(8)),
    (
        *("TOCHeading", "TOC Heading", "Normal", "Normal"),
        f"<w:keepNext/><w:pageBreakBefore/>{WHOLE}{spacing(0, 240, 240)}",
        f"{BOLD}{colour(ACCENT)}{size(40)}",
    ),
    (
        *("TOC1", "toc 1", "Normal", "Normal"),
        (
            f'<w:tabs><w:tab w:val="left" w:pos="567"/>{PAGE_TAB}</w:tabs>{WHOLE}'
            f"{spacing(60, 0, 240)}{indent(567, 567)}"
        ),
        f"{BOLD}{size(20)}",
    ),
    (
        *("TOC2", "toc 2", "Normal", "Normal"),
        (
            f'<w:tabs><w:tab w:val="left" w:pos="1134"/>{PAGE_TAB}</w:tabs>{WHOLE}'
            f"{spacing(0, 0, 240)}{indent(1134, 567)}"
        ),
        size(19),
    ),
    ("Header", "header", "Normal", "", f"{WHOLE}{spacing(0, 0, 240)}", f"{colour(GREY)}{size(17)}"),
    (
        *("Footer", "footer", "Normal", ""),
        f'{WHOLE}{spacing(0, 0, 240)}<w:jc w:val="right"/>',
        f"{colour(GREY)}{size(17)}",
    ),
    (
        *("PracticeMark", "Practice Mark", "Header", ""),
        f"{fill(SAND)}{spacing(0, 60, 240)}",
        f"{BOLD}{colour(AMBER)}{size(18)}",
    ),
)


def badge(background: str, text: str = "FFFFFF") -> str:
    """Return a word on a coloured ground."""
    return f"{BOLD}{UNDIVIDED}{colour(text)}{size(18)}{fill(background)}"


# id, name, run properties
CHARACTER_STYLES = (
    ("Strong", "Strong", BOLD),
    ("Quiet", "Quiet", colour(GREY)),
    ("Muted", "Muted", f"<w:i/><w:iCs/>{colour(GREY)}"),
    ("Address", "Address", f"{UNDIVIDED}{colour(GREY)}"),
    ("Hyperlink", "Hyperlink", colour(ACCENT)),
    ("LevelBlocking", "Level Blocking", badge("8E1B2E")),
    ("LevelProblem", "Level Problem", badge("A84F00")),
    ("LevelWatch", "Level Watch", badge("F6DFA4", "4A3400")),
    ("LevelNone", "Level None", badge("DCEBE0", "1E4D33")),
    ("LevelNotAssessed", "Level Not Assessed", badge("E6E9EB", "3F4A52")),
)


def table_style(id_: str, name: str, cell: int) -> str:
    """Return a table style: a tinted header row, thin lines between rows, none between columns."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{value}"/>'
        for side, eighths, value in (("top", 8, ACCENT), ("bottom", 8, RULE), ("insideH", 4, RULE))
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", cell), ("bottom", 0), ("right", cell))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{id_}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblStyleRowBandSize w:val="1"/>'
        f"<w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr>{fill(PALE)}'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
    )


def plain_table_style() -> str:
    """Return the table style that all others start from."""
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        "</w:style>"
    )


TABLE_STYLES = (
    plain_table_style(),
    table_style("ReportTable", "Report Table", 85),
    table_style("PlanTable", "Plan Table", 70),
)
