"""A release taken back: what falls with it, for each audience that had something by it, before it is written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from onrecord.dates import read_date
from onrecord.dossier import Change, did_you_mean
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Release
from onrecord.findings import Refusal
from onrecord.protection import Narrowed, Reader, narrow, releases_of
from onrecord.script.assess import assess
from onrecord.script.check import Report
from onrecord.script.falls import FallenLine
from onrecord.script.grounds import Grounds
from onrecord.script.signoffs import alterations, rests_on

MADE_FOR = tuple(audience for audience in Audience if audience is not Audience.TEAM)


class NoSuchRelease(Refusal):
    """No release has this id."""

    def __init__(self, id: str, known: Mapping[str, Release]) -> None:
        super().__init__(f"There is no release `{id}`{did_you_mean(id, known)}")


class WithdrawnAlready(Refusal):
    """A release is taken back once."""

    def __init__(self, release: Release) -> None:
        when = "" if release.withdrawn is None else f" on {release.withdrawn.text}"
        super().__init__(f"The release {release.id} was withdrawn already{when}; nothing was changed.")


class NotYetWithdrawn(Refusal):
    """A withdrawal is of a day that has come: what is taken back is taken back at once."""

    def __init__(self, on: date) -> None:
        super().__init__(f"{on.isoformat()} is still to come: a release is withdrawn on a day that has been.")


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition loses: its records and lines; those that were made before cannot be unmade."""

    audience: Audience
    records: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What falls with a release: lines by audience, the passages of its sources, and editions to build again."""

    change: Change
    release: Release
    lines: Mapping[Audience, tuple[FallenLine, ...]]
    passages: tuple[str, ...]
    editions: tuple[Edition, ...]

    @property
    def bites(self) -> tuple[str, ...]:
        """The lines that play a recording and fall, each once."""
        fallen = (one.before.line for lines in self.lines.values() for one in lines)
        return tuple(dict.fromkeys(line.id for line in fallen if line.bite is not None))


def withdrawal(report: Report, id: str, *, on: date, because: str | None) -> Withdrawal:
    """What comes of taking back a release; nothing is written."""
    dossier, today = report.dossier, report.grounds.today
    release = dossier.releases.get(id)
    if release is None:
        raise NoSuchRelease(id, dossier.releases)
    if release.withdrawn is not None:
        raise WithdrawnAlready(release)
    if on > today:
        raise NotYetWithdrawn(on)
    without = replace(release, withdrawn=read_date(on.isoformat()), because=because)
    after = replace(dossier, releases={**dossier.releases, id: without})
    return Withdrawal(
        change=Change(release, without),
        release=without,
        lines={one: tuple(_fallen(report, after, one)) for one in release.audiences if one in MADE_FOR},
        passages=tuple(_passages(report, release)),
        editions=tuple(filter(None, (_edition(dossier, after, one, today) for one in MADE_FOR))),
    )


def _fallen(report: Report, after: Dossier, audience: Audience) -> Iterator[FallenLine]:
    """The lines that rest on other grounds for an audience; a release moves no time and makes nobody somebody else."""
    grounds, found = report.grounds, report.chronology
    was = Grounds(report.dossier, found, grounds.anchoring, audience, grounds.today)
    now = Grounds(after, found, grounds.anchoring, audience, grounds.today)
    for line in (one.line for one in report.lines):
        before, then = assess(was, line), assess(now, line)
        altered = tuple(alterations(rests_on(was, before), rests_on(now, then)))
        if altered:
            yield FallenLine(before=before, after=then, altered=altered)


def _passages(report: Report, release: Release) -> Iterator[str]:
    """The statements of every source that the release is of."""
    dossier = report.dossier
    for source in dossier.sources.values():
        if release in releases_of(dossier, report.grounds.lives, source):
            yield from (key for key, one in dossier.statements.items() if one.source == source.id)


def _edition(before: Dossier, after: Dossier, audience: Audience, today: date) -> Edition | None:
    """What an edition would no longer hold; None where it would be the same."""
    reader = Reader(audience)
    was, now = narrow(before, reader, today=today), narrow(after, reader, today=today)
    if was.dossier == now.dossier:
        return None
    gone = [id for id, one in was.reasons.items() if one.allowed and not _has(now, id)]
    lines = [id for id in gone if id.partition("/")[0] in before.scripts and "/" in id]
    return Edition(audience, records=tuple(id for id in gone if id not in lines), lines=tuple(lines))


def _has(narrowed: Narrowed, id: str) -> bool:
    permission = narrowed.reasons.get(id)
    return permission is not None and permission.allowed
