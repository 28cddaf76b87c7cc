"""What else a word may be by habits of spelling that its letters do not decide: Schukow is Шуков or Жуков."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from onrecord.names.folding import evened
from onrecord.names.given import smooth, smoothed
from onrecord.names.keys import without_gender
from onrecord.names.letters import CYRILLIC, plain_letters
from onrecord.names.romanised import read_every_way


@lru_cache(maxsize=262_144)
def readings_of(word: str) -> frozenset[str]:
    """All skeletons that a word may have, the same for the men and women of a family."""
    plain = plain_letters(word)
    if CYRILLIC.search(plain):
        skeletons = {smoothed(word)}
        skeletons |= {skeleton.replace("g", "h") for skeleton in skeletons}
    else:
        skeletons = {smooth(evened(read)) for read in read_every_way(plain)}
        skeletons |= set(_with_another_beginning(plain, skeletons))
    return frozenset(map(without_gender, skeletons))


def _with_another_beginning(plain: str, skeletons: Iterable[str]) -> Iterator[str]:
    """As German has it: St- for Шт-, Sp- for Шп-, and S- for З- where z and v are not used."""
    for skeleton in skeletons:
        if skeleton.startswith(("st", "sp")):
            yield "S" + skeleton[1:]
        elif skeleton[:1] == "s" and not {"v", "z"} & set(plain):
            yield "z" + skeleton[1:]
