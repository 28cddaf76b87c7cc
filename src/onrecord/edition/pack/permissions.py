"""Releases as rows, and the grounds on which use is held to be fair."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.dates import Dated
from onrecord.edition.cut.rights import EXPIRED, standing_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Form, Release, RightsStatus

Row = Mapping[str, str]

COLUMNS = (
    "Release",
    "Of whom or what",
    "Given by",
    "For",
    "In what form",
    "Where",
    "Term",
    "Except",
    "Paper",
)
"""The headings of the table of releases, by their English words."""


@dataclass(frozen=True, slots=True)
class Fair:
    """A source whose use is held to be fair, whose it is, and why; `why` is empty where nobody says."""

    id: str
    title: str
    holder: str
    why: str


def releases_of(telling: Telling, today: date) -> list[Row]:
    """Every release, in the order in which they are on record."""
    return [_row(telling, release, today) for release in telling.report.dossier.releases.values()]


def fair_uses(telling: Telling) -> Iterator[Fair]:
    """The sources used on that ground."""
    for source in telling.report.dossier.sources.values():
        rights = source.rights
        if rights is not None and rights.status is RightsStatus.FAIR_USE:
            yield Fair(source.id, source.title, rights.holder or "", rights.fair_use or "")


def _row(telling: Telling, release: Release, today: date) -> Row:
    say = telling.say
    cells = (
        release.id,
        telling.title(release.of),
        release.by,
        ", ".join(say(one.value) for one in release.audiences),
        _form(telling, release.form),
        ", ".join((release.territory or "", *map(say.tongue, release.languages))).strip(", "),
        _term(telling, release, today),
        ", ".join(one.time for one in release.excepting),
        release.file or say("not on file"),
    )
    return dict(zip(COLUMNS, cells, strict=True))


def _form(telling: Telling, form: Form | None) -> str:
    """In what form a person may appear: what is not said is not given."""
    if form is None:
        return ""
    parts = (("name", form.name), ("face", form.face), ("voice", form.voice))
    return ", ".join(
        f"{telling.say(f'the {part}')}: {telling.say(f'shown as {given.value}')}"
        for part, given in parts
        if given is not None
    )


def _term(telling: Telling, release: Release, today: date) -> str:
    say = telling.say
    parts = [*_day(telling, "from {day}", release.since), *_day(telling, "until {day}", release.until)]
    if release.withdrawn is not None:
        parts.append(say("withdrawn on {day}", day=say.written(release.withdrawn)))
    if standing_of(release.until, telling.report.dossier.production.policy, today) == EXPIRED:
        parts.append(say("it has run out"))
    return ", ".join(parts)


def _day(telling: Telling, phrase: str, day: Dated | None) -> Iterator[str]:
    if day is not None:
        yield telling.say(phrase, day=telling.say.written(day))
