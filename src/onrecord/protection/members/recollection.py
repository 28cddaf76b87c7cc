"""What is remembered of records from one narrowing for a member to the next: an edit changes few of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.records import Record
from onrecord.dossier.references import Reference, references
from onrecord.protection.members.names import Names, hidden_names
from onrecord.protection.members.scripts import Piece
from onrecord.protection.permission import Permission
from onrecord.protection.screen import Screen, screen_against

OWN = ("persona",)


@dataclass(slots=True)
class Recollected:
    """What is known of one record: what it points to beyond its own source's people, and whether it names anyone."""

    record: Record
    points: tuple[Reference, ...]
    named: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsForMember:
    """A narrowing as far as scripts have no part in it: of which house, for whom and when; what is shown, and why."""

    house: Dossier
    cleared: frozenset[str]
    today: date
    screen: Screen
    shown: Dossier
    reasons: Mapping[str, Permission]


@dataclass(slots=True)
class Recollection:
    """One reader's memory of a dossier's records, by which record each is; it changes no answer.

    It serves one narrowing after another, never two at once.
    """

    _of: dict[int, Recollected] = field(default_factory=dict, repr=False)
    _asked: dict[int, Recollected] = field(default_factory=dict, repr=False)
    _names: tuple[Names, Names] | None = field(default=None, repr=False)
    pieces: Mapping[str, Piece] = field(default_factory=dict, repr=False)
    records: RecordsForMember | None = field(default=None, repr=False)
    _screen: Screen | None = field(default=None, repr=False)

    def points(self, record: Record) -> tuple[Reference, ...]:
        """What a record refers to; the people of a source are on its card, and need not be asked for."""
        return self._recollected(record).points

    def names_someone(self, record: Record, screen: Screen) -> bool:
        """Whether a record names anyone against whom `screen` is, the screen being the one that `screen` gave last."""
        here = self._recollected(record)
        if here.named is None:
            here.named = screen.hits(record)
        return here.named

    def screen(self, everyone: Names, shown: Names) -> Screen:
        """A screen against the names of whoever is not shown; while the names are the same, so are all answers."""
        if self._screen is None or self._names != (everyone, shown):
            self._names = everyone, shown
            self._screen = screen_against(hidden_names(everyone, shown), shown)
            self.pieces = {}
            for one in (*self._of.values(), *self._asked.values()):
                one.named = None
        return self._screen

    def forget_the_rest(self) -> None:
        """Keeps what was asked for since the last time, and nothing else."""
        self._of, self._asked = self._asked, {}

    def _recollected(self, record: Record) -> Recollected:
        key = id(record)
        here = self._asked.get(key) or self._of.get(key)
        if here is None:
            here = Recollected(record, tuple(one for one in references(record) if one.kinds != OWN))
        self._asked[key] = here
        return here
