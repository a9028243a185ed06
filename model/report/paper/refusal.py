"""Why a Word file cannot be the paper of a report."""

from __future__ import annotations

ENGLISH = {
    "unreadable": "the file cannot be read ({detail}); check its name and your rights",
    "damaged": "it cannot be used as the paper: {detail}; save it anew in Word and try again",
    "no_word_file": "it is no Word file; choose one that ends in .docx or .dotx",
    "macros": "it holds macros; save it in Word as a document without macros (.docx)",
    "other_form": "it is in the strict or an older form; save it in Word as a document (.docx)",
    "no_styles": "it has no styles to take over; choose a document that was written in Word",
    "no_room": "its pages leave less than 9 × 12 cm for text; choose one with larger pages",
    "circle": "its styles rest on one another in a circle; choose another document",
    "large_picture": "a picture in its header or footer is larger than 4 MB; make it smaller",
}
"""English sentences without full stop; the interface has its own under the same keys."""


LEFT_OUT = {
    "picture": "a picture that is no PNG, JPEG or GIF",
    "object": "an embedded or old-style object",
}
"""What of a header or footer is not taken over, in English; the rest is."""


class PaperRefused(Exception):
    """A Word file that is not taken as a model: `reason` is a key of `ENGLISH`."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keep the reason and a short English detail."""
        super().__init__(ENGLISH[reason].format(detail=detail))
        self.reason = reason
        self.detail = detail
