"""What counts as the same words: typography made one, with the way back to the text as it was written."""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from onrecord.passages.marks import without_marks

QUOTES = "\"'`´‘’‚‛“”„‟‹›«»′″‵‶ʼʹʻˮ＂＇〝〞〟❛❜❝❞"
DASHES = "-‐‑‒–—―−⁃﹘﹣－⸺⸻"
SPACES = "\t\v\f\r\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u202f\u205f\u3000"
LINE_BREAKS = "\u2028\u2029"
# Soft hyphen, Mongolian vowel separator, zero-width and bidirectional marks, word joiners, byte order mark.
INVISIBLE = (
    "\x1f\xad\u180e"
    + "".join(map(chr, (*range(0x200B, 0x2010), *range(0x202A, 0x202F))))
    + "\u2060\u2061\u2062\u2063\u2064\ufeff"
)
LETTERS = {
    "ё": "е",
    "Ё": "Е",
    "ѐ": "е",
    "Ѐ": "Е",
    "ѝ": "и",
    "Ѝ": "И",
    "\u212b": "Å",
    "\u212a": "K",
    "\u2126": "Ω",
}
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
NOTHING = "\x1f"
"""Fills the place of what is left out, so that everything else keeps its own."""

STRESS = "\u0300\u0301"
LINE_END = "\u00ac"
"""Stands for a hyphen at a line's end, which may be the word's own or only the line's."""

ONE_FOR_ONE = {
    **dict.fromkeys(QUOTES.replace("'", ""), "'"),
    **dict.fromkeys(DASHES.replace("-", ""), "-"),
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys(LINE_BREAKS, "\n"),
    **LETTERS,
    LINE_END: "-",
}
GUILLEMET_SPACES = (" ", "\xa0", "\u2009", "\u202f")
SHORTENED = (("...", "…" + NOTHING * 2), (". . .", "…" + NOTHING * 4), ("..", "…" + NOTHING))
DOUBLED = (("  ", " " + NOTHING), ("''", "'" + NOTHING))
MARKS = "\u0300-\u036f"
LIGATURE = "".join(LIGATURES)
# All begins with one class of characters: a search for a class is six times faster than for a choice.
LOOSE = re.compile(
    rf"[\n…\-{INVISIBLE}{MARKS}{LIGATURE}]"
    rf"(?:(?<=[{MARKS}])[{MARKS}]*|(?<=[{LIGATURE}])|[ \n.…'\-{INVISIBLE}]*)"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text, its words with typography made one, and where the two run apart.

    Every stretch that was changed has its start and end in `words` and in `text`; between stretches the two
    run in step, so that a text of 50 kB needs some hundreds of numbers and not 50,000.
    """

    text: str
    words: str
    starts: array[int]
    ends: array[int]
    text_starts: array[int]
    text_ends: array[int]

    def start_of(self, offset: int) -> int:
        """Where in the text a character of the words begins."""
        at = bisect_right(self.starts, offset) - 1
        if at < 0:
            return offset
        if offset < self.ends[at]:
            return self.text_starts[at]
        return self.text_ends[at] + offset - self.ends[at]

    def end_of(self, offset: int) -> int:
        """Where in the text the character before this place of the words ends."""
        last = offset - 1
        at = bisect_right(self.starts, last) - 1
        if at < 0:
            return offset
        if last < self.ends[at]:
            return self.text_ends[at]
        return self.text_ends[at] + offset - self.ends[at]


@lru_cache(maxsize=32)
def fold(text: str) -> Folded:
    """A text folded for finding: dashes are gone altogether, since one at a line's end may be none at all."""
    return _folded(text, keep_dashes=False)


def fold_once(text: str) -> Folded:
    """The same for a quote, which is not worth remembering."""
    return _folded(text, keep_dashes=False)


def typography(words: str) -> str:
    """Words with their typography made one: `'` for quotation marks, `-` for dashes, `…`, single spaces."""
    return _folded(words, keep_dashes=True).words


def _folded(text: str, *, keep_dashes: bool) -> Folded:
    even = _even(text)
    mend = _with_dashes if keep_dashes else _without_dashes
    kept: list[str] = []
    maps = [array("I") for _ in range(4)]
    length = last = 0
    for found in LOOSE.finditer(even):
        start, end = found.span()
        if "\u0300" <= even[start] <= "\u036f":
            start = max(last, start - 1)
            mended = _composed(even[start:end])
        elif even[start] in LIGATURES:
            mended = LIGATURES[even[start]]
        else:
            while start > last and even[start - 1] in " .'":
                start -= 1
            mended = mend(even[start:end])
        kept += (even[last:start], mended)
        length += start - last
        if len(mended) != end - start:
            for numbers, number in zip(maps, (length, length + len(mended), start, end), strict=True):
                numbers.append(number)
        length += len(mended)
        last = end
    kept.append(even[last:])
    return Folded(text, "".join(kept), *maps)


def _even(text: str) -> str:
    """The text with one sign for all of a kind, each character in its place."""
    text = without_marks(text, NOTHING)
    if "«" in text:
        for space in GUILLEMET_SPACES:
            text = text.replace("«" + space, "«" + NOTHING).replace(space + "»", NOTHING + "»")
    for mark, one in ONE_FOR_ONE.items():
        if mark in text:
            text = text.replace(mark, one)
    for doubled, one in (*SHORTENED, *DOUBLED):
        text = text.replace(doubled, one)
    return text


def _composed(letter: str) -> str:
    """A letter and its combining marks as one letter; a stress mark over a Cyrillic letter is none of it."""
    if unicodedata.name(letter[0], "").startswith("CYRILLIC"):
        letter = "".join(mark for mark in letter if mark not in STRESS)
    composed = unicodedata.normalize("NFC", letter)
    return "".join(LETTERS.get(one, one) for one in composed)


@lru_cache(maxsize=4096)
def _with_dashes(run: str) -> str:
    return _mended(run, LINE_END, "-")


@lru_cache(maxsize=4096)
def _without_dashes(run: str) -> str:
    return _mended(run, "", "")


def _mended(run: str, line_end: str, dash: str) -> str:
    """A run of spaces, dashes, dots and quotation marks as it would be written plainly."""
    run = re.sub(r"\xad *\n *", "", run)
    run = re.sub(f"[{INVISIBLE}]+", "", run)
    if re.fullmatch(r"- *\n *", run):
        return line_end
    run = re.sub(r"[ \n]+", " ", run)
    run = re.sub(r" ?-[- ]*", dash, run)
    run = re.sub(r" ?…[.… ]*| ?\.(?: ?[.…])+ ?", "…", run)
    return re.sub(r"'+", "'", run)
