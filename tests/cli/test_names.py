"""`onrecord names`: two names, or many pairs of them."""

from __future__ import annotations

import json

from click.testing import CliRunner
from running import Run

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


def test_one_name_alone_is_refused(run: Run) -> None:
    ran = run("names", "Поляков")
    assert ran.exit_code == 2
    assert ran.stderr == (
        "onrecord: Give two names, or none and pairs on standard input, a tab between the two of each.\n"
    )
