"""The parts of a line that stand in quotation marks: which words the film gives as another's."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

FEWEST_WORDS = 4
"""Fewer words in quotation marks are a name, a title or irony, unless the line is dialogue."""

DEEPEST = 20
"""Marks that are open at once; a line with more is no line."""

SIGNS = re.compile(r"[\"“”„‟«»‘’‚‛‹›']")
SINGLE = frozenset("‘’‚‛‹›'")
OPENING, CLOSING = frozenset("„‚‟‛"), frozenset("”")
WORD = re.compile(r"\w+(?:[’'\-]\w+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks, and where in the line they stand."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Sign:
    """One quotation mark and what the characters beside it let it be."""

    at: int
    mark: str
    opens: bool
    closes: bool


def quoted_parts(line_text: str, dialogue: bool) -> list[Quotation]:
    """The outermost parts in quotation marks of any kind: of four words or more, in dialogue of any length.

    A double mark that is never closed runs to the line's end, and one never opened from its beginning: a
    quotation goes on over a citation, and must not escape being compared.
    """
    fewest = 1 if dialogue else FEWEST_WORDS
    parts: list[Quotation] = []
    reached = -1
    for start, end in sorted(_spans(line_text), key=lambda span: (span[0], -span[1])):
        if end > reached and len(list(islice(WORD.finditer(line_text, start, end), fewest))) == fewest:
            reached, words = end, line_text[start:end]
            lead = start + len(words) - len(words.lstrip())
            parts.append(Quotation(words.strip(), lead, lead + len(words.strip())))
    return parts


def _spans(text: str) -> Iterator[tuple[int, int]]:
    signs = [_sign(text, found.start()) for found in SIGNS.finditer(text)]
    opened: list[_Sign] = []
    later_singles = _single_closers(signs)
    awaited = _Awaited(signs)
    for number, sign in enumerate(signs):
        matching = _matching(opened, sign, awaited)
        if matching is not None and not (_is_possessive(text, sign) and later_singles[number] > 0):
            yield opened[matching].at + 1, sign.at
            del opened[matching:]
        elif sign.opens:
            opened.append(sign)
        elif sign.closes and sign.mark not in SINGLE and not opened and not text[sign.at - 1].isdigit():
            yield 0, sign.at
    yield from ((sign.at + 1, len(text)) for sign in opened if sign.mark not in SINGLE)


def _sign(text: str, at: int) -> _Sign:
    mark = text[at]
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    word_before, word_after = before.isalnum(), after.isalnum()
    apostrophe = mark in "’'" and word_before and word_after
    room_before = not before or before.isspace() or before in "([—–-…" or before in "\"“„«‘‚‹'"
    opens = mark not in CLOSING and bool(after) and not after.isspace() and (room_before or mark in OPENING)
    closes = (
        mark not in OPENING and bool(before) and (mark in CLOSING or not before.isspace()) and not word_after
    )
    if mark in "«»‹›":
        opens, closes = (
            bool(after) and (mark in "«‹" or room_before),
            bool(before) and (mark in "»›" or not room_before),
        )
    return _Sign(at, mark, opens and not apostrophe and mark != "’", closes and not apostrophe)


PAIRS = {
    "“": '”"“',
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«»",
    '"': '"”',
    "‘": "’'",
    "‚": "‘’",
    "‛": "’",
    "‹": "›",
    "›": "‹",
    "'": "'’",
}


EXACT = {
    **{"“": "”", "„": "“", "‟": "”", "«": "»", "»": "«", '"': '"'},
    **{"‘": "’", "‚": "‘", "‛": "’", "‹": "›", "›": "‹", "'": "'"},
}
"""The mark that properly closes each; the others of its pair close it where the proper one does not come."""


def _matching(opened: list[_Sign], sign: _Sign, awaited: _Awaited) -> int | None:
    """Which of the open marks this one closes: the last that it properly closes, else the last that it can close."""
    if not sign.closes:
        return None
    looked_at = range(len(opened) - 1, max(0, len(opened) - DEEPEST) - 1, -1)
    proper = next((at for at in looked_at if sign.mark == EXACT[opened[at].mark]), None)
    if proper is not None:
        return proper
    return next(
        (
            at
            for at in looked_at
            if sign.mark in PAIRS[opened[at].mark] and not awaited.comes(opened[at].mark, sign.at)
        ),
        None,
    )


class _Awaited:
    """For each mark that opens, where it or the mark that properly closes it stands next."""

    def __init__(self, signs: list[_Sign]) -> None:
        self._places: dict[str, list[int]] = {mark: [] for mark in EXACT}
        self._closes: dict[str, list[bool]] = {mark: [] for mark in EXACT}
        for sign in signs:
            for mark, proper in EXACT.items():
                closes = sign.closes and sign.mark == proper
                if closes or (sign.opens and sign.mark == mark):
                    self._places[mark].append(sign.at)
                    self._closes[mark].append(closes)

    def comes(self, mark: str, after: int) -> bool:
        """Whether a mark's proper closing comes before it opens once more."""
        at = bisect_right(self._places[mark], after)
        return at < len(self._closes[mark]) and self._closes[mark][at]


def _is_possessive(text: str, sign: _Sign) -> bool:
    """Whether it may be the apostrophe of “the soldiers’ letters”."""
    return (
        sign.mark in "’'"
        and text[sign.at - 1] in "sS"
        and re.match(r"\s\w", text[sign.at + 1 :][:2]) is not None
    )


def _single_closers(signs: list[_Sign]) -> list[int]:
    """For each mark, how many after it, and before the next that opens, can close single marks."""
    counts, count = [0] * len(signs), 0
    for number in reversed(range(len(signs))):
        counts[number] = count
        sign = signs[number]
        count = 0 if sign.opens and sign.mark in SINGLE else count + (sign.closes and sign.mark in "’'")
    return counts
