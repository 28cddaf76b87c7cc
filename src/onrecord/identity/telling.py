"""All that a dossier tells of one person, statement by statement, as a profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.chronology import Bounds, Chronology, birth_of, death_of, end_of, making_of, start_of
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Certainty, Persona, Statement, StatementKind
from onrecord.identity.merging import is_vague, told_once
from onrecord.identity.profile import Between, Fact, Profile, Relative
from onrecord.places import Gazetteer

TELLING = frozenset(
    {
        StatementKind.MEETING,
        StatementKind.UNION,
        StatementKind.SEPARATION,
        StatementKind.RESIDENCE,
        StatementKind.PRESENCE,
        StatementKind.JOURNEY,
        StatementKind.STUDY,
        StatementKind.WORK,
        StatementKind.MILITARY_SERVICE,
        StatementKind.ARREST,
        StatementKind.DETENTION,
        StatementKind.INTERROGATION,
        StatementKind.SENTENCE,
        StatementKind.FREED,
        StatementKind.REHABILITATION,
        StatementKind.ILLNESS,
    }
)
"""Statements of which another source can tell the same; an opinion or a law is of nobody's life."""

PARENTS_AND_CHILDREN = ("father", "mother", "son", "daughter", "grandfather", "grandmother")
BY_MARRIAGE_AND_BESIDE = ("husband", "wife", "brother", "sister", "uncle", "aunt", "nephew", "niece")
KIN = frozenset((*PARENTS_AND_CHILDREN, *BY_MARRIAGE_AND_BESIDE))
"""Roles in a statement that say how two people are related."""

NOBODY_KNOWN = Persona()


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of one person: some personas of a dossier, with the times that follow from it."""

    dossier: Dossier
    chronology: Chronology
    gazetteer: Gazetteer
    who: str
    personas: tuple[str, ...]

    def profile(self) -> Profile:
        """All that is told of them."""
        first = self.personas[0] if self.personas else self.who
        return Profile(
            id=self.who,
            names=tuple(dict.fromkeys(self._names())),
            sex=next((one.sex for one in map(self._card, self.personas) if one.sex), None),
            birth=_between(self.chronology.bounds(birth_of(first))),
            death=_between(self.chronology.bounds(death_of(first))),
            birthplace=self._birthplace(),
            residences=tuple(dict.fromkeys(self._residences())),
            facts=told_once(fact for fact in self._facts() if not is_vague(fact)),
            relatives=tuple(dict.fromkeys(self._relatives())),
        )

    def _names(self) -> Iterator[str]:
        person = self.dossier.persons.get(self.who)
        for persona in self.personas:
            yield from self._card(persona).names
        if person is not None:
            yield person.name
            yield from (name.text for name in person.names)

    def _card(self, persona: str) -> Persona:
        """What a source's card says of a persona; nothing where a statement names one that the card does not have."""
        source, _, local = persona.partition(":")
        return self.dossier.sources[source].personas.get(local, NOBODY_KNOWN)

    def _told(self, kinds: frozenset[StatementKind]) -> list[Statement]:
        """What is asserted of them, of these kinds."""
        return [
            one
            for one in self.dossier.statements.values()
            if one.what in kinds
            and one.certainty is Certainty.ASSERTED
            and not set(one.who_keys).isdisjoint(self.personas)
        ]

    def _birthplace(self) -> tuple[str, ...]:
        births = self._told(frozenset({StatementKind.BIRTH}))
        return next((self._place(one.where) for one in births if one.where and self._is_first(one)), ())

    def _residences(self) -> Iterator[tuple[str, ...]]:
        """Where they lived at a time that nobody tells; those with a time are facts."""
        for one in self._told(frozenset({StatementKind.RESIDENCE})):
            if one.where and one.when is None:
                yield self._place(one.where)

    def _facts(self) -> Iterator[Fact]:
        yield from map(self._fact, self._told(TELLING))
        yield from self._writing()

    def _fact(self, statement: Statement) -> Fact:
        beside = self._beside(statement)
        sexes = {self._card(one).sex for one in beside}
        return Fact(
            what=statement.what.value,
            places=self._place(statement.where),
            start=self._begun(statement),
            end=_between(self.chronology.bounds(end_of(statement.key))),
            beside=tuple(name for one in beside for name in self._card(one).names),
            beside_sex=sexes.pop() if len(sexes) == 1 else None,
            of=statement.key,
            says=statement.says,
        )

    def _begun(self, statement: Statement) -> Between:
        """When it began: not after the source was made that tells of it."""
        begun, made = (
            self.chronology.bounds(time) for time in (start_of(statement.key), making_of(statement.source))
        )
        known = [day for day in (begun.latest, made.latest) if day is not None]
        return Between(begun.earliest, min(known, default=None))

    def _writing(self) -> Iterator[Fact]:
        """Where they were when they wrote, as far as the source's card tells."""
        for source in {persona.partition(":")[0]: None for persona in self.personas}:
            card = self.dossier.sources[source]
            if card.place and any(f"{source}:{author}" in self.personas for author in card.authors):
                made = _between(self.chronology.bounds(making_of(source)))
                places = self._place(card.place)
                yield Fact(what="presence", places=places, start=made, end=made, of=source)

    def _relatives(self) -> Iterator[Relative]:
        for statement in self._told(frozenset(StatementKind)):
            for one in statement.who if self._is_first(statement) else ():
                card = self._card(f"{statement.source}:{one.persona}")
                if one.role in KIN and card.names:
                    yield Relative(role=one.role, names=card.names)

    def _is_first(self, statement: Statement) -> bool:
        """Whether it is first of all of them that a statement tells."""
        return statement.who_keys[0] in self.personas

    def _beside(self, statement: Statement) -> Sequence[str]:
        return [one for one in statement.who_keys if one not in self.personas]

    def _place(self, place: str | None) -> tuple[str, ...]:
        return () if place is None else place_words(self.gazetteer, place)


def place_words(gazetteer: Gazetteer, place: str) -> tuple[str, ...]:
    """The words by which a place of the dossier is called: its first name, then those of what it lies in."""
    ids = (gazetteer.canonical(place), *gazetteer.outward(place))
    return tuple(names[0] if (names := gazetteer.names.get(id)) else id for id in ids)


def _between(bounds: Bounds) -> Between:
    return Between(bounds.earliest, bounds.latest)
