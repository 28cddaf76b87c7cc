"""Limits: only letters, only of 1933, only those that tell of somebody; each field by its rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from onrecord.evidence import AccessStatus, SourceKind
from onrecord.names import PersonIndex, PhraseIndex, words_of
from onrecord.search.days import read_days
from onrecord.search.entries import Entry
from onrecord.search.facts import Facts
from onrecord.search.refusals import NoSuchValue, NotOnRecord

Limit = Callable[[Entry], bool]
"""Whether an entry is within it."""


def limits_of(facts: Facts, written: Iterable[tuple[str, str]]) -> Sequence[Limit]:
    """Limits as they were written, `kind` and `letter`; of one field any value will do, and all fields must agree.

    Refuses, as `NoSuchValue`, `NoSuchDays` or `NotOnRecord`, what no record can have or nobody has recorded.
    """
    by_field = defaultdict[str, list[Limit]](list)
    for field, value in written:
        by_field[field].append(LIMITS[field](facts, value))
    return [_any(limits) for limits in by_field.values()]


def _any(limits: Sequence[Limit]) -> Limit:
    return lambda entry: any(limit(entry) for limit in limits)


def _kind(facts: Facts, value: str) -> Limit:
    wanted = _one_of("kind", value, [kind.value for kind in SourceKind])
    return lambda entry: (source := facts.source(entry)) is not None and source.kind == wanted


def _access(facts: Facts, value: str) -> Limit:
    wanted = _one_of("access", value, [status.value for status in AccessStatus])

    def within(entry: Entry) -> bool:
        source = facts.source(entry)
        return source is not None and source.access is not None and source.access.status == wanted

    return within


def _language(facts: Facts, value: str) -> Limit:
    return lambda entry: value.lower() in facts.languages(entry)


def _date(facts: Facts, value: str) -> Limit:
    wanted = read_days(value)

    def within(entry: Entry) -> bool:
        days = facts.days(entry)
        return days.is_known and days.meets(wanted)

    return within


def _person(facts: Facts, value: str) -> Limit:
    wanted = {one for who in _meant_person(facts, value) for one in facts.persons.members(who)}
    return lambda entry: not wanted.isdisjoint(facts.people(entry))


def _meant_person(facts: Facts, value: str) -> Iterable[str]:
    """By id, else whoever is called so."""
    called = {
        id: (person.name, *(name.text for name in person.names))
        for id, person in facts.dossier.persons.items()
    }
    for source in facts.dossier.sources.values():
        called.update({source.persona_key(id): persona.names for id, persona in source.personas.items()})
    if value in called:
        return (value,)
    named = _mentioned(PersonIndex(called), value)
    if not named:
        raise NotOnRecord("person", value, called)
    return named


def _place(facts: Facts, value: str) -> Limit:
    places, wanted = facts.gazetteer, _meant_place(facts, value)

    def within(entry: Entry) -> bool:
        return any(
            places.same(outer, inner) or places.contains(outer, inner)
            for outer in wanted
            for inner in facts.places(entry)
        )

    return within


def _meant_place(facts: Facts, value: str) -> Iterable[str]:
    """By id, else whatever is called so."""
    if value in facts.dossier.places:
        return (value,)
    called = {id: [name.text for name in place.names] for id, place in facts.dossier.places.items()}
    named = _mentioned(PhraseIndex(called), value)
    if not named:
        raise NotOnRecord("place", value, called)
    return named


def _mentioned(index: PersonIndex | PhraseIndex, value: str) -> set[str]:
    """Who or what a value names, with a capital or without, in any case and either alphabet."""
    return {id for mention in index.mentions(words_of(value.title())) for id in mention.ids}


def _one_of(field: str, value: str, known: Sequence[str]) -> str:
    if value.lower() not in known:
        raise NoSuchValue(field, value, known)
    return value.lower()


LIMITS: Mapping[str, Callable[[Facts, str], Limit]] = {
    "kind": _kind,
    "date": _date,
    "place": _place,
    "person": _person,
    "language": _language,
    "access": _access,
}
"""The fields by which answers can be limited."""
