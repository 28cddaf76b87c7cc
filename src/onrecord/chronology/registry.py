"""The names of times, and which times the tellers of one source mean."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.chronology.network import Network
from onrecord.dates import Anchor, LifeTime, MadeTime, StatementTime
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Source


def start_of(statement: str) -> str:
    """The name of the time at which what a statement tells of begins."""
    return f"{statement}.start"


def end_of(statement: str) -> str:
    """The name of the time at which it ends."""
    return f"{statement}.end"


def birth_of(who: str) -> str:
    """The name of a persona's or person's birth."""
    return f"birth({who})"


def death_of(who: str) -> str:
    """The name of a persona's or person's death."""
    return f"death({who})"


def making_of(source: str) -> str:
    """The name of the day on which a source came into being."""
    return f"made({source})"


@dataclass(frozen=True, slots=True)
class Bearings:
    """The times that a source's tellers mean by the ids they use."""

    network: Network
    dossier: Dossier
    source: Source

    def of_statement(self, id: str) -> tuple[int, int] | None:
        """A statement's start and end: a bare id is one of the source's own."""
        key = self.statement_key(id)
        if key not in self.dossier.statements:
            return None
        return self.network.time(start_of(key)), self.network.time(end_of(key))

    def statement_key(self, id: str) -> str:
        """The full id of a statement as this source calls it."""
        return id if "/" in id else f"{self.source.id}/{id}"

    def of_life(self, told: LifeTime) -> int | None:
        """A birth or death: a bare id is one of the source's own personas, else a person."""
        who = self.someone(told.who)
        return None if who is None else self.network.time(f"{told.life}({who})")

    def someone(self, who: str) -> str | None:
        """The full id of a persona or person as this source calls them; None where there is nobody."""
        if who in self.source.personas:
            return self.source.persona_key(who)
        source, _, persona = who.partition(":")
        elsewhere = self.dossier.sources.get(source)
        if persona:
            return who if elsewhere is not None and persona in elsewhere.personas else None
        return who if who in self.dossier.persons else None

    def of_making(self, source: str | None) -> int | None:
        """The day a source came into being; its own where none is named."""
        made = self.source.id if source is None else source
        return self.network.time(making_of(made)) if made in self.dossier.sources else None

    def records_of(self, anchor: Anchor) -> tuple[str, ...]:
        """The records without which a time is not there to be told from: a statement, another source."""
        match anchor:
            case StatementTime(id=id) if (key := self.statement_key(id)) in self.dossier.statements:
                return (key,)
            case MadeTime(source=str(made)) if made != self.source.id and made in self.dossier.sources:
                return (made,)
            case _:
                return ()

    def unnamed(self) -> int:
        """A time that only one `when` speaks of."""
        return self.network.unnamed()
