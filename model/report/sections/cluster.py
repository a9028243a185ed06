"""The cluster as it was described: its profile, its goals in numbers, its partners."""

from __future__ import annotations

from model.content.base import QuestionId, SectionId
from model.diagnosis import wording
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Run, Table, said
from model.report.sections.internationalisation import internationalisation
from model.report.sections.typed_figures import typed_figures
from model.report.shown import answer_lines, rows_table
from model.session.answers import Amount, Chosen, Rows, is_answered

PROFILE = SectionId("profile")
FIELD, FOUNDED = QuestionId("technology_field"), QuestionId("founding_year")
MEMBERS = QuestionId("members_by_type")
STAFF, STAFF_ABROAD = QuestionId("staff_total_fte"), QuestionId("staff_international_fte")
PARTNERS = QuestionId("partner_clusters")


def cluster(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on the cluster; parts without answers are left out."""
    texts = basis.texts.cluster
    field, founded, staff = _field(basis), _founded(basis), _staff(basis)
    portrait = " ".join(filter(None, (field, founded, _members(basis), staff)))
    partners = rows_table(basis, PARTNERS)
    sentences = {FIELD: field, FOUNDED: founded, STAFF: staff, STAFF_ABROAD: staff}
    profile = _profile(basis, frozenset(id_ for id_, sentence in sentences.items() if sentence))
    return (
        Heading(1, texts.heading),
        *((said(portrait, "Lead"),) if portrait else ()),
        *((profile,) if profile else ()),
        *(() if profile or portrait else (said(texts.no_profile),)),
        *internationalisation(basis),
        *typed_figures(basis),
        *((Heading(2, texts.partners), partners) if partners else ()),
    )


def _field(basis: ReportBasis) -> str:
    answer = basis.session.answers.get(FIELD)
    if not isinstance(answer, Chosen) or answer.choice == "other":
        return ""
    field = wording.choice_text(basis.content.questions[FIELD], answer.choice)
    return basis.texts.cluster.field.format(field=basis.language.quoted(field))


def _founded(basis: ReportBasis) -> str:
    answer = basis.session.answers.get(FOUNDED)
    if not isinstance(answer, Amount):
        return ""
    return basis.texts.cluster.founded.format(year=f"{answer.value:.0f}")


def _members(basis: ReportBasis) -> str:
    answer, texts = basis.session.answers.get(MEMBERS), basis.texts.cluster
    if not isinstance(answer, Rows):
        return ""
    total, active = (_sum(answer, column) for column in ("total", "active"))
    if not total:
        return ""
    members = basis.texts.counted(texts.members, round(total))
    if active is None:
        return texts.members_only.format(members=members)
    return texts.members_active.format(members=members, active=basis.language.number(active))


def _sum(rows: Rows, column: str) -> float | None:
    """Return the sum of a column of figures; None where a row lacks its figure."""
    values = [row.cell(column) for row in rows.rows]
    figures = [value for value in values if isinstance(value, float | int)]
    return float(sum(figures)) if len(figures) == len(values) else None


def _staff(basis: ReportBasis) -> str:
    texts = basis.texts.cluster
    amounts = [
        wording.number_with_unit(basis.content.questions[id_], answer.value, basis.language)
        for id_ in (STAFF, STAFF_ABROAD)
        if isinstance(answer := basis.session.answers.get(id_), Amount)
    ]
    if not isinstance(basis.session.answers.get(STAFF), Amount):
        return ""
    if len(amounts) == 1:
        return texts.staff_only.format(staff=amounts[0])
    return texts.staff.format(staff=amounts[0], abroad=amounts[1])


def _profile(basis: ReportBasis, told: frozenset[QuestionId]) -> Table | None:
    """Return label and answer of every question of the profile that was not told before."""
    if PROFILE not in basis.content.sections:
        return None
    texts, answers = basis.texts.cluster, basis.session.answers
    semicolon = basis.texts.document.semicolon
    rows = tuple(
        (
            Cell((Run(question.label),)),
            Cell((Run(semicolon.join(answer_lines(basis, question.question_id, answer))),)),
        )
        for question in basis.content.questions_in(PROFILE)
        if question.question_id not in told
        if (answer := answers.get(question.question_id)) is not None and is_answered(answer)
    )
    if not rows:
        return None
    return Table((texts.fact, texts.answer), rows, (1, 2), texts.profile_table)
