"""How many places of real data the atlas knows, in counts, and how quickly: `python -m benchmarks.places`.

It needs the gazetteer (`onrecord places --make`). Nothing of the data is shown but counts.
"""

from __future__ import annotations

import csv
import gzip
import json
import re
import time
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import click

from onrecord.places import Atlas, Extent, Spot, likely, open_atlas
from onrecord.places.spelling import IS_CYRILLIC
from onrecord.places.spot import kilometres

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
BORN = re.compile(
    r"(?:[Рр]од\.?|[Рр]одил(?:ся|ась)|[Уу]рож\w*\.?)\s+(?:в\s+)?[\d.]*\s*(?:г\.)?,?\s*(.{3,90}?)"
    r"(?:,\s*(?:русск|евре|латыш|поляк|немец|немк|украин|белорус|б/п|член|обр|из|грузин|армян)|;|$)"
)
NEAR, ALIAS, REGION = 25.0, 5.0, 150.0


def towns() -> Iterator[dict[str, str]]:
    """The towns of geonames_ussr, the most populous first."""
    with gzip.open(DATA / "geonames_ussr" / "places.csv.gz", "rt", encoding="utf-8") as file:
        yield from csv.DictReader(file)


def aliases() -> Iterator[tuple[str, tuple[float, float]]]:
    """The names of 13,461 towns of the former Union, each with where the town is."""
    for row in towns():
        for name in row["alternatenames"].split("|"):
            if name[:1].isupper() and (IS_CYRILLIC.search(name) or name.isascii()):
                yield name, (float(row["lat"]), float(row["lon"]))


def romanised() -> Iterator[tuple[str, str, tuple[float, float]]]:
    """The Cyrillic names of the larger of these towns by every scheme that iuliia has."""
    import iuliia

    for row in islice(towns(), 500):
        russian = [name for name in row["alternatenames"].split("|") if re.fullmatch(r"[А-Я][а-яё]+", name)]
        for scheme in iuliia.schemas.names():
            for name in russian[:1]:
                written = iuliia.schemas.get(scheme).translate(name)
                yield scheme, written, (float(row["lat"]), float(row["lon"]))


def camps() -> Iterator[tuple[str, tuple[float, float]]]:
    """Where camps lay that stayed in one place, as their historians say it, with coordinates that are their own."""
    for line in (DATA / "gulag_camps" / "camps.jsonl").read_text(encoding="utf-8").splitlines():
        for place in json.loads(line)["locations"] or ():
            east, north = place["coordinates"]
            told = (place["description"] or {}).get("ru") or ""
            if told and ";" not in told:
                yield told, (north, east)


def sites_of_terror() -> Iterator[tuple[str, tuple[float, float]]]:
    """Prisons, camps and burial places in Moscow, by their names."""
    for file in sorted((DATA / "topography_of_terror").glob("*.geojson")):
        for feature in json.loads(file.read_text(encoding="utf-8"))["features"]:
            told = feature["properties"]
            if told.get("name") and told.get("Y_centroid"):
                yield told["name"], (told["Y_centroid"], told["X_centroid"])


def birthplaces() -> Iterator[tuple[str, list[str]]]:
    """Birthplaces as two registers write them."""
    with (DATA / "moscow_executed" / "persons.csv").open(encoding="utf-8") as file:
        yield "moscow_executed", list(_born(row["text"] for row in csv.DictReader(file)))
    with gzip.open(DATA / "memorial_bio_texts" / "bios.jsonl.gz", "rt", encoding="utf-8") as file:
        yield "memorial_bio_texts", list(_born(json.loads(line)["text"] for line in file))


def _born(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if found := BORN.search(text.replace("\n", ";")):
            yield found[1]


def located(atlas: Atlas, told: Iterable[tuple[str, tuple[float, float]]], within: float) -> str:
    """How many texts mean a town, how many the right one first, how many the right one at all."""
    texts = [(atlas.resolve(text), at) for text, at in told]
    sites = [(spots, at) for spots, at in texts if any(_is_mapped(spot) for spot in spots)]
    first = sum(_lies(spots[0], at, within) for spots, at in sites)
    anywhere = sum(any(_lies(spot, at, within) for spot in spots) for spots, at in sites)
    return f"{len(texts):9,} {len(sites) / len(texts):8.3f} {first / len(sites):8.3f} {anywhere / len(sites):8.3f}"


def _is_mapped(spot: Spot) -> bool:
    return spot.extent is Extent.SITE and spot.at is not None and spot.key.startswith("geonames:")


def _lies(spot: Spot, at: tuple[float, float], within: float) -> bool:
    return spot.at is not None and spot.extent is Extent.SITE and kilometres(spot.at, at) <= within


def known(atlas: Atlas, texts: list[str]) -> str:
    """How many texts are known at all, to a town on the map, without rivals; and how long a new one takes."""
    distinct = set(texts)
    began = time.process_time()
    spots = {text: likely(atlas.resolve(text)) for text in distinct}
    microseconds = (time.process_time() - began) / len(distinct) * 1e6
    shares = (
        sum(bool(spots[text]) for text in texts),
        sum(bool(spots[text]) and _is_mapped(spots[text][0]) for text in texts),
        sum(len(spots[text]) == 1 for text in texts),
    )
    told = " ".join(f"{share / len(texts):8.3f}" for share in shares)
    return f"{len(texts):9,} {len(distinct):9,} {told} {microseconds:7.0f} µs"


@click.command()
def main() -> None:
    """Print how many places are known."""
    atlas = open_atlas()
    if atlas.union is None:
        raise click.ClickException("the gazetteer is not made: onrecord places --make")
    click.echo(f"{'':24}     texts  on map    first   listed")
    click.echo(f"{'geonames_ussr aliases':24}{located(atlas, aliases(), ALIAS)}")
    click.echo(
        f"{'… romanised, 500 towns':24}{located(atlas, ((text, at) for _, text, at in romanised()), ALIAS)}"
    )
    click.echo(f"{'gulag_camps':24}{located(atlas, camps(), NEAR)}")
    click.echo(f"{'topography_of_terror':24}{located(atlas, sites_of_terror(), NEAR)}")
    click.echo(f"\n{'':24}     texts  distinct    known   on map   single  each new")
    for register, texts in birthplaces():
        click.echo(f"{register:24}{known(atlas, texts)}")


if __name__ == "__main__":
    main()
