"""The skeletons of the names that a word may be, by which Поляковым, Polyakov and Poliakoff are one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.names import fold, surname_key
from onrecord.names.forms import POSSESSIVE
from onrecord.names.given import smooth
from onrecord.names.readings import readings_of
from onrecord.search.words.russian import Lemma

MARK = "~"
HUSHING = str.maketrans({"Z": "ž", "C": "č", "S": "š", "W": "ŵ"})
"""The index knows no capitals."""

BREATHED = re.compile(r"(?<![ckgpstzhw])h(?=[aeiouyrl])", re.IGNORECASE)
"""An h that Russian writes as г: Hitler is Гитлер."""


def russian_names(lemmas: Iterable[Lemma]) -> frozenset[str]:
    """The names that a capitalised Russian word may be: those of the dictionary, else any noun used as one."""
    known = list(lemmas)
    bearing = [one for one in known if one.is_name] or [one for one in known if one.may_name]
    return frozenset(term(surname_key(one.word)) for one in bearing)


def latin_names(word: str) -> frozenset[str]:
    """The names that a word in Latin letters may be, by every habit of writing Russian names in them."""
    bare = POSSESSIVE.sub("", word)
    spelt = {bare, BREATHED.sub("g", bare)}
    return frozenset(term(skeleton) for one in spelt for skeleton in readings_of(one))


def names_beginning(beginning: str) -> str:
    """What skeletons of names begin with whose spelling begins so."""
    return term(smooth(fold(beginning)))


def term(skeleton: str) -> str:
    """A skeleton as the index holds it, told from any word."""
    return MARK + skeleton.translate(HUSHING)
