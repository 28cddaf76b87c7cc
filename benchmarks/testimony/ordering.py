"""What followed what, as far as the form of a biography says so without saying it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from benchmarks.testimony.happenings import ARRESTED, NAMED, REHABILITATED, SENTENCED
from benchmarks.testimony.told import Told
from onrecord.dates import Beside, Moment, Side, StatementTime

Numbered = tuple[str, Told]
"""An event with the id of its statement."""


def numbered(told: Iterable[Told]) -> Iterator[Numbered]:
    """Each event with its id: `arrested`, and `arrested-2` where it happened again."""
    count: Counter[str] = Counter()
    for one in told:
        kind = one.happening.id
        count[kind] += 1
        yield kind if count[kind] == 1 else f"{kind}-{count[kind]}", one


def followed_by(one: Told, earlier: Sequence[Numbered], *, several: bool) -> list[str]:
    """The arrest and sentence told last before it, where the form of a biography makes them one case.

    A second sentence without an arrest of its own may be told out of turn, and where there were several
    arrests or sentences, no rehabilitation says of which.
    """
    kinds = one.happening.follows + ((one.happening.id,) if one.once_more else ())
    last = {before.happening.id: id for id, before in earlier}
    again = one.happening is SENTENCED and not one.once_more and _is_judged(earlier)
    if one.out_of_turn or again or (several and one.happening is REHABILITATED):
        return []
    return [last[kind] for kind in kinds if kind in last]


def _is_judged(earlier: Sequence[Numbered]) -> bool:
    """Whether the last arrest has its sentence already."""
    cases = [one.happening for _, one in earlier if one.happening in (ARRESTED, SENTENCED)]
    return cases[-1:] == [SENTENCED]


def not_before(id: str) -> Moment:
    """`after` would be a day later at least; this holds on the day itself too."""
    return Beside(Side.AFTER, StatementTime(id), counted_in=True)


def order_in_words(ids: Sequence[str]) -> str:
    """The same, as a researcher says it: `, not before the arrest`."""
    nouns = [str(NAMED[id.partition("-")[0]].what) for id in ids]
    return f", not before the {' and the '.join(nouns)}" if nouns else ""
