"""The kernel reads Splink's model and gives each pair the weight that Splink gives it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from onrecord.identity.linking.kernel import Kernel
from onrecord.identity.linking.splink_model import read_model
from onrecord.identity.linking.table import People
from splink_demos import DEMOS, Demo


@pytest.fixture(scope="module", params=sorted(DEMOS))
def demo(request: pytest.FixtureRequest, shared: Path) -> Demo:
    return DEMOS[request.param](shared)


def test_every_pair_weighs_what_splink_says(demo: Demo) -> None:
    """With Splink's own demonstrations: the same pairs, each weight within a millionth."""
    predicted = demo.linker.inference.predict(threshold_match_weight=-1000).physical_name
    database = demo.linker._db_api._con
    database.execute(f"CREATE TABLE lined_up AS {demo.rows} ORDER BY row")
    (count,) = database.execute("SELECT count(*) FROM lined_up").fetchone()
    of, key = ("rec_id", "rec_id") if "rec_id" in columns_of(database, "lined_up") else ("unique_id", "unique_id")
    told = database.execute(
        f"SELECT l.row AS l, r.row AS r, match_weight FROM {predicted} AS told "
        f"JOIN lined_up l ON l.{of} = told.{key}_l JOIN lined_up r ON r.{of} = told.{key}_r"
    ).fetchnumpy()
    kernel = Kernel(read_model(demo.model), People(database, "lined_up", count))
    weights = kernel.weights(told["l"], told["r"])
    assert len(weights) > 10_000
    assert np.abs(weights - told["match_weight"]).max() < 1e-6


def columns_of(database, table):
    return [row[0] for row in database.execute(f"DESCRIBE {table}").fetchall()]
