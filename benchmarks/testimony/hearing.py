"""A biography heard: the events that it tells, each with its date, and the dates that belong to none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.testimony.belonging import belongs_to
from benchmarks.testimony.biographies import Biography
from benchmarks.testimony.dates import dates_in
from benchmarks.testimony.happenings import BORN, DIED
from benchmarks.testimony.stretches import Stretch, stretches_in
from benchmarks.testimony.told import Told, named_in, of_the_life

_HERS, _HIS = re.compile(r"(?:лась|ла|на)$", re.I), re.compile(r"(?:лся|ер|иб|ан|ен|ён|ит)$", re.I)


@dataclass(frozen=True, slots=True)
class Testimony:
    """What a biography tells in the order of its words, and the dates of what is not told here: laws, dismissals."""

    biography: Biography
    told: tuple[Told, ...]
    unread: tuple[Stretch, ...]


def hear(biography: Biography) -> Testimony:
    """What a biography tells."""
    plain = of_the_life(biography.text)
    told, unread = list(named_in(plain)), list[Stretch]()
    for stretch in stretches_in(plain, list(dates_in(plain))):
        at = belongs_to(plain, told, stretch)
        if at is None:
            unread.append(stretch)
        else:
            told[at] = _dated(told[at], stretch)
    counted = tuple(one for one in told if one.happening.what is not None and _counts(plain, told, one))
    unread += [one.time for one in told if one.time is not None and one not in counted]
    return Testimony(biography, counted, tuple(unread))


def _dated(one: Told, stretch: Stretch) -> Told:
    return replace(one, start=min(one.start, stretch.start), end=max(one.end, stretch.end), time=stretch)


def _counts(plain: str, told: Sequence[Told], one: Told) -> bool:
    """Whether it is told of the person, and with a time where there must be one."""
    alike = [other for other in told if other.happening is one.happening]
    if one.time is None:
        nowhere_dated = all(other.time is None for other in alike)
        return one.happening.also_undated and one is alike[0] and nowhere_dated
    if one.happening is BORN:
        return one is next(other for other in alike if other.time is not None)
    return one.happening is not DIED or not _is_of_another(plain, told[0], one)


def _is_of_another(plain: str, first: Told, one: Told) -> bool:
    """A husband's death in a wife's biography agrees with him, not with her."""
    hers = _HERS.search(plain[first.start : first.end].split(" ")[0]) is not None
    against = _HIS if hers else _HERS
    return first.happening is BORN and any(
        against.search(word) for word in plain[one.start : one.end].split()
    )
