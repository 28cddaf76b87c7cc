"""The only way to a reader's dossier: what the reader may see, and the reason for every yes and no."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import (
    Audience,
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
from onrecord.protection.clearance import RULES
from onrecord.protection.line_clearance import LineClearance
from onrecord.protection.members import Recollection, narrowed_for_member
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.publication import Publication, publication_of
from onrecord.protection.reader import Reader
from onrecord.protection.screen import Screen
from onrecord.protection.scripts import ScriptForReader
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
FOR_THE_TEAM = yes("a member of the team reads it")


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A reader's dossier, with the reason for each record that is in it or not.

    The reasons are by id and name what was refused: they are for the house, not for the reader.
    """

    reader: Reader
    dossier: Dossier
    reasons: Mapping[str, Permission]


def narrow(dossier: Dossier, reader: Reader, *, today: date, memory: Recollection | None = None) -> Narrowed:
    """What a reader may see of a dossier, on a day. Default is no.

    For a member of the team who is not cleared for everything, `memory` is what is remembered from the last time.
    """
    if reader.audience is Audience.TEAM:
        team, reasons = _kept(dossier, _for_team)
        if reader.cleared is None:
            return Narrowed(reader, team, reasons)
        shown, why = narrowed_for_member(team, reader.cleared, today, memory or Recollection())
        return Narrowed(reader, shown, {**reasons, **why})
    if reader.audience in RULES:
        return _for_others(dossier, reader, today)
    return Narrowed(reader, *_kept(dossier, lambda _record: no("nobody knows this reader")))


def _for_team(record: object) -> Permission:
    if type(record) in TEAM_READS:
        return FOR_THE_TEAM
    return no("records of this kind are not listed for the team")


def _for_others(house: Dossier, reader: Reader, today: date) -> Narrowed:
    """Narrowed until nothing that is left rests on, or points to, what was taken away."""
    listed, reasons = _kept(house, lambda record: _if_listed(record, reader.audience))
    before = under_seal(listed)
    # Whose name is withheld is asked of everything there is: a reader's dossier knows less of who has died.
    screen: Screen | None = None
    while True:
        publication = publication_of(before, reader.audience, today, screen)
        after, why = _kept(before, publication.clearance.of, publication)
        reasons |= why
        if after == before:
            return _with_scripts(house, Narrowed(reader, after, reasons), publication, today)
        before, screen = after, publication.grounds.screen


def _with_scripts(house: Dossier, narrowed: Narrowed, publication: Publication, today: date) -> Narrowed:
    """The scripts line by line, when all that they can rest on is known; a sign-off goes with its line."""
    dossier, grounds = narrowed.dossier, publication.grounds
    form = ScriptForReader(LineClearance(house, dossier, grounds.screen, grounds.consent, today))
    forms = {id: form.form(script) for id, script in dossier.scripts.items()}
    scripts = {id: script for id, script in forms.items() if script is not None}
    spoilt = {
        id: no("a name is in it that is withheld, from one line to the next") for id in forms.keys() - scripts
    }
    shown = {line for line, permission in form.reasons.items() if permission.allowed}
    signoffs = tuple(
        one for one in dossier.signoffs if one.line in shown and one.line.partition("/")[0] in scripts
    )
    return Narrowed(
        narrowed.reader,
        replace(dossier, scripts=scripts, signoffs=signoffs),
        {**narrowed.reasons, **form.reasons, **spoilt},
    )


def _if_listed(record: object, audience: Audience) -> Permission:
    if type(record) in RULES[audience]:
        return yes("records of this kind may be shown to this audience")
    return no("records of this kind are not shown to this audience")


def _kept(
    dossier: Dossier, may_read: Callable[[object], Permission], publication: Publication | None = None
) -> tuple[Dossier, dict[str, Permission]]:
    """The records that may be read, each in the form in which it is shown where it is for others than the team."""
    reasons: dict[str, Permission] = {} if publication is None else publication.of_personas()

    def form(record: RecordType) -> RecordType:
        return record if publication is None else publication.form(record)

    def those(records: Mapping[str, RecordType]) -> dict[str, RecordType]:
        forms = {key: form(record) for key, record in records.items()}
        reasons.update({key: may_read(record) for key, record in forms.items()})
        return {key: record for key, record in forms.items() if reasons[key].allowed}

    reasons["dossier"] = may_read(dossier.production)
    signed = [(one, may_read(one)) for one in map(form, dossier.signoffs)]
    reasons.update({one.line: permission for one, permission in signed})
    kept = Dossier(
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
        signoffs=tuple(one for one, permission in signed if permission.allowed),
    )
    return kept, reasons
