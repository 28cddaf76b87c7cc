"""A cut held against the script and the record: each rule a plain function, and all of them asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.edition.cut.audit.against_record import out_of_term, uncleared, unreleased, unsigned
from onrecord.edition.cut.audit.against_script import changed, not_scripted, outside, unknown
from onrecord.edition.cut.audit.grounds import Audit
from onrecord.edition.cut.matching import Matched, Played, match
from onrecord.edition.cut.scripted import Scripting
from onrecord.findings import Finding

__all__ = ["RULES", "Audit", "Matched", "Played", "Scripting", "audit", "match"]

RULES: tuple[Callable[[Audit], Iterator[Finding]], ...] = (
    unknown,
    outside,
    not_scripted,
    changed,
    uncleared,
    out_of_term,
    unreleased,
    unsigned,
)


def audit(held: Audit) -> tuple[Finding, ...]:
    """All that is wrong with a cut."""
    return tuple(found for rule in RULES for found in rule(held))
