"""All answers in the order of the questionnaire, the index computed, and names of the past."""

from __future__ import annotations

from model.content.base import SectionId
from model.content.questionnaire import AnyQuestion
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Inline, Run, Table, said
from model.report.sections.agreement import overview
from model.report.sections.computed import computed
from model.report.sections.criteria import criteria
from model.report.sections.funding import funding_history
from model.report.sections.rules import rules
from model.report.shown import answer_lines
from model.session.answers import is_answered


def annex(basis: ReportBasis) -> tuple[Block, ...]:
    """Return one table per section; sections without any answer are named in one sentence."""
    texts, sections = basis.texts.annex, basis.content.sections
    tables = {id_: _section(basis, id_) for id_ in sections}
    empty = [basis.language.quoted(sections[id_].title) for id_, one in tables.items() if not one]
    sentence = texts.section_unanswered.format(sections=basis.language.listing(empty))
    return (
        Heading(1, texts.heading, starts_page=True),
        said(texts.intro),
        *(table for table in tables.values() if table is not None),
        *((said(sentence),) if empty else ()),
        *overview(basis),
        *computed(basis),
        *criteria(basis),
        *rules(basis),
        *funding_history(basis),
    )


def _section(basis: ReportBasis, section: SectionId) -> Table | None:
    texts, session = basis.texts.annex, basis.session
    asked = [question for question in basis.content.questions_in(section) if session.asks(question)]
    known = session.answers.keys() | session.notes.keys()
    if not any(question.question_id in known for question in asked):
        return None
    rows = tuple((_question(question), _answer(basis, question)) for question in asked)
    title = basis.content.sections[section].title
    return Table((texts.question, texts.answer), rows, (1, 1), title)


def _question(question: AnyQuestion) -> Cell:
    return Cell((Run(f"{question.label}\n", "Strong"), Run(question.text)), "TableSmall")


def _answer(basis: ReportBasis, question: AnyQuestion) -> Cell:
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
    return Cell(shown, "TableSmall")
