"""Conflicts as stories: what cannot all be true, what each member rests on, and which lines it touches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.chronology import Conflict
from onrecord.edition.citing import Note, notes_of
from onrecord.edition.lines import InShort
from onrecord.edition.people import Judged, judged_of
from onrecord.edition.telling import Telling
from onrecord.script import conflict_story


@dataclass(frozen=True, slots=True)
class Story:
    """A conflict, with the notes and judgements that are its members, and the lines that cite any of them.

    `doubt` is what might be doubted first, told with the last of the conflicts that share members.
    """

    sentence: str
    notes: tuple[Note, ...]
    judged: tuple[Judged, ...]
    lines: tuple[int, ...]
    doubt: tuple[str, ...] = ()
    sharing: int = 1


def stories_of(telling: Telling, lines: Sequence[InShort]) -> Iterator[Story]:
    """Every conflict of the dossier, those that share members one after another."""
    for knot in telling.report.chronology.knots:
        *others, last = (_story(telling, lines, conflict) for conflict in knot.conflicts)
        yield from others
        yield replace(last, doubt=knot.doubt, sharing=len(knot.conflicts))


def _story(telling: Telling, lines: Sequence[InShort], conflict: Conflict) -> Story:
    dossier = telling.report.dossier
    members = set(conflict.members)
    judgements = [dossier.judgements[id] for id in conflict.members if id in dossier.judgements]
    return Story(
        sentence=conflict_story(dossier, conflict),
        notes=notes_of(telling, conflict.members),
        judged=judged_of(telling, judgements),
        lines=tuple(line.number for line in lines if not members.isdisjoint(line.assessment.cites)),
    )
