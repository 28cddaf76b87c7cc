"""The numbers that a text names, in figures or words; dates and a bare "one" are none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from onrecord.script.mentions.amounts import Amount, Token, amount_at, tokens_of
from onrecord.script.mentions.dates import dates_named
from onrecord.script.mentions.number_words import ARTICLES, HALVES, ONES, PAIR_LINKS, RANGE_LINKS, UNITS

DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class NamedNumber:
    """A number as a text names it, or a range; `unit` is y, m, w or d where it counts time."""

    text: str
    start: int
    end: int
    least: float
    greatest: float
    unit: str | None = None


@lru_cache(maxsize=16_384)
def numbers_named(text: str) -> tuple[NamedNumber, ...]:
    """The numbers that a text names, in its order."""
    tokens = [token for token in tokens_of(text) if not _in_date(text, token)]
    return tuple(_read(text, tokens))


def _in_date(text: str, token: Token) -> bool:
    return any(date.start <= token.start < date.end for date in dates_named(text))


def _read(text: str, tokens: list[Token]) -> Iterator[NamedNumber]:
    at = 0
    while at < len(tokens):
        half = _unit_and_a_half(tokens, at)
        amount = amount_at(tokens, at)
        if half is not None:
            yield _named(text, tokens, (at, at + 5), (1.5, 1.5), half)
            at += 5
        elif amount is None:
            at += 1
        else:
            after = _range_end(text, tokens, at, amount)
            if after or not _is_bare_one(tokens, at, amount):
                yield _number(text, tokens, at, amount, after)
            at = (after or amount).after


def _number(text: str, tokens: list[Token], at: int, low: Amount, high: Amount | None) -> NamedNumber:
    after = (high or low).after
    halves = HALVES.get(tokens[at].word)
    unit = halves[1] if halves else _unit_at(tokens, after)
    if high is None:
        return _named(text, tokens, (at, after), (low.value, low.value), unit)
    shared = high.scale if low.scale == 1 and high.scale > 1 and low.multiple < high.multiple else 1
    return _named(text, tokens, (at, after), (low.value * shared, high.value), unit)


def _unit_at(tokens: list[Token], at: int) -> str | None:
    return UNITS.get(tokens[at].word) if at < len(tokens) and tokens[at].joined else None


def _named(
    text: str, tokens: list[Token], stretch: tuple[int, int], values: tuple[float, float], unit: str | None
) -> NamedNumber:
    start, end = tokens[stretch[0]].start, tokens[stretch[1] - 1].end
    return NamedNumber(text[start:end], start, end, *values, unit)


def _range_end(text: str, tokens: list[Token], at: int, low: Amount) -> Amount | None:
    """The second amount of a range: 1,000 to 1,500; between one and two; 3–4; от 1000 до 1500."""
    link = low.after
    if link >= len(tokens):
        return None
    between = text[tokens[link - 1].end : tokens[link].start].strip()
    pair = PAIR_LINKS.get(tokens[at - 1].word) if at else None
    words = not between and (tokens[link].word in RANGE_LINKS or tokens[link].word == pair)
    second = link + 1 if words else link if between in DASHES and between else None
    high = amount_at(tokens, second) if second is not None and second < len(tokens) else None
    return high if high is not None and high.value > low.value else None


def _is_bare_one(tokens: list[Token], at: int, amount: Amount) -> bool:
    return amount.after == at + 1 and tokens[at].word in ONES


def _unit_and_a_half(tokens: list[Token], at: int) -> str | None:
    """The unit of "a year and a half"; None where that does not stand here."""
    words = [token.word for token in tokens[at : at + 5]]
    if len(words) == 5 and words[2:] == ["and", "a", "half"] and words[0] in ARTICLES | ONES:
        return UNITS.get(words[1])
    return None
