"""What a fact sheet puts on record, growing as its rows are taken in: sources, statements, places, lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from onrecord.evidence import Name, Participant, Persona, Place, Source, SourceKind, Statement


@dataclass(slots=True)
class Recording:
    """The records so far. Ids come from counters: a name may come under protection later."""

    sources: dict[str, Source] = field(default_factory=dict)
    personas: dict[str, dict[str, str]] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    statements: dict[str, Statement] = field(default_factory=dict)
    lines: dict[str, dict[str, list[str]]] = field(default_factory=dict)

    def source(self, words: str, kind: SourceKind) -> Source:
        """The source of a cell, one for each distinct wording."""
        if words not in self.sources:
            self.sources[words] = Source(id=f"source-{len(self.sources) + 1}", kind=kind, title=words)
        return self.sources[words]

    def place(self, words: str) -> str:
        """The id of the place of a cell."""
        if words not in self.places:
            self.places[words] = Place(id=f"place-{len(self.places) + 1}", names=(Name(text=words),))
        return self.places[words].id

    def persona(self, source: Source, words: str) -> Participant:
        """A persona of a source, one for each distinct wording."""
        known = self.personas.setdefault(source.id, {})
        return Participant(persona=known.setdefault(words, f"person-{len(known) + 1}"))

    def statement(self, statement: Statement) -> str:
        """Keep a statement, its id made the source's own; the key by which a line cites it."""
        wanted, again = statement.id, 1
        while statement.key in self.statements:
            again += 1
            statement = replace(statement, id=f"{wanted}-{again}")
        self.statements[statement.key] = statement
        return statement.key

    def line(self, sheet: str, words: str) -> list[str]:
        """The keys that a story line of a sheet cites: the same words are one line, wherever their rows are."""
        return self.lines.setdefault(sheet, {}).setdefault(words, [])

    def cards(self) -> Iterator[Source]:
        """The sources with their personas."""
        for source in self.sources.values():
            people = self.personas.get(source.id, {})
            yield replace(source, personas={key: Persona(names=(name,)) for name, key in people.items()})
