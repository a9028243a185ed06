"""The terms of the field in a window of their own: searched, read, closed."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.sheet_window import SheetScroll, fitting
from gui.look.components import Button, Card, PlainLabel, name_field
from gui.look.style import SPACE_L, SPACE_M, SPACE_S, SPACE_XL
from gui.words.reference_texts import GlossaryTexts
from model.content.content import Content
from model.content.glossary import Term, in_order

_SIZE = QSize(900, 600)
_ID = Qt.ItemDataRole.UserRole


class GlossaryDialog(QDialog):
    """All terms with what they mean, and their names in the other languages."""

    def __init__(
        self, texts: GlossaryTexts, contents: Sequence[Content], parent: QWidget | None = None
    ) -> None:
        """Take the content in every language, that of the screen first."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.title)
        self._texts, self._contents = texts, contents
        self.search_edit = QLineEdit(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(texts.terms)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._none_label = PlainLabel("", "muted", self)
        self._term_label = PlainLabel("", "heading", self)
        self._variants_label = PlainLabel("", "small", self)
        self.definition_label = PlainLabel("", parent=self)
        self._others_label = PlainLabel("", "muted", self)
        self._place()
        self.search_edit.textChanged.connect(self._on_searched)
        self.search_edit.returnPressed.connect(self.list.setFocus)
        self.list.currentItemChanged.connect(self._on_item_changed)
        self._on_searched("")

    def shown_terms(self) -> tuple[str, ...]:
        """Return the ids of the terms in the list."""
        return tuple(self.list.item(row).data(_ID) for row in range(self.list.count()))

    def _place(self) -> None:
        label = PlainLabel(self._texts.search, "strong", self)
        name_field(self.search_edit, label)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(label)
        head.addWidget(self.search_edit, 1)
        scroll = SheetScroll(self._texts.title, self)
        sheet = Card(scroll)
        scroll.setWidget(sheet)
        for part in (self._term_label, self._variants_label, self.definition_label):
            sheet.body.addWidget(part)
        sheet.body.addWidget(self._others_label)
        sheet.body.addWidget(self._none_label)
        sheet.body.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE_M)
        middle.addWidget(self.list, 2)
        middle.addWidget(scroll, 3)
        close = Button(self._texts.close, "primary", parent=self)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_XL, SPACE_XL, SPACE_XL, SPACE_L)
        column.setSpacing(SPACE_L)
        column.addWidget(PlainLabel(self._texts.title, "title", self))
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(fitting(self, _SIZE))

    def _on_searched(self, words: str) -> None:
        """List the terms that have the words in a name of any language or in the explanation."""
        wanted = _plain(words.strip())
        self.list.clear()
        for term in in_order(self._contents[0].glossary.terms.values()):
            if all(word in self._searched(term) for word in wanted.split()):
                item = QListWidgetItem(term.term, self.list)
                item.setData(_ID, term.id)
        self._none_label.setText(self._texts.none.format(words=words.strip()))
        self._none_label.setVisible(self.list.count() == 0)
        self.list.setCurrentRow(0)
        if self.list.count() == 0:
            self._show_term(None)

    def _searched(self, term: Term) -> str:
        names = [
            name
            for content in self._contents
            if term.id in content.glossary.terms
            for name in content.glossary.terms[term.id].names()
        ]
        return _plain(" ".join([*names, term.definition]))

    def _on_item_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show_term(self._contents[0].glossary.terms[item.data(_ID)])

    def _show_term(self, term: Term | None) -> None:
        labels = (self._term_label, self._variants_label, self.definition_label, self._others_label)
        for label in labels:
            label.setVisible(term is not None)
        if term is None:
            return
        self._term_label.setText(term.term)
        self._variants_label.setText(self._texts.variants.format(words=", ".join(term.variants)))
        self._variants_label.setVisible(bool(term.variants))
        self.definition_label.setText(term.definition)
        colon = self._contents[0].language.colon
        others = (
            f"{content.language.name}{colon}{content.glossary.terms[term.id].term}"
            for content in self._contents[1:]
        )
        self._others_label.setText("\n".join(others))
        self.list.setAccessibleDescription(term.definition)


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
