"""Whether a member may have the words of a line: whom they name, and whether all that they point to is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import ANY, has
from onrecord.dossier.remembered import ID
from onrecord.fountain.marks import Bite, Citation, Composite, Unreadable, read_mark
from onrecord.fountain.notes import Note, all_notes
from onrecord.protection.members.seeing import sees_id
from onrecord.protection.permission import Permission, no, yes
from onrecord.protection.screen import Screen

Pointer = tuple[str, bool]
"""What may be an id, and whether it surely is meant as one."""

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

    def pointers(self, script: str) -> frozenset[Pointer]:
        """Whatever the notes of a script, or of a piece of one, may point to."""
        return frozenset(pointer for note in all_notes(script) for pointer in pointers(note))

    def hidden(self, points: Iterable[Pointer]) -> frozenset[Pointer]:
        """Those of some pointers that lead to what is not shown."""
        return frozenset(one for one in points if self._is_hidden(*one))

    def points_to_shown(self, note: Note) -> bool:
        """Whether everything that a note points to is shown."""
        return not any(self._is_hidden(*one) for one in pointers(note))

    def _is_hidden(self, id: str, is_id: bool) -> bool:
        if sees_id(self.house, self.shown, id):
            return False
        return is_id or any(has(self.house, kind, id) for kind in ANY)


def pointers(note: Note) -> Iterator[Pointer]:
    """The ids in a note; in one that cannot be read, or is the writer's own, every word that may be one."""
    match read_mark(note.words):
        case Citation(ids) | Composite(ids):
            yield from ((id, True) for id in ids)
        case Bite(source):
            yield source, True
        case Unreadable() | None:
            yield from ((id, f"@{id}" in note.words) for id in ID.findall(note.words))
