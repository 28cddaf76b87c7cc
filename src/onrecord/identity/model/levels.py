"""At which level two values agree, best first: what the model has a chance for, and what a scan counts.

A level is None where one side says nothing: that weighs nothing. All of it is over keys, days and relations,
so that a scan of millions can ask once for each distinct value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rapidfuzz.distance import JaroWinkler

from onrecord.evidence import Sex
from onrecord.identity.profile import Between
from onrecord.names import may_begin

SAME_OR_NOT = ("same", "different")
SPANS = ("day", "year", "overlap", "within-1y", "within-2y", "within-5y", "apart")
PLACES = ("same", "holds", "within", "region", "near", "apart")
"""`holds`: the other's place lies in the one that is told, as a village in the Siberia of a letter; `within`: the
place that is told lies in the other's."""

LEVELS: dict[str, tuple[str, ...]] = {
    "surname": ("same", "initial", "close", "similar", "different"),
    "given": ("same", "initial", "close", "different"),
    "patronymic": ("same", "initial", "close", "different"),
    "initials": ("same", "reversed", "different"),
    "sex": SAME_OR_NOT,
    "birth": SPANS,
    "death": SPANS,
    "birth_place": PLACES,
    "residence": PLACES,
    "occupation": SAME_OR_NOT,
    "nationality": SAME_OR_NOT,
    "facts": ("agrees-exactly", "agrees", "elsewhere", "otherwise"),
    "relatives": SAME_OR_NOT,
}
"""Every comparison with its levels, best first; the labels of the levels in the model's file are these."""

LIKENESS = {
    "surname": (("close", 0.92), ("similar", 0.84)),
    "given": (("close", 0.90),),
    "patronymic": (("close", 0.90),),
}
"""From which likeness of two keys on, by Jaro and Winkler, a part of a name is at which level."""

A_YEAR = 366
"""Days: no year is longer."""

GAPS = ((A_YEAR, "within-1y"), (731, "within-2y"), (1827, "within-5y"))
"""Up to how many days between two spans are which level."""


class Part(NamedTuple):
    """A part of a name by its key; of an initial the key is that of its letter."""

    key: str
    is_initial: bool = False


class Initials(NamedTuple):
    """A name of bare initials, as `NP`: the letters' keys in the order of a signature."""

    given: str
    surname: str
    patronymic: str = ""

    @property
    def reversed(self) -> Initials:
        """The same letters, read as of a name whose surname stands first."""
        letters = (self.given, *filter(None, (self.patronymic,)), self.surname)
        return Initials(letters[1], letters[0], *letters[2:])


def best(comparison: str, levels: Iterable[str | None]) -> str | None:
    """The best of several levels; None where none is known."""
    order = LEVELS[comparison]
    return min((level for level in levels if level is not None), key=order.index, default=None)


def part_level(comparison: str, left: Part, right: Part) -> str | None:
    """At which level two surnames, given names or patronymics agree."""
    if not (left.key and right.key):
        return None
    if left.is_initial or right.is_initial:
        letter, name = (left, right) if left.is_initial else (right, left)
        return "initial" if begins(letter.key, (name,)) else "different"
    if left.key == right.key:
        return "same"
    likeness = JaroWinkler.similarity(left.key, right.key)
    return next((level for level, least in LIKENESS[comparison] if likeness >= least), "different")


def parts_level(comparison: str, left: Sequence[Part], right: Sequence[Part]) -> str | None:
    """The best level at which any of somebody's surnames is any of another's; so of other parts."""
    return best(comparison, (part_level(comparison, one, other) for one in left for other in right))


def begins(letter: str, parts: Sequence[Part]) -> bool:
    """Whether any of several names may have this initial."""
    return any(may_begin(letter, part.key) for part in parts)


def initials_level(
    left: Initials, surnames: Sequence[Part], givens: Sequence[Part], patronymics: Sequence[Part]
) -> str | None:
    """At which level bare initials fit a name: in the order of a signature, surname first, or not."""
    if not (surnames and givens):
        return None
    for level, letters in (("same", left), ("reversed", left.reversed)):
        fits = begins(letters.surname, surnames) and begins(letters.given, givens)
        if fits and (not letters.patronymic or not patronymics or begins(letters.patronymic, patronymics)):
            return level
    return "different"


def sex_level(left: Sex | None, right: Sex | None) -> str | None:
    """Whether two sexes are one."""
    if left is None or right is None:
        return None
    return "same" if left is right else "different"


def span_level(left: Between, right: Between) -> str | None:
    """At which level two births or deaths agree, each a day somewhere in an interval."""
    if left.is_unknown or right.is_unknown:
        return None
    gap = days_apart(left, right)
    if gap == 0:
        longest = max(_length(left), _length(right))
        return "day" if longest == 0 else "year" if longest < A_YEAR else "overlap"
    return next((level for most, level in GAPS if gap <= most), "apart")


def days_apart(left: Between, right: Between) -> int:
    """The least number of days between a day of one interval and a day of another."""
    between = 0
    for before, after in ((left, right), (right, left)):
        if before.latest is not None and after.earliest is not None:
            between = max(between, after.earliest - before.latest)
    return between


def _length(span: Between) -> float:
    if span.earliest is None or span.latest is None:
        return float("inf")
    return span.latest - span.earliest


def words_relation(left: Sequence[str], right: Sequence[str]) -> str:
    """How two places lie to each other by their folded words alone, each followed by what it lies in."""
    if left[0] == right[0]:
        return "same"
    if left[0] in right:
        return "holds"
    return "within" if right[0] in left else "unknown"


def words_level(left: Iterable[str], right: Iterable[str]) -> str | None:
    """Whether any of somebody's occupations, in folded words, is one of another's."""
    one, other = set(left), set(right)
    if not (one and other):
        return None
    return "different" if one.isdisjoint(other) else "same"
