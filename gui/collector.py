"""Keeps Python's collector from going through what stays for good, in the middle of a key press."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def spare_what_stays() -> None:
    """Take away what nobody needs any more, and let later rounds pass over all that is left.

    Content and words are some hundred thousand objects that live as long as the session; a round
    through all of them takes longer than a picture may, and finds nothing.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Keep the collector away while Qt goes through all widgets: it may destroy some of them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
