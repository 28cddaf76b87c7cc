"""The only way to a reader's dossier: what the reader may see, and the reason for every yes and no."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Judgement,
    Person,
    Place,
    Production,
    Question,
    Release,
    Script,
    Signoff,
    Source,
    Statement,
    Text,
)
from onrecord.protection.clearance import PUBLIC_RULES
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.publication import Publication, publication_of
from onrecord.protection.reader import Reader, Standing
from onrecord.protection.screen import screen_of
from onrecord.protection.sealed_personas import under_seal

RecordType = TypeVar("RecordType")

TEAM_READS = frozenset(
    {
        Production,
        Source,
        Text,
        Statement,
        Person,
        Judgement,
        Place,
        Question,
        Release,
        Script,
        Signoff,
    }
)
"""What members of the team may read: a new kind of record is not theirs until it is listed here."""

UNTITLED = Production(title="")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A reader's dossier, with the reason for each record that is in it or not.

    The reasons are by id and name what was refused: they are for the house, not for the reader.
    """

    dossier: Dossier
    reasons: Mapping[str, Permission]


def narrow(dossier: Dossier, reader: Reader, *, today: date) -> Narrowed:
    """What a reader may see of a dossier, on a day. Default is no."""
    if reader.standing is Standing.TEAM:
        return _kept(dossier, _for_team)
    if reader.standing is Standing.PUBLIC:
        return _for_public(dossier, today)
    return _kept(dossier, lambda _record: no("nobody knows this reader"))


def _for_team(record: object) -> Permission:
    if type(record) in TEAM_READS:
        return yes("a member of the team reads it")
    return no("records of this kind are not listed for the team")


def _for_public(dossier: Dossier, today: date) -> Narrowed:
    """Narrowed until nothing that is left rests on, or points to, what was taken away."""
    narrowed = _kept(dossier, _if_listed)
    narrowed = replace(narrowed, dossier=under_seal(narrowed.dossier))
    screen = screen_of(publication_of(narrowed.dossier, today).identities)
    while True:
        before = narrowed.dossier
        publication = publication_of(before, today, screen)
        after = _kept(before, publication.clearance.of, publication)
        narrowed = Narrowed(after.dossier, {**narrowed.reasons, **after.reasons})
        if narrowed.dossier == before:
            return narrowed


def _if_listed(record: object) -> Permission:
    if type(record) in PUBLIC_RULES:
        return yes("records of this kind may be shown to the public")
    return no("records of this kind are not shown to the public")


def _kept(
    dossier: Dossier, may_read: Callable[[object], Permission], publication: Publication | None = None
) -> Narrowed:
    """The records that may be read, each in the form in which it is published where it is for the public."""
    reasons: dict[str, Permission] = {} if publication is None else publication.of_personas()

    def form(record: RecordType) -> RecordType:
        return record if publication is None else publication.form(record)

    def those(records: Mapping[str, RecordType]) -> dict[str, RecordType]:
        forms = {key: form(record) for key, record in records.items()}
        reasons.update({key: may_read(record) for key, record in forms.items()})
        return {key: record for key, record in forms.items() if reasons[key].allowed}

    reasons["dossier"] = may_read(dossier.production)
    reasons.update({signoff.line: may_read(signoff) for signoff in dossier.signoffs})
    return Narrowed(
        Dossier(
            production=dossier.production if reasons["dossier"].allowed else UNTITLED,
            sources=those(dossier.sources),
            texts=those(dossier.texts),
            statements=those(dossier.statements),
            persons=those(dossier.persons),
            judgements=those(dossier.judgements),
            places=those(dossier.places),
            questions=those(dossier.questions),
            releases=those(dossier.releases),
            scripts=those(dossier.scripts),
            signoffs=tuple(signoff for signoff in dossier.signoffs if reasons[signoff.line].allowed),
        ),
        reasons,
    )
