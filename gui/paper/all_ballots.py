"""The ballots of the whole workshop in one PDF, section by section."""

from __future__ import annotations

from gui.paper.ballot_sheets import BallotPrinter
from gui.paper.paper import Paper, as_pdf
from gui.words.room_texts import PaperTexts
from model.content import questionnaire as q
from model.content.base import SectionId
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.voting_groups import groups_to_vote
from model.session.session import WorkshopSession

FIRST_COUNT = 12
"""Ballots are printed for so many people while nobody said how many are there."""


def votes_in(
    content: Content, session: WorkshopSession, section: SectionId
) -> list[q.VoteQuestion]:
    """Return the questions of a section that the participants vote on."""
    asked = flow.asked_in(content, session, section)
    return [one for one in asked if isinstance(one, q.VoteQuestion) and one.who == "participants"]


def ballot_count(session: WorkshopSession) -> int:
    """Return for how many people ballots are printed."""
    return session.cluster.participants or FIRST_COUNT


def printer_of(
    content: Content, session: WorkshopSession, section: SectionId, texts: PaperTexts
) -> BallotPrinter:
    """Return what sets the slips of a section, with groups to tick where votes go by group."""
    words, language = content.words, content.language
    groups = [one.label(words, language) for one in groups_to_vote(session.cluster)]
    return BallotPrinter(content.sections[section].title, texts, groups)


def all_ballots(content: Content, session: WorkshopSession, texts: PaperTexts) -> bytes:
    """Return the ballots of all sections as one PDF; nothing where nobody votes on anything."""
    votes = {section: votes_in(content, session, section) for section in content.sections}
    voted = {section: questions for section, questions in votes.items() if questions}
    if not voted:
        return b""

    def draw(paper: Paper) -> None:
        is_first = True
        for section, questions in voted.items():
            printer = printer_of(content, session, section, texts)
            slips = printer.slips(paper, questions)
            printer.draw(paper, slips, ballot_count(session), is_first)
            is_first = False

    return as_pdf(texts.all_ballots, draw)
