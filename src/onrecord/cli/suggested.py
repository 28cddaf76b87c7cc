"""Suggestions told: each with its sentence and the statement that it would be, exactly as it would be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from onrecord.cli.page import harmless, paragraph, title
from onrecord.dossier import Change, unstructure
from onrecord.evidence import Place, Source, Statement, Text
from onrecord.intake.suggesting import Suggestion
from onrecord.store.folder.printer import flow

SHOWN = ("what", "who", "where", "when", "certainty")


def suggested_as_json(
    text: Text, wanted: Sequence[Suggestion], thrown_away: int, unreadable: int
) -> Mapping[str, Any]:
    """The suggestions of a text, as plain data."""
    return {
        "source": text.source,
        "text": text.language,
        "suggestions": [_as_json(one) for one in wanted],
        "thrown_away": thrown_away,
        "unreadable": unreadable,
    }


def _as_json(one: Suggestion) -> Mapping[str, Any]:
    statement = unstructure(one.statement)
    statement.pop("id")
    return {
        "id": one.id,
        "finds": sorted(one.finds),
        "sentence": one.sentence,
        "statement": statement,
        "new_personas": {id: unstructure(persona) for id, persona in one.personas.items()},
        "new_place": None if one.place is None else {one.place.id: unstructure(one.place)},
        "drafted_by": one.drafted_by,
    }


def print_suggested(
    folder: Path, text: Text, wanted: Sequence[Suggestion], thrown_away: int, unreadable: int
) -> None:
    """The suggestions one after another, each under its id, and how to settle them."""
    count = "1 suggestion" if len(wanted) == 1 else f"{len(wanted) or 'No'} suggestions"
    title(f"{count} from {text.key}")
    for one in wanted:
        _print_one(one)
    if thrown_away:
        paragraph(f"Thrown away, since their words are not in the text: {thrown_away}.", lead="! ")
    if unreadable:
        paragraph(f"Answers of the model that could not be read: {unreadable}.", lead="! ")
    if wanted:
        click.echo()
        paragraph(f"onrecord suggest {folder} {text.source} --accept {wanted[0].id}", lead="→ ")


def _print_one(one: Suggestion) -> None:
    click.echo()
    by = f", pointed at by {one.drafted_by}" if one.drafted_by else ""
    paragraph(f"{', '.join(sorted(one.finds))}{by}", lead=f"{one.id}  ")
    paragraph(f"“{one.sentence}”", indent=2)
    plain = {key: value for key, value in unstructure(one.statement).items() if key in SHOWN}
    click.echo(f"  {harmless(flow(plain))}")
    quote = one.statement.at[0].quote or ""
    if quote != one.sentence:
        paragraph(f"at: “{quote}”", indent=2)
    for id, persona in one.personas.items():
        paragraph(f"{id}, new on the card: {', '.join(persona.names)}", lead="+ ", indent=2)
    if one.place is not None:
        paragraph(f"{one.place.id}, a new place: {one.place.names[0].text}", lead="+ ", indent=2)


def settled_as_json(changes: Sequence[Change], refused: Sequence[Suggestion]) -> Mapping[str, Any]:
    """What was put on record, by ids."""
    return {
        "recorded": [one.after.key for one in changes if isinstance(one.after, Statement)],
        "personas": _new_personas(changes),
        "places": [one.after.id for one in changes if isinstance(one.after, Place)],
        "refused": [one.id for one in refused],
    }


def print_settled(
    folder: Path, source: str, changes: Sequence[Change], refused: Sequence[Suggestion]
) -> None:
    """What was put on record, and what is left for a person to do."""
    told = settled_as_json(changes, refused)
    for key in told["recorded"]:
        paragraph(f"Recorded as {key}.", bold=True)
    for what in ("personas", "places"):
        if told[what]:
            paragraph(f"New {what}: {', '.join(told[what])}.")
    if refused:
        paragraph(f"Refused, and not to be suggested again: {', '.join(told['refused'])}.")
    if told["recorded"]:
        file = folder / "sources" / source / "statements.yaml"
        paragraph(f"Say in your own words what they say: {file}", lead="→ ")


def _new_personas(changes: Sequence[Change]) -> list[str]:
    return [
        f"{one.after.id}:{id}"
        for one in changes
        if isinstance(one.before, Source) and isinstance(one.after, Source)
        for id in one.after.personas
        if id not in one.before.personas
    ]
