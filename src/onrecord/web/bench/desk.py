"""A desk: what readers of one clearance have before them, and what was reckoned of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, TypeVar

from onrecord.dossier import Dossier
from onrecord.evidence import Audience
from onrecord.findings import Finding
from onrecord.protection import Narrowed, Reader, narrow
from onrecord.script import Report
from onrecord.script import check as check_dossier
from onrecord.script.check import check_again

Made = TypeVar("Made")

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
    """A report, the number of the state that it is of, how many seconds it took, and what pages have made of it."""

    report: Report
    number: int
    took: float
    made: dict[Hashable, Any] = field(default_factory=dict)


class Desk:
    """What readers of one clearance may see, as of the newest state; verdicts as of the newest that was reckoned."""

    def __init__(self, reader: Reader, state: State, today: date) -> None:
        self.reader, self.today = reader, today
        self.state = state
        self.narrowed: Narrowed = narrow(state.dossier, reader, today=today)
        self._reckoned: Reckoned | None = None
        self._reading = threading.RLock()
        self._reckoning = threading.Lock()

    @property
    def dossier(self) -> Dossier:
        """The records that may be seen here."""
        return self.narrowed.dossier

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the form of records that may be seen here; what is about no record is for who sees all."""
        if self.reader.cleared is None:
            return self.state.findings
        shown = {id for id, permission in self.narrowed.reasons.items() if permission.allowed}
        return tuple(one for one in self.state.findings if one.about and shown.issuperset(one.about))

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
        narrowed = narrow(state.dossier, self.reader, today=self.today)
        with self._reading:
            self.narrowed, self.state = narrowed, state

    @contextmanager
    def report(self) -> Iterator[Report]:
        """The newest report, held while a page is made of it: what is worked out of a chronology on the way is its own.

        The first is waited for; later ones where they are quick, or where only scripts differ.
        """
        if self._reckoned is None or (self.is_behind and self._reckoned.took < QUICK):
            self.reckon()
        with self._reading:
            self._weigh_again()
            assert self._reckoned is not None
            yield self._reckoned.report

    def once(self, name: Hashable, make: Callable[[], Made]) -> Made:
        """What a page makes of the report, made once for all pages that ask for it; within `report` only."""
        made = {} if self._reckoned is None else self._reckoned.made
        if name not in made:
            made[name] = make()
        found: Made = made[name]
        return found

    def reckon(self) -> None:
        """Reckon all that follows from the newest state, unless that is done."""
        with self._reckoning:
            narrowed, number = self.narrowed, self.state.number
            if self.reckoned_of >= number:
                return
            began = time.monotonic()
            report = check_dossier(narrowed, audience=Audience.FILM, today=self.today)
            reckoned = Reckoned(report=report, number=number, took=time.monotonic() - began)
            with self._reading:
                self._reckoned = reckoned

    def _weigh_again(self) -> None:
        """Where nothing but scripts has changed since, only lines that say something else are weighed."""
        before = self._reckoned
        if before is None or not self.is_behind:
            return
        report, dossier = before.report, self.narrowed.dossier
        old = report.dossier
        if replace(old, scripts=dossier.scripts) != dossier or old.scripts.keys() != dossier.scripts.keys():
            return
        for id, script in dossier.scripts.items():
            if script != old.scripts[id]:
                report = check_again(report, script)
        self._reckoned = replace(before, report=report, number=self.state.number, made={})
