"""The structures of GEDCOM 7, as its library has them: lines with what stands under them, and dates."""

from __future__ import annotations

import re
from typing import Any

from onrecord.chronology import Bounds
from onrecord.dates.days import civil
from onrecord.findings.extras import needing

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
NOT_IN_GEDCOM = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that the format forbids."""


def library() -> Any:
    """The library, loaded when it is needed; refuses, as MissingExtra, where it is not installed."""
    with needing("exports", "GEDCOM"):
        import gedcom7
    return gedcom7


def line(
    tag: str, words: str | None = None, /, *under: Any, xref: str | None = None, to: str | None = None
) -> Any:
    """A line with its words, or a pointer to a record, and what stands under it; None under it is left out."""
    from gedcom7.types import GedcomStructure

    text = NOT_IN_GEDCOM.sub("\ufffd", words or "").replace("\r\n", "\n").replace("\r", "\n")
    children = [one for one in under if one is not None]
    return GedcomStructure(tag, text=text, xref=xref, pointer=to, children=children)


def said(tag: str, words: str | None) -> Any:
    """A line, if there is anything to say in it."""
    return line(tag, words) if words else None


def dated(bounds: Bounds) -> Any:
    """The days between which something was, Gregorian; None where nothing is known of them.

    AFT and BEF leave the day itself out, as the format reads them, so that the day before and after is meant.
    """
    earliest, latest = (day_of(bound) for bound in (bounds.earliest, bounds.latest))
    if earliest is not None and earliest == latest:
        return line("DATE", earliest)
    if earliest is not None and latest is not None:
        return line("DATE", f"BET {earliest} AND {latest}")
    if bounds.earliest is not None and earliest is not None:
        return line("DATE", f"AFT {day_of(bounds.earliest - 1)}")
    if bounds.latest is not None and latest is not None:
        return line("DATE", f"BEF {day_of(bounds.latest + 1)}")
    return None


def day_of(day: int | None) -> str | None:
    """A day; the format's own calendar has no year 0, and nothing of ours is older."""
    if day is None or day < 2:
        return None
    year, month, number = civil(day)
    return f"{number} {MONTHS[month - 1]} {year}"
