"""Where the money can come from: programmes that fit, own contribution, what does not fit."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from model.content.base import ChoiceId, QuestionId
from model.content.funding import Age, HistoricName, Programme
from model.content.funding_checks import FACTS
from model.diagnosis.funding_fit import FundingFit, fit_programmes, recommended, reference_day
from model.diagnosis.funding_wording import (
    conditions,
    fit_sentences,
    known_time,
    list_sentence,
    state_sentence,
)
from model.diagnosis.wording import choice_text
from model.report.basis import ReportBasis
from model.report.blocks import (
    Block,
    Cell,
    Cite,
    Heading,
    Inline,
    Paragraph,
    Run,
    RunStyle,
    Table,
    said,
)
from model.report.sections.barrier_facts import source_line
from model.report.shown import evidence_answer

IN_FULL = 6
"""How many programmes are described; the others that would fit are named in a line each."""
OWN_MONEY = tuple(
    map(QuestionId, ("money_set_aside", "member_contribution", "continues_without_grant"))
)
_AGE_STYLES: dict[Age, RunStyle] = {
    "fresh": "",
    "check": "LevelWatch",
    "old": "LevelWatch",
    "undated": "LevelNotAssessed",
}


def funding(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on funding; programmes that do not fit are named with their reason."""
    texts, day = basis.texts.funding, _day(basis)
    fits = fit_programmes(basis.content, basis.session, day)
    shown = recommended(fits)
    return (
        Heading(1, texts.heading),
        said(texts.intro.format(date=basis.language.date(day)), "Lead"),
        *(_fitting(basis, shown, day) if shown else (said(texts.none_fits),)),
        *_own_money(basis),
        *_counted(basis, len(fits) - len(shown)),
    )


def _counted(basis: ReportBasis, n: int) -> tuple[Block, ...]:
    """Return how many programmes do not fit; the annex of sources names each with its reason."""
    return (said(basis.texts.counted(basis.texts.funding.not_fitting, n)),) if n else ()


def funding_sources(basis: ReportBasis) -> str:
    """Return which list of programmes was used and as of which day it was read."""
    used = list_sentence(basis.content.funding, basis.language)
    return basis.texts.funding.used.format(list=used, date=basis.language.date(_day(basis)))


def _day(basis: ReportBasis) -> datetime.date:
    return reference_day(basis.session, basis.content.funding, basis.today)


def _fitting(
    basis: ReportBasis, shown: tuple[FundingFit, ...], day: datetime.date
) -> Iterator[Block]:
    texts = basis.texts.funding
    header = (texts.programme, texts.fit, texts.state, texts.information)
    rows = tuple(_row(basis, one, day) for one in shown[:IN_FULL])
    yield Table(header, rows, (3, 2.85, 1.25, 1.6), texts.table)
    yield from _further(basis, shown[IN_FULL:], day)
    yield said(list_sentence(basis.content.funding, basis.language), "Source")


def _row(basis: ReportBasis, one: FundingFit, day: datetime.date) -> tuple[Cell, ...]:
    content = basis.content
    programme, words = content.funding.programmes[one.programme], content.funding.words
    state = state_sentence(content, programme, day)
    certainty = basis.texts.funding.certainty.format(certainty=words.certainty[programme.certainty])
    return (
        Cell(_pays(basis, programme), "TableSmall"),
        Cell((Run(words.fits[one.fit], "Strong"), Run(f"\n{_why(basis, one, day)}")), "TableSmall"),
        Cell((Run(state),), "TableSmall"),
        Cell((*_information(basis, one), Run(f"\n{certainty}")), "TableSmall"),
    )


def _pays(basis: ReportBasis, programme: Programme) -> tuple[Inline, ...]:
    """Return name, what is paid, the works behind it, and where to ask."""
    known = tuple(code for code in programme.source if code in basis.content.sources)
    cited = (Run(" "), Cite(known)) if known else ()
    pays = programme.pays or basis.content.funding.words.time_unknown
    address = (Run(f"\n{programme.address}", "Address"),) if programme.address else ()
    return Run(programme.name, "Strong"), Run(f"\n{pays}"), *cited, *address


def _why(basis: ReportBasis, one: FundingFit, day: datetime.date) -> str:
    """Return what speaks for it, besides the call, and what is not known."""
    sentences = fit_sentences(basis.content, basis.session, one, day)
    in_favour = [sentences[reason] for reason in one.on("for") if reason.kind != "state"]
    return " ".join(filter(None, (*in_favour, conditions(basis.content, sentences))))


