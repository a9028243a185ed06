"""The preparation pack: a form in three languages that comes back as answers."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from model.content import questionnaire as q
from model.content.base import QuestionId
from model.content.content import Content
from model.report.preparation.form_reading import FilledForm, NoForm, read_form
from model.report.preparation.pack import preparation_pack
from model.report.preparation.texts import PreparationTexts, load_preparation_texts
from model.resources import resources_folder
from model.session.answers import Amount, Chosen, Row, Rows, Selected, Status
from model.session.session import Cluster
from tests.report import word_models
from tests.report.builders import shipped
from tests.report.office import needs_office, through_office

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LANGUAGES = ("en", "fr", "de")
Typed = dict[str, str]


@cache
def texts(code: str) -> PreparationTexts:
    return load_preparation_texts(resources_folder(), code)


def content(code: str = "en") -> Content:
    return shipped().in_language(code)


@cache
def pack(code: str = "en", scope: q.Scope = "pre_work") -> bytes:
    return preparation_pack(content(code), texts(code), scope)


def filled(typed: Typed, code: str = "en", scope: q.Scope = "pre_work") -> bytes:
    """Return a form in which somebody typed into places, by their path."""

    def fill(parts: word_models.Parts) -> None:
        root = etree.fromstring(parts["word/document.xml"])
        for path, text in typed.items():
            (control,) = root.iterfind(f".//{W}tag[@{W}val='{path}']/../..")
            next(control.iter(f"{W}t")).text = text
        parts["word/document.xml"] = etree.tostring(root)

    return word_models.edited(pack(code, scope), fill)


def read(typed: Typed, code: str = "en") -> FilledForm:
    return read_form(filled(typed, code), shipped())


def answer(typed: Typed, question: str, code: str = "en") -> object:
    return read(typed, code).answers.get(QuestionId(question))


def choice_text(code: str, question: str, choice: str) -> str:
    found = content(code).questions[QuestionId(question)]
    assert isinstance(found, q.ChoiceQuestion)
    return found.choice_text(choice)


def tags(word_file: bytes) -> list[str]:
    root = etree.fromstring(word_models.parts_of(word_file)["word/document.xml"])
    return [str(one.get(f"{W}val")) for one in root.iter(f"{W}tag")]


def body(word_file: bytes) -> str:
    return word_models.parts_of(word_file)["word/document.xml"].decode()


# ---- what is written ----------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_question_of_the_management_has_its_places(code: str) -> None:
    written = {tag.split("/")[0].split("=")[0].split("?")[0] for tag in tags(pack(code))}
    asked = {one.id for one in content(code).questions.values() if one.pre_work}
    assert asked <= written


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_question_can_be_answered_with_not_known(code: str) -> None:
    asked = {one.id for one in content(code).questions.values() if one.pre_work}
    assert {f"{id_}?not_known" for id_ in asked} <= set(tags(pack(code)))


def test_votes_are_printed_for_information_and_have_no_place() -> None:
    form = pack("en", "full")
    assert escape("Members do what they have agreed with one another.") in body(form)
    assert "trust_agreements" not in " ".join(tags(form))


def test_the_invitation_names_the_cluster_that_is_known() -> None:
    form = preparation_pack(content(), texts("en"), cluster=Cluster(name="Optik-Tal"))
    assert "Optik-Tal" in body(form)
    assert read_form(form, shipped()).cluster_name == "Optik-Tal"


@pytest.mark.parametrize("scope", ["short", "full"])
def test_other_scopes_ask_more(scope: q.Scope) -> None:
    assert len(body(pack("en", scope))) != len(body(pack("en")))


def test_the_same_content_gives_the_same_bytes() -> None:
    assert preparation_pack(content(), texts("en")) == pack()


# ---- what comes back ----------------------------------------------------------------------------


@pytest.mark.parametrize("code", LANGUAGES)
def test_an_untouched_form_holds_no_answer(code: str) -> None:
    form = read_form(pack(code), shipped())
    assert (dict(form.answers), form.refused, form.cluster_name) == ({}, (), "")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_choice_is_known_by_its_words_in_the_language_of_the_form(code: str) -> None:
    typed = {"mandate": choice_text(code, "mandate", "oral")}
    assert answer(typed, "mandate", code) == Chosen("oral")


@pytest.mark.parametrize(
    ("code", "text"), [("en", "1,250.5 €"), ("fr", "1\u202f250,5 €"), ("de", "1.250,5")]
)
def test_numbers_are_read_as_people_write_them(code: str, text: str) -> None:
    assert answer({"money_set_aside": text}, "money_set_aside", code) == Amount(1250.5)


@pytest.mark.parametrize(
    ("code", "text"), [("en", "05/03/2026"), ("fr", "5/3/2026"), ("de", "5.3.2026")]
)
def test_dates_are_read_as_people_write_them(code: str, text: str) -> None:
    typed = {"named_commitments/1/member": "Prisma", "named_commitments/1/date": text}
    rows = answer(typed, "named_commitments", code)
    assert isinstance(rows, Rows)
    assert str(rows.rows[0].cell("date")) == "2026-03-05"


def test_ticks_make_a_selection() -> None:
    typed = {"strategy_elements=target_markets": "☒", "strategy_elements=risks": "x"}
    assert answer(typed, "strategy_elements") == Selected(("target_markets", "risks"))


def test_none_of_these_is_an_answer_and_nothing_ticked_is_none() -> None:
    assert answer({"strategy_elements?none": "☒"}, "strategy_elements") == Selected(())
    assert answer({"mandate?not_known": "☐"}, "strategy_elements") is None


def test_not_known_is_a_status() -> None:
    assert answer({"mandate?not_known": "☒"}, "mandate") == Status("not_known")


def test_cells_come_back_in_their_rows() -> None:
    typed = {"members_by_type/sme/total": "41", "members_by_type/sme/active": "22"}
    rows = (Row("sme", (("total", 41.0), ("active", 22.0))),)
    assert answer(typed, "members_by_type") == Rows(rows)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"top_three_share": "many"}, "number"),
        ({"top_three_share": "140"}, "range"),
        ({"mandate": "perhaps"}, "choice"),
        ({"top_three_share": "30", "top_three_share?not_known": "☒"}, "both"),
        ({"strategy_elements?none": "☒", "strategy_elements=risks": "☒"}, "both"),
    ],
)
def test_what_is_no_answer_is_refused_with_its_reason_and_the_rest_is_taken(
    typed: Typed, reason: str
) -> None:
    form = read(typed | {"management_hours": "12"})
    assert [why.reason for _, why in form.refused] == [reason]
    assert form.answers == {QuestionId("management_hours"): Amount(12.0)}


def test_what_was_typed_beside_the_hint_counts_without_the_hint() -> None:
    assert answer({"top_three_share": "Enter here 35"}, "top_three_share") == Amount(35.0)


def test_another_word_file_is_no_form() -> None:
    with pytest.raises(NoForm):
        read_form(word_models.plain(), shipped())


def test_a_question_that_the_program_does_not_know_is_named() -> None:
    def rename(parts: word_models.Parts) -> None:
        name = "customXml/item1.xml"
        parts[name] = parts[name].replace(b'path="mandate"', b'path="of_tomorrow"')

    form = read_form(word_models.edited(filled({"mandate": "x"}), rename), shipped())
    assert form.unknown == ("of_tomorrow",)


def with_added_row(word_file: bytes, after: str, texts: list[str]) -> bytes:
    """Return a form in which a row was added below one, as Word adds it: without any place."""

    def add(parts: word_models.Parts) -> None:
        root = etree.fromstring(parts["word/document.xml"])
        (control,) = root.iterfind(f".//{W}tag[@{W}val='{after}']/../..")
        row = next(one for one in control.iterancestors() if one.tag == f"{W}tr")
        new = etree.fromstring(etree.tostring(row))
        for cell, text in zip(new.findall(f"{W}tc"), texts, strict=True):
            (paragraph,) = cell.findall(f"{W}p")
            for child in [one for one in paragraph if one.tag != f"{W}pPr"]:
                paragraph.remove(child)
            etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = text
        row.addnext(new)
        parts["word/document.xml"] = etree.tostring(root)

    return word_models.edited(word_file, add)


FIRST = {"named_commitments/1/member": "Prisma", "named_commitments/1/contribution": "Ten days"}
MORE = ["", "Linsenwerk", "Two days", "05/03/2026"]


@pytest.mark.parametrize("after", [1, 5])
def test_a_row_that_was_added_to_a_table_is_read(after: int) -> None:
    form = with_added_row(filled(FIRST), f"named_commitments/{after}/member", MORE)
    rows = read_form(form, shipped()).answers[QuestionId("named_commitments")]
    assert isinstance(rows, Rows)
    assert [row.cell("member") for row in rows.rows] == ["Prisma", "Linsenwerk"]
    assert str(rows.rows[1].cell("date")) == "2026-03-05"


def test_an_added_row_that_nobody_filled_in_is_nothing() -> None:
    form = with_added_row(filled(FIRST), "named_commitments/5/member", [""] * 4)
    rows = read_form(form, shipped()).answers[QuestionId("named_commitments")]
    assert isinstance(rows, Rows)
    assert len(rows.rows) == 1


def test_a_row_added_to_a_table_with_fixed_rows_is_left_aside() -> None:
    typed = {"members_by_type/sme/total": "41"}
    form = with_added_row(filled(typed), "members_by_type/sme/total", ["Others", "3", "1"])
    assert read_form(form, shipped()).answers == read(typed).answers


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_form_speaks_to_whoever_fills_it_in(code: str) -> None:
    own = texts(code).hints
    asked = content(code).questions
    assert set(own.model_dump()) <= {one.id for one in asked.values()}
    written = body(pack(code, "full"))
    for id_, hint in own.model_dump().items():
        assert escape(hint) in written
        assert escape(asked[QuestionId(id_)].hint) not in written


@pytest.mark.slow
@needs_office
def test_an_added_row_is_read_after_libreoffice_saved_it(tmp_path: Path) -> None:
    form = with_added_row(filled(FIRST), "named_commitments/5/member", MORE)
    direct, returned = (read_form(one, shipped()) for one in (form, through_office(form, tmp_path)))
    assert returned == direct


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("code", LANGUAGES)
def test_a_form_comes_back_the_same_through_libreoffice(code: str, tmp_path: Path) -> None:
    typed = {
        "cluster/name": "Optik-Tal e.V.",
        "mandate": choice_text(code, "mandate", "written"),
        "top_three_share": "35",
        "strategy_elements=risks": "☒",
        "named_commitments/2/date": "05/03/2026" if code == "en" else "05.03.2026",
        "members_by_type/sme/total": "41",
        "furthest_phase?not_known": "☒",
    }
    word_file = filled(typed, code)
    direct, returned = (
        read_form(one, shipped()) for one in (word_file, through_office(word_file, tmp_path))
    )
    assert returned == direct
    assert len(direct.answers) == 6
