"""A judgement told as it is passed: what it makes one or parts, what it follows, and what speaks against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from onrecord.cli.page import paragraph
from onrecord.dossier import unstructure
from onrecord.edition.chronology_as_json import conflicts_as_json
from onrecord.evidence import Decision, Judgement
from onrecord.identity.judging import Passing, Regrouped
from onrecord.script import conflict_story

JUDGED = {
    Decision.SAME: "one and the same",
    Decision.DIFFERENT: "different",
    Decision.UNSURE: "not settled to be one",
}


def passed_as_json(passed: Passing, *, is_recorded: bool) -> Mapping[str, Any]:
    """The judgements as their file has them, and what comes of them."""
    dossier, comes = passed.after.dossier, passed.comes
    return {
        "recorded": is_recorded,
        "judgements": [unstructure(one) for one in passed.new.judgements],
        "person": None if passed.new.person is None else passed.new.person.id,
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


def print_passed(folder: Path, passed: Passing, *, is_recorded: bool) -> None:
    """Whether they were written down and, if so, what comes of them; if not, why not."""
    if is_recorded:
        for one in passed.new.judgements:
            paragraph(f"Recorded as {one.id}: {in_words(one)}.", bold=True)
        _print_what_comes(passed)
        for one in passed.new.judgements:
            paragraph(f"What rests on it: onrecord judgements {folder} {one.id}", lead="→ ")
        return
    for one in passed.new.judgements:
        paragraph(f"Not recorded: {in_words(one)}. By what is on record that cannot be:", bold=True)
    _print_conflicts(passed)
    paragraph("Doubt one of these, or record it all the same with --confirm.", lead="→ ")


def _print_what_comes(passed: Passing) -> None:
    comes, after = passed.comes, passed.after
    _print_groups("It makes one:", comes.joined)
    _print_groups("It parts:", comes.parted)
    for id in comes.overruled:
        paragraph(f"It takes back what {id} held of these.", indent=2)
    if comes.are_none:
        paragraph("Nobody is joined or parted by it.", indent=2)
    for doubt in after.doubtful:
        paragraph(doubt.what, indent=2, lead="! ")
    if after.begun:
        paragraph("It cannot be true beside the rest:", indent=2, lead="! ")
        _print_conflicts(passed)
    for conflict in after.ended:
        paragraph(f"A conflict ends: {', '.join(conflict.members)}.", indent=2)


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


def _print_conflicts(passed: Passing) -> None:
    for conflict in passed.after.begun:
        paragraph(conflict_story(passed.after.dossier, conflict), indent=4)
        click.echo()
