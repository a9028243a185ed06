"""Results that are kept as long as the answers they were read from stay the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from model.content.base import QuestionId
from model.session.answers import Answer, Answers

_Result = TypeVar("_Result")


class ReadAnswers(Mapping[QuestionId, Answer]):
    """Answers that note which of them were read, also those that are missing."""

    def __init__(self, answers: Answers) -> None:
        """Take the answers of a session."""
        self._answers = answers
        self.read: dict[QuestionId, Answer | None] = {}
        self.is_read_whole = False

    def __getitem__(self, question: QuestionId) -> Answer:
        """Return an answer, and note that it was read."""
        found = self.read[question] = self._answers.get(question)
        if found is None:
            raise KeyError(question)
        return found

    def __iter__(self) -> Iterator[QuestionId]:
        """Go through all answers: then every one of them counts as read."""
        self.is_read_whole = True
        return iter(self._answers)

    def __len__(self) -> int:
        """Return the number of answers: then every one of them counts as read."""
        self.is_read_whole = True
        return len(self._answers)


@dataclass(frozen=True)
class _Kept(Generic[_Result]):
    """A result with all that it depends on."""

    result: _Result
    read: Mapping[QuestionId, Answer | None]
    whole: Answers | None
    beside: object

    def still_holds(self, answers: Answers, beside: object) -> bool:
        """Tell whether nothing that was read is another value now."""
        return (
            self.whole in (None, answers)
            and self.beside == beside
            and all(answers.get(id_) is answer for id_, answer in self.read.items())
        )


class Memo:
    """Keeps the last result of each computation; never returns what a new one would not."""

    def __init__(self) -> None:
        """Begin with nothing known."""
        self._kept: dict[str, _Kept[object]] = {}

    def recall(
        self,
        name: str,
        answers: Answers,
        compute: Callable[[Answers], _Result],
        beside: object = None,
    ) -> _Result:
        """Return what `compute` makes of the answers and of what it reads `beside` them."""
        kept = self._kept.get(name)
        if kept is not None and kept.still_holds(answers, beside):
            return cast("_Result", kept.result)
        noted = ReadAnswers(answers)
        result = compute(noted)
        whole = answers if noted.is_read_whole else None
        self._kept[name] = _Kept(result, noted.read, whole, beside)
        return result
