"""A judgement told as it is passed: what it makes one or parts, what it follows, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.cli.as_json import conflicts_as_json
from onrecord.cli.page import paragraph
from onrecord.dossier import unstructure
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Decision, Judgement, Person
from onrecord.identity.judging import Afterwards, Consequences, Regrouped
from onrecord.script import conflict_story

JUDGED = {
    Decision.SAME: "one and the same",
    Decision.DIFFERENT: "different",
    Decision.UNSURE: "not settled to be one",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """A judgement, the person whom it puts on record, what comes of it, and whether it was written down."""

    judgement: Judgement
    person: Person | None
    after: Afterwards
    comes: Consequences
    is_recorded: bool


def passed_as_json(passed: Passed) -> Mapping[str, Any]:
    """The judgement as its file has it, and what comes of it."""
    dossier, comes = passed.after.dossier, passed.comes
    return {
        "judgement": unstructure(passed.judgement),
        "recorded": passed.is_recorded,
        "person": None if passed.person is None else passed.person.id,
        "joined": _groups(comes.joined),
        "parted": _groups(comes.parted),
        "overruled": list(comes.overruled),
        "still_one": [{"left": one.left, "right": one.right, "by": list(one.by)} for one in comes.still_one],
        "doubtful": [one.what for one in passed.after.doubtful],
        "against": conflicts_as_json(dossier, passed.after.begun),
        "conflicts_ended": conflicts_as_json(dossier, passed.after.ended),
    }


def _groups(regrouped: Iterable[Regrouped]) -> list[list[list[str]]]:
    return [[list(group) for group in one.groups] for one in regrouped]


def print_passed(folder: Path, passed: Passed) -> None:
    """Whether it was written down and, if so, what comes of it; if not, why not."""
    said, dossier = in_words(passed.judgement), passed.after.dossier
    if not passed.is_recorded:
        paragraph(f"Not recorded: {said}. By what is on record that cannot be:", bold=True)
        _print_conflicts(dossier, passed)
        paragraph("Doubt one of these, or record it all the same with --confirm.", lead="→ ")
        return
    paragraph(f"Recorded as {passed.judgement.id}: {said}.", bold=True)
    _print_groups("It makes one:", passed.comes.joined)
    _print_groups("It parts:", passed.comes.parted)
    for id in passed.comes.overruled:
        paragraph(f"It takes back what {id} held of these.", indent=2)
    if passed.comes.are_none:
        paragraph("Nobody is joined or parted by it.", indent=2)
    for doubt in passed.after.doubtful:
        paragraph(doubt.what, indent=2, lead="! ")
    if passed.after.begun:
        paragraph("It cannot be true beside the rest:", indent=2, lead="! ")
    _print_conflicts(dossier, passed)
    for conflict in passed.after.ended:
        paragraph(f"A conflict ends: {', '.join(conflict.members)}.", indent=2)
    paragraph(f"What rests on it: onrecord judgements {folder} {passed.judgement.id}", lead="→ ")


def in_words(judgement: Judgement) -> str:
    """What was judged: who and who are one and the same, and whom they are."""
    compared = [*judgement.compares, *judgement.compares_events]
    if judgement.person is not None:
        if judgement.decision is Decision.SAME and len(compared) > 1:
            return f"{_listed(compared)} are one and the same, {judgement.person}"
        compared.append(judgement.person)
    return f"{_listed(compared)} are {JUDGED[judgement.decision]}"


def _listed(ids: list[str]) -> str:
    return f"{', '.join(ids[:-1])} and {ids[-1]}" if len(ids) > 1 else ids[0]


def _print_groups(what: str, regrouped: Iterable[Regrouped]) -> None:
    for one in regrouped:
        paragraph(what, indent=2)
        for group in one.groups:
            paragraph(", ".join(group), indent=4, lead="– ")


def _print_conflicts(dossier: Dossier, passed: Passed) -> None:
    for conflict in passed.after.begun:
        paragraph(conflict_story(dossier, conflict), indent=4)
        click.echo()
