"""Linking from end to end: invented people with the errors of registers, and real sets whose truth is known."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq
import pytest
from splink import DuckDBAPI, Linker

from benchmarks.identity.generator import TRUTH, invented, write_register
from onrecord.identity.linking import Gathered, Linkage, gathered, link, rows_of_register
from onrecord.identity.linking.clusters import within
from onrecord.identity.linking.settings import ROW_ID
from onrecord.identity.registers import open_register
from onrecord.places import Atlas

Array = Any


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("registers")


@pytest.fixture(scope="module")
def people(shared: Path, home: Path) -> Gathered:
    """20,000 records of invented people, named as often as people are."""
    assert (shared / "data" / "names_ru").is_dir()
    return gathered([rows_of_register(write_register(invented(20_000, seed=7), home / "made"), Atlas())])


@pytest.fixture(scope="module")
def found(people: Gathered) -> Linkage:
    return link(people)


def agreement(of_row: Array, truth: Array) -> tuple[float, float]:
    """Recall and precision of the pairs that are in one cluster."""
    left, right = within(of_row)
    true, _ = within(truth)
    right_ones = int((truth[left] == truth[right]).sum())
    return right_ones / len(true), right_ones / max(len(left), 1)


def test_invented_people_are_found_again(found: Linkage, home: Path) -> None:
    truth = pq.read_table(home / "made" / TRUTH)["person"].to_numpy()
    recall, precision = agreement(found.clusters.of_row, truth)
    assert recall > 0.85
    assert precision > 0.995


def test_by_the_model_that_was_kept_splink_weighs_the_same(people: Gathered, found: Linkage) -> None:
    """The settings are Splink's, and so it can go on where Onrecord leaves off."""
    model = json.loads(json.dumps(found.settings))
    rows = people.prepared.append_column(ROW_ID, [np.arange(people.prepared.num_rows)])
    predicted = Linker(DuckDBAPI().register(rows), model, log_level=None).inference.predict(
        threshold_match_weight=8
    )
    told = {
        (min(one["row_id_l"], one["row_id_r"]), max(one["row_id_l"], one["row_id_r"])): one["match_weight"]
        for one in predicted.as_record_list()
    }
    linked = found.linked
    ours = dict(
        zip(zip(linked.left.tolist(), linked.right.tolist(), strict=True), linked.weight, strict=True)
    )
    assert ours.keys() == told.keys()
    assert max(abs(ours[pair] - told[pair]) for pair in ours) < 1e-6


REAL = {
    "historical_50k": (["historical_figures_with_errors_50k.parquet"], 0.85),
    "febrl4": (["dataset4a.csv", "dataset4b.csv"], 0.9995),
}


@pytest.mark.parametrize("name", sorted(REAL))
def test_sets_that_others_are_measured_by(
    name: str, shared: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Columns guessed, model trained without labels, nothing set by hand."""
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    files, least = REAL[name]
    parts = [open_register(shared / "data" / "splink_datasets" / file) for file in files]
    rows = gathered([rows_of_register(part, Atlas()) for part in parts])
    ids = rows.ids(np.arange(len(rows.sources))).to_pylist()
    truth = np.unique(_truth(name, ids, shared), return_inverse=True)[1]
    recall, precision = agreement(link(rows).clusters.of_row, truth)
    assert 2 * recall * precision / (recall + precision) >= least


def _truth(name: str, ids: list[str], shared: Path) -> list[str]:
    if name == "febrl4":
        return [one.split("-")[1] for one in ids]
    table = pq.read_table(
        shared / "data/splink_datasets" / REAL[name][0][0], columns=["unique_id", "cluster"]
    )
    of_id = dict(zip(table["unique_id"].to_pylist(), table["cluster"].to_pylist(), strict=True))
    return [of_id[one] for one in ids]


def test_books_of_memory(shared: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recall .97 at a precision of .995, without the archive file by which the links were found."""
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    folder = shared / "data" / "estonia_memento"
    rows = gathered([rows_of_register(open_register(folder / "records.parquet"), Atlas())])
    place = {one: at for at, one in enumerate(rows.ids(np.arange(len(rows.sources))).to_pylist())}
    of_row = link(rows, threshold=5).clusters.of_row
    with (folder / "links.csv").open(encoding="utf-8") as lines:
        told = [line.split(",")[:3] for line in lines][1:]
    as_one = [
        (label.startswith("match"), of_row[place[one]] == of_row[place[other]])
        for one, other, label in told
        if label != "review"
    ]
    matches = [together for true, together in as_one if true]
    wrong = sum(together for true, together in as_one if not true)
    assert sum(matches) / len(matches) >= 0.97
    assert sum(matches) / (sum(matches) + wrong) >= 0.995