def _information(basis: ReportBasis, one: FundingFit) -> tuple[Run, ...]:
    """Return the date of the information, with a mark where it has to be checked."""
    words, content = basis.content.funding.words, basis.content
    age = words.ages[one.age].replace(" ", "\u00a0")
    mark = Run(f"\u00a0{age}\u00a0", _AGE_STYLES[one.age])
    if one.age == "undated":
        return (mark,)
    date = known_time(content, content.funding.programmes[one.programme])
    return (Run(date),) if one.age == "fresh" else (Run(f"{date}\n"), mark)


def _further(
    basis: ReportBasis, fits: tuple[FundingFit, ...], day: datetime.date
) -> Iterator[Block]:
    """Yield those that are not described, by what is still to be clarified."""
    groups: dict[str, list[str]] = {}
    for one in fits:
        sentences = fit_sentences(basis.content, basis.session, one, day)
        open_points = conditions(basis.content, sentences).removesuffix(".")
        label = open_points or basis.content.funding.words.fits[one.fit]
        groups.setdefault(label, []).append(_named(basis, one))
    if groups:
        yield said(basis.texts.funding.further)
    for label, names in groups.items():
        yield _listed(basis, label, names)


def _listed(basis: ReportBasis, label: str, names: list[str]) -> Paragraph:
    text = f"{basis.language.colon}{basis.texts.document.semicolon.join(names)}."
    return Paragraph((Run(label, "Strong"), Run(text)), "Answer")


def _own_money(basis: ReportBasis) -> tuple[Block, ...]:
    """Return what the cluster and its members would pay themselves; no vote of fewer than five."""
    texts, answers = basis.texts.funding, basis.session.answers
    lines = [
        evidence_answer(basis, id_, answers[id_])
        for id_ in OWN_MONEY
        if id_ in answers and id_ in basis.content.questions
    ]
    return (
        Heading(2, texts.own),
        said(texts.own_intro),
        *(said(line, "ListBullet") for line in lines),
        *(() if lines else (said(texts.own_unknown),)),
    )


def set_aside(basis: ReportBasis) -> tuple[Block, ...]:
    """Return, for the annex, the programmes that do not fit, by the reason that counts most."""
    texts = basis.texts.funding
    fits = fit_programmes(basis.content, basis.session, _day(basis))
    groups: dict[str, list[str]] = {kind: [] for kind in texts.because}
    for one in fits[len(recommended(fits)) :]:
        reason = one.main_reason
        if reason is not None:
            is_fact = reason.kind == "fact"
            facts = tuple(r.detail for r in one.on("against") if is_fact and r.kind == "fact")
            groups[reason.kind].append(_named(basis, one, facts))
    lines = tuple(
        _listed(basis, texts.because[kind], names) for kind, names in groups.items() if names
    )
    return (Heading(2, texts.set_aside, is_listed=False), *lines) if lines else ()


def _named(basis: ReportBasis, one: FundingFit, facts: tuple[str, ...] = ()) -> str:
    """Return "Name (2020, old, followed by …)", with the conditions that are not met."""
    content, texts = basis.content, basis.texts.funding
    programme, words = content.funding.programmes[one.programme], content.funding.words
    successor = content.funding.programmes.get(programme.successor or "")
    question = content.questions.get(FACTS)
    notes = [
        "" if one.age == "undated" else known_time(content, programme),
        "" if one.age == "fresh" else words.ages[one.age],
        texts.successor.format(programme=successor.name) if successor is not None else "",
        *(choice_text(question, ChoiceId(fact)) for fact in facts if question is not None),
    ]
    return f"{programme.name} ({', '.join(filter(None, notes))})"


def funding_history(basis: ReportBasis) -> tuple[Block, ...]:
    """Return, for the annex, what the categories of 2007 were called afterwards, as history."""
    texts, names = basis.texts.funding, basis.content.funding.history
    if not names:
        return ()
    later = (texts.in_2014, texts.in_2021, texts.after_2027)
    lines = tuple(_successors(basis, name, later) for name in names)
    codes = dict.fromkeys(code for name in names for code in name.source)
    known = tuple(code for code in basis.content.sources if code in codes)
    return (
        Heading(2, texts.history, is_listed=False),
        said(texts.history_intro),
        *lines,
        *((source_line(basis, known),) if known else ()),
    )


def _successors(basis: ReportBasis, name: HistoricName, later: tuple[str, ...]) -> Paragraph:
    """Return a category of 2007 with what it was called in each period after it."""
    found = zip(later, (name.in_2014, name.in_2021, name.after_2027), strict=True)
    colon, semicolon = basis.language.colon, basis.texts.document.semicolon
    names = semicolon.join(f"{period}{colon}{text}" for period, text in found if text)
    return Paragraph((Run(f"{name.then}. ", "Strong"), Run(names)), "Answer")
