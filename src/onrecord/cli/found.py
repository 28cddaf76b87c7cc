"""What a search found, on a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import click

from onrecord.cli.opening import Opened
from onrecord.cli.page import marked_paragraph
from onrecord.dossier import unstructure
from onrecord.findings import Where
from onrecord.search import Hit, What

BEGIN, END = "\ue000", "\ue001"
"""Stand for the marks while lines are broken; Unicode gives them to nobody."""


def hits_as_json(opened: Opened, hits: Sequence[Hit], more: bool) -> dict[str, Any]:
    """What `search --json` prints."""
    return {"hits": [_hit(opened, hit) for hit in hits], "more": more}


def _hit(opened: Opened, hit: Hit) -> dict[str, Any]:
    where = _where(opened, hit)
    return {
        "source": hit.source,
        "text": hit.text,
        "quote": hit.quote,
        "at": None if hit.at is None else unstructure(hit.at),
        "what": hit.what.value,
        "id": hit.id,
        "words": hit.words,
        "marks": [list(mark) for mark in hit.marks],
        "where": None if where is None else {"file": where.file, "line": where.line, "column": where.column},
    }


def print_hits(opened: Opened, hits: Sequence[Hit], more: bool) -> None:
    """Each hit with the way to it, and the words that were looked for set apart."""
    for hit in hits:
        click.secho(f"{hit.what.value} {hit.id}", bold=True, nl=False)
        click.echo("".join(f"  {told}" for told in _way(opened, hit)))
        _print_marked(hit)
    if not hits:
        click.echo("Nothing was found.")
    if more:
        click.echo("There is more: --limit says how much of it is shown.")


def _way(opened: Opened, hit: Hit) -> Iterator[str]:
    """The file and line, and what else leads to the place."""
    if (where := _where(opened, hit)) is not None:
        yield f"{where.file}:{where.line}"
    if hit.at is not None:
        told = {"page": hit.at.page, "section": hit.at.section, "time": hit.at.time}
        yield from (f"{name} {value}" for name, value in told.items() if value)


def _where(opened: Opened, hit: Hit) -> Where | None:
    """The file and line of a hit; of a recording only the file, since its words are counted without times."""
    if hit.what is not What.PASSAGE or hit.at is None or hit.at.position is None or hit.at.time is not None:
        return opened.kept.where(hit.id)
    before = opened.whole.dossier.texts[hit.id].words[: int(hit.at.position.partition("-")[0])]
    return opened.kept.where(hit.id, (before.count("\n") + 1, len(before) - before.rfind("\n")))


def _print_marked(hit: Hit) -> None:
    words, told, at = hit.words.replace(BEGIN, " ").replace(END, " "), "", 0
    for start, end in _runs(words, hit.marks):
        told += f"{words[at:start]}{BEGIN}{words[start:end]}{END}"
        at = end
    marked_paragraph(told + words[at:], BEGIN, END, indent=4)


def _runs(words: str, marks: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks, neighbours with only a space or a hyphen between them as one."""
    runs: list[tuple[int, int]] = []
    for start, end in marks:
        if runs and not words[runs[-1][1] : start].strip(" \n-"):
            runs[-1] = runs[-1][0], max(end, runs[-1][1])
        else:
            runs.append((start, end))
    return runs
