"""About how many pages the report will have, counted off the interface thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from gui.look.components import PlainLabel
from gui.pages.report_job import ReportJob
from gui.tasks import Task
from gui.words.handover_texts import PageTargetTexts
from model.resources import resources_folder

if TYPE_CHECKING:
    from model.report.page_estimate import PageRange

_PAUSE_MS = 120
"""Time for several ticks to come as one."""


@dataclass(frozen=True)
class _Counted:
    job: ReportJob
    pages: PageRange


def count_pages(job: ReportJob) -> _Counted:
    """Estimate the pages of a report; touches no widget and reads only frozen values."""
    from model.report.export import basis_of
    from model.report.page_estimate import page_range
    from model.report.texts import load_report_texts

    texts = load_report_texts(resources_folder(), job.wish.language)
    basis = basis_of(job.library, job.session, texts, job.wish.language)
    pages = page_range(replace(basis, today=job.today), job.wish.is_short)
    return _Counted(job, pages)


class PageTarget(PlainLabel):
    """A line that says it; what is out of sight is counted when it comes into view."""

    counted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__("", "muted", parent)
        self._texts: PageTargetTexts | None = None
        self._wanted: ReportJob | None = None
        self._known: _Counted | None = None
        self._is_counting = False
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._on_timeout)

    def show_texts(self, texts: PageTargetTexts) -> None:
        """Show what is known in the language of the texts."""
        self._texts = texts
        self._show()

    def count(self, job: ReportJob) -> None:
        """Count the pages of this report next; its place does not matter."""
        self._wanted = job
        self._timer.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Count what was wanted while nobody looked."""
        super().showEvent(event)
        self._timer.start()

    def _show(self) -> None:
        if self._known is None or self._texts is None:
            return
        pages = self._known.pages
        has_model = self._known.job.wish.paper is not None
        phrase = self._texts.on_model if has_model else self._texts.about
        self.setText(phrase.format(low=pages.low, high=pages.high))

    def _on_timeout(self) -> None:
        job = self._wanted
        is_known = self._known is not None and self._known.job is job
        if job is None or is_known or self._is_counting or not self.isVisible():
            return
        self._is_counting = True
        task = Task(partial(count_pages, job))
        task.succeeded.connect(self._on_succeeded)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_succeeded(self, counted: _Counted) -> None:
        self._is_counting, self._known = False, counted
        self._show()
        self.counted.emit()
        self._on_timeout()

    def _on_failed(self, error: Exception) -> None:
        """Leave the line as it is; the fault itself goes to the crash hook and its log."""
        self._is_counting = False
        raise error
