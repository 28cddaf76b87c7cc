"""What a report tells those who check lines: how each stands, and how many facts are left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

import click

from onrecord.cli.page import heading, paragraph
from onrecord.evidence import Signoff
from onrecord.script import Report, Signed, Signing, again, held
from onrecord.script.facts_left import FactsLeft, facts_left

Plain = Mapping[str, Any]


def signing_as_json(signing: Signing) -> Plain:
    """How a line stands: its state, each signature with what has changed since, and the holds in force."""
    return {
        "state": signing.state.value,
        "by": [_signature(one) for one in signing.signed],
        "holds": [_act(one) for one in signing.holds],
    }


def _signature(signed: Signed) -> Plain:
    return {
        **_act(signed.signoff),
        "good": signed.good,
        "despite": signed.despite,
        "reasons": list(signed.reasons),
        "altered": [asdict(one) for one in signed.altered],
    }


def _act(signoff: Signoff) -> Plain:
    return {"by": signoff.by, "role": signoff.role, "date": signoff.date.text, "note": signoff.note}


def signing_in_words(signing: Signing) -> Iterator[str]:
    """How a line stands, a sentence for each hold and each signature."""
    yield from map(held, signing.holds)
    for signed in signing.signed:
        yield again(signed) if not signed.good else _good(signed)


def _good(signed: Signed) -> str:
    one = signed.signoff
    despite = "" if signed.despite is None else f", although it was {signed.despite}"
    note = "" if one.note is None else f": {one.note}"
    return f"Signed by {one.by} ({one.role}, {one.date.text}){despite}{note.rstrip('.')}."


def facts_left_as_json(report: Report) -> Plain:
    """How far the checking has come, by scene, person and checker."""
    plain: Plain = asdict(facts_left(report))
    return plain


def print_facts_left(report: Report) -> None:
    """What is left to sign; one row where nobody has begun."""
    left = facts_left(report)
    if not left.facts:
        return
    if not report.dossier.signoffs:
        click.echo()
        paragraph(f"None of {_lines(left.facts)} of fact is signed yet: `onrecord sign DIR LINE --by NAME`.")
        return
    heading("Facts left")
    paragraph(f"{left.left} of {_lines(left.facts)} of fact not signed on today's evidence.")
    _print_where(left)
    _print_who(left)


def _print_where(left: FactsLeft) -> None:
    for scene in left.scenes:
        if scene.left:
            where = f"{scene.scene or 'Before the first scene'}  ({scene.script}:{scene.line})"
            paragraph(where, lead=f"  {scene.left:5} of {scene.facts:<5} ")
    if any(person.left for person in left.people):
        click.echo()
        paragraph("By whom they are about:")
    for person in left.people:
        if person.left:
            paragraph(person.id, lead=f"  {person.left:5} of {person.facts:<5} ")


def _print_who(left: FactsLeft) -> None:
    if left.checkers:
        click.echo()
    for one in left.checkers:
        parts = [f"{one.signed} signed"] if one.signed else []
        parts += [f"{one.again} of them to be checked again"] if one.again else []
        parts += [f"{one.held} held"] if one.held else []
        paragraph(f"{one.by} ({one.role}): {', '.join(parts)}.")


def _lines(count: int) -> str:
    return f"{count} line{'' if count == 1 else 's'}"
