"""Versions of a script, of a ledger's past, another script or a file, each weighed on today's evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from onrecord.evidence import Script
from onrecord.script import Report
from onrecord.script.comparison import Comparison, Version, compare, version
from onrecord.store.ledger.history import history
from onrecord.store.ledger.refusals import NoSuchRecord
from onrecord.web.keeping.keeper import Keeper
from onrecord.web.keeping.ledger import LedgerKeeper
from onrecord.web.writing.trying import weighed


@dataclass(frozen=True, slots=True)
class Earlier:
    """A script as a change of the ledger left it: the number of the change, when it was, whose, and why."""

    number: int
    at: datetime
    by: str
    because: str
    script: Script


def earlier(keeper: Keeper, id: str) -> Sequence[Earlier]:
    """Every version of a script that a ledger has, the newest first; a folder has none but the one that is there."""
    if not isinstance(keeper, LedgerKeeper):
        return ()
    try:
        past = history(keeper.ledger, id)
    except NoSuchRecord:
        return ()
    return [
        Earlier(one.number, one.at, one.by, one.because or "", one.after)
        for one in reversed(past)
        if isinstance(one.after, Script) and one.after.id == id
    ]


def compared(report: Report, before: Script, after: Script, names: tuple[str, str]) -> Comparison:
    """What became of each line from one version to another."""
    return compare(_version(report, before, names[0]), _version(report, after, names[1]))


def _version(report: Report, script: Script, name: str) -> Version:
    now = weighed(report, script)
    return version(name, [(one.line, one) for one in now.lines if one.line.script == script.id])


def under(id: str, script: Script) -> Script:
    """Another text as a version of a script: its lines then have ids of the same script."""
    return replace(script, id=id)
