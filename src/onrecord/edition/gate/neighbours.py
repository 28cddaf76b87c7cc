"""Where words stand in a text, and which others stand beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
HUMP = re.compile(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])|(?<=[A-ZА-ЯЁ])(?=[A-ZА-ЯЁ][a-zа-яё])")
"""Where a word written with humps is two: NikaPoliakov, NPoliakov."""

BESIDE, NEAR, GAP_LENGTH = 3, 60, 6
"""How many words of a name are sought beside its surname, how far from it, and with how many signs between two."""

HEADINGS = frozenset(
    ("given", "first", "middle", "last", "name", "names", "surname", "patronymic", "family", "firstname", "lastname",
     "givenname", "имя", "отчество", "фамилия")
)  # fmt: skip
"""What may stand between the parts of a name in a table or in JSON."""


def places_of(words: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    """Where any of some words stands."""
    alternatives = "|".join(map(re.escape, words))
    return re.finditer(rf"(?<![^\W\d_])(?:{alternatives})(?![^\W\d_])", text) if alternatives else iter(())


def words_beside(text: str, start: int, end: int, most: int = BESIDE) -> tuple[list[str], list[str]]:
    """The words before and behind a place with nothing but space and signs between, the nearest first.

    The parts of a word with humps are beside one another too.
    """
    own = [part for part in HUMP.split(text[start:end]) if part != text[start:end]]
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    return [*own, *_last(before, most)], list(_first(after, most))


def _first(text: str, most: int) -> Iterator[str]:
    reached = 0
    for found in WORD.finditer(text):
        if found.start() - reached > GAP_LENGTH or most == 0:
            return
        reached = found.end()
        if found[0].lower() not in HEADINGS:
            yield from HUMP.split(found[0])
            most -= 1


def _last(text: str, most: int) -> Iterator[str]:
    reached = len(text)
    for found in reversed(list(WORD.finditer(text))):
        if reached - found.end() > GAP_LENGTH or most == 0:
            return
        reached = found.start()
        if found[0].lower() not in HEADINGS:
            yield from HUMP.split(found[0])
            most -= 1
