"""The words that screens and reports share: names of levels, verdicts, roles and the like."""

from __future__ import annotations

from typing import Annotated, get_args

from pydantic import AfterValidator

from model.content.base import Frozen
from model.content.citations import CitationWords
from model.content.diagnosis_words import DiagnosisWords, StepVoteWords
from model.content.rules import GROUPS, CertaintyLevel, Lead


def named(*keys: str) -> AfterValidator:
    """Return a validator that wants exactly these keys, each with a text."""

    def check(words: dict[str, str]) -> dict[str, str]:
        missing, surplus = set(keys) - words.keys(), words.keys() - set(keys)
        if missing or surplus:
            raise ValueError(f"missing: {sorted(missing)}, surplus: {sorted(surplus)}")
        return {key: words[key] for key in keys}

    return AfterValidator(check)


_LEVELS = ("blocking", "problem", "watch", "none", "not_assessed")
_VOTE_GROUPS = (
    "sme",
    "large",
    "large_firm",
    "research",
    "research_institute",
    "university",
    "public",
    "public_body",
    "management",
    "other",
)


class Words(Frozen):
    """The file `words.yaml` of one language."""

    levels: Annotated[dict[str, str], named(*_LEVELS)]
    verdicts: Annotated[dict[str, str], named("shared", "partial", "divided", "too_few")]
    marks: Annotated[dict[str, str], named("outlier", "two_camps", "small_group")]
    groups: Annotated[dict[str, str], named(*GROUPS)]
    vote_groups: Annotated[dict[str, str], named(*_VOTE_GROUPS)]
    leads: Annotated[dict[str, str], named(*get_args(Lead))]
    statuses: Annotated[dict[str, str], named("not_known", "skipped", "not_applicable", "declined")]
    action_statuses: Annotated[dict[str, str], named("open", "running", "done", "given_up")]
    certainty: Annotated[dict[str, str], named(*get_args(CertaintyLevel))]
    named_by_room: str
    """With `{named}` and `{voters}`."""
    named_by_room_only: str
    """The same where no answer shows the barrier."""
    named_by_few: str
    """The same, without figures, where too few voted to show any."""
    of_votes: str
    """With `{n}`: "12 votes"."""
    votes: StepVoteWords | None = None
    """How many said what; None in sessions that are older than these."""
    citations: CitationWords | None = None
    """Our own words in references; None in sessions that are older than these."""
    nothing_chosen: str
    no_rows: str
    not_answered: str
    diagnosis: DiagnosisWords | None = None
    """Sentences of index, comparisons and votes; None in sessions that are older than these."""

    def vote_group(self, name: str) -> str:
        """Return the name of a group of voters; an unknown one as it was given."""
        return self.vote_groups.get(name, name.replace("_", " "))
