"""The statements that people recorded in the dossier of NP, and whether a draft would have been there for each."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

from onrecord.dossier.anchoring import anchor
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Statement
from onrecord.intake.suggesting import Suggestion, spotter_of, suggested, text_to_read
from onrecord.passages import Anchored
from onrecord.store.folder import read_folder


def count_recorded(shared: Path) -> Counter[str]:
    """How many statements there are, how many have a draft on the same words, and what of that draft agrees."""
    dossier = read_folder(shared / "dossiers" / "poliakov").dossier
    found = anchor(dossier).found
    counts: Counter[str] = Counter()
    for source in dossier.sources:
        text = text_to_read(dossier, source)
        bare = replace(dossier, statements={})
        drafts = suggested(bare, text, spotter_of(text.language)).suggestions
        counts["drafts"] += len(drafts)
        for statement in dossier.statements.values():
            place = found.get((statement.key, 0))
            if statement.source == source and isinstance(place, Anchored):
                counts["statements"] += 1
                _count(dossier, statement, place, drafts, counts)
    return counts


def _count(
    dossier: Dossier,
    statement: Statement,
    place: Anchored,
    drafts: tuple[Suggestion, ...],
    counts: Counter[str],
) -> None:
    del dossier
    on_it = [one for one in drafts if one.at.start < place.end and place.start < one.at.end]
    counts["with a draft"] += bool(on_it)
    counts["of the same kind"] += any(one.statement.what is statement.what for one in on_it)
    if statement.when is not None:
        counts["with a when"] += 1
        counts["with the same when"] += any(one.statement.when == statement.when for one in on_it)
    if statement.where is not None:
        counts["with a where"] += 1
        counts["with the same where"] += any(one.statement.where == statement.where for one in on_it)
    counts["with all their people"] += any(set(statement.who) <= set(one.statement.who) for one in on_it)
