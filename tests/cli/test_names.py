"""`onrecord names`: two names, or many pairs of them."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner
from running import Run

from onrecord.cli import name_pairs
from onrecord.cli.naming import names


def test_two_names_are_compared_with_reasons(run: Run) -> None:
    told = run("names", "Ника Петрович Поляков", "Poliakov N. P.").stdout
    assert "may be one name" in told
    assert "may be its initial" in told


def test_json_has_the_keys_that_it_promises(run: Run) -> None:
    told = json.loads(run("names", "Коля Рябов", "Nicholas Riaboff", "--json").stdout)
    assert list(told) == ["left", "right", "likeness", "same", "reasons"]
    assert {tuple(reason) for reason in told["reasons"]} == {("part", "left", "right", "says", "weight")}
    assert told["same"] is True


def test_pairs_are_read_from_a_stream() -> None:
    ran = CliRunner().invoke(
        names, input="Коля Рябов\tNicholas Riaboff\nОлег Рябов\tОльга Рябова\n", standalone_mode=False
    )
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(one["left"], one["same"]) for one in told] == [("Коля Рябов", True), ("Олег Рябов", False)]
    assert ran.return_value == 0


def test_a_line_that_is_no_pair_is_told_and_the_others_are_compared() -> None:
    ran = CliRunner().invoke(names, input=b"one name\nA\tB\n\xff\tB\nA\tB\tC\n", standalone_mode=False)
    assert [line.split()[2] for line in ran.stderr.splitlines()] == ["1", "3", "4"]
    assert len(ran.stdout.splitlines()) == 1
    assert ran.return_value == 1


def test_what_cannot_be_told_is_said_so(run: Run) -> None:
    told = run("names", "NP", "Nika Poliakov").stdout
    assert "Whether NP and Nika Poliakov are one name cannot be told from this: likeness 0.44." in told


def test_many_pairs_are_answered_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as two processes share: the same as of one, the line that is no pair told with its number."""
    monkeypatch.setattr(name_pairs, "MANY", 10_000)
    monkeypatch.setattr(name_pairs, "BLOCK", 4_000)
    lines = [f"Рябов {number}\tRiabov {number}" for number in range(3_000)]
    lines[2_000] = "no pair"
    ran = CliRunner().invoke(names, input="\n".join(lines), standalone_mode=False)
    told = [json.loads(line)["left"] for line in ran.stdout.splitlines()]
    assert told == [line.partition("\t")[0] for line in lines if line != "no pair"]
    assert "line 2001 is" in ran.stderr


def test_one_name_alone_is_refused(run: Run) -> None:
    ran = run("names", "Поляков")
    assert ran.exit_code == 2
    assert ran.stderr == (
        "onrecord: Give two names, or none and pairs on standard input, a tab between the two of each.\n"
    )
