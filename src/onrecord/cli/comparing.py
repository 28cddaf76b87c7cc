"""`onrecord compare`: two versions of a script or a dossier, and what each change rests on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from onrecord.cli.compared_as_json import comparison_as_json
from onrecord.cli.compared_as_text import print_comparison
from onrecord.cli.differing import differences_as_json, print_differences
from onrecord.cli.opening import json_option
from onrecord.cli.page import paragraph
from onrecord.cli.versions import Side, paired, sides
from onrecord.cli.waiting import waiting
from onrecord.dossier.differing import RecordDifference, record_differences
from onrecord.script.comparison import Comparison, Version, compare


@click.command("compare")
@click.argument("before", metavar="A", type=click.Path(path_type=Path))
@click.argument("after", metavar="B", type=click.Path(path_type=Path))
@json_option
def compare_versions(before: Path, after: Path, as_json: bool) -> int:
    """What was added, dropped, changed and moved from A to B, and what of it now wants evidence.

    A and B are each a dossier's folder or a script in Fountain. A script in the folder `scripts` of a dossier is
    weighed on that dossier, and one that lies in none on the other side's, if that is one; of two dossiers the
    records are compared too.
    """
    with waiting("Comparing line by line"):
        one, other = sides(before, after, date.today())
        found = [compare(*_both(pair)) for pair in paired(one, other)]
        records = list(_records(one, other))
    if as_json:
        plain = {
            "before": one.name,
            "after": other.name,
            "scripts": [comparison_as_json(each) for each in found],
            "records": differences_as_json(records),
        }
        click.echo(json.dumps(plain, ensure_ascii=False))
        return 0
    _print(one, other, found, records)
    return 0


def _print(one: Side, other: Side, found: list[Comparison], records: list[RecordDifference]) -> None:
    paragraph(f"From {one.name} to {other.name}", bold=True)
    for comparison in found:
        print_comparison(comparison, named=len(found) > 1)
    print_differences(records)


def _both(pair: tuple[Version | None, Version | None]) -> tuple[Version, Version]:
    """Two versions, an empty one in the place of one that there is not."""
    before, after = pair
    name = after.name if after is not None else before.name if before is not None else ""
    return before or Version(name, ()), after or Version(name, ())


def _records(one: Side, other: Side) -> Iterator[RecordDifference]:
    if one.dossier is not None and other.dossier is not None:
        yield from record_differences(one.dossier, other.dossier)
