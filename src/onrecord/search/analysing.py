"""The terms of many parts, by two processes where there are thousands."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor

from onrecord.search.words import WORD, WORDS, Analysed, analysed, read_dictionaries, runs, terms_of

MANY = 2_000_000
"""Characters from which a second process is worth its beginning: about a thousand pages."""

PROCESSES = 2
BATCH = 200
SAMPLE = 5
"""One text in so many tells most words of all."""

Terms = Mapping[str, tuple[str, ...]]


def all_analysed(texts: Sequence[str]) -> Iterator[Analysed]:
    """The terms of each text, in their order."""
    if sum(map(len, texts)) < MANY or (os.cpu_count() or 1) == 1:
        yield from map(analysed, texts)
        return
    read_dictionaries()
    WORDS.update(_terms_of_sample(texts[::SAMPLE]))
    with ProcessPoolExecutor(PROCESSES, initializer=_begin, initargs=(dict(WORDS),)) as processes:
        for batch in processes.map(_analysed_batch, _batches(texts, BATCH)):
            yield from batch


def _terms_of_sample(texts: Sequence[str]) -> Terms:
    """The terms of the words of some texts, each worked out by one process only."""
    met = " ".join({run for text in texts for run in runs(text)})
    words = sorted({found[0] for found in WORD.finditer(met)} - WORDS.keys())
    with ProcessPoolExecutor(PROCESSES, initializer=_begin, initargs=({},)) as processes:
        found = processes.map(_terms_of_batch, _batches(words, 10 * BATCH))
        return {word: terms for batch in found for word, terms in batch.items()}


def _batches(items: Sequence[str], size: int) -> list[Sequence[str]]:
    return [items[at : at + size] for at in range(0, len(items), size)]


def _terms_of_batch(words: Sequence[str]) -> Terms:
    return {word: terms_of(word) for word in words}


def _analysed_batch(texts: Sequence[str]) -> list[Analysed]:
    return list(map(analysed, texts))


def _begin(known: Terms) -> None:
    """Know what the others know; and leave Ctrl-C to the process that was started, which ends the others."""
    WORDS.update(known)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
