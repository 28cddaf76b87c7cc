"""The obvious solver: what a dossier says of time, by the design's formulas, worked out by full passes.

It shares no code with `onrecord.chronology`. A rule is "this time is at least (or at most) so many months
and then days from that one"; bounds come of applying every rule, both ways, until nothing changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

import reference_days as days
from reference_places import are_apart, gone, least_way, there, ways_to_be
from reference_rules import AT_LEAST, AT_MOST, Rule, Told

from onrecord.dates import Dated, When
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Source, Statement

FAR_BACK, FAR_OFF = 300_000, 1_500_000
"""Where a time that hangs from no date is tried, and beyond which nothing in a test can lie."""

PASSES = 3000
"""Enough for a circle of times that may rest on a leap day alone: the next may be eight years of days away."""


class Impossible(Exception):
    """No days fit."""


Bounds = dict[str, tuple[int | None, int | None]]


@dataclass
class Story:
    """A dossier as rules; `ways` are the dates that may be in either calendar, each as rules again."""

    dossier: Dossier
    supposing: str = ""
    rules: list[Rule] = field(default_factory=list)
    ways: list[list[list[Rule]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        for source in self.dossier.sources.values():
            self._card(source)
        for statement in self.dossier.statements.values():
            self._statement(statement)
        self._judgements()

    def bounds(self) -> Bounds:
        """Earliest and latest of every time, Impossible where there is no solution."""
        solved = solve(self.rules)
        while len(open_ways := [ways for ways in self.ways if ways]) > 0:
            decided = False
            for ways in open_ways:
                possible = [way for way in ways if is_possible([*self.rules, *way])]
                if not possible:
                    raise Impossible
                if len(possible) == 1:
                    self.rules += possible[0]
                    self.ways.remove(ways)
                    decided = True
            if not decided:
                break
            solved = solve(self.rules)
        self._refuse_two_places()
        return solved

    def _card(self, source: Source) -> None:
        made = f"made({source.id})"
        for persona in source.personas:
            birth, death = f"birth({source.id}:{persona})", f"death({source.id}:{persona})"
            self.rules += [Rule(death, AT_LEAST, (birth, 0, 0)), Rule(death, AT_MOST, (birth, 1440, 0))]
        for author in source.authors:
            if author in source.personas:
                self.rules.append(Rule(made, AT_LEAST, (f"birth({source.id}:{author})", 0, 0)))
                if source.kind not in ("book", "article", "film", "page"):
                    self.rules.append(Rule(made, AT_MOST, (f"death({source.id}:{author})", 0, 0)))
        if source.made is not None:
            self._tell(source, source.made, (made, made), source.id)

    def _statement(self, told: Statement) -> None:
        start, end = f"{told.key}.start", f"{told.key}.end"
        self.rules.append(Rule(end, AT_LEAST, (start, 0, 0)))
        if told.certainty != "asserted" and told.key != self.supposing:
            return
        who = list(told.who_keys)
        one = {"birth": f"birth({who[0]})", "death": f"death({who[0]})"}.get(told.what) if who else None
        if told.what == "authorship" and told.of:
            one = f"made({told.of})"
        if one:
            self._equal(start, one)
            self._equal(end, one)
        for persona in who[1:] if told.what in ("birth", "death") else who:
            self.rules.append(Rule(start, AT_LEAST, (f"birth({persona})", 0, 0)))
            if told.what not in ("burial", "rehabilitation", "publication", "opinion"):
                self.rules.append(Rule(end, AT_MOST, (f"death({persona})", 0, 0)))
        if told.when is not None:
            self._tell(self.dossier.sources[told.source], told.when, (start, end), told.key)

    def _tell(self, source: Source, when: When, times: tuple[str, str], teller: str) -> None:
        try:
            self.rules += list(Told(self.dossier, source, source.calendar).rules(when, *times, teller))
        except days.NoDay:
            return
        if source.calendar == "unknown" and teller != self.supposing and self._is_double(when):
            self.ways.append(
                [
                    rules
                    for style in ("gregorian", "julian")
                    if (rules := self._way(source, when, times, teller, style))
                ]
            )

    def _way(
        self, source: Source, when: When, times: tuple[str, str], teller: str, style: str
    ) -> list[Rule] | None:
        try:
            return list(Told(self.dossier, source, style).rules(when, *times, f"{teller} {style}"))
        except days.NoDay:
            return None

    def _is_double(self, when: object) -> bool:
        if isinstance(when, Dated):
            about = self.dossier.production.policy.about
            return len(days.extents(when.text, when.mark, "unknown", about)) > 1
        if isinstance(when, tuple):
            return any(map(self._is_double, when))
        slots = getattr(when, "__dataclass_fields__", ())
        return any(self._is_double(getattr(when, slot)) for slot in slots)

    def _judgements(self) -> None:
        last: dict[frozenset[str], str] = {}
        for judged in sorted(self.dossier.judgements.values(), key=lambda judged: judged.date.text):
            for pair in combinations(judged.compares or judged.compares_events, 2):
                last[frozenset(pair)] = judged.decision
        for (left, right), decision in ((sorted(pair), said) for pair, said in last.items()):
            if decision == "same":
                times = ("{}.start", "{}.end") if "/" in left else ("birth({})", "death({})")
                for time in times:
                    self._equal(time.format(left), time.format(right))
        together = grouped(pair for pair, decision in last.items() if decision == "same")
        for pair, decision in last.items():
            if decision == "different" and any(pair <= group for group in together):
                self.rules.append(Rule("torn", AT_LEAST, ("torn", 0, 1)))

    def _equal(self, one: str, other: str) -> None:
        self.rules += [Rule(one, AT_LEAST, (other, 0, 0)), Rule(one, AT_MOST, (other, 0, 0))]

    def _refuse_two_places(self) -> None:
        if not is_possible_in_some_way(self.rules, [*self.ways, *self.stays_apart()]):
            raise Impossible

    def stays_apart(self) -> Iterator[list[list[Rule]]]:
        """For every two stays of one person in places of which neither holds the other, how both can be."""
        same = [judged for judged in self.dossier.judgements.values() if judged.decision == "same"]
        together = grouped(frozenset(judged.compares) for judged in same if judged.compares)
        places, absence = self.dossier.places, self.dossier.production.policy.absence

        def shared(one: frozenset[str], other: frozenset[str]) -> bool:
            return bool(one & other) or any(group & one and group & other for group in together)

        told = list(self.dossier.statements.values())
        for left, right in combinations(told, 2):
            if shared(there(left), there(right)) and are_apart(places, left.where, right.where):
                journeys = [
                    (journey, stay)
                    for journey in told
                    for stay in (left, right)
                    if shared(gone(journey), there(left) | there(right))
                    and not are_apart(places, journey.where, stay.where)
                ]
                least = least_way(places, left.where, right.where)
                yield list(ways_to_be(left, right, absence, least, journeys))


def grouped(pairs: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """What hangs together by pairs that share a member."""
    groups: list[frozenset[str]] = []
    for pair in pairs:
        touching = [group for group in groups if group & pair]
        groups = [group for group in groups if group not in touching]
        groups.append(pair.union(*touching))
    return groups


def is_possible(rules: list[Rule]) -> bool:
    """Whether any days fit."""
    try:
        solve(rules)
    except Impossible:
        return False
    return True


def is_possible_in_some_way(rules: list[Rule], choices: list[list[list[Rule]]]) -> bool:
    """Whether any days fit if each of some choices is made in one of its ways: every one beside every other."""
    if not choices or not is_possible(rules):
        return is_possible(rules)
    ways, *rest = choices
    return any(is_possible_in_some_way([*rules, *way], rest) for way in ways)


def solve(rules: list[Rule]) -> Bounds:
    """Earliest and latest of every time; Impossible where no days fit."""
    times = {rule.time for rule in rules} | {p for rule in rules if isinstance(p := rule.point[0], str)}
    bounds: Bounds = dict.fromkeys(times, (None, None))
    _pass_until_still(rules, bounds)
    # Times that hang only from one another: wherever they are put first, they come to rest, or never do.
    adrift = {time: (FAR_BACK if low is None else low, high) for time, (low, high) in bounds.items()}
    _pass_until_still(rules, adrift)
    return bounds


def _pass_until_still(rules: list[Rule], bounds: Bounds) -> None:
    for _ in range(PASSES):
        changes = [_apply(rule, bounds) for rule in rules]
        if not any(changes):
            return
    raise Impossible


def _apply(rule: Rule, bounds: Bounds) -> bool:
    """Tighten both ends of a rule by one another; whether anything changed."""
    base, months, more = rule.point
    low, high = (base, base) if isinstance(base, int) else bounds[base]
    edge = low if rule.side == AT_LEAST else high
    changed = edge is not None and _tighten(bounds, rule.time, rule.side, days.walk(edge, months) + more)
    if isinstance(base, str):
        own = bounds[rule.time][1 if rule.side == AT_LEAST else 0]
        if own is not None:
            changed |= _tighten(bounds, base, -rule.side, _back(own - more, months, rule.side))
    return changed


@cache
def _back(reached: int, months: int, side: int) -> int:
    """The furthest day from which walking goes no further than the day reached."""
    near = days.walk(reached, -months)
    return next(
        day
        for day in range(near + 5 * side, near - 9 * side, -side)
        if (days.walk(day, months) - reached) * side <= 0
    )


def _tighten(bounds: Bounds, time: str, side: int, day: int) -> bool:
    low, high = bounds[time]
    if side == AT_LEAST:
        changed = low is None or day > low
        low = day if changed else low
    else:
        changed = high is None or day < high
        high = day if changed else high
    if (low is not None and high is not None and low > high) or (changed and not FAR_BACK < day < FAR_OFF):
        raise Impossible
    bounds[time] = (low, high)
    return changed
