"""Funding programmes in words of one language: reasons, state, age and the list itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from model.content.base import ChoiceId, PhaseId
from model.content.content import Content
from model.content.funding import Programme, first_day
from model.content.funding_checks import FACTS
from model.content.funding_list import Funding
from model.content.language import Language
from model.diagnosis.funding_fit import FitReason, FundingFit, months_until_call, phases_reached
from model.diagnosis.wording import choice_text
from model.session.session import WorkshopSession


def fit_sentences(
    content: Content, session: WorkshopSession, fit: FundingFit, day: datetime.date
) -> dict[FitReason, str]:
    """Return each reason in words: a sentence, or a clause with "if" where it is unknown."""
    programme = content.funding.programmes[fit.programme]
    return {reason: _sentence(content, session, programme, reason, day) for reason in fit.reasons}


def conditions(content: Content, sentences: dict[FitReason, str]) -> str:
    """Return "Would fit if …" with everything unknown; "" where nothing is."""
    clauses = [text for reason, text in sentences.items() if reason.side == "unknown"]
    if not clauses:
        return ""
    listed = content.language.listing(clauses)
    return content.funding.words.would_fit_if.format(conditions=listed)


def state_sentence(content: Content, programme: Programme, day: datetime.date) -> str:
    """Return the state of a programme on a day, with the date that goes with it."""
    words, language = content.funding.words, content.language
    state, call = programme.state_on(day), programme.call_on(day)
    match state:
        case "open" if call is not None and call.closes is not None:
            return words.open_until.format(date=language.date(call.closes))
        case "open":
            return words.running
        case "announced" if call is not None and call.opens is not None:
            return words.opens_on.format(date=language.date(call.opens))
        case "announced" if call is not None and call.closes is not None:
            return words.closes_on.format(date=language.date(call.closes))
        case "announced":
            return words.announced
        case "closed":
            return words.is_closed
        case "historic":
            return words.is_historic
        case "unknown":
            return words.states["unknown"]


def known_time(content: Content, programme: Programme) -> str:
    """Return the date of the information as precisely as it is known: "Sept 2025", "2024–2025"."""
    texts = [_time(content.language, part) for part in programme.known_times()]
    return "–".join(texts) or content.funding.words.time_unknown


def list_sentence(funding: Funding, language: Language) -> str:
    """Return which list is used, and as of when."""
    words = funding.words
    told = {
        "shipped": words.list_shipped,
        "extended": words.list_extended,
        "replaced": words.list_replaced,
    }[funding.origin]
    sentence = told.format(date=language.date(funding.date))
    return f"{sentence} {words.list_faulty}" if funding.has_faulty_file else sentence


def _time(language: Language, part: str) -> str:
    day = first_day(part)
    match part.count("-"):
        case 0:
            return part
        case 1:
            return language.month(day)
        case _:
            return language.date(day)


def _sentence(
    content: Content,
    session: WorkshopSession,
    programme: Programme,
    reason: FitReason,
    day: datetime.date,
) -> str:
    words = content.funding.words
    match reason.kind:
        case "state":
            is_unknown = reason.side == "unknown"
            return words.if_open if is_unknown else state_sentence(content, programme, day)
        case "phase":
            return _phase(content, session, reason)
        case "fact" | "partner_fact":
            return _fact(content, reason)
        case "country":
            names = [words.countries.get(code, code) for code in programme.countries]
            told = {"for": words.in_country, "against": words.elsewhere}
            sentence = told.get(reason.side, words.if_country)
            return sentence.format(country=content.language.listing(names))
        case "lead_time":
            return _lead_time(content, programme, reason, day)


def _phase(content: Content, session: WorkshopSession, reason: FitReason) -> str:
    words = content.funding.words
    phases = _names(content, reason.phases)
    if reason.side == "against":
        reached = _names(content, phases_reached(content, session.answers) or ())
        return words.other_phase.format(phases=phases, reached=reached)
    if reason.side == "for":
        return (words.in_next_phase if reason.detail else words.in_phase).format(phases=phases)
    return words.if_phase.format(phases=phases) if phases else words.if_any_phase


def _fact(content: Content, reason: FitReason) -> str:
    words = content.funding.words
    question = content.questions.get(FACTS)
    fact = choice_text(question, ChoiceId(reason.detail)) if question else reason.detail
    if reason.kind == "partner_fact":
        told = words.partner_has_fact if reason.side == "for" else words.if_partner
        return told.format(fact=fact)
    if reason.side == "unknown":
        return words.if_facts.get(reason.detail, words.if_partner.format(fact=fact))
    return (words.has_fact if reason.side == "for" else words.lacks_fact).format(fact=fact)


def _lead_time(
    content: Content, programme: Programme, reason: FitReason, day: datetime.date
) -> str:
    words, lead = content.funding.words, programme.lead_months
    if reason.detail == "call_too_late":
        ahead = months_until_call(programme, day)
        return words.call_too_late.format(months=_after(content, ahead, ahead))
    if lead is None:
        return words.any_wait if reason.side == "for" else words.if_lead_known
    if reason.detail == "no_wait":
        return words.no_wait
    if reason.side == "unknown":
        return words.if_in_time.format(months=_months(content.language, *lead))
    told = words.in_time if reason.side == "for" else words.too_late
    return told.format(months=_after(content, *lead))


def _after(content: Content, low: int, high: int) -> str:
    words = content.funding.words
    if high == 1:
        return words.after_one_month
    return words.after_months.format(n=content.language.range(low, high))


def _months(language: Language, low: int, high: int) -> str:
    template = language.one_month if high == 1 else language.months_count
    return template.format(language.range(low, high))


def _names(content: Content, phases: Iterable[PhaseId]) -> str:
    quoted = content.language.quoted
    return content.language.listing([quoted(content.phases[phase].name) for phase in phases])
