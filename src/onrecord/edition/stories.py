"""Conflicts as stories: what cannot all be true, what each member rests on, and which lines it touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.edition.citing import Note, notes_of
from onrecord.edition.lines import Annotated
from onrecord.edition.people import Judged, judged_of
from onrecord.edition.telling import Telling
from onrecord.script import conflict_story


@dataclass(frozen=True, slots=True)
class Story:
    """A conflict, with the notes and judgements that are its members, and the lines that cite any of them."""

    sentence: str
    notes: tuple[Note, ...]
    judged: tuple[Judged, ...]
    lines: tuple[int, ...]


def stories_of(telling: Telling, lines: Sequence[Annotated]) -> Iterator[Story]:
    """Every conflict of the dossier."""
    dossier = telling.report.dossier
    for conflict in telling.report.chronology.conflicts:
        members = set(conflict.members)
        judgements = [dossier.judgements[id] for id in conflict.members if id in dossier.judgements]
        yield Story(
            sentence=conflict_story(dossier, conflict),
            notes=notes_of(telling, conflict.members),
            judged=judged_of(telling, judgements),
            lines=tuple(line.number for line in lines if not members.isdisjoint(line.assessment.cites)),
        )
