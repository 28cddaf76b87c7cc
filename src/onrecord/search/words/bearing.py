"""The skeletons of the names that a word may be, by which Поляковым, Polyakov and Poliakoff are one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.names import fold, surname_key
from onrecord.names.forms import POSSESSIVE
from onrecord.names.given import smooth
from onrecord.names.readings import readings_of
from onrecord.search.words.russian import Lemma

SURNAME = re.compile("(..+(?:ов|ев|ин|ын))(?:а|у|е|ы|ой|ою|ым|ых|ыми)?")
"""The shape of most Russian surnames; the dictionary takes many for forms of other words, Корчагов for корчага."""

MARK = "~"
HUSHING_SIGNS = "=<>@"
HUSHING = str.maketrans("ZCSW", HUSHING_SIGNS)
"""The index knows no capitals."""

BREATHED = re.compile(r"(?<![ckgpstzhw])h(?=[aeiouyrl])", re.IGNORECASE)
"""An h that Russian writes as г: Hitler is Гитлер."""


def russian_names(form: str, lemmas: Sequence[Lemma]) -> frozenset[str]:
    """The names that a capitalised Russian form may be: by the dictionary or by its shape, else any noun."""
    bearing = [one.word for one in lemmas if one.is_name]
    if (shape := SURNAME.fullmatch(form)) is not None:
        bearing.append(shape[1])
    return frozenset(
        term(surname_key(word)) for word in bearing or [one.word for one in lemmas if one.may_name]
    )


def is_a_name(form: str, lemmas: Sequence[Lemma]) -> bool:
    """Whether a capitalised Russian form is a name: by its shape, or by the dictionary, which may not have it."""
    return SURNAME.fullmatch(form) is not None or any(one.is_name or not one.is_known for one in lemmas)


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
