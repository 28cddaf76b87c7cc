"""What is known of somebody who is looked for: partial profiles of invented people, of every kind that comes up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from benchmarks.identity.generator import Invented
from benchmarks.identity.letters import SCHEMES, in_latin
from benchmarks.identity.truths import Truth
from onrecord.identity.profile import Profile


def whole_name(truth: Truth, chance: Random) -> Profile:
    """The whole name, and the birth within two years."""
    name = f"{truth.given} {truth.patronymic} {truth.surname}"
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth(chance))


def surname_and_initials(truth: Truth, chance: Random) -> Profile:
    """The surname with initials, and the birth within two years."""
    name = f"{truth.surname} {truth.given[0]}. {truth.patronymic[0]}."
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth(chance))


def in_other_letters(truth: Truth, chance: Random) -> Profile:
    """The whole name as a foreign clerk writes it, and the birth within two years."""
    scheme = chance.randrange(len(SCHEMES))
    name = " ".join(in_latin(part, scheme) for part in (truth.given, truth.patronymic, truth.surname))
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth(chance))


def by_age(truth: Truth, chance: Random) -> Profile:
    """Given name and surname, and how old they were on a certain day."""
    name = f"{truth.given} {truth.surname}"
    return Profile(id="asked", names=(name,), sex=truth.sex, birth=truth.birth_by_age(chance))


def initials(truth: Truth, chance: Random) -> Profile:
    """Two letters, the birth within two years, the region of the birth and the last home."""
    return Profile(
        id="asked",
        names=(truth.given[0] + truth.surname[0],),
        sex=truth.sex,
        birth=truth.birth(chance),
        birthplace=truth.region,
        residences=(truth.home,),
    )


def initials_and_stays(truth: Truth, chance: Random) -> Profile:
    """The same, and three dated stays."""
    return replace(initials(truth, chance), facts=truth.stays(chance))


KINDS: dict[str, Callable[[Truth, Random], Profile]] = {
    "whole name, birth within 2 years": whole_name,
    "surname, initials, birth within 2 years": surname_and_initials,
    "whole name in other letters, birth within 2 years": in_other_letters,
    "given name, surname, age": by_age,
    "two initials, birth within 2 years, region, home": initials,
    "the same and three dated stays": initials_and_stays,
}
"""Every kind of question, the hardest last but one."""


@dataclass(frozen=True, slots=True)
class Question:
    """A profile of a kind, and whom it is of."""

    kind: str
    person: int
    profile: Profile


def questions(made: Invented, kind: str, count: int, seed: int = 1) -> list[Question]:
    """As many questions of a kind, about people whom some row of the register tells of."""
    chance = Random(f"{seed} {kind}")
    people = [int(made.who[chance.randrange(len(made.who))]) for _ in range(count)]
    told = (KINDS[kind](Truth(made, person), chance) for person in people)
    numbered = (replace(profile, id=f"{profile.id}-{at}") for at, profile in enumerate(told))
    return [Question(kind, *one) for one in zip(people, numbered, strict=True)]
