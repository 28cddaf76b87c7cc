"""Two places at once, as the obvious solver has it."""

from __future__ import annotations

from collections.abc import Iterator

from reference_rules import AT_LEAST, AT_MOST, Rule, size

from onrecord.dates import Duration
from onrecord.evidence import Statement


def there(told: Statement) -> frozenset[str]:
    """Whoever is at the place of a statement for certain."""
    certain = ("birth", "death", "meeting", "arrest", "detention", "presence", "residence")
    if told.where is None or told.certainty != "asserted" or told.what not in certain:
        return frozenset()
    return frozenset(told.who_keys[:1] if told.what in ("birth", "death") else told.who_keys)


def ways_to_be(left: Statement, right: Statement, absence: Duration) -> Iterator[list[Rule]]:
    """One after the other with a day of travel in common, or together for less than an absence."""
    if "residence" not in (left.what, right.what):
        for one, other in ((left.key, right.key), (right.key, left.key)):
            yield [
                Rule(f"{other}.start", AT_LEAST, (f"{one}.end", 0, 0)),
                Rule(f"{other}.end", AT_LEAST, (f"{one}.start", 0, 1)),
            ]
        return
    months, days = size(absence)
    for one in (left.key, right.key):
        for other in (left.key, right.key):
            # Both ends are counted in: 90 days together end 89 days after they began.
            yield [Rule(f"{one}.end", AT_MOST, (f"{other}.start", months, days - 2))]
