"""Why the cluster wants to go abroad, beside what clusters said in 2007."""

from __future__ import annotations

from collections.abc import Sequence

from model.content import questionnaire as q
from model.content.base import ChoiceId, QuestionId
from model.diagnosis import wording
from model.diagnosis.advice import MOTIVES
from model.diagnosis.agreement import LEAST_VOTES
from model.report import figures
from model.report.basis import ReportBasis
from model.report.blocks import Block, Cell, Heading, Run, Table, said
from model.report.shown import votes_phrase
from model.session.answers import Picks, Rankings

RANKING = QuestionId("objectives_ranking")


def motives(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the chapter on motives."""
    return (
        Heading(1, basis.texts.motives.heading),
        *_votes(basis),
        *_ranking(basis),
    )


def _votes(basis: ReportBasis) -> tuple[Block, ...]:
    texts, answer = basis.texts.motives, basis.session.answers.get(MOTIVES)
    if not isinstance(answer, Picks) or not answer.votes:
        return (said(texts.none),)
    if answer.voters < LEAST_VOTES:
        return (said(basis.texts.counted(texts.too_few, answer.voters)),)
    most = max(count for _, count in answer.votes)
    first = [choice for choice, count in answer.votes if count == most]
    question = basis.content.questions[MOTIVES]
    names = [basis.language.quoted(wording.choice_text(question, choice)) for choice in first]
    if len(first) == 1:
        lead = texts.first.format(motive=names[0], votes=most, voters=answer.voters)
        lead = f"{lead} {_in_2007(basis, first[0])}"
    else:
        listed = basis.language.listing(names)
        lead = texts.tied.format(motives=listed, votes=most, voters=answer.voters)
    return said(lead, "Lead"), *figures.motives(basis)


def _in_2007(basis: ReportBasis, choice: str) -> str:
    texts = basis.texts.motives
    figure = basis.content.benchmarks_for(MOTIVES).get(ChoiceId(choice))
    if figure is None or not figure.rank:
        return texts.not_2007
    return texts.as_2007 if figure.rank == "1" else texts.rank_2007.format(rank=figure.rank)


def _ranking(basis: ReportBasis) -> tuple[Block, ...]:
    texts, answer = basis.texts.motives, basis.session.answers.get(RANKING)
    question = basis.content.questions.get(RANKING)
    if not isinstance(answer, Rankings) or not isinstance(question, q.RankingQuestion):
        return ()
    n = len(answer.rankings)
    heading = Heading(2, texts.ranking)
    if n < LEAST_VOTES:
        return heading, said(texts.ranking_few.format(votes=votes_phrase(basis, n)))
    w = wording.concordance_of(basis.content, RANKING, answer)
    sentence = (
        said(texts.concordance.format(n=n, w=basis.language.number(w, 2), band=_band(basis, w)))
        if w is not None
        else said(votes_phrase(basis, n))
    )
    return heading, sentence, _ranking_table(basis, question, answer)


def _ranking_table(basis: ReportBasis, question: q.RankingQuestion, answer: Rankings) -> Table:
    texts = basis.texts.motives
    places = {
        choice.text: [
            sum(len(ranking) > place and ranking[place] == choice.id for ranking in answer.rankings)
            for place in range(question.places)
        ]
        for choice in question.choices
    }
    named = sorted(
        ((text, counts) for text, counts in places.items() if any(counts)),
        key=lambda entry: [-sum(entry[1]), *(-count for count in entry[1])],
    )
    header = [texts.objective, texts.named]
    header += [texts.place.format(n=place + 1) for place in range(question.places)]
    rows = tuple((Cell((Run(text),)), *_figures([sum(counts), *counts])) for text, counts in named)
    return Table(tuple(header), rows, (3.4, *[1.0] * (question.places + 1)), texts.ranking)


def _figures(values: Sequence[int]) -> tuple[Cell, ...]:
    return tuple(Cell((Run(str(value)),), "TableNumber") for value in values)


def _band(basis: ReportBasis, w: float) -> str:
    """Return the words for a concordance, halfway between the marks of Schmidt (1997)."""
    bands = basis.texts.motives.bands
    words = (bands.very_weak, bands.weak, bands.moderate, bands.strong, bands.very_strong)
    return words[min(4, int(w / 0.2))]
