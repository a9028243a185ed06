"""All answers in the order of the questionnaire, then how what follows from them is computed."""

from __future__ import annotations

from model.content.base import SectionId
from model.content.questionnaire import AnyQuestion
from model.report.basis import ReportBasis
from model.report.blocks import Block, Columns, Heading, Inline, Paragraph, Run, said
from model.report.sections.agreement import overview
from model.report.sections.capacity import capacity_model
from model.report.sections.computed import computed
from model.report.sections.criteria import criteria
from model.report.sections.method import measures
from model.report.sections.rules import rules
from model.report.shown import answer_lines
from model.session.answers import is_answered


def annex(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the annex of answers and votes, and that of index, rules and plan."""
    texts = basis.texts.annex
    computing = (
        *measures(basis),
        *computed(basis),
        *capacity_model(basis),
        *criteria(basis),
        *rules(basis),
    )
    return (
        Columns(
            (
                Heading(1, texts.heading, is_annex=True),
                said(texts.intro),
                *_answers(basis),
                *overview(basis),
                Heading(1, texts.computing, is_annex=True),
                *computing,
            )
        ),
    )


def _answers(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the answers section by section; sections without any are named in one sentence."""
    sections = basis.content.sections
    shown = {id_: _section(basis, id_) for id_ in sections}
    empty = [basis.language.quoted(sections[id_].title) for id_, one in shown.items() if not one]
    listed = basis.language.listing(empty)
    sentence = basis.texts.annex.section_unanswered.format(sections=listed)
    blocks = tuple(block for one in shown.values() for block in one)
    return *blocks, *((said(sentence),) if empty else ())


def _section(basis: ReportBasis, section: SectionId) -> tuple[Block, ...]:
    session = basis.session
    asked = [question for question in basis.content.questions_in(section) if session.asks(question)]
    known = session.answers.keys() | session.notes.keys()
    if not any(question.question_id in known for question in asked):
        return ()
    title = said(basis.content.sections[section].title, "Label")
    pairs = ((_question(one), _answer(basis, one)) for one in asked)
    return title, *(paragraph for pair in pairs for paragraph in pair)


def _question(question: AnyQuestion) -> Paragraph:
    return Paragraph(
        (Run(f"{question.label}. ", "Strong"), Run(question.text, "Quiet")), "Question"
    )


def _answer(basis: ReportBasis, question: AnyQuestion) -> Paragraph:
    id_ = question.question_id
    answer, note = basis.session.answers.get(id_), basis.session.notes.get(id_, "")
    if answer is None:
        shown: tuple[Inline, ...] = (Run(basis.words.not_answered, "Muted"),)
    elif not is_answered(answer):
        shown = (Run("\n".join(answer_lines(basis, id_, answer)), "Muted"),)
    else:
        shown = (Run("\n".join(answer_lines(basis, id_, answer))),)
    if note:
        shown += (Run("\n" + basis.texts.annex.note.format(note=note), "Quiet"),)
    return Paragraph(shown, "Answer")
