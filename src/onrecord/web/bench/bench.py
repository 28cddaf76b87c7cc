"""The bench: one production in memory, its edits one after another, and a desk for each clearance."""

from __future__ import annotations

import secrets
import threading
import time
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from onrecord.dossier import Change
from onrecord.dossier.changes import changed
from onrecord.evidence import Script
from onrecord.intake.numbers import Numbers
from onrecord.intake.received import Brought
from onrecord.protection import Reader
from onrecord.protection.members import guarded_sources
from onrecord.script import read_lines
from onrecord.web.bench.desk import Desk, State
from onrecord.web.keeping.keeper import Keeper
from onrecord.web.keeping.taking_in import Added, Said

REMEMBERED = 2000
"""Edits of which it is remembered who made them, so that open pages can be told."""

LOOKED = 1.0
"""Seconds after which it is asked again whether others have written where the dossier is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """An edit that was taken in: the state that it led to, who made it, and the ids of the records that it touched."""

    number: int
    by: str
    keys: tuple[str, ...]


class Bench:
    """What is on record for one production, as of a numbered state. All edits of the workbench go through here."""

    def __init__(self, keeper: Keeper) -> None:
        self.keeper = keeper
        self.run = secrets.token_hex(4)
        read = keeper.read()
        self._mark = read.mark
        self.state = State(number=1, dossier=read.dossier, findings=read.findings)
        self._edits: deque[Edited] = deque(maxlen=REMEMBERED)
        self._desks: dict[tuple[Reader, date], Desk] = {}
        self._writing = threading.RLock()
        self._adding = threading.Lock()
        self._seating = threading.Lock()
        self._guarded: tuple[int, date, frozenset[str]] | None = None
        self._looked = time.monotonic()

    def desk(self, reader: Reader) -> Desk:
        """The desk of a reader, with the newest state on it; yesterday's is cleared away."""
        self.catch_up()
        today = date.today()
        with self._seating:
            sits = self._as_far_as_it_matters(reader, today)
            desk = self._desks.get((sits, today))
        if desk is None:
            desk = self._new_desk(sits, today)
        if desk.state is not self.state:
            desk.renew(self.state)
        return desk

    def _new_desk(self, reader: Reader, today: date) -> Desk:
        """A desk for a clearance of which nobody has sat down today; others sit meanwhile: narrowing takes a second."""
        made = Desk(reader, self.state, today)
        with self._seating:
            self._desks = {key: one for key, one in self._desks.items() if key[1] == today}
            return self._desks.setdefault((reader, today), made)

    def _as_far_as_it_matters(self, reader: Reader, today: date) -> Reader:
        """Clearances for what everybody sees do not count: who is cleared for all that is guarded sees everything."""
        if reader.cleared is None:
            return reader
        if self._guarded is None or self._guarded[:2] != (self.state.number, today):
            sources = self.state.dossier.sources.values()
            self._guarded = self.state.number, today, guarded_sources(sources, today)
        guarded = self._guarded[2]
        return Reader(reader.audience, None if guarded <= reader.cleared else guarded & reader.cleared)

    @property
    def desks(self) -> tuple[Desk, ...]:
        """Every desk that somebody sat down at today."""
        with self._seating:
            return tuple(self._desks.values())

    def edit(self, changes: Sequence[Change], *, by: str, because: str) -> int:
        """Write changes where the dossier is kept, then take them in; gives the number of the state that follows."""
        for change in changes:
            if isinstance(change.after, Script):
                read_lines(change.after)  # remembered, so that nobody waits at a desk while a film is read
        with self._writing:
            saved = self.keeper.save(changes, since=self._mark, by=by, because=because)
            keys = tuple(dict.fromkeys(change.key for change in changes))
            if not saved.alone:
                self._read_again()  # with it came what others wrote past us, of whom nobody is named
                self._take_in(replace(self.state, number=self.state.number + 1), by, keys)
            elif saved.mark != self._mark:
                self._mark = saved.mark
                after = changed(self.state.dossier, changes)
                self._take_in(replace(self.state, number=self.state.number + 1, dossier=after), by, keys)
            return self.state.number

    def add(
        self,
        desk: Desk,
        brought: Sequence[Sequence[Brought]],
        said: Said,
        added: Added,
        *,
        by: str,
        because: str,
    ) -> None:
        """Take files in as sources, then take in what came of them; edits go on meanwhile, other files wait.

        Which of them are there already is for the desk of whoever brings them to tell, and for nobody who sees more.
        """
        with self._adding:
            state = self.state
            desk.renew(state)
            self.keeper.add(desk.dossier, brought, said, added, house=state.dossier, by=by, because=because)
            with self._writing:
                self._read_again(by, tuple(one.source for one in added.taken))

    def next_id(self, word: str) -> str:
        """An id that nothing on record has had, be it for whoever asks to see or not: `source-12`."""
        return Numbers(self.state.dossier).next(word)

    def catch_up(self) -> None:
        """Read again what others have written past us, at most once a second."""
        if time.monotonic() - self._looked < LOOKED:
            return
        with self._writing:
            self._looked = time.monotonic()
            if self.keeper.mark() != self._mark:
                self._read_again()

    def edits_since(self, number: int) -> tuple[Edited, ...] | None:
        """The edits after a state; None where that is longer ago than is remembered."""
        edits = tuple(self._edits)
        if number < self.state.number and (not edits or edits[0].number > number + 1):
            return None
        return tuple(one for one in edits if one.number > number)

    def _read_again(self, by: str = "", keys: tuple[str, ...] = ()) -> None:
        read = self.keeper.read()
        self._mark = read.mark
        state = State(number=self.state.number + 1, dossier=read.dossier, findings=read.findings)
        self._take_in(state, by, keys)

    def _take_in(self, state: State, by: str = "", keys: tuple[str, ...] = ()) -> None:
        """A new state; nobody is named where others wrote past us."""
        self._edits.append(Edited(number=state.number, by=by, keys=keys))
        self.state = state
