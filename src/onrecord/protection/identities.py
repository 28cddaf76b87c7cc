"""In what form a reader is told a name: by the cards and releases of all who are judged to be one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import AccessStatus, Audience, NameForm, Persona, PublicName, Source
from onrecord.names import initials
from onrecord.protection.consent import Consent
from onrecord.protection.living import Lives

LEAST_GUARDED_FIRST = (NameForm.FULL, NameForm.INITIALS, NameForm.PSEUDONYM, NameForm.WITHHELD)


@dataclass(frozen=True, slots=True)
class Identities:
    """What a reader may know of who is who."""

    dossier: Dossier
    lives: Lives
    consent: Consent
    _forms: dict[str, NameForm] = field(default_factory=dict, repr=False)

    @property
    def audience(self) -> Audience:
        """Whom the reader is one of."""
        return self.consent.audience

    def form(self, who: str) -> NameForm:
        """The form of a persona's or person's name for the reader.

        The most guarded that any card or release of the same person gives: what one source must not tell, no
        other may. Where none says anything, the dead have their names and the living have none.
        """
        if who not in self._forms:
            own = NameForm.FULL if self.lives.is_shown_dead(who) else NameForm.WITHHELD
            self._forms[who] = max(self._said(who) or [own], key=LEAST_GUARDED_FIRST.index)
        return self._forms[who]

    def is_history(self, who: str) -> bool:
        """Whether somebody's life may be told: shown to be dead, and not withheld."""
        return self.lives.is_shown_dead(who) and self.form(who) is not NameForm.WITHHELD

    def signed(self, source: Source) -> frozenset[str]:
        """The living whose names stand in the citation of a work alone: they signed it, and it was published.

        Not those whom any card or release guards: who wrote under another name is not told.
        """
        if source.access is None or source.access.status is not AccessStatus.PUBLISHED:
            return frozenset()
        keys = {source.persona_key(one) for one in source.authors if isinstance(one, str)}
        return frozenset(key for key in keys if not self.lives.is_shown_dead(key) and not self._said(key))

    def shown(self, source: Source, local: str) -> Persona | None:
        """A persona as the reader may know them; None where not at all."""
        key, persona = source.persona_key(local), source.personas[local]
        match self.form(key):
            case NameForm.FULL if self.lives.is_shown_dead(key):
                return replace(persona, public=None)
            case NameForm.FULL:
                return Persona(names=persona.names, sex=persona.sex, public=self._public(NameForm.FULL))
            case NameForm.INITIALS:
                return Persona(names=_initials(persona), public=self._public(NameForm.FULL))
            case NameForm.PSEUDONYM:
                name = self._pseudonym(key)
                public = self._public(NameForm.PSEUDONYM, name)
                return Persona(names=() if name is None else (name,), public=public)
            case _ if key in self.signed(source):
                return Persona(names=persona.names)
            case _:
                return None

    def named(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Everyone whom the reader may know by the full name, with what they are called."""
        return (one for one in self._called() if self.form(one[0]) is NameForm.FULL)

    def withheld(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Everyone whose name the reader is not told in full, with what they are called."""
        for who, names in self._called():
            if self.form(who) is not NameForm.FULL:
                yield who, self._but_for_pseudonym(who, names)

    def guarded(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Everyone to whom a card or release gives another form than the full name, with what they are called."""
        spoken_of = self._spoken_of()
        for who, names in self._called():
            if who in spoken_of and self.form(who) is not NameForm.FULL:
                yield who, self._but_for_pseudonym(who, names)

    def _spoken_of(self) -> frozenset[str]:
        """Everyone of whom a card or release says a form: few of many, and found by the sources that say any."""
        people = self.lives.chronology.people
        said = (
            key
            for source in self.dossier.sources.values()
            for key, persona in ((source.persona_key(local), one) for local, one in source.personas.items())
            if persona.public is not None or any(self.consent.forms_for(key))
        )
        return frozenset(member for key in said for member in people.members(key))

    def _but_for_pseudonym(self, who: str, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in names if name != self._pseudonym(who))

    def _said(self, who: str) -> list[NameForm]:
        """The forms that cards and releases say; a card that is silent about an audience gives it no name."""
        found: list[NameForm] = []
        for key, persona in self._personas(who):
            found += self.consent.forms_for(key)
            if persona.public is not None:
                found.append(getattr(persona.public, self.audience) or NameForm.WITHHELD)
        return found

    def _public(self, form: NameForm, pseudonym: str | None = None) -> PublicName:
        said: dict[str, NameForm] = {self.audience.value: form}
        return PublicName(pseudonym=pseudonym, **said)

    def _called(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for source in self.dossier.sources.values():
            for local, persona in source.personas.items():
                yield source.persona_key(local), persona.names
        for person in self.dossier.persons.values():
            yield person.id, (person.name, *(name.text for name in person.names))

    def _personas(self, who: str) -> Iterator[tuple[str, Persona]]:
        for member in self.lives.chronology.people.members(who):
            source, _, local = member.partition(":")
            card = self.dossier.sources.get(source)
            if card is not None and local in card.personas:
                yield member, card.personas[local]

    def _pseudonym(self, who: str) -> str | None:
        given = (one.public.pseudonym for _, one in self._personas(who) if one.public is not None)
        return next(filter(None, given), None)


def _initials(persona: Persona) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_dotted, persona.names))))


def _dotted(name: str) -> str:
    return " ".join(f"{letter}." for letter in initials(name))


def names_of(called: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """People by what they are called; those whose cards give no name are left out."""
    return {who: names for who, names in called if names}
