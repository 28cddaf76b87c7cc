"""Personas whose identity is sealed: whatever their cards say, they have a pseudonym or no name at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, NameForm, Persona, PublicName


def sealed_in(dossier: Dossier) -> Mapping[str, tuple[str, ...]]:
    """The sealed identities that a dossier refers to, each with the personas that are them."""
    found: dict[str, tuple[str, ...]] = {}
    for source in dossier.sources.values():
        for local, persona in source.personas.items():
            if persona.sealed is not None:
                found[persona.sealed] = (*found.get(persona.sealed, ()), source.persona_key(local))
    return found


def is_bare(dossier: Dossier, key: str) -> bool:
    """Whether a card calls a persona by nothing but the pseudonym."""
    source, _, local = key.partition(":")
    persona = dossier.sources[source].personas[local]
    return set(persona.names) <= {persona.public.pseudonym if persona.public is not None else None}


def under_seal(dossier: Dossier) -> Dossier:
    """The dossier with no form of a sealed persona's name but a pseudonym, for any audience."""
    sources = {
        id: replace(source, personas={local: _under_seal(one) for local, one in source.personas.items()})
        if any(one.sealed is not None for one in source.personas.values())
        else source
        for id, source in dossier.sources.items()
    }
    return replace(dossier, sources=sources)


def _under_seal(persona: Persona) -> Persona:
    if persona.sealed is None:
        return persona
    said = PublicName() if persona.public is None else persona.public
    forms = {audience.value: _form(getattr(said, audience), said.pseudonym) for audience in Audience}
    return replace(persona, public=PublicName(pseudonym=said.pseudonym, **forms))


def _form(said: NameForm | None, pseudonym: str | None) -> NameForm:
    is_named = said not in (None, NameForm.WITHHELD) and pseudonym is not None
    return NameForm.PSEUDONYM if is_named else NameForm.WITHHELD
