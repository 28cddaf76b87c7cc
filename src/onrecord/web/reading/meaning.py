"""What a time that somebody types will mean, before it is on record: in days, or why it cannot be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.chronology import chronology_of, end_of, start_of
from onrecord.dossier import Dossier
from onrecord.dossier.references import dangling_in, references
from onrecord.edition.language import Speech
from onrecord.edition.times import bounds_told
from onrecord.evidence import Certainty, Statement


def meaning_of(dossier: Dossier, draft: Statement, own: Sequence[Statement], say: Speech) -> str:
    """When a draft would be, by what its source says and by what it refers to; others are not asked.

    Instead, where that is so: which id is none, or that the source itself leaves no time for it.
    """
    unknown = next((one.what for one in dangling_in(dossier, draft) if one.field[:1] == ("when",)), None)
    if unknown is not None:
        return say.told(unknown)
    draft = replace(draft, certainty=Certainty.ASSERTED)
    with_it = replace(dossier, statements={**dossier.statements, draft.key: draft})
    chronology = chronology_of(_small(with_it, _told_with(with_it, draft, own)))
    found = next((one.what for one in chronology.findings if draft.key in one.about), None)
    if found is not None:
        return say.told(found)
    if draft.key in chronology.contested:
        return say("What this source says elsewhere leaves no time for it.")
    told = bounds_told(say, chronology.bounds(start_of(draft.key)), chronology.bounds(end_of(draft.key)))
    return (
        say("By what this source says: {when}.", when=told) if told else say("Nothing follows from it yet.")
    )


def _small(dossier: Dossier, kept: frozenset[str]) -> Dossier:
    """These sources and statements alone: a chronology of all would be waited for at every key."""
    return Dossier(
        production=dossier.production,
        sources={id: one for id in kept if (one := dossier.sources.get(id)) is not None},
        statements={key: told for key in kept if (told := dossier.statements.get(key)) is not None},
        places=dossier.places,
    )


def _told_with(dossier: Dossier, draft: Statement, own: Sequence[Statement]) -> frozenset[str]:
    """The source and its statements, and whatever they refer to on the way."""
    kept, left = set[str](), [draft.source, draft.key, *(one.key for one in own)]
    while left:
        id = left.pop()
        record = dossier.statements.get(id) or dossier.sources.get(id)
        if record is None or id in kept:
            continue
        kept.add(id)
        left += (
            id for one in references(record) if one.path[0] in ("when", "made") for id in _needed(one.id)
        )
    return frozenset(kept)


def _needed(id: str) -> tuple[str, ...]:
    """What has to be there for a time to be told from another: of a statement or persona, its source too."""
    return id, id.partition("/")[0].partition(":")[0]
