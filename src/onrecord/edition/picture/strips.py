"""Strips: the rows of the picture, one for each mark where there are few, packed lanes for each group where many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from onrecord.edition.picture.groups import Group
from onrecord.edition.picture.happenings import Happening
from onrecord.edition.picture.marks import Mark, mark_of
from onrecord.edition.picture.scale import Scale
from onrecord.edition.telling import Telling

MANY = 200
"""So many marks can each have a row of their own and still be read."""

LANE = 8
TOP = 9
"""Pixels: between lanes, and down to the middle of the first, which the lives have."""

BREADTH = 0.9
"""Per cent of the width: a day, too, takes so much of its lane."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark in its strip: `y` is how far down, in pixels; None is half way, whatever the height."""

    mark: Mark
    y: int | None = None


@dataclass(frozen=True, slots=True)
class Strip:
    """One row of the picture. `unplaced` are happenings that nothing bounds, counted and not drawn."""

    group: Group
    marks: tuple[Placed, ...]
    is_head: bool
    height: int | None = None
    unplaced: tuple[Happening, ...] = ()


def strips_of(telling: Telling, groups: Sequence[Group], scale: Scale) -> tuple[Strip, ...]:
    """Every row, in order."""
    is_packed = sum(len(group.lives) + len(group.happenings) for group in groups) > MANY
    lay = _packed if is_packed else _open
    return tuple(strip for group in groups for strip in lay(telling, group, scale))


def _open(telling: Telling, group: Group, scale: Scale) -> Iterable[Strip]:
    """A row for each mark."""
    if not group.lives:
        yield Strip(group, (), is_head=True)
    for number, life in enumerate(group.lives):
        yield Strip(group, (Placed(mark_of(telling, life[0], scale)),), is_head=number == 0)
    for happening in group.happenings:
        yield Strip(group, (Placed(mark_of(telling, happening, scale)),), is_head=False)


def _packed(telling: Telling, group: Group, scale: Scale) -> Iterable[Strip]:
    """One row for all, in which marks that do not meet share a lane."""
    lives = [mark_of(telling, life[0], scale) for life in group.lives]
    marks = [mark_of(telling, one, scale) for one in group.happenings]
    unplaced = tuple(mark.happening for mark in marks if not mark.is_drawn_by_itself)
    told = [mark for mark in marks if mark.is_drawn_by_itself]
    placed = [Placed(life, TOP + LANE * lane) for lane, life in enumerate(lives)]
    below = TOP + LANE * len(lives) + (LANE // 2 if lives else 0)
    lanes = in_lanes([mark.extent for mark in told])
    placed += [Placed(mark, below + LANE * lane) for mark, lane in zip(told, lanes, strict=True)]
    height = max((one.y or 0 for one in placed), default=0) + TOP
    yield Strip(group, tuple(placed), is_head=True, height=height, unplaced=unplaced)


def in_lanes(extents: Sequence[tuple[float, float]]) -> list[int]:
    """A lane for each stretch, the first that is free, so that no two in one lane meet."""
    free: list[float] = []
    lanes = [0] * len(extents)
    for number in sorted(range(len(extents)), key=lambda one: extents[one]):
        start, end = extents[number]
        lane = next((lane for lane, until in enumerate(free) if until <= start), len(free))
        free[lane : lane + 1] = [max(end, start + BREADTH)]
        lanes[number] = lane
    return lanes
