"""The preparation pack: an invitation, and the questions as a form that comes back."""

from __future__ import annotations

from collections.abc import Iterator

from model.content.content import Content
from model.content.questionnaire import Scope
from model.report import ooxml
from model.report.docx_writer import write_form
from model.report.export import AUTHOR
from model.report.imprint import Imprint
from model.report.paper.paper import Paper, own_paper
from model.report.preparation.controls import Controls
from model.report.preparation.fields import CLUSTER_NAME, FormList, list_part
from model.report.preparation.questions import QuestionWriter
from model.report.preparation.texts import PreparationTexts
from model.session.session import Cluster


def preparation_pack(
    content: Content,
    texts: PreparationTexts,
    scope: Scope = "pre_work",
    cluster: Cluster | None = None,
    paper: Paper | None = None,
) -> bytes:
    """Return the Word file; the same content gives the same bytes."""
    cluster, paper = cluster or Cluster(), paper or own_paper()
    controls = Controls(content.language)
    elements = [
        *_invitation(texts, controls, content, cluster),
        *_form(content, texts, scope, QuestionWriter(controls, texts, paper.page)),
    ]
    form = texts.form
    empty = (form.enter, form.choose, form.date)
    places = list_part(FormList(content.language.code, controls.paths, empty))
    return write_form(elements, _imprint(content, texts, cluster), paper, places)


def _invitation(
    texts: PreparationTexts, controls: Controls, content: Content, cluster: Cluster
) -> Iterator[str]:
    said, enter = texts.invitation, texts.form.enter
    yield ooxml.paragraph("Kicker", ooxml.text_runs(said.kicker), before=0)
    yield ooxml.paragraph("Title", ooxml.text_runs(said.title))
    yield ooxml.paragraph("Lead", ooxml.text_runs(said.lead))
    day = content.language.date(cluster.workshop_date) if cluster.workshop_date else ""
    facts = (
        (said.cluster, controls.text(CLUSTER_NAME, said.cluster, enter, cluster.name)),
        (said.when, controls.text("", said.when, enter, day)),
        (said.where, controls.text("", said.where, enter)),
        (said.who, ooxml.text_runs(said.who_text)),
        (said.back_to, controls.text("", said.back_to, enter)),
    )
    for name, place in facts:
        yield ooxml.paragraph("CoverFact", ooxml.text_runs(f"{name}\t") + place)
    parts = (
        (said.what, said.steps),
        (said.bring, said.brought),
        (said.use, said.uses),
        (said.protection, said.protected),
    )
    for name, lines in parts:
        yield ooxml.paragraph("Label", ooxml.text_runs(name))
        for line in lines:
            yield ooxml.paragraph("ListBullet", ooxml.text_runs(line))


def _form(
    content: Content, texts: PreparationTexts, scope: Scope, writer: QuestionWriter
) -> Iterator[str]:
    form = texts.form
    scopes = {"pre_work": form.scope_pre_work, "short": form.scope_short, "full": form.scope_full}
    yield ooxml.paragraph("TOCHeading", ooxml.text_runs(form.title))
    yield ooxml.paragraph("Lead", ooxml.text_runs(scopes[scope]))
    for line in form.how:
        yield ooxml.paragraph("ListBullet", ooxml.text_runs(line))
    for id_, section in content.sections.items():
        questions = [one for one in content.questions_in(id_) if one.belongs_to(scope)]
        if questions:
            yield ooxml.paragraph("Heading1", ooxml.text_runs(section.title))
        for question in questions:
            yield from writer.write(question)


def _imprint(content: Content, texts: PreparationTexts, cluster: Cluster) -> Imprint:
    said = texts.document
    return Imprint(
        title=said.title,
        header=" · ".join(filter(None, (cluster.name, said.header))),
        practice_mark="",
        copy_mark="",
        foot=said.foot,
        author=cluster.facilitator or AUTHOR,
        date=cluster.workshop_date,
        language=content.language,
        page=said.page,
        page_of=said.page_of,
        semicolon="; ",
        figure="",
        table="",
        numbers="",
    )
