"""A sample of the leak suite: what it tries does not get out, and it would tell if it did."""

from __future__ import annotations

from pathlib import Path

from benchmarks.leaks.alarms import our_pages, read_clean
from benchmarks.leaks.people import PEOPLE
from benchmarks.leaks.trial import Tally, secrets_about, try_fields, try_ways
from onrecord.edition.gate import Scanner, Secrets
from onrecord.store.folder import read_folder

EXAMPLE = Path(__file__).parents[1] / "examples" / "tikhomost"


def test_nothing_planted_in_a_page_gets_out(tmp_path: Path) -> None:
    tally = Tally()
    try_ways(PEOPLE[3:4], secrets_about(PEOPLE), tmp_path, tally)
    assert (tally.out, tally.planted > 150) == ([], True)


def test_nothing_planted_in_a_field_gets_out(tmp_path: Path) -> None:
    tally = Tally()
    try_fields(read_folder(EXAMPLE).dossier, PEOPLE[5:6], tmp_path, tally, every=9)
    assert (tally.out, tally.planted > 6) == ([], True)


def test_without_the_gate_it_would_get_out_and_be_seen(tmp_path: Path) -> None:
    tally = Tally()
    try_ways(PEOPLE[:1], Scanner(Secrets()), tmp_path, tally)
    assert len(tally.out) == tally.planted > 100


def test_no_page_of_ours_is_held_back() -> None:
    read = read_clean(PEOPLE, our_pages())
    assert (read.held_back, read.pages > 50) == (0, True)
