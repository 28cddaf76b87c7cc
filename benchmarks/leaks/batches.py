"""A name planted in every field and id of every kind of record, many at once, each in records of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.leaks.everything import (
    SCRIPT,
    copy_of,
    copy_with_id,
    ids,
    together,
    with_words_in_script,
)
from benchmarks.leaks.fields import Planting, planted_in_field, planted_in_fields
from benchmarks.leaks.people import Invented
from benchmarks.leaks.trial import TODAY, Tally, sent
from benchmarks.leaks.ways import latin
from onrecord.dossier import Dossier, unstructure
from onrecord.dossier.records import records
from onrecord.edition.gate import Scanner, secrets_for
from onrecord.edition.site import site_of
from onrecord.evidence import (
    Access,
    AccessStatus,
    NameForm,
    Persona,
    PublicName,
    Source,
    SourceKind,
)
from onrecord.protection import PUBLIC, narrow

ALONE = ("Production.", "Person.name", "Source.personas[].names", "Source.personas[].public.pseudonym")
"""There is one head of a dossier; and who is called like somebody makes a namesake of them in every other record."""


def try_fields(people: Sequence[Invented], folder: Path, tally: Tally, every: int = 1) -> None:
    """Every field and id with everybody's name: of each the site is built, with what the public is shown as data.

    All together first; where anything comes as far as the gate, by halves until it is known from which field it came.
    """
    for turn, who in enumerate(people):
        guarding = with_witness(copy_of(0), who)
        shown = narrow(guarding, PUBLIC, today=TODAY)
        secrets = Scanner(secrets_for(guarding, shown, today=TODAY))
        sending = _Sending(guarding, secrets, who, folder, tally)
        plantings = list(all_planted(who, turn, every))
        for one in plantings:
            if one.field.startswith(ALONE):
                sending.send([one])
        sending.send([one for one in plantings if not one.field.startswith(ALONE)])


def all_planted(who: Invented, turn: int, every: int = 1) -> Iterator[Planting]:
    """Somebody's name in every field, in every place of a script and in every id; each time in another copy.

    By turns in Cyrillic and in Latin; only `every` so many-th of them all, where a sample is enough.
    """
    called = (who.name, f"{latin(who.given)} {latin(who.surname)}")
    fields = [one.field for one in planted_in_fields(copy_of(1), "x")]
    places = [(_in_field, one) for one in fields] + [(_in_script, one) for one in SCRIPT]
    everywhere = [*places, *((_in_id, one) for one in ids())]
    for at, (plant, place) in list(enumerate(everywhere, 1))[turn % every :: every]:
        yield plant(at, place, called[(at + turn) % 2] if plant is not _in_id else called[1])


def _in_field(at: int, field: str, name: str) -> Planting:
    return planted_in_field(copy_of(at), field, name)


def _in_script(at: int, place: str, name: str) -> Planting:
    return Planting(f"script, {place}", with_words_in_script(copy_of(at), place, name))


def _in_id(at: int, id: str, name: str) -> Planting:
    """With the last word of a name in Latin letters in front of what the id tells."""
    slug = name.split()[-1].lower().replace("'", "").replace("’", "")
    within, named = (id[:2], id[2:]) if id[1] == "-" else ("", id)
    return Planting(f"id {id}", copy_with_id(at, id, f"{within}{slug}-{named}"))


def with_witness(dossier: Dossier, who: Invented) -> Dossier:
    """The dossier with somebody in an interview whose name is withheld from all but the team."""
    public = PublicName(web=NameForm.WITHHELD, team=NameForm.FULL)
    persona = Persona(names=(who.name, f"{latin(who.given)} {latin(who.surname)}"), public=public)
    interview = Source(
        id="interview",
        kind=SourceKind.INTERVIEW,
        title="An interview (invented)",
        authors=("witness",),
        access=Access(status=AccessStatus.OPEN),
        personas={"witness": persona},
    )
    return replace(dossier, sources={**dossier.sources, interview.id: interview})


class _Sending:
    """Plantings for one person, sent together and by halves."""

    def __init__(
        self, guarding: Dossier, secrets: Scanner, who: Invented, folder: Path, tally: Tally
    ) -> None:
        self._guarding, self._secrets, self._folder, self._tally = guarding, secrets, folder, tally
        self._needles = (who.surname, latin(who.surname))

    def send(self, plantings: Sequence[Planting]) -> None:
        """Build the site of all, and see whether a name comes as far as the gate or farther."""
        stopped = sent(self._files(plantings), self._secrets, self._folder, self._needles)
        if len(plantings) == 1 or stopped == "narrowing":
            self._tally.count(stopped, [one.field for one in plantings])
        else:
            middle = len(plantings) // 2
            self.send(plantings[:middle])
            self.send(plantings[middle:])

    def _files(self, plantings: Sequence[Planting]) -> dict[str, bytes]:
        dossier = together([*(one.dossier for one in plantings), self._guarding])
        shown = narrow(dossier, PUBLIC, today=TODAY)
        plain = [unstructure(one) for one in records(shown.dossier)]
        return dict(site_of(shown, today=TODAY)) | {
            "dossier.json": json.dumps(plain, default=str, ensure_ascii=False).encode()
        }
