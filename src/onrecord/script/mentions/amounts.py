"""One amount read from the words of a text: 1,000; twenty-six; one and a half thousand; двадцать шесть."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.script.mentions.number_words import ALONE, ARTICLES, HALVES, ONE_AND_A_HALF, SCALES, SIMPLE

TOKEN = re.compile(
    r"(?P<figures>(?<![\w.,:/])(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:[.,]\d+)?(?![\d:/]))"
    r"|(?P<word>[^\W\d_]+)"
)
GROUP_MARKS = re.compile(r"[,\u00a0\u202f ](?=\d{3}(?!\d))")


@dataclass(frozen=True, slots=True)
class Token:
    """A word in small letters, or figures with their amount; `joined` if only space stands before it."""

    word: str
    start: int
    end: int
    amount: float | None = None
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount: its value, the multiple and scale it was said in, and the token after its last."""

    multiple: float
    scale: int
    after: int
    rest: float = 0

    @property
    def value(self) -> float:
        """The amount itself."""
        return self.multiple * self.scale + self.rest


def tokens_of(text: str) -> list[Token]:
    """The words and figures of a text; figures that are part of a time, a day or a fraction are left out."""
    tokens: list[Token] = []
    for found in TOKEN.finditer(text):
        word = found.group().lower().replace("ё", "е")
        between = text[tokens[-1].end : found.start()] if tokens else ","
        amount = _figures(text, found) if found["figures"] else None
        tokens.append(Token(word, *found.span(), amount, not between.strip(" \t\n\u00a0-")))
    return tokens


def _figures(text: str, found: re.Match[str]) -> float | None:
    """The amount of figures; None for an ordinal (1st, 5-й)."""
    if re.match(r"[^\W\d_]|-(?:й|я|е|го|му|м|ю|ой|ая|х)\b", text[found.end() :]):
        return None
    return float(GROUP_MARKS.sub("", found.group()).replace(",", "."))


def amount_at(tokens: list[Token], at: int) -> Amount | None:
    """The amount that begins at a token; None where none does."""
    started = _multiple(tokens, at) if at < len(tokens) else None
    if started is None:
        return None
    multiple, after = started
    if after == at or _is(tokens, after, *SCALES):
        return _scaled(tokens, multiple, after)
    return Amount(multiple, 1, after)


def _scaled(tokens: list[Token], multiple: float, at: int) -> Amount:
    scale, after = SCALES[tokens[at].word], at + 1
    if scale == 100 and _is(tokens, after, *SCALES) and SCALES[tokens[after].word] >= 1000:
        scale, after = scale * SCALES[tokens[after].word], after + 1
    lower = after + (1 if _is(tokens, after, "and") else 0)
    rest = amount_at(tokens, lower) if scale > 12 and _is(tokens, lower, *SIMPLE) else None
    if rest is not None and rest.value < scale:
        return Amount(multiple, scale, rest.after, rest.value)
    return Amount(multiple, scale, after)


def _multiple(tokens: list[Token], at: int) -> tuple[float, int] | None:
    token = tokens[at]
    if token.amount is not None:
        return token.amount, at + 1
    if token.word in ARTICLES and _is(tokens, at + 1, *SCALES):
        return 1, at + 1
    if token.word in ALONE:
        return 1, at
    if token.word in ONE_AND_A_HALF:
        return 1.5, at + 1
    if token.word in HALVES:
        return HALVES[token.word][0], at + 1
    return _in_words(tokens, at)


def _in_words(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """Simple numbers that follow one another, each smaller: двадцать шесть; and a half after them."""
    total, after, smallest = 0.0, at, 1000.0
    while after < len(tokens) and (after == at or tokens[after].joined):
        step = SIMPLE.get(tokens[after].word)
        if step is None or step >= _room_under(smallest):
            break
        total, smallest, after = total + step, step, after + 1
    if after == at:
        return None
    if _is(tokens, after, "and") and _is(tokens, after + 1, "a") and _is(tokens, after + 2, "half"):
        return total + 0.5, after + 3
    if _is(tokens, after, "с") and _is(tokens, after + 1, "половиной"):
        return total + 0.5, after + 2
    return total, after


def _room_under(smallest: float) -> int:
    """What a number that follows another must be less than: under сто a hundred, under twenty ten."""
    return 1000 if smallest == 1000 else 100 if smallest >= 100 else 10 if smallest >= 20 else 0


def _is(tokens: list[Token], at: int, *words: str) -> bool:
    return at < len(tokens) and tokens[at].joined and tokens[at].word in words
