"""What a row tells, as statements of one source; ids come from counters, since a name may be protected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from onrecord.dates import When
from onrecord.dossier.geography import FindPlace
from onrecord.evidence import (
    Name,
    Participant,
    Persona,
    Place,
    Statement,
    StatementKind,
)
from onrecord.identity.profile import Between, Fact, Profile
from onrecord.identity.registers.mapping.mapping import RegisterMapping
from onrecord.identity.registers.mapping.meaning import Role
from onrecord.identity.registers.taking.page import Page
from onrecord.identity.registers.taking.whens import when_of, written_between

PERSON = "person"
"""The persona of whoever the row is of."""


@dataclass(slots=True)
class Recording:
    """The records of a row so far."""

    source: str
    page: Page
    mapping: RegisterMapping
    find_place: FindPlace
    statements: list[Statement] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    personas: dict[str, Persona] = field(default_factory=dict)
    _numbers: Counter[str] = field(default_factory=Counter)

    def whole(self, profile: Profile, death_place: str | None) -> None:
        """Everything that the row tells."""
        self.personas[PERSON] = Persona(names=profile.names, sex=profile.sex)
        self._life(StatementKind.BIRTH, BIRTH, profile.birth, profile.birthplace)
        self._life(StatementKind.DEATH, DEATH, profile.death, (death_place,) if death_place else ())
        for places in profile.residences:
            self._say(StatementKind.RESIDENCE, self._columns(Role.RESIDENCE), where=places)
        for occupation in profile.occupations:
            self._say(StatementKind.WORK, self._columns(Role.OCCUPATION), says=occupation)
        for fact in profile.facts:
            self._fact(fact)
        for relative in profile.relatives:
            self._persona("relative", relative.names, note=f"{relative.role} of the person of this row")

    def _life(
        self, what: StatementKind, roles: tuple[Role, ...], between: Between, places: tuple[str, ...]
    ) -> None:
        dated = written_between(between)
        if dated is not None or places:
            self._say(what, self._columns(*roles), where=places, when=dated)

    def _fact(self, fact: Fact) -> None:
        own = [one.heading for one in self.mapping.of(Role.FACT) if one.holds.of == fact.what]
        self._say(
            StatementKind(fact.what),
            [*own, *self._columns(Role.STAYS)],
            where=fact.places,
            when=when_of(fact.start, fact.end),
            beside=fact.beside,
        )

    def _columns(self, *roles: Role) -> list[str]:
        return [column.heading for role in roles for column in self.mapping.of(role)]

    def _say(
        self,
        what: StatementKind,
        headings: Iterable[str],
        *,
        where: tuple[str, ...] = (),
        when: When | None = None,
        says: str | None = None,
        beside: tuple[str, ...] = (),
    ) -> None:
        """Records a statement; `headings` are the columns that tell of it."""
        present = (PERSON, *(self._persona("beside", (name,)) for name in beside))
        self.statements.append(
            Statement(
                source=self.source,
                id=self._numbered(what),
                what=what,
                who=tuple(Participant(persona=persona) for persona in present),
                where=self._place(where),
                when=when,
                says=says,
                at=self.page.passages(headings),
            )
        )

    def _place(self, places: tuple[str, ...]) -> str | None:
        """The place that is called so: one of the dossier's own, or a new one."""
        if not places:
            return None
        words = ", ".join(places)
        if (known := self.find_place(words)) is not None:
            return known
        if words not in self.places:
            number = len(self.places) + 1
            self.places[words] = Place(id=f"{self.source}-place-{number}", names=(Name(text=words),))
        return self.places[words].id

    def _persona(self, word: str, names: tuple[str, ...], note: str | None = None) -> str:
        persona = self._numbered(word)
        self.personas[persona] = Persona(names=names, note=note)
        return persona

    def _numbered(self, word: str) -> str:
        self._numbers[word] += 1
        return f"{word}-{self._numbers[word]}"


BIRTH = (Role.BIRTH, Role.BIRTH_YEAR, Role.BIRTH_PLACE, Role.AGE)
DEATH = (Role.DEATH, Role.DEATH_PLACE)
