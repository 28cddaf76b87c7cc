"""Which judgement's word holds of any two things: the last that compares them, and what it took back of others.

A judgement that concludes in a person compares each persona with that person too. So somebody can be taken out
of a person again: whoever a later judgement does not hold to be that person has no part in the earlier one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.evidence import Decision, Judgement

Compared = tuple[Judgement, Sequence[str], str | None]
"""A judgement, what it compares, and the person whom it concludes in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What one judgement compares, the person whom it concludes in among them, and what was taken back of it."""

    judgement: Judgement
    compared: tuple[str, ...]
    person: str | None
    overruled: Mapping[frozenset[str], str]
    """Of each pair that it no longer rules on, the judgement that took it back."""

    @property
    def entry(self) -> Compared:
        """The judgement as it was taken in."""
        return self.judgement, self.compared, self.person

    @property
    def members(self) -> tuple[str, ...]:
        """Everything that it compares, the person last."""
        return tuple(dict.fromkeys((*self.compared, *(() if self.person is None else (self.person,)))))

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Every two things of which it says something."""
        return list(combinations(self.members, 2))

    @property
    def standing(self) -> list[tuple[str, str]]:
        """The pairs of which its word still holds."""
        return [pair for pair in self.pairs if frozenset(pair) not in self.overruled]

    @property
    def holds(self) -> str:
        """Whether it holds: wholly, in part, or no longer."""
        if not self.overruled:
            return "wholly"
        return "in part" if self.standing else "no longer"

    @property
    def followed_by(self) -> tuple[str, ...]:
        """The judgements that took back any of it."""
        return tuple(dict.fromkeys(self.overruled.values()))


def rulings(entries: Iterable[Compared]) -> list[Ruling]:
    """Each judgement with what later ones took back of it, in the order in which they follow one another.

    That is by date; of one date, as they stand in the file.
    """
    in_order = sorted((one for one in entries if one[1]), key=lambda one: one[0].date.text)
    told = [_ruling(judgement, compared, person, {}) for judgement, compared, person in in_order]
    said: dict[frozenset[str], list[Judgement]] = {}
    for one in told:
        for pair in one.pairs:
            said.setdefault(frozenset(pair), []).append(one.judgement)
    return [_dropping_out(_followed(one, said)) for one in told]


def _ruling(
    judgement: Judgement, compared: Sequence[str], person: str | None, overruled: Mapping[frozenset[str], str]
) -> Ruling:
    return Ruling(
        judgement=judgement, compared=tuple(dict.fromkeys(compared)), person=person, overruled=overruled
    )


def _followed(ruling: Ruling, said: Mapping[frozenset[str], Sequence[Judgement]]) -> Ruling:
    """With each pair that a later judgement decided otherwise, and the first that did."""
    overruled: dict[frozenset[str], str] = {}
    for pair in map(frozenset, ruling.pairs):
        about = said[pair]
        later = about[about.index(ruling.judgement) + 1 :] if len(about) > 1 else ()
        contrary = (one.id for one in later if one.decision is not ruling.judgement.decision)
        if (by := next(contrary, None)) is not None:
            overruled[pair] = by
    return _ruling(ruling.judgement, ruling.compared, ruling.person, overruled)


def _dropping_out(ruling: Ruling) -> Ruling:
    """Whoever is not held to be the person, or to be one with any other any longer, has no part in it at all."""
    person, overruled = ruling.person, dict(ruling.overruled)
    if person is None or not overruled or ruling.judgement.decision is not Decision.SAME:
        return ruling
    for one, by in _dropped(ruling, person):
        for other in ruling.members:
            if other != one:
                overruled.setdefault(frozenset((one, other)), by)
    return _ruling(ruling.judgement, ruling.compared, person, overruled)


def _dropped(ruling: Ruling, person: str) -> Iterator[tuple[str, str]]:
    """The personas that drop out of a judgement, each with the judgement that took them out."""
    for one in ruling.compared:
        others = [frozenset((one, other)) for other in ruling.compared if other not in (one, person)]
        taken_back = [ruling.overruled[pair] for pair in others if pair in ruling.overruled]
        if (by := ruling.overruled.get(frozenset((one, person)))) is not None:
            yield one, by
        elif others and len(taken_back) == len(others):
            yield one, taken_back[0]
