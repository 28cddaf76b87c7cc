"""Words of speech: those that a bite may leave out without a mark, and where those are on which its meaning hangs."""

from __future__ import annotations

from onrecord.script.mentions.word_lists import listed
from onrecord.script.telling_words import QUALIFIERS, turns

FILLERS = listed(
    "um umm uh uhm er erm eh ah hm hmm mm mmm mhm э ээ эээ э-э э-э-э эм гм м мм м-м м-м-м а-а ну вот"
)
"""Sounds and particles that say nothing."""

QUALIFIERS_BY_FIRST = {
    first: tuple(
        tuple(one.split()) for one in sorted(QUALIFIERS, key=len, reverse=True) if one.split()[0] == first
    )
    for first in {qualifier.split()[0] for qualifier in QUALIFIERS}
}


def negation_in(words: list[str]) -> slice | None:
    """Where the first word among these stands that turns a statement round."""
    found = (at for at, word in enumerate(words) if turns(word))
    return next((slice(at, at + 1) for at in found), None)


def qualifier_in(words: list[str]) -> slice | None:
    """Where the first phrase among these stands by which a witness says how far they vouch for it."""
    for at, word in enumerate(words):
        for qualifier in QUALIFIERS_BY_FIRST.get(word, ()):
            if tuple(words[at : at + len(qualifier)]) == qualifier:
                return slice(at, at + len(qualifier))
    return None
