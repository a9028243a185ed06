"""What the answers advise as a whole: "not now", warning signs, the type of strategy."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from gui.look.components import Badge, Card, PlainLabel, SectionTitle
from gui.pages.parts import Fold, wrapping_widget
from gui.words.page_texts import FindingsTexts
from model.content.content import Content
from model.diagnosis.advice import WARNING_SIGNS, Advice
from model.diagnosis.advice_wording import strategy_reason
from model.diagnosis.wording import choice_text


@dataclass(frozen=True)
class AdviceView:
    """A card of advice in words: a heading and lines below it."""

    title: str
    lines: tuple[str, ...]
    badge: str = ""
    """The word on the badge of the advice "not now"; empty on all other cards."""
    moves: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What is said about the lines, in small print."""


def advice_views(content: Content, texts: FindingsTexts, advice: Advice) -> list[AdviceView]:
    """Return "not now" first where it holds, then the type of strategy with its reason."""
    signs = _signs(content, advice)
    type_id = advice.strategy_type
    kind = content.advice.kind(type_id) if type_id is not None else None
    reasons = strategy_reason(content, advice)
    if kind is not None and advice.not_now:
        lines = (kind.description, *reasons, *signs, texts.not_now_hint)
        return [AdviceView(texts.not_now_title, lines, kind.name, kind.moves)]
    views = [AdviceView(texts.warning_signs, signs)] if signs else []
    if kind is not None:
        title = f"{texts.strategy_type}{content.language.colon}{kind.name}"
        lines = (kind.description, *reasons)
        views.append(AdviceView(title, lines, moves=kind.moves, needs=kind.needs))
    return views


class AdviceCard(Card):
    """Shows one piece of advice."""

    def __init__(
        self, view: AdviceView, texts: FindingsTexts, parent: QWidget | None = None
    ) -> None:
        """Show heading and lines."""
        super().__init__(parent)
        self.setAccessibleName(view.title)
        if view.badge:
            self.body.addWidget(wrapping_widget(Badge("problem", view.badge, self), parent=self))
        self.body.addWidget(SectionTitle(view.title, self))
        for line in view.lines:
            self.body.addWidget(PlainLabel(line, parent=self))
        if view.notes:
            self.body.addWidget(PlainLabel("\n".join(view.notes), "small", self))
        if view.moves:
            self.body.addWidget(self._details(view, texts))

    def _details(self, view: AdviceView, texts: FindingsTexts) -> Fold:
        fold = Fold(texts.show_moves, parent=self)
        for heading, lines in ((texts.moves, view.moves), (texts.needs, view.needs)):
            if lines:
                fold.body.addWidget(PlainLabel(heading, "muted", fold))
                text = "\n".join(f"– {line}" for line in lines)
                fold.body.addWidget(PlainLabel(text, parent=fold))
        return fold


def _signs(content: Content, advice: Advice) -> tuple[str, ...]:
    """Return the warning signs that hold, each with kind words and what to do at home first."""
    question = content.questions.get(WARNING_SIGNS)
    if question is None:
        return ()
    lines = []
    for id_ in advice.stop_rules:
        rule = content.advice.stop_rule(id_)
        advised = f" {rule.kindly} {rule.at_home}" if rule is not None else ""
        lines.append(f"{choice_text(question, id_)}{advised}")
    return tuple(lines) if len(lines) == 1 else tuple(f"– {line}" for line in lines)
