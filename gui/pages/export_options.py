"""What the report shall be: its language, its extent, its copy, its chapters, its place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from gui.look.components import Button, Card, PlainLabel
from gui.look.style import SPACE_L, SPACE_S, SPACE_XS
from gui.pages.chapter_list import ChapterList
from gui.pages.parts import EvenRow, wrapping_widget
from gui.pages.radio_group import RadioGroup
from gui.words.handover_texts import HandoverTexts
from gui.words.page_texts import ExportTexts
from model.content.library import Library
from model.report.arrangement import PLAN, chapters
from model.session.session import WorkshopSession


class ExportOptions(Card):
    """Lets a person choose place, language, extent, copy and chapters of the report.

    What writes it goes into `action_row`, between its place and the choices.
    """

    language_chosen = Signal(str)  # language code
    kind_chosen = Signal()  # another extent or copy
    path_edited = Signal()
    place_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the choices; the languages come with the library."""
        super().__init__(parent)
        self._codes: tuple[str, ...] = ()
        self._language_holder = QWidget(self)
        self._language_label = PlainLabel("", "strong", self._language_holder)
        self._language_column = QVBoxLayout(self._language_holder)
        self._language_column.setContentsMargins(0, 0, 0, 0)
        self._language_column.setSpacing(SPACE_XS)
        self._language_column.addWidget(self._language_label)
        self._languages = QButtonGroup(self)
        self._extents = RadioGroup(2, self, is_column=True)
        self._copies = RadioGroup(2, self, is_column=True)
        self.copy_label = PlainLabel("", "muted", self)
        self.chapters = ChapterList(self)
        self._place_label = PlainLabel("", "strong", self)
        self.path_edit = QLineEdit(self)
        self.choose_button = Button("", "normal", parent=self)
        self.note_label = PlainLabel("", "muted", self)
        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(SPACE_L)
        self._arrange()
        self._languages.idClicked.connect(self._on_language_clicked)
        self._extents.chosen.connect(self.kind_chosen)
        self._copies.chosen.connect(self._on_copy_chosen)
        self.path_edit.textEdited.connect(self._on_path_edited)
        self.choose_button.clicked.connect(self.place_wanted)

    @property
    def is_short(self) -> bool:
        """Tell whether the short version is wanted."""
        return self._extents.place == 1

    @property
    def is_working_copy(self) -> bool:
        """Tell whether the report shall carry the session."""
        return self._copies.place == 1

    @property
    def path(self) -> Path | None:
        """Return the place, None where none is given."""
        text = self.path_edit.text().strip()
        return Path(text).expanduser() if text else None

    def show_texts(self, texts: ExportTexts, handover: HandoverTexts) -> None:
        """Show all texts in another language."""
        self._handover, copies = handover, handover.copies
        self._language_label.setText(texts.language)
        self._extents.show_texts(texts.extent, (texts.full, texts.short))
        self._copies.show_texts(copies.title, (copies.clean, copies.working))
        self.chapters.show_texts(handover.chapters)
        self._place_label.setText(texts.place)
        self.path_edit.setAccessibleName(texts.place)
        self.path_edit.setPlaceholderText(texts.place_hint)
        self.choose_button.show_text(texts.choose_place)
        for offered in self._languages.buttons():
            offered.setAccessibleName(f"{texts.language} – {offered.text()}")

    def show_languages(self, library: Library, chosen: str) -> None:
        """Offer the languages of the content, the chosen one marked."""
        codes = library.language_codes()
        if codes != self._codes:
            self._codes = codes
            self._offer([language.name for language in library.languages])
        if chosen in codes:
            self._languages.button(codes.index(chosen)).setChecked(True)
        for button in self._languages.buttons():  # Tab stops at the chosen one alone
            policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def show_session(self, session: WorkshopSession) -> None:
        """Show which chapters are printed, and what the copy carries."""
        self.chapters.show_session(session, self.is_short)
        words, lines = self._handover, []
        lines.append(words.copies.working_hint if self.is_working_copy else words.copies.clean_hint)
        if self.is_working_copy and PLAN not in chapters(session.report_sections, self.is_short):
            lines.append(words.chapters.without_plan)
        self.copy_label.setText("\n".join(lines))
        self._copies.describe(self.copy_label.text())

    def show_path(self, path: Path) -> None:
        """Show a place."""
        if self.path != path:
            self.path_edit.setText(str(path))
            self.path_edit.setCursorPosition(0)

    def show_note(self, note: str) -> None:
        """Say something about the place; "" says nothing."""
        self.note_label.setText(note)
        self.note_label.setVisible(bool(note))
        self.path_edit.setAccessibleDescription(note)

    def _arrange(self) -> None:
        place = QHBoxLayout()
        place.setSpacing(SPACE_S)
        place.addWidget(self.path_edit, 1)
        place.addWidget(self.choose_button)
        self.body.addWidget(self._place_label)
        self.body.addLayout(place)
        self.body.addWidget(self.note_label)
        self.body.addLayout(self.action_row)
        self.body.addSpacing(SPACE_L)
        groups = (self._language_holder, self._extents, self._copies)
        self.body.addWidget(wrapping_widget(*groups, parent=self, kind=EvenRow))
        for widget in (self.copy_label, self.chapters):
            self.body.addWidget(widget)
        self.body.setSpacing(SPACE_S)

    def _offer(self, names: list[str]) -> None:
        for old in self._languages.buttons():
            self._languages.removeButton(old)
            old.hide()
            old.deleteLater()
        for place, name in enumerate(names):
            button = QRadioButton(name.replace("&", "&&"), self._language_holder)
            button.setAccessibleName(f"{self._language_label.text()} – {name}")
            self._languages.addButton(button, place)
            left = Qt.AlignmentFlag.AlignLeft
            self._language_column.insertWidget(place + 1, button, 0, left)
        if self._language_column.count() == len(names) + 1:
            self._language_column.addStretch(1)

    def _on_language_clicked(self, place: int) -> None:
        self.language_chosen.emit(self._codes[place])

    def _on_copy_chosen(self) -> None:
        self.kind_chosen.emit()

    def _on_path_edited(self) -> None:
        self.path_edited.emit()
