"""Persons and places as the models see them, nobody being on record, against what was marked by hand."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.suggestions.marked import Marked
from benchmarks.suggestions.tally import Tally
from onrecord.intake.suggesting.spotting import Named, Spotted, Spotter


def tally_names(marked: Iterable[Marked], spot: Spotter, what: str) -> list[Tally]:
    """A name is found where one of its kind covers its first letter; one that covers no mark is wrong."""
    persons, places = Tally(f"persons, {what}"), Tally(f"places, {what}")
    for one in marked:
        spotted = [name for name in spot(one.text) if not any(_covers(name, at) for at in one.neither)]
        for kind, truth, tally in ((Named.PERSON, one.persons, persons), (Named.PLACE, one.places, places)):
            of_kind = [name for name in spotted if name.kind is kind]
            tally.count(
                told=len(truth),
                found=sum(any(_covers(name, at) for name in of_kind) for at in truth),
                suggested=len(of_kind),
                right=sum(any(_covers(name, at) for at in truth) for name in of_kind),
            )
    return [persons, places]


def _covers(name: Spotted, at: int) -> bool:
    return name.at.start <= at < name.at.end
