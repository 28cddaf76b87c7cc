"""What a dossier tells of somebody, as a profile: of a persona only what its own source says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord.chronology import chronology_of
from onrecord.dossier.clusters import cluster_personas
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.dossier.references import has
from onrecord.dossier.rename import NoSuchId
from onrecord.evidence import Statement
from onrecord.identity.profile import Profile
from onrecord.identity.telling import Teller
from onrecord.places import Gazetteer


def profile_of(dossier: Dossier, who: str) -> Profile:
    """What is told of a persona by its own source alone, or of a person by the sources of all judged to be them.

    Of a persona no judgement is believed: whoever looks for NP must not find him by having found him.
    Refuses, as NoSuchId, who is not in the dossier.
    """
    if who in dossier.persons:
        personas = members_of(dossier, who)
        places = gazetteer_of(dossier.places.values())
        return Teller(dossier, chronology_of(dossier), places, who, personas).profile()
    if not has(dossier, "persona", who):
        raise NoSuchId(who)
    source = who.partition(":")[0]
    statements = {key: one for key, one in dossier.statements.items() if one.source == source}
    gazetteer = gazetteer_of(dossier.places.values())
    return next(one for one in _of_source(dossier, source, statements, gazetteer) if one.id == who)


def all_profiles(dossier: Dossier) -> Iterator[Profile]:
    """Every persona, each as its own source tells of it."""
    return profiles_of_sources(dossier, dossier.sources)


def profiles_of_sources(dossier: Dossier, sources: Iterable[str]) -> Iterator[Profile]:
    """Every persona of some sources, each as its own source tells of it."""
    by_source: dict[str, dict[str, Statement]] = {source: {} for source in sources}
    for key, statement in dossier.statements.items():
        if statement.source in by_source:  # a card that cannot be read has no personas
            by_source[statement.source][key] = statement
    gazetteer = gazetteer_of(dossier.places.values())
    for source, statements in by_source.items():
        yield from _of_source(dossier, source, statements, gazetteer)


def members_of(dossier: Dossier, who: str) -> tuple[str, ...]:
    """The personas that are judged to be a person; of a persona itself alone."""
    if who not in dossier.persons:
        return (who,)
    members = cluster_personas(dossier.judgements.values()).members(who)
    return tuple(one for one in members if has(dossier, "persona", one))


def _of_source(
    dossier: Dossier, source: str, statements: Mapping[str, Statement], gazetteer: Gazetteer
) -> Iterator[Profile]:
    card = dossier.sources[source]
    alone = replace(dossier, sources={source: card}, statements=statements, judgements={})
    found = chronology_of(alone)
    for who in map(card.persona_key, card.personas):
        yield Teller(alone, found, gazetteer, who, (who,)).profile()
