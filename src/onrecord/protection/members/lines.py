"""Whether a member may have the words of a line: whom they name, and whether all that they point to is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import ANY, has
from onrecord.fountain.marks import Bite, Citation, Composite, Unreadable, read_mark
from onrecord.fountain.notes import Note, all_notes
from onrecord.protection.members.seeing import sees_id
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.screen import Screen

ID = re.compile(r"(?<![\w/:-])[a-z][a-z0-9-]*(?:[/:][a-z0-9-]+)?(?![\w/:-])")

SHOWN = yes("it names nobody who is hidden from this member, and all that it cites is shown")
NAMES = no("it names someone of whom this member sees nothing")
RESTS = no("it rests on something that is not shown to this member")


@dataclass(frozen=True, slots=True)
class MembersLines:
    """What is asked before words of a script are shown; `house` has what `shown`, the member's dossier, has not."""

    house: Dossier
    shown: Dossier
    screen: Screen

    def of(self, written: str, *words: str) -> Permission:
        """Whether something may be told as it is written, notes and all; `words` are what it reads as."""
        if not self.names_nobody(written, *words):
            return NAMES
        return SHOWN if all(map(self.points_to_shown, all_notes(written))) else RESTS

    def names_nobody(self, *words: str) -> bool:
        """Whether words name nobody who is hidden."""
        return not self.screen.hits(words)

    def unseen(self, script: str) -> frozenset[str]:
        """The ids in all notes of a script that are not shown."""
        ids = {id for note in all_notes(script) for id in self._ids(note)}
        return frozenset(id for id in ids if not sees_id(self.house, self.shown, id))

    def points_to_shown(self, note: Note) -> bool:
        """Whether everything that a note points to is shown."""
        return all(sees_id(self.house, self.shown, id) for id in self._ids(note))

    def _ids(self, note: Note) -> Iterator[str]:
        """The ids in a note; in one that cannot be read, or is the writer's own, whatever is an id on record."""
        match read_mark(note.words):
            case Citation(ids) | Composite(ids):
                yield from ids
            case Bite(source):
                yield source
            case Unreadable() | None:
                yield from (
                    id for id in ID.findall(note.words) if self._is_on_record(id) or f"@{id}" in note.words
                )

    def _is_on_record(self, id: str) -> bool:
        return any(has(self.house, kind, id) for kind in ANY)
