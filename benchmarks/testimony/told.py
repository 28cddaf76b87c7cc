"""The events that a biography names, word by word, before any date is given to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.testimony.happenings import DECIDED, NAMED, SENTENCED, TELLING_WORDS, Happening
from benchmarks.testimony.stretches import Stretch

_NOT_OF_THE_LIFE = re.compile(r'обв\.:[^\n]*|"[^"\n]*"|«[^»\n]*»|\((?:по данным|по другим)[^)\n]*\)')
_NO_SENTENCE = re.compile(
    r"[^\n]*\nПриговор:(?![^\n]*(?:ВМН|расстрел|\d ?(?:лет|год)))[^\n]*(?:прекращ|не суд|оправдан|освобожд[её]н)",
    re.I,
)
_ONCE_MORE = re.compile(r"повторно|вторично|второй раз", re.I)
_EARLIER = re.compile(r"(?:ранее|прежде|раньше)[^.;\n]*$", re.I)
_IN_ABSENCE = re.compile(r"розыск|заочно|скрыл|уклон", re.I)
_BESIDE = 12


@dataclass(frozen=True, slots=True)
class Told:
    """One event as told: where its words stand, its time if one belongs to it, and its place in the story.

    A second arrest says that it is one (`once_more`); what is told out of turn says that it was `earlier`, or
    that the person was absent, and then follows nothing.
    """

    happening: Happening
    start: int
    end: int
    time: Stretch | None = None
    once_more: bool = False
    out_of_turn: bool = False


def of_the_life(text: str) -> str:
    """A text with charges, quotations and second opinions blanked: what somebody was accused of is no event."""
    return _NOT_OF_THE_LIFE.sub(lambda found: " " * len(found[0]), text)


def named_in(plain: str) -> Iterator[Told]:
    """Every word that names an event, in the order of the text."""
    absent = _IN_ABSENCE.search(plain) is not None
    for word in TELLING_WORDS.finditer(plain):
        happening = NAMED[(word.lastgroup or "").replace("_", "-")]
        if happening is SENTENCED and _NO_SENTENCE.match(plain, word.end()):
            happening = DECIDED
        beside = plain[max(0, word.start() - _BESIDE) : word.end() + _BESIDE]
        yield Told(
            happening,
            word.start(),
            word.end(),
            once_more=_ONCE_MORE.search(beside) is not None,
            out_of_turn=absent or _EARLIER.search(plain[: word.start()]) is not None,
        )
