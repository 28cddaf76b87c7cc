"""Real lists are understood unaided: counts of what is read, and no row of any of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from onrecord.identity.registers import keep, prepare
from onrecord.identity.registers.filling import filling_of
from onrecord.identity.registers.mapping.refusals import NoNames

SPLINK = "splink_datasets"
FILLED: dict[str, Mapping[str, int]] = {
    "estonia_memento/records.parquet": {
        **{"id": 80_445, "surname": 80_444, "given": 80_436, "patronymic": 77_305, "birth": 80_445},
        **{"facts: arrest": 47_948, "facts: sentence": 34_867, "facts: freed": 33_019},
    },
    "moscow_executed/persons.csv": {
        **{"id": 11_784, "surname": 11_784, "given": 11_704, "patronymic": 11_616, "birth": 11_784},
        **{"death": 11_784, "nationality": 11_518},
    },
    f"{SPLINK}/historical_figures_with_errors_50k.parquet": {
        **{"id": 50_578, "surname": 45_973, "given": 50_506, "birth": 39_160, "birth_place": 43_651},
        **{"sex": 39_318, "extra_postcode_fake": 39_152},
    },
    f"{SPLINK}/dataset4a.csv": {"id": 5_000, "surname": 4_952, "birth": 4_906, "residences": 4_945},
    f"{SPLINK}/dataset4b.csv": {"id": 5_000, "surname": 4_898, "birth": 4_801, "extra_postcode": 5_000},
    f"{SPLINK}/dataset3.csv": {"id": 5_000, "surname": 4_921, "birth": 4_845, "extra_soc_sec_id": 5_000},
    f"{SPLINK}/fake_1000.csv": {"id": 1_000, "surname": 819, "given": 831, "birth": 1_000},
    "stalin_lists_sample/spravki_sample.csv": {"id": 10, "surname": 10, "given": 10, "patronymic": 10},
}


@pytest.mark.parametrize("file", FILLED)
def test_a_real_list_is_understood_unaided(shared: Path, file: str) -> None:
    register = keep(prepare(shared / "data" / file), "list")
    filling = filling_of(register)
    assert {name: filling[name] for name in FILLED[file]} == FILLED[file]
    assert register.card.omissions.broken == 0


def test_labels_are_left_out_of_what_is_compared(shared: Path) -> None:
    mapping = prepare(shared / "data" / "estonia_memento" / "records.parquet").mapping
    held = {column.heading: str(column.holds) for column in mapping.columns}
    assert (held["archive_keys"], held["raw"]) == ("ignore", "ignore")


def test_a_list_of_lists_is_no_list_of_people(shared: Path) -> None:
    with pytest.raises(NoNames):
        keep(prepare(shared / "data" / "stalin_lists_sample" / "lists_sample.csv"), "list")
