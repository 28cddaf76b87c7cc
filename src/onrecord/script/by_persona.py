"""Which statements each persona has part in, kept up while statements are written, changed and struck out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Statement, StatementKind

Placed = tuple[int, Statement]
"""A statement with where it stands among all."""

Key = tuple[str, StatementKind]
"""A persona, and what is told of them."""


@dataclass(frozen=True, slots=True)
class ByPersona:
    """Of each persona and kind the statements, and where each statement stands among all; a new one is the last."""

    dossier: Dossier
    told: Mapping[Key, Sequence[Placed]]
    places: Mapping[str, int]

    def of(self, personas: Iterable[str], kinds: Collection[StatementKind]) -> list[Statement]:
        """The statements of these kinds in which any of these very personas has part, as they stand on record."""
        found = {
            at: statement
            for who in personas
            for kind in kinds
            for at, statement in self.told.get((who, kind), ())
        }
        return [found[at] for at in sorted(found)]

    def restated(self, dossier: Dossier, keys: Collection[str]) -> ByPersona:
        """The same where only these statements are other than before."""
        places, told = dict(self.places), dict(self.told)
        for key in keys:
            before, after = self.dossier.statements.get(key), dossier.statements.get(key)
            if before is not None:
                _strike(told, before)
            if after is None:
                places.pop(key, None)
            else:
                _enter(told, places.setdefault(key, next(reversed(places.values()), -1) + 1), after)
        return ByPersona(dossier, told, places)


def by_persona(dossier: Dossier) -> ByPersona:
    """The statements of a dossier, by who has part in them."""
    told: dict[Key, list[Placed]] = {}
    for at, statement in enumerate(dossier.statements.values()):
        for who in statement.who_keys:
            told.setdefault((who, statement.what), []).append((at, statement))
    return ByPersona(dossier, told, {key: at for at, key in enumerate(dossier.statements)})


def _strike(told: dict[Key, Sequence[Placed]], statement: Statement) -> None:
    """Take a statement out from under everybody who takes part in it."""
    for who in dict.fromkeys(statement.who_keys):
        of_them = told.get((who, statement.what), ())
        told[who, statement.what] = [one for one in of_them if one[1].key != statement.key]


def _enter(told: dict[Key, Sequence[Placed]], at: int, statement: Statement) -> None:
    """Put a statement in its place under everybody who takes part in it."""
    for who in dict.fromkeys(statement.who_keys):
        of_them = [*told.get((who, statement.what), ()), (at, statement)]
        told[who, statement.what] = sorted(of_them, key=itemgetter(0))
