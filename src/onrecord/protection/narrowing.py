"""The only way to a reader's dossier: what the reader may see, and the reason for every yes and no."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from onrecord.chronology import chronology_of
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Body,
    Judgement,
    NameForm,
    Person,
    Persona,
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
from onrecord.protection.clearance import Clearance
from onrecord.protection.living import lives_of
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.reader import Reader, Standing

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


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A reader's dossier, with the reason for each record that is in it or not."""

    dossier: Dossier
    reasons: Mapping[str, Permission]


def narrow(dossier: Dossier, reader: Reader, *, today: date) -> Narrowed:
    """What a reader may see of a dossier, on a day. Default is no."""
    if reader.standing is Standing.TEAM:
        return _kept(dossier, _for_team, lambda _key, persona: persona)
    if reader.standing is Standing.PUBLIC:
        clearance = Clearance(dossier, lives_of(dossier, chronology_of(dossier), today))
        return _kept(dossier, clearance.of, lambda key, persona: _public_persona(clearance, key, persona))
    return _kept(dossier, lambda _record: no("nobody knows this reader"), lambda _key, _persona: None)


def _for_team(record: object) -> Permission:
    if type(record) in TEAM_READS:
        return yes("a member of the team reads it")
    return no("records of this kind are not listed for the team")


def _public_persona(clearance: Clearance, key: str, persona: Persona) -> Persona | None:
    """A persona as the public may know them: by pseudonym, or not at all, where they may be living."""
    if not clearance.of_persona(key, persona).allowed:
        return None
    if clearance.lives.is_shown_dead(key):
        return replace(persona, public=None)
    public = persona.public
    if public is not None and public.web is NameForm.PSEUDONYM:
        return Persona(names=(public.pseudonym,) if public.pseudonym else ())
    return replace(persona, public=None, note=None)


def _kept(
    dossier: Dossier,
    may_read: Callable[[object], Permission],
    persona_shown: Callable[[str, Persona], Persona | None],
) -> Narrowed:
    reasons: dict[str, Permission] = {}

    def those(records: Mapping[str, RecordType]) -> dict[str, RecordType]:
        reasons.update({key: may_read(record) for key, record in records.items()})
        return {key: record for key, record in records.items() if reasons[key].allowed}

    return Narrowed(
        Dossier(
            production=dossier.production if may_read(dossier.production).allowed else Production(title=""),
            sources={key: _shown(source, persona_shown) for key, source in those(dossier.sources).items()},
            texts=those(dossier.texts),
            statements=those(dossier.statements),
            persons=those(dossier.persons),
            judgements=those(dossier.judgements),
            places=those(dossier.places),
            questions=those(dossier.questions),
            releases=those(dossier.releases),
            scripts=those(dossier.scripts),
            signoffs=tuple(signoff for signoff in dossier.signoffs if may_read(signoff).allowed),
        ),
        reasons,
    )


def _shown(source: Source, persona_shown: Callable[[str, Persona], Persona | None]) -> Source:
    shown = {key: persona_shown(source.persona_key(key), persona) for key, persona in source.personas.items()}
    personas = {key: persona for key, persona in shown.items() if persona is not None}
    authors = tuple(author for author in source.authors if isinstance(author, Body) or author in personas)
    return replace(source, personas=personas, authors=authors)
