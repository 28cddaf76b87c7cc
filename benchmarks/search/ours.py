"""Onrecord's own search: the whole of it, from a dossier's texts to hits with their quotes."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from benchmarks.search.engine import TOP
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Production, Source, SourceKind, Text
from onrecord.search import Searching, read_typed
from onrecord.search.expression import expression_of

IN_A_SOURCE = 100


class Ours:
    """A dossier of sources of a hundred pages each, every page a paragraph."""

    name = "Onrecord"

    def __init__(self, pages: Sequence[str]) -> None:
        """The dossier is there before anything is measured, as it is when a command has read it."""
        self._dossier = dossier_of(pages)

    def take_in(self, _pages: Sequence[str], folder: Path) -> None:
        """Analyse with two processes, index, and be ready."""
        self._searching = Searching(self._dossier, folder / "index.sqlite")

    def best(self, typed: str) -> Sequence[int]:
        """By the index alone, as the others."""
        return list(islice(self._answers(typed), TOP))

    def all(self, typed: str) -> Sequence[int]:
        """By the index alone."""
        return list(self._answers(typed))

    def quoted(self, typed: str) -> Sequence[str]:
        """As the command has them: the words of each hit, with marks."""
        return [hit.words for hit in islice(self._searching.find(read_typed(typed)), TOP)]

    def edited(self) -> tuple[float, float]:
        """Seconds until an edit of one page is found, and until what it took out is gone from the bytes too."""
        (key, text), *_ = self._dossier.texts.items()
        texts = {**self._dossier.texts, key: replace(text, words=text.words + " Добавлено.")}
        edited, begun = replace(self._dossier, texts=texts), time.perf_counter()
        self._searching.renew(edited)
        found = time.perf_counter()
        self._searching._index.purge()
        return found - begun, time.perf_counter() - found

    def close(self) -> None:
        """Let the index go."""
        self._searching.close()

    def _answers(self, typed: str) -> Iterator[int]:
        rows = self._searching._index.answers(expression_of(read_typed(typed)))
        return (IN_A_SOURCE * _number(row.key) + row.number for row in rows)


def dossier_of(pages: Sequence[str]) -> Dossier:
    """A dossier whose sources are pages, a hundred in each."""
    texts = [
        Text(
            source=f"source-{at // IN_A_SOURCE}",
            language="ru",
            words="\n\n".join(pages[at : at + IN_A_SOURCE]),
        )
        for at in range(0, len(pages), IN_A_SOURCE)
    ]
    sources = [Source(id=text.source, kind=SourceKind.BOOK, title="") for text in texts]
    return Dossier(
        production=Production(title="Pages"),
        sources={source.id: source for source in sources},
        texts={text.key: text for text in texts},
    )


def _number(key: str) -> int:
    return int(key.removeprefix("passage source-").partition(".")[0])
