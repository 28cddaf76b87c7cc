"""`onrecord link`: which rows of registers, or personas of a dossier, are the same person."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.alibis import alibis
from onrecord.cli.linked import linkage_as_json, print_linkage
from onrecord.cli.model_given import read_model_file, weighing_by
from onrecord.cli.opening import json_option, open_dossier, tell_errors
from onrecord.cli.waiting import waiting
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition import put_file
from onrecord.findings import Refusal
from onrecord.findings.extras import needing
from onrecord.identity import all_profiles
from onrecord.places import open_atlas

if TYPE_CHECKING:
    from onrecord.identity.linking import Rows

DOSSIER = "dossier.yaml"


class NoDossierThere(Refusal):
    """A folder is neither a dossier nor a register."""

    def __init__(self, folder: str) -> None:
        super().__init__(f"{folder} is a folder, and no dossier: there is no {DOSSIER} in it.")


def _a_weight(_: click.Context, __: click.Parameter, weight: float) -> float:
    if not isfinite(weight):
        raise click.BadParameter(f"{weight} is no weight.")
    return weight


@click.command()
@click.argument("names", metavar="NAME...", nargs=-1, required=True)
@click.option(
    "--out", type=click.Path(path_type=Path), help="Write the pairs that are linked to this CSV file."
)
@click.option(
    "--clusters", type=click.Path(path_type=Path), help="Write to this CSV file which rows are one person."
)
@click.option(
    "--threshold",
    metavar="WEIGHT",
    type=float,
    default=8.0,
    callback=_a_weight,
    show_default=True,
    help="From which weight on two are linked, in bits: 8 is a chance of 250 to 1.",
)
@click.option(
    "--model",
    type=click.Path(path_type=Path),
    help="Weigh by this model, as Splink keeps it, and train none.",
)
@click.option("--keep-model", type=click.Path(path_type=Path), help="Keep the model in this file, as JSON.")
@click.option("--charts", type=click.Path(path_type=Path), help="Draw what the model says, in this folder.")
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    show_default=True,
    help="Let Splink weigh all pairs on Spark instead: for what is too large for one machine.",
)
@json_option
def link(names: tuple[str, ...], as_json: bool, **asked: Any) -> int:
    """Link the rows of registers, or the personas of a dossier, that are the same person.

    A NAME is a register, a file of one, or the folder of a dossier. Each row is compared with those of its own
    list and with those of all others. A model of how people are recorded is trained on the rows themselves.
    Clusters that hold two who cannot be one person are taken apart and shown.
    """
    with needing("registers", "Linking"):
        from onrecord.identity.linking import clusters_table, csv_of, gathered, pairs_table
        from onrecord.identity.linking import link as link_rows
        from onrecord.identity.linking.charts import drawn_charts
    on_spark = asked["engine"] == "spark"
    if on_spark:
        with needing("spark", "Linking on Spark"):
            import_module("pyspark")
    settings = None if asked["model"] is None else read_model_file(asked["model"])
    with waiting("Reading the rows"):
        rows = gathered(_parts(names))
    with waiting(f"Linking {len(rows.sources):,} rows"), weighing_by(asked["model"]):
        found = link_rows(rows, threshold=asked["threshold"], settings=settings, on_spark=on_spark)
    charts = {} if asked["charts"] is None else drawn_charts(found.settings, rows.prepared)
    if asked["out"] is not None:
        put_file(csv_of(pairs_table(rows, found)), asked["out"])
    if asked["clusters"] is not None:
        put_file(csv_of(clusters_table(rows, found)), asked["clusters"])
    if asked["keep_model"] is not None:
        put_file(json.dumps(found.settings, indent=1) + "\n", asked["keep_model"])
    for name, drawing in charts.items():
        put_file(drawing, asked["charts"] / name)
    if as_json:
        told = linkage_as_json(rows, found, pairs=asked["out"] is None)
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print_linkage(rows, found, asked["out"], asked["clusters"])
    return 0


def _parts(names: Sequence[str]) -> list[Rows]:
    return [_dossier(Path(name)) if (Path(name) / DOSSIER).is_file() else _register(name) for name in names]


def _register(name: str) -> Rows:
    from onrecord.identity.linking import rows_of_register
    from onrecord.identity.registers import NoSuchRegister, open_register

    try:
        register = open_register(name)
    except NoSuchRegister:
        if Path(name).is_dir():
            raise NoDossierThere(name) from None
        raise
    return rows_of_register(register, open_atlas())


def _dossier(folder: Path) -> Rows:
    from onrecord.identity.linking import rows_of_profiles

    opened = open_dossier(folder, left_out=None, today=date.today())
    tell_errors(opened, folder)
    dossier = opened.narrowed.dossier
    atlas = open_atlas(gazetteer_of(dossier.places.values()))
    return rows_of_profiles(folder.resolve().name, all_profiles(dossier), atlas, alibis(dossier))
