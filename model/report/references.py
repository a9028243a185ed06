"""The works that the report cites, numbered in the order in which a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from model.content.base import SourceId
from model.content.reference import Source
from model.report.blocks import Block, Cite, paragraphs_of

_CODE = re.compile(r"\bS[0-9]{2,3}\b")
_AUTHOR_AND_YEAR = re.compile(r"^(.{3,100}?\([^)]*\))")


@dataclass(frozen=True)
class References:
    """The cited works and their numbers."""

    sources: Mapping[SourceId, Source]
    order: tuple[SourceId, ...]

    def known(self, sources: Iterable[SourceId]) -> tuple[SourceId, ...]:
        """Return those that the content knows, each once, by their number."""
        return tuple(sorted({s for s in sources if s in self.sources}, key=self.order.index))

    def mark(self, source: SourceId) -> str:
        """Return the number as it stands in the text."""
        return f"[{self.order.index(source) + 1}]"

    def bookmark(self, source: SourceId) -> str:
        """Return the name of the place in the list of sources."""
        return f"source_{self.order.index(source) + 1}"

    def short_name(self, source: SourceId) -> str:
        """Return author and year, or as much of the reference as names the work."""
        citation = self.sources[source].citation
        found = _AUTHOR_AND_YEAR.match(citation)
        name = found[1] if found else citation.split(": ")[0].rstrip(".")
        return _CODE.sub(self._named, name)

    def citation(self, source: SourceId) -> str:
        """Return the full reference; the codes of other works become their names."""
        return _CODE.sub(self._named, self.sources[source].citation)

    def listed(self) -> tuple[tuple[SourceId, str], ...]:
        """Return all cited works with their full references, by number."""
        return tuple((source, self.citation(source)) for source in self.order)

    def _named(self, code: re.Match[str]) -> str:
        source = self.sources.get(SourceId(code[0]))
        found = _AUTHOR_AND_YEAR.match(source.citation) if source is not None else None
        return found[1] if found else code[0]


def references_of(sources: Mapping[SourceId, Source], blocks: Iterable[Block]) -> References:
    """Return the works cited in blocks, in the order of their first mention."""
    cited = dict.fromkeys(
        source
        for paragraph in paragraphs_of(blocks)
        for inline in paragraph.inlines
        if isinstance(inline, Cite)
        for source in inline.sources
        if source in sources
    )
    return References(sources, tuple(cited))
