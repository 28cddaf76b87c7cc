"""Onrecord's own search: the whole of it, from a dossier's texts to hits with their quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.search.engine import TOP
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Production, Source, SourceKind, Text
from onrecord.search import Searching, read_typed
from onrecord.search.expression import expression_of


class Ours:
    """Each page is the text of a source of its own."""

    name = "Onrecord"

    def take_in(self, pages: Sequence[str], folder: Path) -> None:
        """Analyse with two processes, index, and be ready."""
        self._searching = Searching(dossier_of(pages), folder / "index.sqlite")

    def best(self, typed: str) -> Sequence[int]:
        """By the index alone, as the others."""
        return list(islice(self._answers(typed), TOP))

    def all(self, typed: str) -> Sequence[int]:
        """By the index alone."""
        return list(self._answers(typed))

    def quoted(self, typed: str) -> Sequence[str]:
        """As the command has them: the words of each hit, with marks."""
        return [hit.words for hit in islice(self._searching.find(read_typed(typed)), TOP)]

    def close(self) -> None:
        """Let the index go."""
        self._searching.close()

    def _answers(self, typed: str) -> Iterator[int]:
        rows = self._searching._index.answers(expression_of(read_typed(typed)))
        return (int(row.key.removeprefix("passage page-").partition(".")[0]) for row in rows)


def dossier_of(pages: Sequence[str]) -> Dossier:
    """A dossier whose sources are pages."""
    texts = [Text(source=f"page-{number}", language="ru", words=page) for number, page in enumerate(pages)]
    sources = [Source(id=text.source, kind=SourceKind.PAGE, title="") for text in texts]
    return Dossier(
        production=Production(title="Pages"),
        sources={source.id: source for source in sources},
        texts={text.key: text for text in texts},
    )
