"""Days in a calendar that nobody stated: Julian and Gregorian, until the evidence excludes one."""

from __future__ import annotations

from onrecord.chronology.groundwork import Choice, Groundwork
from onrecord.chronology.network import Constraint
from onrecord.chronology.sides import Days
from onrecord.chronology.trials import refuted


def decide_calendars(ground: Groundwork, earliest: Days, doubted: frozenset[str]) -> list[Constraint]:
    """Hold every date to the one calendar in which it can be; give the constraints that this adds.

    What excludes the other calendar becomes part of the reason for each bound that follows.
    """
    open_choices: list[Choice] = []
    decided: list[Constraint] = []
    for choice in ground.calendars:
        held = None if choice.teller in doubted else _only_way(earliest, choice, doubted)
        if held is None:
            open_choices.append(choice)
        else:
            decided += held
    ground.calendars[:] = open_choices
    ground.network.add(decided)
    return decided


def _only_way(earliest: Days, choice: Choice, doubted: frozenset[str]) -> list[Constraint] | None:
    """The constraints of the one way that remains, resting on what excludes the rest; None for several."""
    excluded = [refuted(earliest, way, doubted) for way in choice.ways]
    possible = [way for way, refutation in zip(choice.ways, excluded, strict=True) if refutation is None]
    if len(possible) != 1:
        return None
    reasons = [record for refutation in excluded if refutation is not None for record in refutation.because]
    return [_resting_on(constraint, reasons) for constraint in possible[0]]


def _resting_on(constraint: Constraint, reasons: list[str]) -> Constraint:
    return constraint._replace(because=tuple(dict.fromkeys((*constraint.because, *reasons))))
