"""All words of the interface in one language, checked when they are loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gui.words.field_texts import FieldTexts
from gui.words.handover_texts import HandoverTexts
from gui.words.keeping_texts import KeepingTexts
from gui.words.page_texts import PageTexts
from gui.words.paper_texts import PaperTexts
from gui.words.room_texts import RoomTexts
from gui.words.window_texts import WindowTexts, load_window_texts
from gui.words.workshop_texts import WorkshopTexts
from model.content.base import Frozen
from model.content.problems import ContentProblem, ContentProblems
from model.content.yaml_source import YamlFile

_Texts = TypeVar("_Texts", bound=Frozen)


@dataclass(frozen=True)
class UiTexts:
    """The words of the window, fields, pages, the room's view, the workshop and handing over."""

    window: WindowTexts
    fields: FieldTexts
    pages: PageTexts
    room: RoomTexts
    workshop: WorkshopTexts
    keeping: KeepingTexts
    handover: HandoverTexts
    paper: PaperTexts


def load_ui_texts(folder: Path, code: str) -> UiTexts:
    """Return the words of the interface in one language.

    Raises:
        ContentProblems: words are missing or surplus; all faults of the files at once.
    """
    problems: list[ContentProblem] = []
    fields = _read(folder, code, "fields", FieldTexts, problems)
    pages = _read(folder, code, "pages", PageTexts, problems)
    room = _read(folder, code, "room", RoomTexts, problems)
    workshop = _read(folder, code, "workshop", WorkshopTexts, problems)
    keeping = _read(folder, code, "keeping", KeepingTexts, problems)
    handover = _read(folder, code, "handover", HandoverTexts, problems)
    paper = _read(folder, code, "paper", PaperTexts, problems)
    try:
        window = load_window_texts(folder, code)
    except ContentProblems as found:
        raise ContentProblems([*problems, *found.problems]) from None
    if fields is None or pages is None or room is None or workshop is None:
        raise ContentProblems(problems)
    if keeping is None or handover is None or paper is None:
        raise ContentProblems(problems)
    return UiTexts(window, fields, pages, room, workshop, keeping, handover, paper)


def _read(
    folder: Path, code: str, name: str, model: type[_Texts], problems: list[ContentProblem]
) -> _Texts | None:
    place = f"languages/{code}/interface/{name}.yaml"
    texts, found = YamlFile(folder / place, place).parse(model)
    problems += found
    return texts
