"""What is agreed to and what is not: terms by how they stand, and sources that still need a release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.dossier import Dossier
from onrecord.evidence import Release, Source
from onrecord.protection import Lapse, Term, terms
from onrecord.protection.access import is_shut
from onrecord.protection.sealed_personas import sealed_in
from onrecord.protection.using import releases_of
from onrecord.script import Report


@dataclass(frozen=True, slots=True)
class Wanting:
    """A source that may not be used as things stand; `told` says why, and a release would help unless it is closed."""

    source: Source
    told: str
    is_to_be_had: bool


def by_lapse(report: Report) -> Mapping[Lapse, Sequence[Term]]:
    """Releases and closures by how they stand today, what lapses soon before all others."""
    found = terms(report.dossier, report.grounds.today)
    order = (Lapse.SOON, Lapse.HOLDS, Lapse.NOT_YET, Lapse.LAPSED, Lapse.WITHDRAWN)
    return {lapse: those for lapse in order if (those := [one for one in found if one.lapse is lapse])}


def wanting(report: Report) -> Iterator[Wanting]:
    """The sources that nobody has released, or whose releases give the film nothing today."""
    for source in report.dossier.sources.values():
        use = report.grounds.use_of(source)
        if told := use.wanted or use.refused:
            yield Wanting(source, told, not is_shut(source.access, report.grounds.today))


def sources_given(report: Report, release: Release) -> list[Source]:
    """The sources that a release is of: by itself, by a persona in it, or by a person who is judged to be one."""
    dossier, lives = report.dossier, report.grounds.lives
    return [one for one in dossier.sources.values() if release in releases_of(dossier, lives, one)]


def sealed(dossier: Dossier) -> Mapping[str, int]:
    """The sealed identities by their numbers, each with how many personas it is of; who they are is not here."""
    return {number: len(personas) for number, personas in sorted(sealed_in(dossier).items())}
