"""A cut against the record: rights, terms, releases and sign-offs."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.cut.audit.grounds import Audit, of_line
from onrecord.edition.cut.rights.terms import expiring, why_uncleared
from onrecord.findings import Finding, finding
from onrecord.passages import written_stretch
from onrecord.script import UNSIGNED, SigningState


def uncleared(audit: Audit) -> Iterator[Finding]:
    """Sources whose rights are open."""
    for id, source in audit.sources.items():
        why = why_uncleared(source)
        if why is not None:
            what = f"{audit.first_at(id)}: {why}."
            yield finding("uncleared-clip", what, about=(id,), field=("rights",))


def out_of_term(audit: Audit) -> Iterator[Finding]:
    """Rights that have run out, or soon will."""
    yield from expiring(audit.dossier, audit.sources.values(), audit.lives.today)


def unreleased(audit: Audit) -> Iterator[Finding]:
    """What no release gives."""
    for id, use in audit.uses.items():
        for why in filter(None, (use.refused, use.wanted)):
            yield finding("unreleased-clip", f"{audit.first_at(id)}: {why}.", about=(id,))
        for one in audit.played(id):
            for stretch in use.withheld:
                if one.meets(stretch.exact_start, stretch.exact_end):
                    told = written_stretch(stretch.exact_start, stretch.exact_end)
                    what = f"{audit.at(one.clip)}: {told} of {id} is left out by its release, and the cut plays it."
                    yield finding("unreleased-clip", what, about=(id,))


WHY_UNSIGNED = {
    SigningState.UNSIGNED: "nobody has signed {line}, which the cut plays",
    SigningState.AGAIN: "{line}, which the cut plays, is to be checked again, since what it rests on has changed",
    SigningState.HELD: "{line}, which the cut plays, is under a legal hold",
}


def unsigned(audit: Audit) -> Iterator[Finding]:
    """Lines that the cut plays and nobody has signed on today's evidence, or somebody holds."""
    told: set[str] = set()
    for one in audit.matched.played:
        for line in audit.script.behind(one):
            why = WHY_UNSIGNED.get(audit.signing.get(line.id, UNSIGNED).state)
            if why is not None and line.id not in told:
                told.add(line.id)
                what = f"{audit.at(one.clip)}: {why.format(line=line.id)}."
                yield of_line("unsigned-clip", what, line, one.source.id)
