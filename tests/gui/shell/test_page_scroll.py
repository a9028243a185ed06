"""The frame around a page: the page has its height before it is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.look.components import PlainLabel
from gui.look.page_scroll import PageScroll


def test_what_changed_unseen_is_in_its_place_in_the_first_picture(qtbot: QtBot) -> None:
    stack, page = QStackedWidget(), QWidget()
    qtbot.addWidget(stack)
    outer = QVBoxLayout(page)
    column = QVBoxLayout(inner := QWidget(page))
    outer.addWidget(inner)
    scroll = PageScroll(page, stack)
    stack.addWidget(scroll)
    stack.addWidget(QLabel("another page"))
    stack.resize(400, 300)
    stack.show()
    stack.setCurrentIndex(1)
    for number in range(40):
        column.addWidget(PlainLabel(f"Row {number} of words that wrap " * 4, parent=inner))

    scroll.measure()
    stack.setCurrentWidget(scroll)
    at_first = page.height()
    QApplication.processEvents()

    assert at_first == page.height() > 40 * 20


def test_a_label_is_measured_anew_when_its_text_or_its_font_changes(qtbot: QtBot) -> None:
    label = PlainLabel("one")
    qtbot.addWidget(label)
    heights = [label.heightForWidth(100)]
    label.setText("many words that do not stand on one line")
    heights.append(label.heightForWidth(100))
    font = label.font()
    font.setPixelSize(40)
    label.setFont(font)
    heights.append(label.heightForWidth(100))
    assert heights == sorted(set(heights))
