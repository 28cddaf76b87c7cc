"""A hit as a page shows it: its words with those that were looked for set apart, and the way to its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from onrecord.dossier import Dossier
from onrecord.search import Hit, What
from onrecord.web.links import link


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One hit: where it leads, of which source it is, and its words in pieces, each looked for or not."""

    hit: Hit
    there: str | None
    source: str
    pieces: tuple[tuple[str, bool], ...]


def shown(dossier: Dossier, hit: Hit) -> Shown:
    """A hit in the dossier of whoever asks."""
    source = dossier.sources.get(hit.source or "")
    return Shown(
        hit=hit,
        there=_there(dossier, hit),
        source="" if source is None or hit.what is What.SOURCE else source.title,
        pieces=tuple(pieces_of(hit.words, hit.marks)),
    )


def _there(dossier: Dossier, hit: Hit) -> str | None:
    """The place in the reader of words of a text; of a record, the page on which it is shown."""
    if hit.what is not What.PASSAGE or hit.at is None or hit.source is None:
        return link(dossier, hit.id)
    asked = urlencode({"text": hit.text or "", "at": hit.at.position or ""})
    return f"{reverse('reader', args=[hit.source])}?{asked}#sought"


def pieces_of(words: str, marks: Sequence[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """Words cut where marks begin and end; neighbours with only a blank between them are one mark."""
    at = 0
    for start, end in _runs(words, sorted(marks)):
        if at < start:
            yield words[at:start], False
        yield words[start:end], True
        at = end
    if at < len(words):
        yield words[at:], False


def _runs(words: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for start, end in marks:
        if runs and not words[runs[-1][1] : start].strip(" \n-"):
            runs[-1] = runs[-1][0], max(end, runs[-1][1])
        else:
            runs.append((start, end))
    return runs
