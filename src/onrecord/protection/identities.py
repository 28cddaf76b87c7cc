"""In what form the public is told a name: by the cards of all personas that are judged to be one person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import NameForm, Persona, PublicName
from onrecord.names import initials
from onrecord.protection.living import Lives

LEAST_GUARDED_FIRST = (NameForm.FULL, NameForm.INITIALS, NameForm.PSEUDONYM, NameForm.WITHHELD)


@dataclass(frozen=True, slots=True)
class Identities:
    """What the public may know of who is who."""

    dossier: Dossier
    lives: Lives

    def form(self, who: str) -> NameForm:
        """The form of a persona's or person's name for the public.

        The most guarded that any card of the same person gives: what one source must not tell, no other may.
        """
        own = NameForm.FULL if self.lives.is_shown_dead(who) else NameForm.WITHHELD
        forms = [
            own if persona.public is None else persona.public.web or NameForm.WITHHELD
            for persona in self._personas(who)
        ]
        return max(forms or [own], key=LEAST_GUARDED_FIRST.index)

    def is_history(self, who: str) -> bool:
        """Whether somebody's life may be told: shown to be dead, and not withheld."""
        return self.lives.is_shown_dead(who) and self.form(who) is not NameForm.WITHHELD

    def shown(self, key: str, persona: Persona) -> Persona | None:
        """A persona as the public may know them; None where not at all."""
        match self.form(key):
            case NameForm.FULL if self.lives.is_shown_dead(key):
                return replace(persona, public=None)
            case NameForm.FULL:
                return Persona(names=persona.names, sex=persona.sex, public=PublicName(web=NameForm.FULL))
            case NameForm.INITIALS:
                return Persona(names=self._initials(persona), public=PublicName(web=NameForm.FULL))
            case NameForm.PSEUDONYM:
                name = self._pseudonym(key)
                public = PublicName(web=NameForm.PSEUDONYM, pseudonym=name)
                return Persona(names=() if name is None else (name,), public=public)
            case _:
                return None

    def public_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Everyone whom the public may know by the full name, with what they are called."""
        return (one for one in self._called() if self.form(one[0]) is NameForm.FULL)

    def withheld_names(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Everyone whose name the public is not told in full, with what they are called."""
        for who, names in self._called():
            if self.form(who) is not NameForm.FULL:
                yield who, tuple(name for name in names if name != self._pseudonym(who))

    def _called(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        for source in self.dossier.sources.values():
            for local, persona in source.personas.items():
                yield source.persona_key(local), persona.names
        for person in self.dossier.persons.values():
            yield person.id, (person.name, *(name.text for name in person.names))

    def _personas(self, who: str) -> Iterator[Persona]:
        for member in self.lives.chronology.people.members(who):
            source, _, local = member.partition(":")
            card = self.dossier.sources.get(source)
            if card is not None and local in card.personas:
                yield card.personas[local]

    def _pseudonym(self, who: str) -> str | None:
        given = (one.public.pseudonym for one in self._personas(who) if one.public is not None)
        return next(filter(None, given), None)

    def _initials(self, persona: Persona) -> tuple[str, ...]:
        return tuple(dict.fromkeys(filter(None, map(_dotted, persona.names))))


def _dotted(name: str) -> str:
    return " ".join(f"{letter}." for letter in initials(name))


def names_of(called: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """People by what they are called; those whose cards give no name are left out."""
    return {who: names for who, names in called if names}
