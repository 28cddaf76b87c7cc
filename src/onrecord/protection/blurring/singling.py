"""k-anonymity: what an edition tells of a protected person must fit several people of the dossier.

L. Sweeney, "k-anonymity: a model for protecting privacy", International Journal of Uncertainty, Fuzziness and
Knowledge-Based Systems 10 (2002): a name taken away is no protection where place, year and occupation together are
those of one person only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.chronology import Chronology, chronology_of
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import NameForm, Persona
from onrecord.findings import Finding, finding
from onrecord.protection.blurring.coarsening import changes
from onrecord.protection.blurring.detail import Detail, Occurrence
from onrecord.protection.blurring.people import People, occurrences, people_of

MOST_DETAILS = 3
"""How many details together are tried: what four or more give away is seldom noticed by anyone."""


@dataclass(frozen=True, slots=True)
class Singled:
    """The fewest details that fit fewer people than the policy asks for, and how many they fit."""

    details: tuple[Detail, ...]
    crowd: int


def singled_out(shown: Dossier, whole: Chronology) -> Iterator[Finding]:
    """Everyone protected whom what is shown of them singles out among all people of the whole dossier."""
    people = people_of(whole)
    least = min(whole.ground.dossier.production.policy.crowd, people.count)
    for persona, told in _left(shown, whole):
        singled = smallest(people, told, least)
        if singled is not None:
            about = (*dict.fromkeys(one.statement for one in singled.details), persona)
            yield finding("singled-out", _sentence(persona, singled, people, least), about=about)


def smallest(people: People, told: Sequence[Occurrence], least: int) -> Singled | None:
    """The fewest details that fit fewer than so many; of several sets as small, the one that fits the fewest."""
    details = list(dict.fromkeys(detail for one in told for detail in one.details()))
    for size in range(1, MOST_DETAILS + 1):
        tried = (Singled(some, people.fitting(some).bit_count()) for some in combinations(details, size))
        found = min((one for one in tried if one.crowd < least), key=lambda one: one.crowd, default=None)
        if found is not None:
            return found
    return None


def _left(shown: Dossier, whole: Chronology) -> Iterator[tuple[str, list[Occurrence]]]:
    """What is shown of each protected person, under the first of the personas that are shown."""
    chronology = chronology_of(shown)
    told: dict[str, tuple[str, list[Occurrence]]] = {}
    protected = set(_protected(shown, whole.ground.dossier))
    for persona, occurrence in occurrences(chronology):
        if persona in protected:
            told.setdefault(whole.people.one(persona), (persona, []))[1].append(occurrence)
    yield from told.values()


def _protected(shown: Dossier, whole: Dossier) -> Iterator[str]:
    """The personas who are shown under another name than their own, or under none."""
    for source in shown.sources.values():
        own = whole.sources[source.id].personas
        for local, persona in source.personas.items():
            if _is_veiled(persona, own[local]):
                yield source.persona_key(local)


def _is_veiled(shown: Persona, own: Persona) -> bool:
    is_by_pseudonym = shown.public is not None and shown.public.web is NameForm.PSEUDONYM
    return own.sealed is not None or is_by_pseudonym or shown.names != own.names


def _sentence(persona: str, singled: Singled, people: People, least: int) -> str:
    told = ", ".join(one.text for one in singled.details)
    of = ", ".join(dict.fromkeys(one.statement for one in singled.details))
    who = "nobody else" if singled.crowd <= 1 else f"{singled.crowd} people"
    coarser = "; or ".join(changes(people, singled.details, least))
    return (
        f"What is shown of {persona} ({told}, by {of}) fits {who} of the {people.count} people in the dossier, and "
        f"the policy asks for {least}. Coarsen, the smallest change first: {coarser}."
    )
