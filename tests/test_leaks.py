"""A sample of the leak suite: what it tries does not get out, and it would tell if it did."""

from __future__ import annotations

from pathlib import Path

from benchmarks.leaks.alarms import our_pages, read_clean
from benchmarks.leaks.batches import try_fields
from benchmarks.leaks.commands import COMMANDS, Commands
from benchmarks.leaks.everything import copy_of
from benchmarks.leaks.fields import fields_with_words, planted_in_fields
from benchmarks.leaks.people import PEOPLE
from benchmarks.leaks.trial import Tally, secrets_about, try_ways
from onrecord.dossier.records import HELD_IN
from onrecord.edition.gate import Scanner, Secrets
from onrecord.evidence import Production, Signoff


def test_nothing_planted_in_a_page_gets_out(tmp_path: Path) -> None:
    tally = Tally()
    try_ways(PEOPLE[3:4], secrets_about(PEOPLE), tmp_path, tally)
    assert (tally.out, tally.planted > 150) == ([], True)


def test_nothing_planted_in_a_field_gets_out(tmp_path: Path) -> None:
    tally = Tally()
    try_fields(PEOPLE[5:6], tmp_path, tally, every=9)
    assert (tally.out, tally.planted > 12) == ([], True)


def test_every_field_of_every_record_is_planted_in() -> None:
    planted = {one.field for one in planted_in_fields(copy_of(1), "x")}
    kinds = (Production, *HELD_IN, Signoff)
    assert planted == {field for kind in kinds for field in fields_with_words(kind)}


def test_nothing_planted_in_a_file_is_let_out_by_a_command(tmp_path: Path) -> None:
    tally = Tally()
    sending = Commands(folder=tmp_path, tally=tally, commands=COMMANDS[:1], every=16)
    assert list(sending.trying(PEOPLE[7], 0)) == ["build --for web --out site"]
    assert (tally.out, tally.planted > 5) == ([], True)


def test_without_the_gate_it_would_get_out_and_be_seen(tmp_path: Path) -> None:
    tally = Tally()
    try_ways(PEOPLE[:1], Scanner(Secrets()), tmp_path, tally)
    assert len(tally.out) == tally.planted > 100


def test_no_page_of_ours_is_held_back() -> None:
    read = read_clean(PEOPLE, our_pages())
    assert (read.held_back, read.pages > 50) == (0, True)
