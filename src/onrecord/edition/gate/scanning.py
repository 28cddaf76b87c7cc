"""One text held against all secrets: what in it must not be told, and at which line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import PurePosixPath

from onrecord.edition.gate.decoding import decoded, hidden
from onrecord.edition.gate.heard import Heard
from onrecord.edition.gate.leak import Leak, Told
from onrecord.edition.gate.mending import Mended, over_breaks, spaced, undone
from onrecord.edition.gate.neighbours import NEAR, WORD
from onrecord.edition.gate.plain import plain
from onrecord.edition.gate.runs import TOKEN, anchors_of, first_run
from onrecord.edition.gate.secrets import Secrets
from onrecord.edition.gate.spotting import Spotter

TAG = re.compile(r"(<[^<>]*>)")
BREAKS = "'’ʼʹ`´\n"
QUOTED = re.compile(r"[\"'#=]([a-z][a-z0-9-]*[:/][a-z0-9-]+)(?=[\"'#.?&\s])")
LONGEST_NUMBER = 10
"""So many digits may be letters in hexadecimal."""

DEEPEST = 3


class Scanner:
    """Everything that must not be told, ready to be looked for in text after text."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._spotter = Spotter(secrets)
        self._anchors = anchors_of(secrets.passages)
        self._heard = Heard(self._telling)
        self._stems = {id.replace(":", ".").replace("/", ".") for id in secrets.ids}

    def leaks(self, text: str, depth: int = 0) -> Iterator[Leak]:
        """What a text tells that it should not, each thing once in a line."""
        read = plain(decoded(text))
        lines = _Lines(read)
        seen: set[tuple[Told, str, int]] = set()
        for told, about, at in self._told(read, depth):
            line = lines.of(at)
            if (told, about, line) not in seen:
                seen.add((told, about, line))
                yield Leak(told=told, about=about, line=line, column=at - read.rfind("\n", 0, at))

    def is_told_by(self, words: str) -> bool:
        """Whether words such as a file's name or an id tell anything that they should not."""
        return any(leak.stops for leak in self.leaks(words))

    def is_stub(self, name: str) -> bool:
        """Whether a file is called by the id of a withheld record, as an empty page for somebody would be.

        No file name has a colon: `person-interview-03.witness.html` is the page of `interview-03:witness`.
        """
        stem = PurePosixPath(name).stem
        return not self._stems.isdisjoint((stem, stem.partition("-")[2]))

    def _told(self, read: str, depth: int) -> Iterator[tuple[Told, str, int]]:
        """What is told, about whom, and where: of markup apart what readers see and what stands in its tags."""
        pieces = TAG.split(read) if "<" in read else [read]
        odd: set[str] = set()
        for first in (0, 1) if len(pieces) > 1 else (0,):
            ours = pieces[first::2]
            starts = list(accumulate(map(len, pieces), initial=0))[first::2]
            for told, about, at in self._in_words(ours, odd):
                yield told, about, _in_whole(ours, starts, at)
        yield from self._in_mended(read, self._mended(read, pieces, odd))
        for found in QUOTED.finditer(read) if self._secrets.ids else ():
            if found[1] in self._secrets.ids:
                yield Told.ID, "a record", found.start()
        if depth < DEEPEST:
            for one in self._hidden(read, odd, depth):
                yield one.told, one.about, 0

    def _in_words(self, pieces: Sequence[str], odd: set[str]) -> Iterator[tuple[Told, str, int]]:
        """Who is named in a text, and what is told of passages; what is no plain word is put by for a closer look."""
        said = self._heard.said(pieces)
        if not said.words and not said.is_spaced:
            return
        text = " ".join(pieces)
        unplain = {one for one in said.words if not _is_plain(one)}
        odd |= unplain
        for spot in self._spotter.spots(text, (said.words - unplain).union(*map(WORD.findall, unplain))):
            yield spot.told, spot.about, spot.at
        if not self._anchors.isdisjoint(map(str.lower, said.words)):
            tokens = TOKEN.findall(text)
            run = first_run(tokens, self._secrets.passages)
            if run is not None:
                yield Told.PASSAGE, run[1], _start_of(text, run[0])
        if said.is_spaced:
            yield from self._in_mended(text, spaced(text))

    def _telling(self, words: set[str]) -> set[str]:
        """Those of some words that have to be looked at wherever they stand: of names, of passages, no plain words."""
        unplain = {one for one in words if not _is_plain(one)}
        of_passages = {one for one in words if one.lower() in self._anchors}
        return unplain | of_passages | self._spotter.telling(words)

    def _mended(self, read: str, pieces: Sequence[str], odd: set[str]) -> Iterator[Mended]:
        """Words that tags, apostrophes, digits or the ends of lines have taken apart."""
        if len(pieces) > 1:
            yield from over_breaks(pieces[::2], list(accumulate(map(len, pieces)))[::2])
        for sign in BREAKS:
            if sign in read:
                texts = read.split(sign)
                ends = [end - 1 for end in accumulate(len(text) + 1 for text in texts)]
                yield from over_breaks(
                    [text.strip(" \t\r") for text in texts] if sign == "\n" else texts, ends
                )
        for token, word in undone(odd):
            at = max(read.find(token), 0)
            yield Mended(word, at, at + len(token))

    def _in_mended(self, text: str, mended: Iterable[Mended]) -> Iterator[tuple[Told, str, int]]:
        """Who is named by words put together again, with what stands beside these."""
        found = list(mended)
        suspects = self._spotter.suspects({one.word for one in found})
        for one in found:
            if one.word in suspects:
                before, after = text[max(0, one.start - NEAR) : one.start], text[one.end : one.end + NEAR]
                window = f"{TAG.sub(' ', before)} {one.word} {TAG.sub(' ', after)}"
                for spot in self._spotter.spots(window, set(WORD.findall(window))):
                    yield spot.told, spot.about, one.start

    def _hidden(self, read: str, odd: set[str], depth: int) -> Iterator[Leak]:
        for words in hidden(read, odd):
            yield from self.leaks(words, depth + 1)


class _Lines:
    """In which line a place is, worked out once something has been found."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _ends(self) -> list[int]:
        return [found.start() for found in re.finditer("\n", self._text)]

    def of(self, at: int) -> int:
        """The line of a place, the first being 1."""
        return bisect_left(self._ends, at) + 1


def _is_plain(token: str) -> bool:
    """Whether letters and digits are a word and nothing else."""
    if token.isalpha():
        return token.islower() or token.istitle() or token.isupper()
    return token.isdigit() and len(token) < LONGEST_NUMBER


def _in_whole(ours: Sequence[str], starts: Sequence[int], at: int) -> int:
    """Where in a whole text something stands that was found in every second piece of it, joined by spaces."""
    joined = list(accumulate((len(one) + 1 for one in ours), initial=0))
    piece = bisect_right(joined, at) - 1
    return starts[piece] + at - joined[piece]


def _start_of(text: str, token: int) -> int:
    return next(found.start() for at, found in enumerate(TOKEN.finditer(text)) if at == token)
