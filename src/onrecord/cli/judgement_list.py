"""The judgements of a dossier, told: what each says, whether it holds, and what rests on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from onrecord.chronology import Conflict, ConflictKind
from onrecord.cli.falling import falls_as_json, print_falls
from onrecord.cli.judged import in_words
from onrecord.cli.page import heading, paragraph
from onrecord.dossier import unstructure
from onrecord.dossier.followed import Ruling
from onrecord.edition.chronology_as_json import conflicts_as_json
from onrecord.evidence import Judgement
from onrecord.findings import JUDGEMENTS, Finding
from onrecord.script import Report, conflict_story
from onrecord.script.falls import Falls

SIGNS = {"wholly": "✓", "in part": "~", "no longer": "·"}


@dataclass(frozen=True, slots=True)
class Held:
    """A judgement with what was taken back of it since, and what would change without it."""

    judgement: Judgement
    ruling: Ruling | None
    rests: Falls

    @property
    def holds(self) -> str:
        """Whether it holds: wholly, in part, or no longer."""
        return "wholly" if self.ruling is None else self.ruling.holds

    @property
    def followed_by(self) -> tuple[str, ...]:
        """The judgements that took back any of it."""
        return () if self.ruling is None else self.ruling.followed_by


def judgements_as_json(report: Report, held: Sequence[Held]) -> Mapping[str, Any]:
    """The judgements as their file has them, and what rests on each; and where they do not go together."""
    return {
        "judgements": [
            {
                **unstructure(one.judgement),
                "holds": one.holds,
                "followed_by": list(one.followed_by),
                "rests": falls_as_json(one.rests),
            }
            for one in held
        ],
        "contradictions": conflicts_as_json(report.dossier, _contradictions(report)),
        "doubtful": [finding.what for finding in _doubtful(report)],
    }


def print_judgements(report: Report, held: Sequence[Held]) -> None:
    """All of them, those of people before those of events, and where they do not go together first."""
    if not held:
        paragraph("No judgement is on record: `onrecord judge` records one.")
    for conflict in _contradictions(report):
        paragraph(conflict_story(report.dossier, conflict), lead="✗ ")
    for finding in _doubtful(report):
        paragraph(finding.what, lead="! ")
    of_people = [one for one in held if not one.judgement.compares_events]
    of_events = [one for one in held if one.judgement.compares_events]
    for what, those in (("people", of_people), ("events", of_events)):
        if those:
            heading(f"Judgements on {what} ({len(those)})")
        for one in those:
            click.echo()
            _print_judgement(one)
            paragraph(resting_in_words(one.rests), indent=4, lead="– ")


def print_one(held: Held) -> None:
    """One judgement, and everything that would change without it."""
    _print_judgement(held)
    click.echo()
    print_falls(held.rests)


def _print_judgement(held: Held) -> None:
    judgement = held.judgement
    click.secho(f"  {SIGNS[held.holds]} {judgement.id}", bold=True)
    paragraph(f"{in_words(judgement)}.", indent=4)
    paragraph(f"{judgement.because} ({judgement.by}, {judgement.date.text})", indent=4)
    if held.followed_by:
        paragraph(
            f"It holds {held.holds}: {' and '.join(held.followed_by)} followed it.", indent=4, lead="– "
        )


def resting_in_words(rests: Falls) -> str:
    """How many lines, bounds and conflicts would be others without a judgement."""
    counted = (
        (len(rests.of_way("worse")), "line would fall", "lines would fall"),
        (len(rests.of_way("better")), "line would stand better", "lines would stand better"),
        (len(rests.of_way("same")), "line would rest on other grounds", "lines would rest on other grounds"),
        (len(rests.times.times), "bound would change", "bounds would change"),
        (len(rests.times.ended), "conflict would end", "conflicts would end"),
        (len(rests.times.begun), "conflict would begin", "conflicts would begin"),
    )
    told = [f"{count} {one if count == 1 else several}" for count, one, several in counted if count]
    return f"Without it {', '.join(told)}." if told else "Nothing rests on it."


def _contradictions(report: Report) -> list[Conflict]:
    return [one for one in report.chronology.conflicts if one.kind is ConflictKind.IDENTITY]


def _doubtful(report: Report) -> list[Finding]:
    return [one for one in report.findings if one.code in JUDGEMENTS]
