"""Russian names as a card has them, in the nominative: Полякову Нику Петровича is Поляков Ника Петрович."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pymorphy3 import MorphAnalyzer

from onrecord.intake.suggesting.spotting import Named

MARKS = {Named.PERSON: ("Surn", "Name", "Patr"), Named.PLACE: ("Geox",)}
CASES = ("gent", "datv", "accs", "ablt", "loct")
GENDERS = ("masc", "femn")


def in_nominative(words: str, kind: Named) -> str:
    """A name turned to the nominative where every word of it agrees on a case; else as it stands.

    A name that can be read as a nominative is left alone: Полякова is a woman until another word says otherwise.
    """
    parts = words.split()
    readings = [_readings(part, kind) for part in parts]
    if not all(readings) or any("." in part for part in parts):
        return words
    genders = GENDERS if kind is Named.PERSON else (None,)
    for case in ("nomn", *CASES):
        for gender in genders:
            chosen = [_reading(known, case, gender) for known in readings]
            if all(one is not None for one in chosen):
                return words if case == "nomn" else _turned(parts, chosen, words)
    return words


def _reading(known: tuple[Any, ...], case: str, gender: str | None) -> Any:
    wanted = {case} if gender is None else {case, gender}
    return next((one for one in known if wanted in one.tag), None)


def _turned(parts: list[str], chosen: list[Any], words: str) -> str:
    turned = [one.inflect({"nomn"}) for one in chosen]
    if not all(turned):
        return words
    return " ".join(_cased(new.word, old) for new, old in zip(turned, parts, strict=True))


def _cased(word: str, like: str) -> str:
    return (
        word.upper() if len(like) > 1 and like.isupper() else "-".join(map(str.capitalize, word.split("-")))
    )


@lru_cache(maxsize=16_384)
def _readings(word: str, kind: Named) -> tuple[Any, ...]:
    """What a word may be as a part of a name, in the singular."""
    marks = MARKS[kind]
    parsed = _dictionary().parse(word)
    return tuple(one for one in parsed if "sing" in one.tag and any(mark in one.tag for mark in marks))


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    return MorphAnalyzer()
