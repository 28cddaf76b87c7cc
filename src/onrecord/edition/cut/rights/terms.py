"""Whether the rights in a source are cleared, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from onrecord.dates import Dated
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Release, RightsStatus, Source
from onrecord.findings import Finding, finding
from onrecord.protection import is_over

SOON = timedelta(days=90)
EXPIRED, EXPIRING = "expired", "soon"
OPEN = frozenset({RightsStatus.UNKNOWN, RightsStatus.REFUSED})


def why_uncleared(source: Source) -> str | None:
    """Why a source cannot be shown as its card stands; None where it can."""
    rights = source.rights
    if rights is None:
        return f"the card of {source.id} says nothing of its rights"
    if rights.status in OPEN:
        return f"the rights in {source.id} are {rights.status.value}"
    if rights.status is RightsStatus.FAIR_USE and not rights.fair_use:
        return f"{source.id} is held to be fair use, and its card does not say why (`fair_use`)"
    return None


def releases_of(dossier: Dossier, source: Source) -> list[Release]:
    """The releases of a source for the film."""
    return [
        one for one in dossier.releases.values() if one.of == source.id and Audience.FILM in one.audiences
    ]


def standing_of(until: Dated | None, today: date) -> str:
    """Whether a term has run out: `expired`, `soon` or nothing."""
    if until is None or not is_over(until, today + SOON):
        return ""
    return EXPIRED if is_over(until, today) else EXPIRING


def expiring(dossier: Dossier, sources: Iterable[Source], today: date) -> Iterator[Finding]:
    """The rights and releases of sources that have run out, or will within 90 days."""
    for source in sources:
        if source.rights is not None:
            field = ("rights", "until")
            yield from _ending(f"The right to use {source.id}", source.rights.until, today, source.id, field)
        for release in releases_of(dossier, source):
            told = f"The release {release.id} of {source.id}"
            yield from _ending(told, release.until, today, release.id, ("until",))


def _ending(
    told: str, until: Dated | None, today: date, about: str, field: tuple[str, ...]
) -> Iterator[Finding]:
    standing = standing_of(until, today)
    if standing and until is not None:
        code, verb = ("rights-expired", "ran") if standing == EXPIRED else ("rights-expiring", "runs")
        yield finding(code, f"{told} {verb} out on {until.text}.", about=(about,), field=field)
