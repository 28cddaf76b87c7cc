"""What can be found: the texts of a dossier and what its records say, each in parts of about a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Person, Persona, Place, Question, Source, Statement, Text
from onrecord.search.saying import words_of_record


class What(StrEnum):
    """What was found."""

    PASSAGE = "passage"
    STATEMENT = "statement"
    SOURCE = "source"
    PERSONA = "persona"
    PERSON = "person"
    PLACE = "place"
    QUESTION = "question"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One text or record, under the id by which the rest of the dossier calls it; `source` is whose it is."""

    what: What
    id: str
    record: Text | Statement | Source | Persona | Person | Place | Question
    source: str | None = None

    @property
    def key(self) -> str:
        """Its id, told from that of another kind of record."""
        return f"{self.what} {self.id}"

    @property
    def words(self) -> str:
        """All that is sought in, as the record has it."""
        if isinstance(self.record, Text):
            return f"{self.record.format}\n{self.record.words}"
        return "\n".join(words_of_record(self.record))

    def digest(self) -> bytes:
        """What changes when any of its words does."""
        return blake2b(self.words.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def entries_of(dossier: Dossier) -> Iterator[Entry]:
    """All entries of a dossier that was narrowed for its reader."""
    for text in dossier.texts.values():
        yield Entry(what=What.PASSAGE, id=text.key, record=text, source=text.source)
    for source in dossier.sources.values():
        yield Entry(what=What.SOURCE, id=source.id, record=source, source=source.id)
        for local, persona in source.personas.items():
            yield Entry(what=What.PERSONA, id=source.persona_key(local), record=persona, source=source.id)
    for statement in dossier.statements.values():
        yield Entry(what=What.STATEMENT, id=statement.key, record=statement, source=statement.source)
    yield from _of_no_source(What.PERSON, dossier.persons.values())
    yield from _of_no_source(What.PLACE, dossier.places.values())
    yield from _of_no_source(What.QUESTION, dossier.questions.values())


def _of_no_source(what: What, records: Iterable[Person | Place | Question]) -> Iterator[Entry]:
    return (Entry(what=what, id=record.id, record=record) for record in records)
