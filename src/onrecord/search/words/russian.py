"""Of which Russian words a form may be one, by the dictionary of pymorphy3 (OpenCorpora) and what it foretells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from onrecord.search.words.old_spelling import spelt_today

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse
    from pymorphy3.tagset import OpencorporaTag

NAMES = frozenset({"Surn", "Name", "Patr", "Geox"})
NAMING = frozenset({"NOUN", "ADJF", None})
"""Parts of speech that a surname may be made of: Волк, Толстой."""

LIKELY = 0.05
"""What is less likely is left out, but for surnames, which were rare in what the likelihoods were counted from."""


class Lemma(NamedTuple):
    """A word of which a form may be one: whether the dictionary has it as a name, or it may be used as one.

    `is_known` tells whether the dictionary has the form at all.
    """

    word: str
    is_name: bool
    may_name: bool
    is_known: bool


def lemmas_of(form: str) -> tuple[Lemma, ...]:
    """All likely words of which a form in plain letters may be one, forms of before 1918 among them."""
    analyser = _analyser()
    return tuple(
        lemma for today in spelt_today(form, analyser.word_is_known) for lemma in _likely(analyser, today)
    )


def spellings_of(form: str) -> tuple[str, ...]:
    """A form in plain letters as it is or may be spelt today."""
    return spelt_today(form, _analyser().word_is_known)


def _likely(analyser: MorphAnalyzer, form: str) -> Iterator[Lemma]:
    parses: list[Parse] = analyser.parse(form)
    is_known = analyser.word_is_known(form)
    for at, parse in enumerate(parses):
        told = _told_by(parse.tag)
        if at == 0 or parse.score >= LIKELY or told.is_surname:
            yield Lemma(
                parse.normal_form.replace("ё", "е"), is_known and told.is_name, told.may_name, is_known
            )


class _Told(NamedTuple):
    is_surname: bool
    is_name: bool
    may_name: bool


@cache
def _told_by(tag: OpencorporaTag) -> _Told:
    """What a tag of the dictionary tells of names; it has some thousand tags."""
    return _Told("Surn" in tag, not NAMES.isdisjoint(tag.grammemes), tag.POS in NAMING)


@cache
def _analyser() -> MorphAnalyzer:
    """Read at the first word, since most commands look at none."""
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()
