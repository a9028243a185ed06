"""A date: typed as the language writes it, or picked from a calendar."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.fields.field import AnswerField
from gui.fields.short_edit import ShortEdit
from gui.look.components import Button
from gui.look.style import SPACE_S
from gui.words.field_texts import Wording
from model.content import questionnaire as q
from model.content.language import Language
from model.session.answers import Answer, Day
from model.session.typed_values import date_in

_FIGURES = 12


class CalendarPopup(QFrame):
    """A month to pick a day from; it closes with the choice or with Escape."""

    picked = Signal(QDate)

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._calendar = QCalendarWidget(self)
        self._calendar.setLocale(QLocale(language.tag))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        self._calendar.clicked.connect(self._on_day_chosen)
        self._calendar.activated.connect(self._on_day_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._calendar)

    def open_at(self, place: QPoint, day: QDate) -> None:
        """Show the month of a day, or of today where there is none."""
        self._calendar.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self.move(place)
        self.show()
        self._calendar.setFocus()

    def _on_day_chosen(self, day: QDate) -> None:
        self.close()
        self.picked.emit(day)


class DateField(AnswerField):
    """A calendar date."""

    question: q.DateQuestion

    def __init__(
        self, question: q.DateQuestion, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(question, wording, parent)
        texts = wording.texts.date
        self._edit = ShortEdit(_FIGURES, self)
        self._edit.setPlaceholderText(texts.form)
        self._edit.setAccessibleName(self._input_name(texts.form))
        self._watch(self._edit)
        self._popup: CalendarPopup | None = None
        self._calendar_button = Button(texts.calendar, "normal", parent=self)
        self._calendar_button.setAccessibleName(texts.calendar_name.format(label=question.label))
        self._calendar_button.clicked.connect(self._on_calendar_clicked)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self._edit)
        row.addWidget(self._calendar_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._add_footer()

    def focus_first(self) -> None:
        """Put the focus on the line."""
        self._edit.setFocus()

    def _raw(self) -> object:
        return date_in(self._edit.text(), self._wording.language)

    def _show_value(self, answer: Answer | None) -> None:
        language = self._wording.language
        self._edit.setText(language.date_in_figures(answer.date) if isinstance(answer, Day) else "")

    def _on_calendar_clicked(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self._wording.language, self)
            self._popup.picked.connect(self._on_day_picked)
        day = QDate.fromString(str(self._raw()), Qt.DateFormat.ISODate)
        self._popup.open_at(self._edit.mapToGlobal(QPoint(0, self._edit.height())), day)

    def _on_day_picked(self, day: QDate) -> None:
        date = datetime.date(day.year(), day.month(), day.day())
        self._edit.setText(self._wording.language.date_in_figures(date))
        self._edit.setFocus()
        self._edited()
