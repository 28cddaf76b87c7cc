"""What a report tells of what would be worth searching next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import click

from onrecord.chronology import Proof
from onrecord.cli.page import heading, paragraph
from onrecord.dates.days import iso
from onrecord.dates.wording import window_in_words
from onrecord.script import Report, proof_story
from onrecord.script.worth_searching import Waiting, worth_searching

SHOWN = 5
"""How many times are told of; the JSON report has all."""


def searches_as_json(report: Report) -> list[Mapping[str, Any]]:
    """The times that lines wait for, those of the most lines first."""
    return [_plain(one, report.chronology.proof(one.time)) for one in worth_searching(report)]


def _plain(one: Waiting, proof: Proof) -> Mapping[str, Any]:
    earliest, latest = one.bounds.earliest, one.bounds.latest
    return {
        "time": one.time,
        "statement": one.statement,
        "earliest": None if earliest is None else iso(earliest),
        "latest": None if latest is None else iso(latest),
        "wanted": [side for side, wide in (("earliest", one.earliest), ("latest", one.latest)) if wide],
        "because_earliest": list(proof.earliest),
        "because_latest": list(proof.latest),
        "lines": list(one.lines),
        "questions": [question.id for question in one.asked],
    }


def print_searches(report: Report) -> None:
    """The times that the most lines wait for, with what their bounds rest on."""
    found = worth_searching(report)
    if found:
        heading("Worth searching next")
    for one in found[:SHOWN]:
        click.echo()
        paragraph(_sentence(one), indent=2)
        for side in _sides(report, one):
            paragraph(side, indent=4, lead="– ")
        for question in one.asked:
            count = len(question.searched)
            searches = f"{count} search{'' if count == 1 else 'es'} on record"
            paragraph(f"Asked already in {question.id}: {searches}.", indent=4, lead="– ")
    if len(found) > SHOWN:
        click.echo()
        paragraph(f"and {len(found) - SHOWN} more times that fewer lines wait for.", indent=2)


def _sentence(one: Waiting) -> str:
    count = len(one.lines)
    wait = "1 line waits" if count == 1 else f"{count} lines wait"
    window = window_in_words(one.bounds.earliest, one.bounds.latest)
    return f"{wait} for when {one.statement} was: {window}, as far as is known."


def _sides(report: Report, one: Waiting) -> Iterator[str]:
    """What the bounds rest on that are too wide for a line."""
    earliest, latest = proof_story(report.chronology, one.time)
    if one.earliest:
        yield earliest or "Nothing on record says how early it can have been."
    if one.latest:
        yield latest or "Nothing on record says how late it can have been."
