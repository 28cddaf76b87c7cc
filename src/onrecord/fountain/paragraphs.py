"""The paragraphs of a script as a writer edits them: the rows between blank rows, each changed without the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from onrecord.findings import Refusal
from onrecord.fountain.reading import READ

BREAK = re.compile(r"\r\n|\r|\n")
BLANK_ROWS = re.compile(r"(\A(?>\r\n|\r|\n)+|(?>\r\n|\r|\n){2,}+|(?>\r\n|\r|\n)+\Z)")
LIKE = 0.3
"""From what likeness on a paragraph is taken for the one that was seen; only to show it, never to change it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A paragraph: its words, the rows of the script on which it begins and ends, and which of its like it is.

    `nth` counts from nought among the `times` that the same words stand in the script as a paragraph.
    """

    words: str
    first: int
    last: int
    nth: int
    times: int


class ParagraphChanged(Refusal):
    """A paragraph does not stand in the script as it was seen; nothing was written."""

    def __init__(self, seen: str, found: str) -> None:
        super().__init__("This paragraph has been changed since you saw it, and nothing was written.")
        self.seen, self.found = seen, found


@lru_cache(maxsize=READ)
def paragraphs_of(fountain: str) -> tuple[Written, ...]:
    """The paragraphs of a script in order."""
    parts = parted(fountain)
    words = parts[::2]
    times: dict[str, int] = {}
    for one in words:
        times[one] = times.get(one, 0) + 1
    found, row, nth = list[Written](), 1, dict[str, int]()
    for part, blank in zip(words, [*parts[1::2], ""], strict=True):
        last = row + _breaks(part)
        if part:
            at = nth[part] = nth.get(part, -1) + 1
            found.append(Written(words=part, first=row, last=last, nth=at, times=times[part]))
        row = last + _breaks(blank)
    return tuple(found)


@lru_cache(maxsize=READ)
def parted(fountain: str) -> tuple[str, ...]:
    """A script as paragraphs at even and the blank rows between them at odd places; joined, they are the script."""
    return tuple(BLANK_ROWS.split(fountain))


def stands(fountain: str, seen: Written) -> Written:
    """Where a paragraph that was seen stands now; `ParagraphChanged` unless its words do, as often as then."""
    same = [one for one in paragraphs_of(fountain) if one.words == seen.words]
    if not seen.words or len(same) != seen.times:
        raise ParagraphChanged(seen.words, _now(parted(fountain)[::2], seen.words))
    return same[seen.nth]


def with_paragraph(fountain: str, seen: Written, typed: str) -> str:
    """The script with a paragraph in other words; without it, where nothing was typed.

    `ParagraphChanged` unless exactly the words that were seen still stand in it, as many times as they did: edits of
    different paragraphs are in nobody's way.
    """
    parts = list(parted(fountain))
    here = stands(fountain, seen)
    at = [at for at in range(0, len(parts), 2) if parts[at] == here.words][here.nth]
    words = rows_of(typed)
    if words:
        parts[at] = words.replace("\n", _break_of(fountain))
    elif at + 1 < len(parts):
        del parts[at : at + 2]
    else:
        del parts[max(at - 1, 0) :]
    return "".join(parts)


def with_paragraph_after(fountain: str, seen: Written, typed: str) -> str:
    """The script with another paragraph after one that was seen."""
    words = rows_of(typed)
    return with_paragraph(fountain, seen, f"{seen.words}\n\n{words}" if words else seen.words)


def rows_of(typed: str) -> str:
    """What somebody typed, without the blank rows around it; ends of rows as a script has them, not as forms send."""
    return re.sub(r"\A(?:[ \t]*\n)+|\s+\Z", "", BREAK.sub("\n", typed))


def _now(words: Sequence[str], seen: str) -> str:
    return next(iter(get_close_matches(seen, [one for one in words if one != seen], n=1, cutoff=LIKE)), "")


def _break_of(fountain: str) -> str:
    found = BREAK.search(fountain)
    return "\n" if found is None else found[0]


def _breaks(text: str) -> int:
    return sum(1 for _ in BREAK.finditer(text))
