"""A preparation form that came back: its answers go into the open workshop, or begin one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from gui.dialogs.messages import Messages
from gui.session.session_controller import SessionController
from gui.words.field_texts import Wording


def open_form(controller: SessionController, messages: Messages, path: Path) -> bool:
    """Take the answers of a filled form and say so; return whether the file is one.

    In an open workshop it is one step, which can be taken back; what is answered there stays.
    """
    from model.report.preparation.filling import filled, new_answers
    from model.report.preparation.form_reading import NoForm, read_form

    library = controller.library if controller.is_open else controller.shipped
    try:
        form = read_form(path.read_bytes(), library)
    except (NoForm, OSError):
        return False
    if not controller.is_open:
        controller.new_session()
    taken = new_answers(controller.session, form)
    kept = len(form.answers) - taken
    change = partial(filled, form=form)
    if change(controller.session) != controller.session:
        controller.edit(change)
    texts, content = controller.texts, controller.content
    wording = Wording(texts.fields, content.words, content.language)
    refused = [
        f"{content.questions[id_].label}{content.language.colon}{wording.problem(reason)}"
        for id_, reason in form.refused
    ]
    words = texts.paper.preparation
    refused += [words.unknown.format(question=id_) for id_ in form.unknown]
    said = words.taken.format(file=path.name, taken=taken, kept=kept, refused=len(refused))
    messages.tell(words.taken_title, said, "\n".join(refused))
    return True
