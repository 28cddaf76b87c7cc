"""Exhibits: each statement that the script cites, with its source's card and the words around its passages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.edition.annotated import AnnotatedScript
from onrecord.edition.bibliography import Entry
from onrecord.edition.citing import Note
from onrecord.edition.lines import Annotated
from onrecord.edition.pack.extracts import Extract, alone, extracts_of
from onrecord.protection import lives_of, use_of


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One cited statement under its number, paged to the passage; `lines` are those that cite it.

    `is_alone` where the words around its passages are not given, since a part of the source is withheld.
    """

    number: int
    note: Note
    card: Entry
    extracts: tuple[Extract, ...]
    lines: tuple[int, ...]
    is_alone: bool


def exhibits_of(script: AnnotatedScript) -> tuple[Exhibit, ...]:
    """Every statement that any line cites, numbered as the script comes to them."""
    notes = {note.id: note for line in script.lines for note in line.notes.values()}
    cards = {entry.id: entry for entry in script.entries}
    guarded = _guarded(script)
    return tuple(
        _exhibit(script, number, note, cards[note.source], note.source in guarded)
        for number, note in enumerate(notes.values(), start=1)
    )


def _exhibit(script: AnnotatedScript, number: int, note: Note, card: Entry, is_alone: bool) -> Exhibit:
    telling = script.telling
    statement = telling.report.dossier.statements[note.id]
    extracts = alone(telling, statement) if is_alone else extracts_of(telling, statement)
    return Exhibit(number, note, card, tuple(extracts), _citing(script.lines, note.id), is_alone)


def _guarded(script: AnnotatedScript) -> frozenset[str]:
    """The sources that the reader may not have whole: what a release leaves out must not come in beside a passage."""
    report = script.telling.report
    lives = lives_of(report.dossier, report.chronology, script.made)
    uses = {
        id: use_of(report.dossier, lives, one, script.reader) for id, one in report.dossier.sources.items()
    }
    return frozenset(id for id, use in uses.items() if use.refused or use.withheld)


def _citing(lines: Sequence[Annotated], statement: str) -> tuple[int, ...]:
    return tuple(line.number for line in lines if statement in line.letters)
