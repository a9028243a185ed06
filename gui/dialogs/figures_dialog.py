"""The reference figures: those that can be typed in, and those that were published."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from gui.dialogs.sheet_window import SheetScroll, fitting
from gui.look.components import Button, Card, PlainLabel, SectionTitle, name_field, set_look
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.session.session_controller import SessionController
from gui.words.reference_texts import FigureTexts
from model.content.base import QuestionId
from model.content.reference import Benchmark
from model.session.typed_values import number_in, number_text

_SIZE = QSize(900, 640)
_WIDTH = 90
HIGHEST = 7.0
"""The upper end of the scale of the 2007 survey; the lower one is 0."""


class FiguresDialog(QDialog):
    """Takes the figures that a facilitator owns, and lists the published ones."""

    def __init__(
        self, texts: FigureTexts, controller: SessionController, parent: QWidget | None = None
    ) -> None:
        """Take the controller of the open session."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.title)
        self._texts, self._controller, self._content = texts, controller, controller.content
        self.edits: dict[str, QLineEdit] = {}
        self.problem_label = ProblemLabel(self)
        self._place()
        controller.session_changed.connect(self._show_typed)
        controller.session_closed.connect(self.close)
        self._show_typed()

    def _place(self) -> None:
        scroll = SheetScroll(self._texts.title, self)
        sheet = QWidget(scroll)
        sheets = QVBoxLayout(sheet)
        sheets.setContentsMargins(0, 0, 0, 0)
        sheets.setSpacing(SPACE_L)
        sheets.addWidget(self._own())
        sheets.addWidget(self._published())
        scroll.setWidget(sheet)
        close = Button(self._texts.close, "primary", parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(PlainLabel(self._texts.title, "title", self))
        column.addWidget(scroll, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(fitting(self, _SIZE))

    def _headed_card(self, title: str, hint: str) -> Card:
        card = Card(self)
        card.body.addWidget(SectionTitle(title, card))
        card.body.addWidget(PlainLabel(hint, "muted", card))
        return card

    def _own(self) -> Card:
        """Return the sheet with a line for each figure that can be typed in."""
        card = self._headed_card(self._texts.own, self._texts.own_hint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_M)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(0, 1)
        for row, figure in enumerate(f for f in self._figures() if f.editable):
            label, edit = PlainLabel(self._name(figure), parent=card), QLineEdit(card)
            edit.setFixedWidth(_WIDTH)
            edit.setMaxLength(6)
            name_field(edit, label, figure.note)
            edit.setProperty("figure", figure.id)
            edit.textEdited.connect(self._on_typed)
            self.edits[figure.id] = edit
            grid.addWidget(label, row, 0)
            grid.addWidget(edit, row, 1)
        card.body.addLayout(grid)
        card.body.addWidget(self.problem_label)
        return card

    def _published(self) -> Card:
        card = self._headed_card(self._texts.published, self._texts.published_hint)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        grid.setColumnStretch(1, 1)
        for row, figure in enumerate(f for f in self._figures() if not f.editable):
            value = PlainLabel(self._value(figure), "strong", card)
            value.setWordWrap(False)
            words = QVBoxLayout()
            words.addWidget(PlainLabel(self._name(figure), parent=card))
            words.addWidget(PlainLabel(self._origin(figure), "small", card))
            grid.addWidget(value, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(words, row, 1)
        card.body.addLayout(grid)
        return card

    def _figures(self) -> tuple[Benchmark, ...]:
        return tuple(self._content.benchmarks.values())

    def _name(self, figure: Benchmark) -> str:
        """Return what a figure says: an answer to a question, or its population in words."""
        question = self._content.questions.get(QuestionId(figure.question or ""))
        if question is None:
            return figure.base[:1].upper() + figure.base[1:]
        choices = {one.id: one.text for one in getattr(question, "choices", ())}
        name = f"{question.label}{self._content.language.colon}{choices.get(figure.option, '')}"
        return name if figure.editable else f"{name}\n{figure.base}"

    def _value(self, figure: Benchmark) -> str:
        language = self._content.language
        if figure.rank:
            return self._texts.rank.format(rank=figure.rank)
        if figure.value is None:
            return "–"
        if figure.unit == "percent":
            value = language.share(figure.value, 0 if figure.value.is_integer() else 1)
        else:
            is_money = figure.unit == "euro"
            value = language.amount(figure.value) if is_money else language.number(figure.value)
        return self._texts.about.format(value=value) if figure.approximate else value

    def _origin(self, figure: Benchmark) -> str:
        texts = self._texts
        parts = [
            str(figure.year) if figure.year else texts.undated,
            texts.answers.format(n=self._content.language.number(figure.n)) if figure.n else "",
            getattr(texts.confidence, figure.confidence) if figure.confidence else "",
            texts.source.format(source="; ".join(self._content.citations(figure.source))),
        ]
        return " · ".join(filter(None, parts))

    def _show_typed(self) -> None:
        """Show what the session holds, unless the same is being typed."""
        typed, language = self._controller.session.typed_figures, self._content.language
        for id_, edit in self.edits.items():
            value = typed.get(id_)
            if number_in(edit.text(), language) != value:
                edit.setText("" if value is None else number_text(value, language))
        self._show_problem()

    def _on_typed(self) -> None:
        """Report a figure once it is one; what is none is named and changes nothing."""
        edit = self.sender()
        if not isinstance(edit, QLineEdit):
            return
        value = number_in(edit.text(), self._content.language)
        if not isinstance(value, str) and (value is None or _is_on_scale(value)):
            self._controller.set_figure(edit.property("figure"), value)
        self._show_problem()

    def _show_problem(self) -> None:
        found = False
        for edit in self.edits.values():
            value = number_in(edit.text(), self._content.language)
            is_wrong = value is not None and not _is_on_scale(value)
            set_look(edit, "invalid", is_wrong)
            found = found or is_wrong
        self.problem_label.setText(self._texts.wrong if found else "")
        self.problem_label.setVisible(found)


def _is_on_scale(value: int | float | str) -> bool:
    return not isinstance(value, str) and 0 <= value <= HIGHEST
