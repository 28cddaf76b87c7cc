"""A row of a register, made a source of a dossier: its card, its words, and what it states."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dates import Calendar
from onrecord.dossier import Dossier
from onrecord.dossier.geography import places_called
from onrecord.evidence import Archive, Place, Rights, Source, SourceKind, Statement, Text
from onrecord.findings import Refusal
from onrecord.identity.registers.register import Register
from onrecord.identity.registers.shelf import kept_register
from onrecord.identity.registers.taking.page import page_of
from onrecord.identity.registers.taking.recording import Recording


class NoSuchRow(Refusal):
    """The register has no row of this id."""

    def __init__(self, register: str, person: str | None) -> None:
        row = "no row of this id" if person else "no row that is named so: write NAME:ROW, as candidates are"
        super().__init__(f"The register {register} has {row}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """The records that a row becomes; `places` are those that the dossier has not had."""

    source: Source
    text: Text
    statements: tuple[Statement, ...]
    places: tuple[Place, ...]

    def records(self) -> Iterator[Source | Text | Statement | Place]:
        """All of them, what is referred to first."""
        yield from self.places
        yield self.source
        yield self.text
        yield from self.statements


def find_row(candidate: str) -> tuple[Register, int]:
    """The register and the row of a candidate's id, `REGISTER:ROW`."""
    name, _, person = candidate.partition(":")
    register = kept_register(name)
    row = register.row_of(person) if person else None
    if row is None:
        raise NoSuchRow(name, person)
    return register, row


def take(register: Register, row: int, dossier: Dossier) -> Taken:
    """The records of a row, for a dossier whose places it uses."""
    profile, mapping = register.profile(row), register.mapping
    page = page_of(register.row(row), mapping)
    source = f"{register.name}-{row + 1}"
    recording = Recording(source, page, mapping, places_called(dossier))
    recording.whole(profile, register.person(row)["death_place"])
    card = register.card
    called = f", {card.ids} {profile.id.partition(':')[2]}" if card.ids else ""
    return Taken(
        source=Source(
            id=source,
            kind=SourceKind.RECORD,
            title=f"Row {row + 1:,} of {card.title}",
            calendar=Calendar.GREGORIAN,
            languages=(mapping.language,),
            archive=Archive(
                repository=card.title, reference=f"row {row + 1}{called} of a file with SHA-256 {card.sha256}"
            ),
            rights=Rights(note=card.licence) if card.licence else None,
            standing=mapping.standing,
            personas=recording.personas,
        ),
        text=page.text(source),
        statements=tuple(recording.statements),
        places=tuple(recording.places.values()),
    )
