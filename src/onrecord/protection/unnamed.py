"""Whom a film does not name: those whose cards give them another form of their name, or none."""

from __future__ import annotations

from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, NameForm
from onrecord.protection.screen import Screen, screen_against
from onrecord.protection.sealed_personas import under_seal


def unnamed(dossier: Dossier, people: Clusters, audience: Audience) -> Screen:
    """A screen against the names of everyone whose card does not give an audience the full name."""
    dossier = under_seal(dossier)
    cards = {
        source.persona_key(local): persona
        for source in dossier.sources.values()
        for local, persona in source.personas.items()
    }
    guarded = {
        people.one(key)
        for key, persona in cards.items()
        if persona.public is not None and getattr(persona.public, audience) is not NameForm.FULL
    }
    withheld: dict[str, tuple[str, ...]] = {}
    public: dict[str, tuple[str, ...]] = {}
    for key, persona in cards.items():
        if persona.names:
            (withheld if people.one(key) in guarded else public)[key] = persona.names
    for person in dossier.persons.values():
        names = (person.name, *(name.text for name in person.names))
        (withheld if people.one(person.id) in guarded else public)[person.id] = names
    return screen_against(withheld, public)
