"""A Cyrillic word beside a Latin one by their sounds: Бодуэн is Beaudouin, Уошберн Washburn."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from unicodedata import normalize

from onrecord.names.letters import of_one_alphabet, plain_letters

ALLOWED, ALLOWED_A_LETTER = 0.25, 0.04
"""What it may cost, set on one half of the names of Wikidata that are written in both alphabets."""

RARE = 0.25
"""What it costs that a sound is written as it rarely is."""

ANOTHER_VOWEL = 0.5
ANOTHER_ENDING = 1.0
ANOTHER_CONSONANT = 1.0
LONGEST_GROUP = 3
SILENT = 0.2
UNHEARD = re.compile(r"(?<=..)e$|(?<=[aeiouynr])(?:[stdxz]|ts|es)$|h")
OLD = str.maketrans("ѣіїєґѳѵ", "еииегфи", "'’ʼ")
VOWELS = frozenset("аеёиоуыэюяaeiouy")
DOUBLED = re.compile(r"([^aeiouаеёиоуыэюя])\1+")


Spellings = dict[str, list[tuple[str, float]]]
NO_SPELLINGS: Spellings = {}
NO_LETTERS: frozenset[str] = frozenset()


@lru_cache(maxsize=262_144)
def is_heard_as(cyrillic: str, latin: str) -> bool:
    """Whether a Latin word may be a Cyrillic one by its sound."""
    heard, written = _heard(cyrillic), _written(latin)
    most = ALLOWED + ALLOWED_A_LETTER * len(heard)
    return at_least(heard, written) <= most and distance(heard, written, most) < math.inf


def at_least(heard: str, written: str) -> float:
    """What it costs at the least: there are consonants in one word that nothing in the other can stand for."""
    unwritten = sum(letters.isdisjoint(written) for letters in _asked_in_latin(heard))
    unheard = sum(letters.isdisjoint(heard) for letters in _asked_in_cyrillic(written))
    return max(unwritten, unheard) * ANOTHER_CONSONANT


@lru_cache(maxsize=262_144)
def _asked_in_latin(heard: str) -> tuple[frozenset[str], ...]:
    """For each consonant that must be written, the letters with which that may begin."""
    return tuple(_beginnings()[letter] for letter in heard if letter in _beginnings())


@lru_cache(maxsize=262_144)
def _asked_in_cyrillic(written: str) -> tuple[frozenset[str], ...]:
    """For each consonant that is not silent, the letters in which it may be heard."""
    return tuple(
        _hearings().get(letter, NO_LETTERS) for letter in UNHEARD.sub("", written) if letter not in VOWELS
    )


@lru_cache(maxsize=262_144)
def _heard(word: str) -> str:
    """A Cyrillic word in the letters of today; doubled consonants are heard as one."""
    return DOUBLED.sub(r"\1", of_one_alphabet(normalize("NFC", word.lower())).translate(OLD))


@lru_cache(maxsize=262_144)
def _written(word: str) -> str:
    """A Latin word in plain letters."""
    return DOUBLED.sub(r"\1", plain_letters(word))


def distance(heard: str, written: str, most: float) -> float:
    """What it costs to hear a Latin word as a Cyrillic one, or infinity where that is more than the most."""
    silent = {found.start(): found.end() for found in UNHEARD.finditer(written)}
    reached: list[dict[int, float]] = [{} for _ in range(len(heard) + 1)]
    reached[0][0] = 0.0
    for at, costs in enumerate(reached):
        for place in range(len(written) + 1):
            if (cost := costs.get(place)) is not None:
                for ahead, until, more in _steps(heard, at, written, place, silent):
                    total = cost + more
                    if total <= most and total < reached[ahead].get(until, most + 1):
                        reached[ahead][until] = total
    return reached[-1].get(len(written), math.inf)


def _steps(
    heard: str, at: int, written: str, place: int, silent: dict[int, int]
) -> Iterator[tuple[int, int, float]]:
    """Where it can go on from a place in both words, and what that costs."""
    if place in silent:
        yield at, silent[place], SILENT
    if place < len(written):
        yield at, place + 1, _alone(written, place)
    if at == len(heard):
        return
    yield at + 1, place, _alone(heard, at)
    for length in range(1, min(LONGEST_GROUP, len(heard) - at) + 1):
        spellings = _spellings().get(heard[at : at + length], NO_SPELLINGS)
        for letters, cost in spellings.get("", []) + spellings.get(written[place : place + 1] or "end", []):
            if written.startswith(letters, place):
                ends = at + length == len(heard) and place + len(letters) == len(written)
                yield at + length, place + len(letters), cost * 2 if ends and letters in VOWELS else cost
    if place < len(written):
        yield (
            at + 1,
            place + 1,
            _alone(heard, at) if {heard[at], written[place]} <= VOWELS else ANOTHER_CONSONANT,
        )


def _alone(word: str, at: int) -> float:
    if word[at] not in VOWELS:
        return ANOTHER_CONSONANT
    return ANOTHER_VOWEL if at < len(word) - 1 else ANOTHER_ENDING


@cache
def _beginnings() -> dict[str, frozenset[str]]:
    """The first Latin letters of each Cyrillic consonant, alone or in a group; of none that may be silent."""
    found: dict[str, set[str]] = defaultdict(set)
    for group, spellings in _spellings().items():
        for letter in set(group) - VOWELS:
            found[letter] |= spellings.keys()
    return {letter: frozenset(firsts) for letter, firsts in found.items() if "" not in firsts}


@cache
def _hearings() -> dict[str, frozenset[str]]:
    """In which Cyrillic letters a Latin one may be heard, alone or in a group, by the first of that."""
    found: dict[str, set[str]] = defaultdict(set)
    for group, spellings in _spellings().items():
        for letters, _ in chain.from_iterable(spellings.values()):
            for letter in letters:
                found[letter].add(group[0])
    return {letter: frozenset(firsts) for letter, firsts in found.items()}


@cache
def _spellings() -> dict[str, Spellings]:
    """How each Cyrillic letter or group is written in Latin ones, by the first of these, and what it costs."""
    found: dict[str, Spellings] = {}
    for line in files(__package__).joinpath("sounds.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            often, _, rarely = line.partition("|")
            heard, *letters = often.split()
            costs = dict.fromkeys(rarely.split(), RARE) | dict.fromkeys(letters, 0.0)
            by_first = found.setdefault(heard, defaultdict(list))
            for one, cost in costs.items():
                by_first[one.strip("-")[:1]].append((one.strip("-"), cost))
    return found
