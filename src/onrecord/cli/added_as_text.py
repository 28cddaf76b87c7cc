"""What `onrecord add` took in, in words."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.page import heading, paragraph
from onrecord.web.keeping.taking_in import Added, Taken

FEW = 20
"""So many sources are listed one by one; of more, those alone that something is to be said of."""


def print_added(folder: Path, added: Added) -> None:
    """Counts first, then each source, then what was there already and what was refused, and what to do next."""
    counts = (
        f"{_counted(len(added.taken), 'source')} taken in",
        f"{_counted(len(added.already), 'file')} there already",
        f"{_counted(len(added.refused), 'file')} refused",
    )
    paragraph(", ".join(counts) + ".")
    listed = [one for one in added.taken if len(added.taken) <= FEW or one.told]
    if listed:
        heading("Taken in")
        for one in listed:
            _print_taken(one)
    if added.already:
        heading("There already")
        for file, source in added.already:
            paragraph(f"{file}: {source}")
    if added.refused:
        heading("Refused")
        for file, why in added.refused:
            paragraph(f"{file}: {why}")
    if added.taken:
        click.echo()
        paragraph(
            f"Next: say what each is and who made it in {folder / 'sources'}, then onrecord check {folder}"
        )


def _print_taken(one: Taken) -> None:
    pages = "" if one.pages is None else f", {_counted(one.pages, 'page')}"
    language = "" if one.language is None else f", {one.language}"
    paragraph(f"{one.title} ({one.kind}; {one.format}{language}{pages})", lead=f"{one.source}  ")
    for told in one.told:
        paragraph(told, indent=4)


def _counted(count: int, name: str) -> str:
    return f"{count:,} {name}{'' if count == 1 else 's'}"
