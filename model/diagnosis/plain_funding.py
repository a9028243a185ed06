"""Fitting funding programmes as plain values with stable keys."""

from __future__ import annotations

from typing import Any

from model.content.content import Content
from model.diagnosis.funding_fit import FundingFit, Side, fit_programmes, reference_day
from model.diagnosis.funding_wording import fit_sentences
from model.session.session import WorkshopSession


def plain_funding(content: Content, session: WorkshopSession) -> list[dict[str, Any]]:
    """Return every programme with its fit, best first; no clock is read."""
    day = reference_day(session, content.funding)

    def plain(fit: FundingFit) -> dict[str, Any]:
        sentences = fit_sentences(content, session, fit, day)

        def on(side: Side) -> list[dict[str, str]]:
            return [{"id": one.reason_id, "text": sentences[one]} for one in fit.on(side)]

        return {
            "id": fit.programme,
            "fit": fit.fit,
            "for": on("for"),
            "against": on("against"),
            "unknown": on("unknown"),
            "age": fit.age,
            "state": fit.state,
        }

    return [plain(fit) for fit in fit_programmes(content, session, day)]
