"""What several records tell of one person, as one profile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from onrecord.identity.merging import told_once
from onrecord.identity.profile import Between, Profile

Kind = TypeVar("Kind")


def joined(profiles: Sequence[Profile]) -> Profile:
    """All that is told of a person by the records that are judged to be of them; at least one."""
    if len(profiles) == 1:
        return profiles[0]
    first = profiles[0]
    return Profile(
        id=first.id,
        names=_each(name for one in profiles for name in one.names),
        sex=next((one.sex for one in profiles if one.sex), None),
        birth=_within([one.birth for one in profiles]),
        death=_within([one.death for one in profiles]),
        birthplace=next((one.birthplace for one in profiles if one.birthplace), ()),
        residences=_each(place for one in profiles for place in one.residences),
        occupations=_each(word for one in profiles for word in one.occupations),
        nationality=next((one.nationality for one in profiles if one.nationality), None),
        facts=told_once(fact for one in profiles for fact in one.facts),
        relatives=_each(relative for one in profiles for relative in one.relatives),
    )


def _each(things: Iterable[Kind]) -> tuple[Kind, ...]:
    return tuple(dict.fromkeys(things))


def _within(spans: Sequence[Between]) -> Between:
    """The days that fit all records; where none do, those that fit the first."""
    earliest = max((one.earliest for one in spans if one.earliest is not None), default=None)
    latest = min((one.latest for one in spans if one.latest is not None), default=None)
    if earliest is not None and latest is not None and earliest > latest:
        return spans[0]
    return Between(earliest, latest)
