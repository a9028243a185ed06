"""Qt's own words, in file dialogs and standard buttons, in the language of the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator


class QtLanguage(QObject):
    """Keeps the translator of Qt's words alive, and exchanges it."""

    def __init__(self, application: QCoreApplication) -> None:
        """Take the application."""
        super().__init__(application)
        self._application = application
        self._translator: QTranslator | None = None

    def show(self, code: str) -> None:
        """Let Qt speak a language; English is what it speaks without a translator."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        QLocale.setDefault(QLocale(code))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self)
        if translator.load(f"qtbase_{code}", folder):
            self._application.installTranslator(translator)
            self._translator = translator
