"""What linking found, on a terminal and as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.page import heading, paragraph

if TYPE_CHECKING:
    from onrecord.identity.linking import Gathered, Linkage
    from onrecord.identity.linking.clusters import Split

SHOWN = 20
"""So many clusters and pairs are shown; files have all."""


def linkage_as_json(rows: Gathered, found: Linkage, *, pairs: bool) -> dict[str, Any]:
    """The counts, the clusters that were taken apart, and the pairs if they are in no file."""
    from onrecord.identity.linking import pairs_table

    told = {
        "rows": len(rows.sources),
        "compared": found.linked.compared,
        "linked": len(found.linked.left),
        "between": _between(rows, found),
        "clusters": _clusters(found),
        "split": [_split_as_json(rows, split) for split in found.clusters.splits],
    }
    return {**told, "links": pairs_table(rows, found).to_pylist()} if pairs else told


def print_linkage(rows: Gathered, found: Linkage, out: Path | None, clusters: Path | None) -> None:
    """What was compared and linked, the weightiest pairs if they are in no file, and what was taken apart."""
    linked = len(found.linked.left)
    paragraph(_counted(rows, found))
    if not linked:
        paragraph("Nobody weighs enough to be linked: a lower --threshold links more.")
    for what, file in (("pairs", out), ("clusters", clusters)):
        if file is not None:
            paragraph(f"The {what} are in {file}.")
    if out is None and linked:
        _print_pairs(rows, found)
    if found.clusters.splits:
        heading(f"Taken apart, since they cannot be one person: {len(found.clusters.splits):,}")
        for split in found.clusters.splits[:SHOWN]:
            _print_split(rows, split)


def _counted(rows: Gathered, found: Linkage) -> str:
    """How many were compared, and linked; of several lists, how many from one to another."""
    linked, clusters = len(found.linked.left), _clusters(found)
    told = (
        f"{len(rows.sources):,} rows, {found.linked.compared:,} pairs compared: {linked:,} linked, "
        f"in {clusters:,} {'cluster' if clusters == 1 else 'clusters'}."
    )
    if len(rows.names) == 1 or not linked:
        return told
    between = _between(rows, found)
    return f"{told} {between:,} of the links {'is' if between == 1 else 'are'} from one list to another."


def _between(rows: Gathered, found: Linkage) -> int:
    """How many pairs are of rows from two lists."""
    return int((rows.sources[found.linked.left] != rows.sources[found.linked.right]).sum())


def _clusters(found: Linkage) -> int:
    import numpy

    sizes = numpy.bincount(found.clusters.of_row, minlength=1)
    return int((sizes > 1).sum())


def _print_pairs(rows: Gathered, found: Linkage) -> None:
    from onrecord.identity.linking import pairs_table

    table = pairs_table(rows, found).slice(0, SHOWN)
    heading("Linked, the weightiest first")
    for pair in table.to_pylist():
        click.echo(f"{pair['weight']:7.1f}  {pair['left']}  {pair['right']}")
    if len(found.linked.left) > SHOWN:
        paragraph(f"And {len(found.linked.left) - SHOWN:,} more: --out writes all of them to a file.")


def _print_split(rows: Gathered, split: Split) -> None:
    left, right = _ids(rows, (split.impossible.left, split.impossible.right))
    parts = " | ".join(", ".join(_ids(rows, part)) for part in split.into)
    paragraph(f"{parts}: of {left} and {right} {split.impossible.why}.", lead="- ")


def _split_as_json(rows: Gathered, split: Split) -> dict[str, Any]:
    left, right = _ids(rows, (split.impossible.left, split.impossible.right))
    return {
        "left": left,
        "right": right,
        "why": split.impossible.why,
        "into": [_ids(rows, part) for part in split.into],
    }


def _ids(rows: Gathered, which: tuple[int, ...]) -> list[str]:
    import numpy

    told: list[str] = rows.ids(numpy.array(which)).to_pylist()
    return told
