"""A profile made ready to be compared: names as keys, places on the map, words folded."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.identity.features.folding import folded
from onrecord.identity.features.naming import NameKeys, name_keys, of_words, together
from onrecord.identity.features.placing import Located, located
from onrecord.identity.profile import Fact, Profile
from onrecord.places import Atlas


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldFact:
    """A fact with its place on the map, and the names of each who is told of beside."""

    fact: Fact
    place: Located | None
    beside: tuple[NameKeys, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRelative:
    """A relative by role and the keys of the names."""

    role: str
    names: NameKeys


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """All that is compared of one profile."""

    profile: Profile
    names: NameKeys
    birthplace: Located | None
    residences: tuple[Located, ...]
    occupations: tuple[str, ...]
    nationality: tuple[str, ...]
    facts: tuple[ToldFact, ...]
    relatives: tuple[ToldRelative, ...]


def told_of(profile: Profile, atlas: Atlas) -> Told:
    """A profile ready to be compared, its places found in an atlas."""

    def place(words: tuple[str, ...]) -> Located | None:
        return located(words, atlas) if words else None

    return Told(
        profile=profile,
        names=name_keys(profile),
        birthplace=place(profile.birthplace),
        residences=tuple(located(one, atlas) for one in profile.residences if one),
        occupations=tuple(filter(None, map(folded, profile.occupations))),
        nationality=tuple(filter(None, map(folded, filter(None, (profile.nationality,))))),
        facts=tuple(
            ToldFact(fact=fact, place=place(fact.places), beside=tuple(map(of_words, fact.beside)))
            for fact in profile.facts
        ),
        relatives=tuple(
            ToldRelative(role=folded(one.role), names=together(map(of_words, one.names)))
            for one in profile.relatives
        ),
    )
