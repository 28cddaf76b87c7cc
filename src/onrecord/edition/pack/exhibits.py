"""Exhibits: each statement that the script cites, with its source's card and the words around its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.bibliography import Entry
from onrecord.edition.citing import Note
from onrecord.edition.lines import Annotated
from onrecord.edition.pack.extracts import Extract, extracts_of


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One cited statement under its number, paged to the passage; `lines` are those that cite it."""

    number: int
    note: Note
    card: Entry
    extracts: tuple[Extract, ...]
    lines: tuple[int, ...]


def exhibits_of(script: AnnotatedScript) -> tuple[Exhibit, ...]:
    """Every statement that any line cites, numbered as the script comes to them."""
    telling = script.telling
    cards = {entry.id: entry for entry in script.entries}
    notes = {note.id: note for line in script.lines for note in line.notes.values()}
    return tuple(
        Exhibit(
            number=number,
            note=note,
            card=cards[note.source],
            extracts=extracts_of(telling, telling.report.dossier.statements[note.id]),
            lines=_citing(script.lines, note.id),
        )
        for number, note in enumerate(notes.values(), start=1)
    )


def _citing(lines: Sequence[Annotated], statement: str) -> tuple[int, ...]:
    return tuple(line.number for line in lines if statement in line.letters)
