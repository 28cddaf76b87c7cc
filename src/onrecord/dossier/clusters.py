"""Who is whom, and which event is which, by the judgements on record.

Judgements are never overwritten, only followed by another: for any two things the last judgement that
compares both is the one that holds. Everything here is a pure function of them.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from onrecord.dossier.followed import Compared, Ruling, rulings
from onrecord.evidence import Decision, Judgement

Kept = TypeVar("Kept")


@dataclass(frozen=True, slots=True)
class Link:
    """Two things that one judgement makes one, or keeps apart."""

    left: str
    right: str
    judgement: str


@dataclass(frozen=True, slots=True)
class Clusters:
    """Which ids stand for one and the same, `same` and `different` being the judgements that hold.

    `rulings` are all judgements by their ids, in the order in which they follow one another.
    """

    rulings: Mapping[str, Ruling]
    same: tuple[Link, ...]
    different: tuple[Link, ...]
    _leader: Mapping[str, str] = field(repr=False)
    _members: Mapping[str, tuple[str, ...]] = field(repr=False)
    _neighbours: Mapping[str, tuple[Link, ...]] = field(repr=False)
    _ruled_on: Mapping[str, tuple[str, ...]] = field(repr=False)

    def one(self, item: str) -> str:
        """The id that stands for a cluster: the person's where one is named, else its first member's."""
        return self._leader.get(item, item)

    def members(self, item: str) -> tuple[str, ...]:
        """Everything that is the same as this, itself included."""
        return self._members.get(self.one(item), (item,))

    def path(self, left: str, right: str, within: Container[str] | None = None) -> tuple[str, ...] | None:
        """The fewest judgements that make two things one; empty for the same thing, None where none do.

        With `within` only these judgements count.
        """
        if self.one(left) != self.one(right):
            return None
        reached: dict[str, tuple[str, ...]] = {left: ()}
        queue = deque([left])
        while queue and right not in reached:
            here = queue.popleft()
            for link in self._neighbours.get(here, ()):
                there = link.right if link.left == here else link.left
                counts = within is None or link.judgement in within
                if there not in reached and counts:
                    reached[there] = (*reached[here], link.judgement)
                    queue.append(there)
        return tuple(dict.fromkeys(reached[right])) if right in reached else None

    def torn(self) -> Iterator[tuple[str, ...]]:
        """Sets of judgements that contradict one another: some make one what another keeps apart."""
        for link in self.different:
            path = self.path(link.left, link.right)
            if path is not None:
                yield (*path, link.judgement)

    def compared_by(self, judgement: str) -> tuple[str, ...]:
        """What a judgement compares, the person whom it concludes in among them."""
        ruling = self.rulings.get(judgement)
        return () if ruling is None else ruling.members

    def near(self, judgement: str) -> frozenset[str]:
        """The judgements that compare anything that this one compares, or that those compare, and so on."""
        found: set[str] = set()
        waiting = [judgement] if judgement in self.rulings else []
        while waiting:
            id = waiting.pop()
            if id not in found:
                found.add(id)
                waiting += [other for one in self.rulings[id].members for other in self._ruled_on[one]]
        return frozenset(found)

    def without(self, judgement: str) -> Clusters:
        """What the judgements come to without one of them; only what hangs together with it is worked out anew."""
        if judgement not in self.rulings:
            return self
        near = self.near(judgement)
        anew = _clusters(one.entry for id, one in self.rulings.items() if id in near and id != judgement)
        told_of = {member for id in near for member in self.rulings[id].members}
        return Clusters(
            {**_those(self.rulings, near), **anew.rulings},
            (*(link for link in self.same if link.judgement not in near), *anew.same),
            (*(link for link in self.different if link.judgement not in near), *anew.different),
            {**_those(self._leader, told_of), **anew._leader},
            {**_those(self._members, told_of), **anew._members},
            {**_those(self._neighbours, told_of), **anew._neighbours},
            {**_those(self._ruled_on, told_of), **anew._ruled_on},
        )


def _those(known: Mapping[str, Kept], gone: Container[str]) -> dict[str, Kept]:
    return {id: one for id, one in known.items() if id not in gone}


def cluster_personas(judgements: Iterable[Judgement]) -> Clusters:
    """Personas and persons that the judgements make one human being."""
    return _clusters((one, one.compares, one.person) for one in judgements)


def cluster_events(judgements: Iterable[Judgement]) -> Clusters:
    """Statements that the judgements make statements of one event."""
    return _clusters((one, one.compares_events, None) for one in judgements)


def _clusters(compared: Iterable[Compared]) -> Clusters:
    ruled = rulings(compared)
    same = tuple(link for ruling in ruled for link in _same_links(ruling))
    different = tuple(link for ruling in ruled for link in _different_links(ruling))
    return _joined({one.judgement.id: one for one in ruled}, same, different)


def _same_links(ruling: Ruling) -> Iterator[Link]:
    """What one judgement makes one: all with the first, or pair by pair where some were taken back."""
    if ruling.judgement.decision is not Decision.SAME:
        return
    standing, person = ruling.standing, ruling.person
    if not ruling.overruled:
        standing = [(ruling.compared[0], other) for other in ruling.compared[1:]]
        standing += [] if person is None else [(one, person) for one in ruling.compared if one != person]
    for left, right in standing:
        yield Link(left, right, ruling.judgement.id)


def _different_links(ruling: Ruling) -> Iterator[Link]:
    if ruling.judgement.decision is Decision.DIFFERENT:
        for left, right in ruling.standing:
            yield Link(left, right, ruling.judgement.id)


def _joined(ruled: Mapping[str, Ruling], same: tuple[Link, ...], different: tuple[Link, ...]) -> Clusters:
    neighbours: dict[str, list[Link]] = defaultdict(list)
    for link in same:
        neighbours[link.left].append(link)
        neighbours[link.right].append(link)
    leader: dict[str, str] = {}
    members: dict[str, tuple[str, ...]] = {}
    for start in neighbours:
        if start not in leader:
            component = _component(start, neighbours)
            # A person's id is a bare slug: it stands for the cluster before any of its personas does.
            chief = next((item for item in component if ":" not in item and "/" not in item), component[0])
            members[chief] = tuple(component)
            leader.update(dict.fromkeys(component, chief))
    frozen = {item: tuple(links) for item, links in neighbours.items()}
    return Clusters(ruled, same, different, leader, members, frozen, _ruled_on(ruled))


def _ruled_on(ruled: Mapping[str, Ruling]) -> dict[str, tuple[str, ...]]:
    """Of everything that is compared, the judgements that compare it."""
    found: dict[str, list[str]] = defaultdict(list)
    for id, ruling in ruled.items():
        for member in ruling.members:
            found[member].append(id)
    return {member: tuple(ids) for member, ids in found.items()}


def _component(start: str, neighbours: Mapping[str, Sequence[Link]]) -> list[str]:
    seen = {start: None}
    queue = deque([start])
    while queue:
        here = queue.popleft()
        for link in neighbours[here]:
            for there in (link.left, link.right):
                if there not in seen:
                    seen[there] = None
                    queue.append(there)
    return list(seen)
