"""When what was agreed to lapses by itself: releases and closures, by the day after which they hold no longer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.dates import Dated, Unit
from onrecord.dates.step import Step
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Policy, Release, Source
from onrecord.protection.access import SHUT, last_day
from onrecord.protection.using import is_in_force


class Lapse(StrEnum):
    """How a release or a closure stands on a day."""

    WITHDRAWN = "withdrawn"
    LAPSED = "lapsed"
    SOON = "lapses soon"
    NOT_YET = "not yet in force"
    HOLDS = "in force"


@dataclass(frozen=True, slots=True)
class Term:
    """A release or a closed source, with its last day; None where it has none."""

    record: Release | Source
    until: Dated | None
    last: int | None
    lapse: Lapse


def terms(dossier: Dossier, today: date) -> list[Term]:
    """Every release and closure, the soonest to lapse first; those without end last."""
    notice = noticed_until(dossier.production.policy, today)
    found = [*_releases(dossier, today, notice), *_closures(dossier, today, notice)]
    return sorted(found, key=lambda term: (term.last is None, term.last or 0, term.record.id))


def _releases(dossier: Dossier, today: date, notice: int) -> Iterator[Term]:
    for release in dossier.releases.values():
        last = None if release.until is None else last_day(release.until)
        if release.withdrawn is not None:
            lapse = Lapse.WITHDRAWN
        elif last is not None and last < today.toordinal():
            lapse = Lapse.LAPSED
        elif not is_in_force(release, today):
            lapse = Lapse.NOT_YET
        else:
            lapse = _ahead(last, notice)
        yield Term(release, release.until, last, lapse)


def _closures(dossier: Dossier, today: date, notice: int) -> Iterator[Term]:
    for source in dossier.sources.values():
        access = source.access
        if access is not None and access.status in SHUT:
            last = None if access.until is None else last_day(access.until)
            is_over = last is not None and last < today.toordinal()
            yield Term(source, access.until, last, Lapse.LAPSED if is_over else _ahead(last, notice))


def _ahead(last: int | None, notice: int) -> Lapse:
    return Lapse.SOON if last is not None and last <= notice else Lapse.HOLDS


def noticed_until(policy: Policy, today: date) -> int:
    """The day, as a number, up to which the policy gives notice of what will run out."""
    notice = policy.notice
    months = {Unit.MONTH: notice.count, Unit.YEAR: 12 * notice.count}.get(notice.unit, 0)
    days = {Unit.DAY: notice.count, Unit.WEEK: 7 * notice.count}.get(notice.unit, 0)
    return Step(months, days).forward(today.toordinal())
