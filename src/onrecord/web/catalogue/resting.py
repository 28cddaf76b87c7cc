"""What rests on a source: its statements, the judgements that compare what it tells of, the lines that cite it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.edition.citing import Note, notes_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Judgement, Statement
from onrecord.script import Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Resting:
    """Everything that would be touched if the source were another."""

    notes: tuple[Note, ...]
    judgements: tuple[Judgement, ...]
    lines: tuple[Assessment, ...]


def resting_on(telling: Telling, source: str, statements: Sequence[Statement]) -> Resting:
    """What rests on a source, as of the verdicts that there are."""
    dossier = telling.report.dossier
    return Resting(
        notes=notes_of(telling, (one.key for one in statements)),
        judgements=tuple(one for one in dossier.judgements.values() if _compares(one, source)),
        lines=tuple(
            one
            for one in telling.report.lines
            if any(id == source or id.startswith(f"{source}/") for id in one.cites)
        ),
    )


def _compares(judgement: Judgement, source: str) -> bool:
    ids = (*judgement.compares, *judgement.compares_events)
    return any(id.startswith((f"{source}:", f"{source}/")) for id in ids)
