"""A finding: wrong evidence as a value, never an exception."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.findings.codes import CODES, Severity

Step = str | int
"""One step on the way into a record: a key or a place in a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A place in a file: its path from the dossier's folder, line and column counted from one."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that a check has to say.

    `about` names records, the one at fault first. `field` is the way from that record to the value at
    fault, as ("at", 0, "quote"); the keeper of the dossier turns the two into `where`.
    """

    code: str
    what: str
    severity: Severity
    about: tuple[str, ...] = ()
    field: tuple[Step, ...] = ()
    where: Where | None = None


def finding(
    code: str,
    what: str,
    *,
    about: tuple[str, ...] = (),
    field: tuple[Step, ...] = (),
    where: Where | None = None,
) -> Finding:
    """A finding with the severity that the table of codes gives it."""
    return Finding(code=code, what=what, severity=CODES[code].severity, about=about, field=field, where=where)
