"""A place with its names over time and what it lies in."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.dates import Duration
from onrecord.evidence.people import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class Travel:
    """The least time that the way to another place took, there or back: `{to: berlin, least: 3d}`."""

    to: str
    least: Duration


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place; `at` is latitude and longitude in degrees (WGS 84); `same_as` makes it another name of one.

    Beyond the design's keys: `travel`, the least time between it, with what lies in it, and other places.
    """

    id: str
    names: tuple[Name, ...] = ()
    within: str | None = None
    at: tuple[float, float] | None = None
    same_as: str | None = None
    travel: tuple[Travel, ...] = ()
