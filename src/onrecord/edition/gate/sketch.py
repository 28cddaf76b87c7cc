"""A sketch of a word, by which most words of a text are told at once to be no form of any name that is sought.

All that romanisations, cases and old spellings differ in is left out of it: vowels, signs, т and д, and which hissing
or throaty consonant it is. Поляков, Poliakoff and Poljakow are VLSV.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import product, starmap

from onrecord.edition.gate.bearer import Bearer
from onrecord.edition.gate.stems import spellings
from onrecord.names.given import listed_forms

CLASSES = {
    **dict.fromkeys("пфвбѳpfvwb", "V"),
    **dict.fromkeys("мm", "M"),
    **dict.fromkeys("нn", "N"),
    **dict.fromkeys("лlł", "L"),
    **dict.fromkeys("рr", "R"),
    **dict.fromkeys("сзжшщчцхкгґsczxkgqhѯß", "S"),
}


class _Sketched(dict[int, str]):
    """What is left of each letter in a sketch, worked out at its first use."""

    def __missing__(self, code: int) -> str:
        bare = unicodedata.normalize("NFKD", chr(code))[:1]
        return self.setdefault(code, CLASSES.get(bare, ""))


TABLE = _Sketched({ord(letter): kind for letter, kind in CLASSES.items()})
AGAIN = re.compile(r"(.)\1+")
SEVERAL = re.compile(r"j|rz|h")
"""Where a word has more than one sketch: French j is ж, Polish rz is ж, and h may be silent."""

VOWELS = frozenset("аеёиоуыэюяйіїєѣaeiouyj")
Sketch = tuple[str, str]
"""What a word begins with, and what is left of all of it."""


def sketches(word: str) -> Iterator[str]:
    """The sketches of a word; one, but for a few."""
    return (head + body for head, body in _sketches(word))


def endless(sketch: str) -> Iterator[str]:
    """A sketch without what it may have of an ending: -м, -х, -го, -ов, the English -s, -ими."""
    yield sketch
    if sketch.endswith(("M", "S", "V")):
        yield sketch[:-1]
    if sketch.endswith("SM"):
        yield sketch[:-2]


def sketches_of(bearer: Bearer) -> Iterator[str]:
    """The sketches of all words by which somebody may be named."""
    given = (form for word in bearer.given_words for form in {word, *listed_forms(word)})
    yield from (sketch for word in (*bearer.surname_words, *given) for sketch in sketches(word))
    yield from (head + body for word in bearer.father_words for head, body in _of_patronymic(word))


def joined_sketches_of(bearer: Bearer) -> Iterator[str]:
    """The sketches of surnames run together with given names, patronymics or initials."""
    given = [
        one for word in bearer.given_words for form in {word, *listed_forms(word)} for one in _sketches(form)
    ]
    fathers = [one for word in bearer.father_words for one in _of_patronymic(word)]
    letters = {_initial(one) for one in (*given, *fathers)} | {("", "")}
    beside = {
        *given,
        *starmap(_run_together, product(letters, letters)),
        *starmap(_run_together, product(given, fathers)),
    }
    surnames = [one for word in bearer.surname_words for one in _sketches(word)]
    for surname, other in product(surnames, beside):
        for pair in ((surname, other), (other, surname)):
            head, body = _run_together(*pair)
            yield head + body
            if head == "T" and body[:1] == "S":  # t and s are ts, if nothing else stands between
                yield body[:1] + body


def _sketches(word: str) -> Iterator[Sketch]:
    for one in spellings(word):
        small = one.lower().replace("ph", "f").replace("th", "t")
        yield _sketch(small)
        if SEVERAL.search(small) is not None:
            yield _sketch(small.replace("j", "s"))
            yield _sketch(small.replace("rz", "z"))
            yield _sketch(small.replace("h", ""))


def _sketch(word: str) -> Sketch:
    body = AGAIN.sub(r"\1", word.translate(TABLE))
    first = unicodedata.normalize("NFKD", word[:1])[:1]
    if first in VOWELS:
        return "A", body
    if first in "тдtd" and TABLE[ord(word[1:2] or "а")] != "S":
        return "T", body
    return body[:1], body


def _initial(sketch: Sketch) -> Sketch:
    head, body = sketch
    return head, body[:1] if head not in ("A", "T") else ""


def _run_together(one: Sketch, other: Sketch) -> Sketch:
    return one[0] or other[0], AGAIN.sub(r"\1", one[1] + other[1])


def _of_patronymic(word: str) -> Iterator[Sketch]:
    """The sketches of a patronymic in full and as it is spoken: Иванович, Иваныч, Ивановна, Иванна."""
    for head, sketch in _sketches(word):
        for father in {sketch, *(sketch.removesuffix(end) for end in ("VS", "S", "VN", "SN", "N"))}:
            for end in ("", "VS", "S", "VN", "SN", "N", "VSN"):
                yield head, AGAIN.sub(r"\1", father + end)
