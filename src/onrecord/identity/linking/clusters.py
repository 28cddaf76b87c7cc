"""Who is one person by the pairs that are linked; clusters that cannot be one are taken apart at their weakest link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from onrecord.identity.linking.impossible import Impossible
from onrecord.identity.linking.kernel import Linked

Array = Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A cluster that cannot be one person: who is in it, two who cannot be one, and what it was taken apart to."""

    rows: tuple[int, ...]
    impossible: Impossible
    into: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """The number of every row's cluster, and the clusters that were taken apart."""

    of_row: Array
    splits: tuple[Split, ...]


def connected(count: int, left: Array, right: Array) -> Array:
    """The number of every row's cluster, where all who are linked directly or through others are one."""
    links = coo_array((np.ones(len(left), dtype=bool), (left, right)), shape=(count, count))
    numbers: Array = connected_components(links, directed=False)[1]
    return numbers


def within(of_row: Array) -> tuple[Array, Array]:
    """All pairs of rows that are in one cluster."""
    order = np.argsort(of_row, kind="stable").astype(np.int32)
    ends = np.append(np.flatnonzero(np.diff(of_row[order])) + 1, len(order))
    end = np.repeat(ends, np.diff(ends, prepend=0))
    others = end - np.arange(len(order)) - 1
    first = np.repeat(np.arange(len(order)), others)
    after = np.arange(len(first)) - np.repeat(np.cumsum(others) - others, others)
    return order[first], order[first + 1 + after]


def split_impossible(linked: Linked, of_row: Array, impossible: Sequence[Impossible]) -> Clusters:
    """Take apart every cluster that holds two who cannot be one."""
    of_row = of_row.copy()
    bad: dict[int, list[Impossible]] = defaultdict(list)
    for one in impossible:
        bad[int(of_row[one.left])].append(one)
    links = _links_of(linked, of_row, bad)
    rows = _rows_of(of_row, bad)
    splits, fresh = [], int(of_row.max(initial=-1)) + 1
    for cluster, pairs in bad.items():
        parts = _apart(rows[cluster], links[cluster], pairs)
        splits.append(Split(rows=tuple(rows[cluster]), impossible=pairs[0], into=tuple(map(tuple, parts))))
        for part in parts[1:]:
            of_row[part] = fresh
            fresh += 1
    return Clusters(of_row=of_row, splits=tuple(splits))


Link = tuple[float, int, int]


def _links_of(linked: Linked, of_row: Array, wanted: dict[int, Any]) -> dict[int, list[Link]]:
    told: dict[int, list[Link]] = defaultdict(list)
    of_pair = of_row[linked.left]
    for place in np.flatnonzero(np.isin(of_pair, list(wanted))):
        pair = (float(linked.weight[place]), int(linked.left[place]), int(linked.right[place]))
        told[int(of_pair[place])].append(pair)
    return told


def _rows_of(of_row: Array, wanted: dict[int, Any]) -> dict[int, list[int]]:
    told: dict[int, list[int]] = defaultdict(list)
    for row in np.flatnonzero(np.isin(of_row, list(wanted))):
        told[int(of_row[row])].append(int(row))
    return told


@dataclass(slots=True)
class _Growing:
    """Rows as they grow together, and for each the rows that it cannot be one with."""

    members: dict[int, list[int]]
    head: dict[int, int]
    never: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))

    def join(self, left: int, right: int) -> None:
        """Make two clusters one, unless anybody in the one cannot be one with somebody in the other."""
        one, other = self.head[left], self.head[right]
        others = set(self.members[other])
        if one == other or any(self.never[row] & others for row in self.members[one] if row in self.never):
            return
        for row in self.members.pop(other):
            self.members[one].append(row)
            self.head[row] = one


def _apart(rows: Sequence[int], links: Sequence[Link], impossible: Sequence[Impossible]) -> list[list[int]]:
    """The rows in as few clusters as their strongest links make without two who cannot be one."""
    growing = _Growing({row: [row] for row in rows}, {row: row for row in rows})
    for one in impossible:
        growing.never[one.left].add(one.right)
        growing.never[one.right].add(one.left)
    for _, left, right in sorted(links, key=lambda link: (-link[0], link[1:])):
        growing.join(left, right)
    return sorted((sorted(part) for part in growing.members.values()), key=lambda part: (-len(part), part))


def members(of_row: Array) -> Iterator[list[int]]:
    """The rows of every cluster of more than one, by the first of them."""
    order = np.argsort(of_row, kind="stable")
    bounds = np.flatnonzero(np.diff(of_row[order])) + 1
    groups = (part for part in np.split(order, bounds) if len(part) > 1)
    yield from sorted((part.tolist() for part in groups), key=lambda part: part[0])
