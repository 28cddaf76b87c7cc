"""Whether a statement bears a person or place out: by who and where it is of, or by its words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from onrecord.names import word_forms, words_of
from onrecord.names.letters import CYRILLIC
from onrecord.script.mentions.evidence import Bearing, Evidence, forms_in
from onrecord.script.mentions.name_words import NO_NAMES, PARTICLES
from onrecord.script.mentions.names import Known, NamedName, NameKind


def bears_name(bearing: Bearing, named: NamedName, known: Known) -> bool:
    """Whether whoever or whatever bears this name is in the statement's fields or words."""
    if named.kind is NameKind.PLACE and _bears_place(bearing, named, known):
        return True
    if named.kind is NameKind.PERSON and named.ids & bearing.persons:
        return True
    return any(_has_words(text, named) for text in bearing.named_in)


def _bears_place(bearing: Bearing, named: NamedName, known: Known) -> bool:
    """Whether the statement is of that place, or of one that lies in it; never of one that it lies in."""
    mentioned = (mention.ids for text in bearing.words for mention in known.places_in(words_of(text)))
    places = bearing.places.union(*mentioned)
    gazetteer = known.gazetteer
    return any(
        gazetteer.same(outer, inner) or gazetteer.contains(outer, inner)
        for outer in named.ids
        for inner in places
    )


def _has_words(text: str, named: NamedName) -> bool:
    forms = forms_in(text)
    parts = telling_words(named)
    return bool(parts) and all(not forms.isdisjoint(word_forms(part)) for part in parts)


@lru_cache(maxsize=16_384)
def telling_words(named: NamedName) -> tuple[str, ...]:
    """The words of a name by which it is sought: without initials, titles and the small words between."""
    words = [
        word for word in words_of(named.text) if word.text not in PARTICLES and word.text not in NO_NAMES
    ]
    return tuple(word.text for word in words if not word.is_initial and len(word.text) > 1)


def can_be_sought(named: NamedName, evidence: Evidence) -> bool:
    """Whether absence shows anything: an unknown name is sought only in words of the same script."""
    if named.kind is not NameKind.UNKNOWN:
        return True
    texts = [text for bearing in evidence.bearings for text in bearing.named_in if text]
    return bool(telling_words(named)) and _script(named.text) in map(_script, texts)


def _script(text: str) -> bool:
    return CYRILLIC.search(text) is not None


def names_of(bearing: Bearing, named: NamedName, known: Known) -> str:
    """The places or persons that the evidence has instead; empty where it has none."""
    if named.kind is NameKind.PLACE:
        return ", ".join(_place_names(bearing.places, known))
    if named.kind is NameKind.PERSON:
        return ", ".join(dict.fromkeys(bearing.names[:2]))
    return ""


def _place_names(places: Iterable[str], known: Known) -> list[str]:
    called = known.gazetteer.names
    return [next(iter(called.get(place, ())), place) for place in sorted(places)]
