"""The texts that a widget or a result shows."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from gui.look.components import PlainLabel
from tests.gui.fields.bench import Bench


def texts_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(PlainLabel)]


def result_texts(desk: Bench) -> list[str]:
    result = desk.field._result
    return texts_of(result) if result is not None else []
