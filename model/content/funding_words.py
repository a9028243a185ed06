"""The words about funding that screen, report and command line share; always the program's own."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from model.content.base import Frozen
from model.content.funding import AGES, CERTAINTIES, STATES
from model.content.words import named

Fit = Literal["fits", "would_fit", "does_not_fit"]
FITS: tuple[Fit, ...] = get_args(Fit)
Word = Annotated[str, Field(min_length=1, max_length=400)]
_FACTS = (
    *("legal_entity", "eu_or_associated", "less_developed_region", "widening_country"),
    *("sme_majority", "eccp_profile", "quality_label", "two_partners_two_countries"),
)


class FundingWords(Frozen):
    """The file `funding_words.yaml` of one language."""

    fits: Annotated[dict[str, Word], named(*FITS)]
    states: Annotated[dict[str, Word], named(*STATES)]
    ages: Annotated[dict[str, Word], named(*AGES)]
    certainty: Annotated[dict[str, Word], named(*CERTAINTIES)]
    would_fit_if: Word
    """With `{conditions}`: a sentence."""
    open_until: Word
    """With `{date}`, as in the next two."""
    opens_on: Word
    closes_on: Word
    running: Word
    announced: Word
    is_closed: Word
    is_historic: Word
    if_open: Word
    """A clause after "would fit if", as all that begin so."""
    in_phase: Word
    """With `{phases}`: it pays for a phase that the cluster is in."""
    in_next_phase: Word
    """With `{phases}`: the same for the phase that comes next."""
    other_phase: Word
    """With `{phases}` and `{reached}`."""
    if_phase: Word
    """With `{phases}`."""
    if_any_phase: Word
    has_fact: Word
    """With `{fact}`, the words of the choice; as in the next two."""
    lacks_fact: Word
    partner_has_fact: Word
    if_facts: Annotated[dict[str, Word], named(*_FACTS)]
    if_partner: Word
    """With `{fact}`."""
    in_country: Word
    """With `{country}`, as in the next two."""
    elsewhere: Word
    if_country: Word
    no_wait: Word
    any_wait: Word
    after_months: Word
    """With `{n}`: a time as it stands after "in" and "after"."""
    after_one_month: Word
    in_time: Word
    """With `{months}`, as in the next three."""
    call_too_late: Word
    too_late: Word
    if_in_time: Word
    if_lead_known: Word
    list_shipped: Word
    """With `{date}`, as in the next three."""
    list_extended: Word
    list_replaced: Word
    list_faulty: Word
    time_unknown: Word
    countries: dict[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], Word]
    """Names of countries by their code of two letters."""
