"""Start and end of an action: two typed dates that are judged together."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.look.components import Button
from gui.look.style import SPACE_L, SPACE_S
from gui.pages.date_input import DateInput
from gui.words.page_texts import ActionTexts
from model.content.language import Language
from model.diagnosis.flow import suggested_end


class PlanDates(QWidget):
    """Lets a person type start and end; reports them only together right.

    What is no date, or an end before the start, stays as typed and is named below; the session
    then keeps what it had.
    """

    dates_edited = Signal(object, object)  # start, end: date | None

    def __init__(
        self,
        language: Language,
        texts: ActionTexts,
        today: datetime.date,
        parent: QWidget | None = None,
    ) -> None:
        """Make two empty inputs, seen from today."""
        super().__init__(parent)
        self._language, self._texts = language, texts
        self._example = language.date_in_figures(today)
        self._weeks: tuple[float, float] | None = None
        self._session_dates: tuple[datetime.date | None, datetime.date | None] = (None, None)
        self.start = DateInput(language, today, parent=self)
        self.end = DateInput(language, today, is_end=True, parent=self)
        self.take_button = Button("", "link", parent=self)
        self.take_button.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_L)
        grid.setVerticalSpacing(SPACE_S)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.start, 0, 0, top)
        grid.addWidget(self.end, 0, 1, top)
        grid.addWidget(self.take_button, 1, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        for field in (self.start, self.end):
            field.edited.connect(self._on_edited)
            field.left.connect(self._on_left)
        self.take_button.clicked.connect(self._on_take_clicked)

    def show_labels(self, title: str) -> None:
        """Name the inputs, with the action they belong to."""
        texts = self._texts
        hint = texts.date_hint.format(example=self._example)
        for field, label in ((self.start, texts.start), (self.end, texts.end)):
            field.show_label(label, texts.field_name.format(field=label, title=title), hint)
        self._show_suggestion(title)

    def show_dates(
        self,
        start: datetime.date | None,
        end: datetime.date | None,
        weeks: tuple[float, float] | None,
    ) -> None:
        """Show the session's dates; `weeks` is how long the measure takes, where it ends."""
        self._weeks = weeks
        self._session_dates = (start, end)
        self.start.show_value(start)
        self.end.show_value(end)

    def finish_typing(self) -> None:
        """Take the inputs as fully typed: report what is right, name what is not."""
        self._report(is_final=True)
        self._show_problems()
        self.start.settle()
        self.end.settle()

    def _show_suggestion(self, title: str) -> None:
        """Offer the end that follows from start and duration where there is no end yet."""
        start, end = self._session_dates
        offered = None
        if start is not None and end is None and self._weeks is not None:
            offered = suggested_end(start, self._weeks)
        if offered is None or self._weeks is None:
            self.take_button.hide()
            return
        date = self._language.date_in_figures(offered)
        duration = self._language.duration(self._weeks)
        self.take_button.show_text(self._texts.take_end.format(date=date, duration=duration))
        self.take_button.setAccessibleName(self._texts.take_end_name.format(date=date, title=title))
        self.take_button.show()

    def _report(self, is_final: bool) -> None:
        """Report the dates where both are right; a wrong one keeps the session's."""
        kept_start, kept_end = self._session_dates
        start, end = self.start.entered(is_final), self.end.entered(is_final)
        new_start = kept_start if isinstance(start, str) else start
        new_end = kept_end if isinstance(end, str) else end
        if new_start is not None and new_end is not None and new_end < new_start:
            return
        if (new_start, new_end) != self._session_dates:
            self.dates_edited.emit(new_start, new_end)

    def _show_problems(self) -> None:
        texts = self._texts
        start, end = self.start.entered(), self.end.entered()
        self.start.show_problem(self.start.fault(texts))
        if isinstance(end, str):
            self.end.show_problem(self.end.fault(texts))
        elif isinstance(start, datetime.date) and end is not None and end < start:
            self.end.show_problem(texts.end_before_start)
        else:
            self.end.show_problem("")

    def _on_edited(self) -> None:
        self._report(is_final=False)
        if self.start.problem or self.end.problem:
            self._show_problems()  # so that a problem goes as soon as it is mended

    def _on_left(self) -> None:
        self.finish_typing()

    def _on_take_clicked(self) -> None:
        start, _ = self._session_dates
        if start is not None and self._weeks is not None:
            self.end.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.dates_edited.emit(start, suggested_end(start, self._weeks))
