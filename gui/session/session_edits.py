"""The edits of the open session: each is one step to undo, saved at once, and told to everybody."""

from __future__ import annotations

import time
from dataclasses import replace
from types import MappingProxyType

from gui.session.saving import SaveJob
from gui.session.session_state import SessionState
from model.content.base import QuestionId
from model.content.questionnaire import Scope
from model.session.answers import Rejection
from model.session.edits import Change
from model.session.parsing import parse
from model.session.session import Cluster, PlannedAction, WorkshopSession


class SessionEdits(SessionState):
    """The writing half of the session controller: takes every edit, and saves what follows."""

    _counter = 0
    _rejected: frozenset[str] = frozenset()

    def set_answer(self, question_id: str, raw: object) -> None:
        """Answer a question with raw input as in the plain answers file; None clears it.

        Input that is no answer is reported by `answer_rejected`; the session keeps what it has.
        """
        id_ = QuestionId(question_id)
        answer = None if raw is None else parse(self.content.questions[id_], raw)
        if isinstance(answer, Rejection):
            self._rejected |= {question_id}
            self.answer_rejected.emit(question_id, answer)
            return
        self._accept_input(question_id)
        self._push(self.session.with_answer(id_, answer), f"answer {question_id}")

    def set_note(self, question_id: str, text: str) -> None:
        """Change the note at a question; an empty one goes."""
        self._push(self.session.with_note(QuestionId(question_id), text), f"note {question_id}")

    def set_cluster(self, cluster: Cluster) -> None:
        """Say whom the workshop is about."""
        self._push(self.session.with_cluster(cluster), "cluster")

    def set_scope(self, scope: Scope) -> None:
        """Ask all questions, or the short form only; no answer is lost."""
        self._push(replace(self.session, scope=scope))

    def set_figure(self, figure_id: str, value: float | None) -> None:
        """Type a figure in that was published only as a picture; None takes it away."""
        others = {id_: v for id_, v in self.session.typed_figures.items() if id_ != figure_id}
        figures = others if value is None else {**others, figure_id: value}
        changed = replace(self.session, typed_figures=MappingProxyType(figures))
        self._push(changed, f"figure {figure_id}")

    def set_report_language(self, code: str) -> None:
        """Choose the language of the report; "" for that of the screen."""
        self._push(replace(self.session, report_language=code))

    def set_action(self, action: PlannedAction) -> None:
        """Take up, change or drop a measure, or change an own action."""
        is_known = self.session.action(action.action_id) is not None
        merge_key = f"action {action.action_id}" if is_known else ""
        self._push(self.session.with_action(action), merge_key)

    def remove_action(self, action_id: str) -> None:
        """Take an action out of the plan; a measure is proposed again."""
        self._push(self.session.without_action(action_id))

    def edit(self, change: Change, merge_key: str = "") -> None:
        """Change what else the session holds; edits with the same `merge_key` undo as one."""
        self._push(change(self.session), merge_key)

    # ---- in detail ---------------------------------------------------------------------------

    def _push(self, session: WorkshopSession, merge_key: str = "") -> None:
        if session != self.session:
            self._history.push(session, merge_key, time.monotonic())
            self._show_change()

    def _show_change(self) -> None:
        self._diagnose()
        self._save()
        self.session_changed.emit(self.session)
        self.diagnosis_changed.emit(self._diagnosis)

    @property
    def edition(self) -> int:
        """Return how often the session was saved: larger after each change."""
        return self._counter

    def _accept_input(self, question_id: str) -> None:
        if question_id in self._rejected:
            self._rejected -= {question_id}
            self.answer_rejected.emit(question_id, None)

    def _save(self) -> None:
        if self._is_rehearsal:
            self._saver.show_rehearsal()
        elif self._is_open:
            self._counter += 1
            job = SaveJob(self.session, self._library, self._path, self._counter, self._seal)
            self._saver.save(job)
