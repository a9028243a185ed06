"""Inputs of the action plan: text, lines and amount, typed as the language writes them.

Every input knows the value of the session that it shows. What a person types stays as typed:
it is replaced only when the session's value becomes another one than what was typed.
"""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from gui.fields.paragraph_edit import ParagraphEdit
from gui.look.components import PlainLabel, name_field, set_look
from gui.look.problem_label import ProblemLabel
from gui.look.style import SPACE_XS
from model.content.language import Language
from model.session.text_hygiene import clean
from model.session.typed_values import number_in, number_text

LONGEST_LINE = 300
LONGEST_DESCRIPTION = 1500
LONGEST_STEPS = 4000
LARGEST_BUDGET = 1_000_000_000.0


class LabelledInput(QWidget):
    """An input with its label above and the line for its problem below."""

    def __init__(self, edit: QWidget, parent: QWidget | None = None) -> None:
        """Put an input between its label and its problem."""
        super().__init__(parent)
        self._label = PlainLabel("", "small", self)
        self._edit_widget = edit
        self._problem_label = ProblemLabel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        for widget in (self._label, edit, self._problem_label):
            column.addWidget(widget)

    def show_label(self, label: str, name: str, hint: str = "") -> None:
        """Show the label; `name` is what a screen reader says, `hint` stands in the empty input."""
        self._label.setText(label)
        name_field(self._edit_widget, self._label)
        self._edit_widget.setAccessibleName(name)
        if isinstance(self._edit_widget, QLineEdit):
            self._edit_widget.setPlaceholderText(hint)

    def show_problem(self, problem: str) -> None:
        """Say in words what is wrong; "" when all is right again."""
        self._problem_label.setText(problem)
        self._problem_label.setVisible(bool(problem))
        self._edit_widget.setAccessibleDescription(problem)
        set_look(self._edit_widget, "invalid", bool(problem))

    @property
    def problem(self) -> str:
        """Return what is wrong, "" where nothing is."""
        return self._problem_label.text()


class TextInput(LabelledInput):
    """A short text; empty means as the content proposes, where it proposes something."""

    text_edited = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, lines: int = 1, longest: int = LONGEST_LINE
    ) -> None:
        """Make an empty input, with room for a text that takes several lines on the screen."""
        self._longest = longest
        self.edit: QLineEdit | ParagraphEdit
        if lines == 1:
            self.edit = QLineEdit()
            self.edit.setMaxLength(LONGEST_LINE)
            self.edit.textEdited.connect(self._on_text_edited)
            self.edit.editingFinished.connect(self._on_editing_finished)
        else:
            self.edit = ParagraphEdit(lines=lines)
            self.edit.text_edited.connect(self._on_text_edited)
            self.edit.left.connect(self._on_editing_finished)
        super().__init__(self.edit, parent)
        self._proposed = ""
        self._offers: QStringListModel | None = None

    def show_value(self, value: str, proposed: str = "") -> None:
        """Show the session's text, or what the content proposes in its place."""
        before, self._proposed = self._proposed, proposed
        if self._value(before) == value and before == proposed:
            return
        self.edit.setText(value or proposed)
        if isinstance(self.edit, QLineEdit):
            self.edit.setCursorPosition(0)

    def offer(self, names: tuple[str, ...]) -> None:
        """Offer texts that contain what is being typed; any other text stays possible."""
        if not isinstance(self.edit, QLineEdit):
            return
        if self._offers is None:
            self._offers = QStringListModel(self)
            completer = QCompleter(self._offers, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.activated.connect(self._on_offer_taken)
            self.edit.setCompleter(completer)
        if self._offers.stringList() != list(names):
            self._offers.setStringList(list(names))

    def _value(self, proposed: str) -> str:
        text = clean(self.edit.text(), one_line=True)[: self._longest]
        return "" if text == clean(proposed, one_line=True) else text

    def _on_text_edited(self) -> None:
        self.text_edited.emit(self._value(self._proposed))

    def _on_offer_taken(self, text: str) -> None:
        self.edit.setText(text)
        self._on_text_edited()

    def _on_editing_finished(self) -> None:
        """Show again what is proposed where the text was emptied."""
        if not self.edit.text().strip() and self._proposed:
            self.edit.setText(self._proposed)


class LinesInput(LabelledInput):
    """A text on several lines."""

    text_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty input."""
        self.edit = ParagraphEdit(lines=4)
        super().__init__(self.edit, parent)
        self.edit.text_edited.connect(self._on_text_edited)

    def show_value(self, value: str) -> None:
        """Show the session's text."""
        if self._value() != value:
            self.edit.setText(value)

    def _value(self) -> str:
        text = clean(self.edit.text())[:LONGEST_STEPS]
        return text if text.strip() else ""

    def _on_text_edited(self) -> None:
        self.text_edited.emit(self._value())


class AmountInput(LabelledInput):
    """An amount in euros."""

    amount_edited = Signal(object)  # float, or None where nothing is entered

    def __init__(self, language: Language, problem: str, parent: QWidget | None = None) -> None:
        """Make an empty input; `problem` says what is wrong with what is no amount."""
        self.edit = QLineEdit()
        super().__init__(self.edit, parent)
        self._language, self._problem_text = language, problem
        self._shown: float | None = None
        self.edit.textEdited.connect(self._on_text_edited)
        self.edit.editingFinished.connect(self._on_editing_finished)

    def show_value(self, value: float | None) -> None:
        """Show the session's amount; what is half typed stays while it is the same."""
        if value == self._shown:
            return
        self._shown = value
        if self._entered() != value:
            self.edit.setText("" if value is None else number_text(value, self._language))
            self.show_problem("")

    def _entered(self) -> float | str | None:
        number = number_in(self.edit.text(), self._language, "€")
        if isinstance(number, int | float) and not 0 <= number <= LARGEST_BUDGET:
            return self.edit.text()
        return float(number) if isinstance(number, int) else number

    def _on_text_edited(self) -> None:
        entered = self._entered()
        if not isinstance(entered, str):
            self._shown = entered
            self.show_problem("")
            self.amount_edited.emit(entered)

    def _on_editing_finished(self) -> None:
        self.show_problem(self._problem_text if isinstance(self._entered(), str) else "")
