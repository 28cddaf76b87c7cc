"""Whether the rights in a source are cleared, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from onrecord.dates import Dated
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Policy, Release, RightsStatus, Source
from onrecord.findings import Finding, finding
from onrecord.protection import is_over, noticed_until
from onrecord.protection.access import last_day
from onrecord.sentences import Sentence

EXPIRED, EXPIRING = "expired", "soon"
OPEN = frozenset({RightsStatus.UNKNOWN, RightsStatus.REFUSED})


def why_uncleared(source: Source) -> str | None:
    """Why a source cannot be shown as its card stands; None where it can."""
    rights = source.rights
    if rights is None:
        return Sentence("the card of {source} says nothing of its rights", source=source.id)
    if rights.status in OPEN:
        said = "the rights in {source} are {status}"
        return Sentence(said, source=source.id, status=Sentence(rights.status.value))
    if rights.status is RightsStatus.FAIR_USE and not rights.fair_use:
        said = "{source} is held to be fair use, and its card does not say why (`fair_use`)"
        return Sentence(said, source=source.id)
    return None


def releases_of(dossier: Dossier, source: Source) -> list[Release]:
    """The releases of a source for the film."""
    return [
        one for one in dossier.releases.values() if one.of == source.id and Audience.FILM in one.audiences
    ]


def standing_of(until: Dated | None, policy: Policy, today: date) -> str:
    """Whether a term has run out, or will so soon that the policy gives notice of it: `expired`, `soon`, nothing."""
    if until is None:
        return ""
    if is_over(until, today):
        return EXPIRED
    last = last_day(until)
    return EXPIRING if last is not None and last <= noticed_until(policy, today) else ""


def expiring(dossier: Dossier, sources: Iterable[Source], today: date) -> Iterator[Finding]:
    """The rights and releases of sources that have run out, or will soon, as the policy counts it."""
    policy = dossier.production.policy
    for source in sources:
        if source.rights is not None:
            field, until = ("rights", "until"), source.rights.until
            told, standing = f"The right to use {source.id}", standing_of(until, policy, today)
            yield from _ending(told, until, standing, source.id, field)
        for release in releases_of(dossier, source):
            told, until = f"The release {release.id} of {source.id}", release.until
            yield from _ending(told, until, standing_of(until, policy, today), release.id, ("until",))


def _ending(
    told: str, until: Dated | None, standing: str, about: str, field: tuple[str, ...]
) -> Iterator[Finding]:
    if standing and until is not None:
        code, verb = ("rights-expired", "ran") if standing == EXPIRED else ("rights-expiring", "runs")
        yield finding(code, f"{told} {verb} out on {until.text}.", about=(about,), field=field)
