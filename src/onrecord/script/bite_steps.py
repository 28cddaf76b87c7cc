"""A bite's words laid beside what is said in the recording: what agrees, and each place in which the two differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise

from onrecord.script.pieces import CHANGED_LETTER
from onrecord.script.transcript import Said, plain

PART = re.compile(
    r"[\[(]\s*(?:…|\.{3})\s*[\])]|…|\.{3}|\w*\[(?=\w)[^\[\]]{0,200}\]\w*|(?P<word>\w+(?:['’\-‑]\w+)*)"
)
"""An ellipsis, an editorial bracket with the word it stands in, or a word of the speaker's."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A word that the line gives; `marked` where an ellipsis or editorial bracket stands before it."""

    text: str
    key: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in which line and recording differ: what was said there, and what the line has instead.

    `before` and `after` are the words of the recording that the line keeps on either side; at an end of the
    line one of them is empty, and `said` are words of the same sentence.
    """

    said: tuple[Said, ...]
    quoted: tuple[Quoted, ...]
    before: tuple[Said, ...]
    after: tuple[Said, ...]
    marked: bool

    @property
    def at_an_end(self) -> bool:
        """Whether it is not between words that the line keeps."""
        return not self.before or not self.after


@dataclass(frozen=True, slots=True)
class _Run:
    """Words that stand one after another in both: in the recording from `said`, in the line from `quoted`."""

    said: int
    quoted: int
    size: int


NEAR = 12
"""How many words of a sentence outside the bite are looked at; a transcript may have no full stops."""


def read_quoted(line: str) -> tuple[Quoted, ...]:
    """The words of a line, and before which of them something is marked as left out or put in."""
    words: list[Quoted] = []
    marked = False
    for part in PART.finditer(CHANGED_LETTER.sub(r"\1", line)):
        if part["word"] is None:
            marked = True
        else:
            words.append(Quoted(part["word"], plain(part["word"]), marked))
            marked = False
    return tuple(words)


def gaps(words: Sequence[Said], played: tuple[int, int], quoted: Sequence[Quoted]) -> tuple[Gap, ...] | None:
    """Every place in which the line differs from what it plays; None where the two have nothing in common."""
    runs = list(_runs(words[slice(*played)], quoted, played[0]))
    return tuple(_gaps(words, quoted, _drawn_together(words, runs))) if runs else None


def _runs(said: Sequence[Said], quoted: Sequence[Quoted], first: int) -> Iterator[_Run]:
    """The longest run of words in common, then those before and after it, and so on."""
    matcher = SequenceMatcher(None, [one.key for one in said], [one.key for one in quoted], autojunk=False)
    for block in matcher.get_matching_blocks():
        if block.size:
            yield _Run(first + block.a, block.b, block.size)


def _drawn_together(words: Sequence[Said], runs: list[_Run]) -> list[_Run]:
    """The runs before the longest moved as near to it as their words also stand: a “the” is not sought afar."""
    drawn = runs[:]
    longest = max(range(len(runs)), key=lambda at: runs[at].size)
    for at in reversed(range(longest)):
        run, keys = runs[at], _keys(words, runs[at].said, runs[at].size)
        nearest = range(drawn[at + 1].said - run.size, run.said, -1)
        place = next((one for one in nearest if _keys(words, one, run.size) == keys), run.said)
        drawn[at] = replace(run, said=place)
    return drawn


def _keys(words: Sequence[Said], at: int, size: int) -> list[str]:
    return [one.key for one in words[at : at + size]]


def _gaps(words: Sequence[Said], quoted: Sequence[Quoted], runs: list[_Run]) -> Iterator[Gap]:
    first, last = runs[0], runs[-1]
    yield _gap(_head(words, first.said), quoted[: first.quoted + 1], after=_said(words, first))
    for one, other in pairwise(runs):
        said = words[one.said + one.size : other.said]
        between = quoted[one.quoted + one.size : other.quoted + 1]
        yield _gap(said, between, before=_said(words, one), after=_said(words, other))
    behind = quoted[last.quoted + last.size :]
    yield _gap(_tail(words, last.said + last.size), behind, before=_said(words, last))


def _said(words: Sequence[Said], run: _Run) -> tuple[Said, ...]:
    return tuple(words[run.said : run.said + run.size])


def _gap(
    said: Iterable[Said],
    quoted: Sequence[Quoted],
    *,
    before: tuple[Said, ...] = (),
    after: tuple[Said, ...] = (),
) -> Gap:
    """A gap; before words that agree, `quoted` has the first of them too, at which a mark may stand."""
    marked = any(one.marked for one in quoted)
    return Gap(tuple(said), tuple(quoted[:-1] if after else quoted), before, after, marked)


def _head(words: Sequence[Said], at: int) -> Iterator[Said]:
    """The words of the same sentence before the first that the line keeps."""
    return (one for one in words[max(0, at - NEAR) : at] if one.sentence == words[at].sentence)


def _tail(words: Sequence[Said], end: int) -> Iterator[Said]:
    """The words of the same sentence behind the last that the line keeps."""
    return (one for one in words[end : end + NEAR] if one.sentence == words[end - 1].sentence)
