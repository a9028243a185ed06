"""The advice to prepare first: kind words, what speaks for waiting, what helps at home."""

from __future__ import annotations

from model.content import questionnaire as q
from model.diagnosis.advice import WARNING_SIGNS
from model.report.basis import ReportBasis
from model.report.blocks import Block, Paragraph, Run, said

SHOWN = 3
"""How many signs and steps the summary has room for."""


def not_now(basis: ReportBasis) -> tuple[Block, ...]:
    """Return the advice where it holds."""
    advice = basis.diagnosis.advice
    if not advice.not_now:
        return ()
    texts = basis.texts.not_now
    rules = [basis.content.advice.stop_rule(sign) for sign in advice.stop_rules]
    steps = [rule.at_home for rule in rules if rule is not None][:SHOWN]
    kind = texts.kind_document if basis.is_from_document else texts.kind
    return (
        Paragraph((Run(f"{texts.heading}\n", "Strong"), Run(kind)), "Notice"),
        said(_signs(basis)),
        *((said(texts.at_home, "Label"),) if steps else ()),
        *(said(step, "ListBullet") for step in steps),
        said(texts.everything),
    )


def _signs(basis: ReportBasis) -> str:
    signs = basis.diagnosis.advice.stop_rules
    question = basis.content.questions.get(WARNING_SIGNS)
    texts = (
        [question.choice_text(sign) for sign in signs]
        if isinstance(question, q.MultipleQuestion)
        else list(signs)
    )
    quoted = [basis.language.quoted(text.rstrip(".")) for text in texts[:SHOWN]]
    named = basis.language.listing(quoted)
    if len(signs) > SHOWN:
        return basis.texts.not_now.signs_many.format(n=len(signs), signs=named)
    return basis.texts.counted(basis.texts.not_now.signs, len(signs), signs=named) + "."
