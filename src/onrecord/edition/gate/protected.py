"""What must not be told to an audience, by what its own dossier leaves out of the whole one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain

from onrecord.chronology import chronology_of
from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.edition.gate.runs import withheld_runs
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Guarded, Known, Secrets
from onrecord.evidence import Text, TextFormat
from onrecord.passages import spoken
from onrecord.protection import Narrowed, lives_of
from onrecord.protection.consent import Consent
from onrecord.protection.identities import Identities
from onrecord.protection.screen import strings_of
from onrecord.protection.sealing.refusals import NamesUnknown

Called = tuple[str, tuple[str, ...]]
"""Somebody's id, and what they are called."""


def secrets_for(
    house: Dossier,
    shown: Narrowed,
    *,
    today: date,
    sealed: Sequence[str] = (),
    opened: Mapping[str, Sequence[str]] | None = None,
) -> Secrets:
    """All that a reader must not be told of the whole dossier, of which this is shown, on a day."""
    lives = lives_of(house, chronology_of(house), today)
    identities = Identities(house, lives, Consent(house, lives, shown.reader.audience))
    return secrets_of(identities, shown.dossier, sealed=sealed, opened=opened)


def secrets_of(
    identities: Identities,
    shown: Dossier,
    *,
    sealed: Sequence[str] = (),
    opened: Mapping[str, Sequence[str]] | None = None,
) -> Secrets:
    """All that an audience must not be told of a dossier, of which it is shown this much.

    `sealed` are the identities that lie sealed beside the dossier, `opened` the names of those that whoever asks
    was allowed to open; without all of them nobody can say that a name is not told.
    """
    unsealed = opened or {}
    unopened = [one for one in sealed if one not in unsealed]
    if unopened:
        raise NamesUnknown(unopened)
    whole, people = identities.dossier, identities.lives.chronology.people
    told = _told(shown)
    guarded = _by_person(people, _untold(identities.withheld(), told))
    for id, names in unsealed.items():
        guarded[id] = ((id,), tuple(names))
    known = dict(chain(identities.named(), told.items()))
    secrets = Secrets(
        guarded=tuple(Guarded(label=one, names=names) for one, (_, names) in guarded.items()),
        known=tuple(_known(people, id, names, guarded) for id, names in known.items() if names),
        passages=withheld_runs(_withheld_words(whole, shown), _told_words(shown)),
        ids=_ids(whole) - _ids(shown),
    )
    return _labelled(secrets, {one: ids for one, (ids, _) in guarded.items()})


def _told(shown: Dossier) -> dict[str, tuple[str, ...]]:
    """Whom the audience's own dossier names, and how: in full, by a pseudonym, in the citation of their work."""
    personas = {
        source.persona_key(local): persona.names
        for source in shown.sources.values()
        for local, persona in source.personas.items()
    }
    persons = {one.id: (one.name, *(name.text for name in one.names)) for one in shown.persons.values()}
    return {**personas, **persons}


def _untold(withheld: Iterable[Called], told: Mapping[str, tuple[str, ...]]) -> Iterator[Called]:
    for who, names in withheld:
        yield who, tuple(name for name in names if name.strip() and name not in told.get(who, ()))


def _by_person(
    people: Clusters, called: Iterable[Called]
) -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The ids and names of each human being, by the id that stands for them."""
    found: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for who, names in called:
        if names:
            ids, others = found.get(people.one(who), ((), ()))
            found[people.one(who)] = ((*ids, who), tuple(dict.fromkeys((*others, *names))))
    return found


def _known(people: Clusters, id: str, names: tuple[str, ...], guarded: Iterable[str]) -> Known:
    """Somebody who may be named, and the guarded from whom a judgement tells them apart."""
    own = people.one(id)
    apart = {frozenset((people.one(link.left), people.one(link.right))) for link in people.different}
    return Known(names=names, other_than=frozenset(one for one in guarded if frozenset((own, one)) in apart))


def _withheld_words(whole: Dossier, shown: Dossier) -> Iterator[tuple[str, str]]:
    """The texts and quotations that the audience is not shown, each with its source."""
    for key, text in whole.texts.items():
        if shown.texts.get(key) != text:
            yield text.source, _words(text)
    for key, statement in whole.statements.items():
        if key not in shown.statements:
            yield from ((statement.source, one.quote) for one in statement.at if one.quote)


def _told_words(shown: Dossier) -> Iterator[str]:
    yield from strings_of(shown)
    yield from map(_words, shown.texts.values())


def _words(text: Text) -> str:
    """The words of a text; of a transcript what is said, through the times between."""
    return spoken(text.words) if text.format is TextFormat.WEBVTT else text.words


def _ids(dossier: Dossier) -> frozenset[str]:
    """The ids of personas and statements, which are made of two."""
    personas = (one.persona_key(local) for one in dossier.sources.values() for local in one.personas)
    return frozenset((*personas, *dossier.statements))


def _labelled(secrets: Secrets, ids: Mapping[str, tuple[str, ...]]) -> Secrets:
    """With ids for labels that say nothing of any name, and numbers where there are none; sources likewise."""
    scanner = Scanner(secrets)
    labels = {
        one: next((id for id in sorted(theirs) if not scanner.is_told_by(id)), f"person no. {at}")
        for at, (one, theirs) in enumerate(sorted(ids.items()), 1)
    }
    sources = {one: "a source" if scanner.is_told_by(one) else one for one in set(secrets.passages.values())}
    return replace(
        secrets,
        guarded=tuple(replace(one, label=labels[one.label]) for one in secrets.guarded),
        known=tuple(
            replace(one, other_than=frozenset(labels[other] for other in one.other_than))
            for one in secrets.known
        ),
        passages={run: sources[source] for run, source in secrets.passages.items()},
    )
