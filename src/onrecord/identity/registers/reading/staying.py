"""A cell that tells of several stays: `Moscow 1910/1914; work: Omsk 1920; union with N. Minin 1907/`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.dates import Calendar
from onrecord.evidence import StatementKind
from onrecord.identity.registers.reading.days import Told, told_in_edtf

BETWEEN = ";"
LASTING = frozenset(
    {
        *(StatementKind.RESIDENCE, StatementKind.WORK, StatementKind.STUDY, StatementKind.DETENTION),
        *(StatementKind.MILITARY_SERVICE, StatementKind.UNION, StatementKind.ILLNESS),
    }
)
"""What goes on for a time: dated with one year, it was so at some time in it, and who knows how long."""
KINDS = "|".join(StatementKind)
STAY = re.compile(rf"(?:(?P<what>{KINDS})\b(?P<colon>:)?)?\s*(?P<words>.*?)\s*(?P<when>\S+)")
WITH = re.compile(r"(?P<place>.*?)\s*\bwith\s+(?P<beside>.+)")


@dataclass(frozen=True, slots=True)
class Stay:
    """Something that somebody did, where, with whom, and when."""

    what: str
    place: str | None
    beside: str | None
    when: Told


@lru_cache(maxsize=2**16)
def stay_of(text: str, calendar: Calendar) -> Stay | None:
    """What one stay says; None where no date stands at its end."""
    found = STAY.fullmatch(text.strip())
    when = None if found is None else told_in_edtf(found["when"], calendar)
    if found is None or when is None:
        return None
    what, words = found["what"], found["words"]
    with_name = WITH.fullmatch(words) if what else None
    if what and not (found["colon"] or with_name or not words):
        what, words = None, f"{what} {words}"  # a place that is called as a kind of event is
    place, beside = (with_name["place"], with_name["beside"]) if with_name else (words, None)
    return Stay(what or StatementKind.RESIDENCE, place or None, beside, when)
