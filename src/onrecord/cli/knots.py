"""What cannot all be true, knot by knot, with what might be doubted."""

from __future__ import annotations

from collections.abc import Sequence

import click

from onrecord.chronology import Knot
from onrecord.cli.page import paragraph
from onrecord.dossier.dossier import Dossier
from onrecord.script import conflict_story

OFFER = "An offer and no verdict: no calculation can tell which of them is wrong."


def print_knots(dossier: Dossier, knots: Sequence[Knot], *, indent: int = 0) -> None:
    """Every conflict as a sentence, those that share members together, each knot with the fewest doubts."""
    for knot in knots:
        for conflict in knot.conflicts:
            click.echo()
            paragraph(conflict_story(dossier, conflict), indent=indent)
        if len(knot.conflicts) > 1:
            paragraph(f"These {len(knot.conflicts)} share members.", indent=indent)
        paragraph(offer(knot), indent=indent, lead="→ ")
    if knots:
        click.echo()
        paragraph(OFFER, indent=indent)


def offer(knot: Knot) -> str:
    """The fewest doubts that would end a knot, in words."""
    ends = "them" if len(knot.conflicts) > 1 else "it"
    return f"To doubt {' and '.join(knot.doubt)} would end {ends}."
