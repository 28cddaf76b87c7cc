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
from onrecord.protection.blurring.people import Crowd, People, occurrences, people_of

MOST_DETAILS = 3
"""How many details together are tried: what four or more give away is seldom noticed by anyone."""


Sets = dict[Crowd, tuple[Detail, ...]]
"""Sets of details by whom they fit; of those that fit the same people, one."""


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
    sets: Sets = {people.everyone: ()}
    singles = _of_one_statement(people, told, 1)
    for size in range(1, MOST_DETAILS + 1):
        sets = _with_one_more(_of_one_statement(people, told, size), singles, sets)
        fewest = min(sets, key=int.bit_count, default=people.everyone)
        if fewest.bit_count() < least:
            return Singled(sets[fewest], fewest.bit_count())
    return None


def _of_one_statement(people: People, told: Sequence[Occurrence], size: int) -> Sets:
    """Sets of details of one statement, which must fit one statement of somebody else."""
    found: Sets = {}
    for one in told:
        for some in combinations(one.details(), size):
            found.setdefault(people.fitting(some), some)
    return found


def _with_one_more(found: Sets, singles: Sets, smaller: Sets) -> Sets:
    """With these, the smaller sets with one detail more of any statement; of those that fit the same, the first.

    Where that detail is of a statement that the smaller set has already, the two together fit no more people
    than is reckoned here, and stand among those of one statement.
    """
    for crowd, some in smaller.items():
        for one, detail in singles.items():
            if crowd & one not in found:
                found[crowd & one] = (*some, *detail)
    return found


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
