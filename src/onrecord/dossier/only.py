"""A dossier of a few of its records alone: what do these say by themselves?"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import fields, is_dataclass, replace
from typing import Any

from onrecord.dates import MadeTime
from onrecord.dossier.dossier import Dossier

GONE = "gone"
"""The id of a source that no dossier has."""


def only(dossier: Dossier, kept: Set[str]) -> Dossier:
    """The dossier with no statements and judgements but these, of other sources only their personas."""
    sources = {
        id: one if id in kept else replace(one, made=None, authors=()) for id, one in dossier.sources.items()
    }
    gone = sources.keys() - kept
    statements = {key: one for key, one in dossier.statements.items() if key in kept}
    return replace(
        dossier,
        sources={id: replace(one, made=_without(one.made, gone)) for id, one in sources.items()},
        statements={
            key: replace(one, when=_without(one.when, gone - {one.source})) for key, one in statements.items()
        },
        judgements={id: one for id, one in dossier.judgements.items() if id in kept},
    )


def _without(told: Any, gone: Set[str]) -> Any:
    """A `when` in which the making of these sources is that of a source which is not there."""
    if isinstance(told, MadeTime):
        return MadeTime(GONE) if told.source in gone else told
    if isinstance(told, tuple):
        return tuple(_without(part, gone) for part in told)
    if not is_dataclass(told) or isinstance(told, type):
        return told
    return replace(told, **{each.name: _without(getattr(told, each.name), gone) for each in fields(told)})
