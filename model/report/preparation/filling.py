"""What a filled form brings into a session: only what nobody has answered yet."""

from __future__ import annotations

from dataclasses import replace

from model.report.preparation.form_reading import FilledForm
from model.session.session import WorkshopSession


def new_answers(session: WorkshopSession, form: FilledForm) -> int:
    """Return how many questions the form answers that have neither answer nor status yet."""
    return sum(id_ not in session.answers for id_ in form.answers)


def filled(session: WorkshopSession, form: FilledForm) -> WorkshopSession:
    """Return the session with the new answers of a form; what was answered stays as it is."""
    for id_, answer in form.answers.items():
        if id_ not in session.answers:
            session = session.with_answer(id_, answer)
    if form.cluster_name and not session.cluster.name:
        session = session.with_cluster(replace(session.cluster, name=form.cluster_name))
    return session
