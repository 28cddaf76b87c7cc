"""A desk: what readers of one clearance have before them, and what was reckoned of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from onrecord.dossier import Dossier
from onrecord.evidence import Audience
from onrecord.findings import Finding
from onrecord.protection import Narrowed, Reader, Recollection, narrow
from onrecord.script import Report
from onrecord.script import check as check_dossier
from onrecord.script.living import LivingReport
from onrecord.web.holding import held

Made = TypeVar("Made")

FEW = 200
"""Statements that differ; for many more, reckoning all is quicker: of 20,000 it takes what some 500 take one by one."""

REST = 15.0
"""Seconds without a change of a statement, after which all is reckoned anew."""

QUICK = 0.4
"""Seconds: where the last reckoning took less, a page waits for the next; else it shows the last and says of when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is on record at one moment; each state has the number after that of the one before."""

    number: int
    dossier: Dossier
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """A report, the number of the state that it is of, how many seconds it took.

    `amended` is when statements were last taken into it one by one; for what this may tell otherwise (which of two
    equal proofs is named), all is reckoned anew once nobody has changed any for a while.
    """

    living: LivingReport
    number: int
    took: float
    amended: float | None = None


class Desk:
    """What readers of one clearance may see, as of the newest state; verdicts as of the newest that was reckoned."""

    def __init__(self, reader: Reader, state: State, today: date) -> None:
        self.reader, self.today = reader, today
        self.state = state
        self._memory = Recollection()
        self.narrowed: Narrowed = narrow(state.dossier, reader, today=today, memory=self._memory)
        self._reckoned: Reckoned | None = None
        self._made: dict[Hashable, tuple[object, Any]] = {}
        self._renewing = threading.Lock()
        self._reading = threading.RLock()
        self._reckoning = threading.Lock()

    @property
    def dossier(self) -> Dossier:
        """The records that may be seen here."""
        return self.narrowed.dossier

    def may_know(self, id: str) -> bool:
        """Whether the record under an id may be seen here; of one that is no longer there nobody is told."""
        permission = self.narrowed.reasons.get(id)
        return permission is not None and permission.allowed

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the form of records that may be seen here; what is about no record is for who sees all."""
        if self.reader.cleared is None:
            return self.state.findings
        found = self.state.findings
        return tuple(one for one in found if one.about and all(map(self.may_know, one.about)))

    @property
    def reckoned_of(self) -> int:
        """The number of the state that verdicts are of; 0 before there are any."""
        return 0 if self._reckoned is None else self._reckoned.number

    @property
    def is_behind(self) -> bool:
        """Whether verdicts are of an earlier state than the records."""
        return self.reckoned_of < self.state.number

    def renew(self, state: State) -> None:
        """Take the newest state."""
        with self._renewing:  # what is remembered of records is of one narrowing after another
            if state.number <= self.state.number:
                return
            narrowed = narrow(state.dossier, self.reader, today=self.today, memory=self._memory)
            with self._reading:
                self.narrowed, self.state = narrowed, state

    @contextmanager
    def report(self) -> Iterator[Report]:
        """The newest report, held while a page is made of it: what is worked out of a chronology on the way is its own.

        The first is waited for; later ones where they are quick, or where only scripts and a few statements differ.
        """
        if self._reckoned is None:
            self.reckon()
        with self._reading:
            self._amend()
        if self.is_behind and self._reckoned is not None and self._reckoned.took < QUICK:
            self.reckon()
        with self._reading:
            assert self._reckoned is not None
            yield self._reckoned.living.now

    def made(self, what: Hashable, of: object, make: Callable[[], Made]) -> Made:
        """What was made of this before, else made now and kept until it is of something else.

        A report or dossier is the same while it is that very one; several things together, while each of them is.
        """
        was, found = self._made.get(what, (None, None))
        if not _is_same(was, of):
            found = make()
            self._made[what] = (of, found)
        kept: Made = found
        return kept

    def remade(self, what: Hashable, of: object, make: Callable[[Made | None], Made]) -> Made:
        """The same, made out of what it was before, if it was."""
        _, before = self._made.get(what, (None, None))
        return self.made(what, of, lambda: make(before))

    def reckon(self) -> None:
        """Reckon all that follows from the newest state."""
        with self._reckoning:
            with self._reading:  # the records and their number of one state
                narrowed, number, before = self.narrowed, self.state.number, self._reckoned
            if before is not None and before.number == number and before.amended is None:
                return
            began = time.monotonic()
            with held():
                living = LivingReport(check_dossier(narrowed, audience=Audience.FILM, today=self.today))
            reckoned = Reckoned(living=living, number=number, took=time.monotonic() - began)
            with self._reading:
                self._reckoned = reckoned

    def supposing(self, dossier: Dossier) -> Report:
        """All that would follow from a dossier that somebody supposes, as far as it may be seen here.

        It takes as long as opening the workbench did, and touches nothing on the desk: nobody else has to wait.
        """
        narrowed = narrow(dossier, self.reader, today=self.today)
        return check_dossier(narrowed, audience=Audience.FILM, today=self.today)

    @property
    def wants_reckoning(self) -> bool:
        """Whether there is something to reckon beside the pages: a newer state, or edits taken in one by one."""
        before = self._reckoned
        if before is None:
            return True
        rests = before.amended is not None and time.monotonic() - before.amended > REST
        return rests or (self.is_behind and not self._may_amend(before))

    def _amend(self) -> None:
        """Where nothing but a few statements and scripts differ, only lines that have to do with these are weighed."""
        before = self._reckoned
        if before is None or not self.is_behind or not self._may_amend(before):
            return
        living, dossier = before.living, self.narrowed.dossier
        keys = _differing(living.now.dossier.statements, dossier.statements)
        if keys:
            living.restate(replace(dossier, scripts=living.now.dossier.scripts), keys)
        for id in _differing(living.now.dossier.scripts, dossier.scripts):
            living.rewrite(dossier.scripts[id])
        amended = time.monotonic() if keys else before.amended
        self._reckoned = replace(before, number=self.state.number, amended=amended)

    def _may_amend(self, before: Reckoned) -> bool:
        old, new = before.living.now.dossier, self.narrowed.dossier
        alike = replace(old, statements=new.statements, scripts=new.scripts) == new
        same_scripts = old.scripts.keys() == new.scripts.keys()
        return alike and same_scripts and len(_differing(old.statements, new.statements)) <= FEW


def _is_same(was: object, now: object) -> bool:
    """Records that stayed are the same object, so that a mapping of thousands is compared in a moment."""
    if isinstance(was, tuple) and isinstance(now, tuple):
        return len(was) == len(now) and all(map(_is_same, was, now))
    return was is now or (isinstance(was, Mapping | Set) and was == now)


def _differing(old: Mapping[str, object], new: Mapping[str, object]) -> list[str]:
    """The ids under which two have other records, or only one has any; records that stayed are the same object."""
    changed = [id for id, record in new.items() if old.get(id) is not record and old.get(id) != record]
    return [*changed, *(id for id in old if id not in new)]
