"""What a program reads: valid JSON alone on standard output, with the keys that it was promised."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"

LINE = ["script", "line", "scene", "kind", "text", "verdict", "because", "cites", "origins"]
PLAYED = ["class", "class_because", "label", "words_of", "bite", "claims", "voices"]
MORE_OF_A_LINE = ["improve", "named", *PLAYED, "where", "signed"]
FINDING = ["severity", "code", "where", "what", "about"]
TIME = ["id", "earliest", "latest", "because_earliest", "because_latest", "contested"]
CONFLICT = ["kind", "members", "sentence"]
WHERE = ["file", "line", "column"]


def answer(run: Run, *arguments: str | Path) -> dict[str, Any]:
    ran = run(*arguments, "--json")
    assert ran.stderr == ""
    plain: dict[str, Any] = json.loads(ran.stdout)
    return plain


def test_check_has_the_keys_of_the_design(run: Run) -> None:
    checked = answer(run, "check", EXAMPLE)
    assert list(checked) == ["findings", "conflicts", "knots", "lines", "labels", "composites", "summary"]
    assert {tuple(line) for line in checked["lines"]} == {(*LINE, *MORE_OF_A_LINE)}
    assert {tuple(finding) for finding in checked["findings"]} == {tuple(FINDING)}
    assert {tuple(finding["where"]) for finding in checked["findings"] if finding["where"]} == {tuple(WHERE)}
    assert {tuple(conflict) for conflict in checked["conflicts"]} == {tuple(CONFLICT)}


def test_chronology_has_the_keys_of_the_design(run: Run) -> None:
    told = answer(run, "chronology", EXAMPLE)
    assert list(told) == ["times", "conflicts", "knots"]
    assert {tuple(time) for time in told["times"]} == {tuple(TIME)}
    assert {tuple(conflict) for conflict in told["conflicts"]} == {tuple(CONFLICT)}


def test_the_ids_of_times_are_as_promised(run: Run) -> None:
    ids = {time["id"] for time in answer(run, "chronology", EXAMPLE)["times"]}
    assert {"np-letter/met.start", "np-letter/met.end", "birth(np-letter:np)", "made(np-letter)"} <= ids


@pytest.mark.parametrize(
    ("why", "times"),
    [
        ("np-letter/met", ["np-letter/met.start", "np-letter/met.end"]),
        ("np-letter/met.end", ["np-letter/met.end"]),
        ("np-letter", ["made(np-letter)"]),
        ("np-letter:np", ["birth(np-letter:np)", "death(np-letter:np)"]),
        ("death(np-letter:np)", ["death(np-letter:np)"]),
    ],
)
def test_whoever_asks_why_is_told_of_these_times(run: Run, why: str, times: list[str]) -> None:
    assert [time["id"] for time in answer(run, "chronology", EXAMPLE, "--why", why)["times"]] == times


def test_a_person_was_born_when_any_of_the_personas_was(run: Run) -> None:
    whole = {time["id"]: time for time in answer(run, "chronology", EXAMPLE)["times"]}
    [birth, _] = answer(run, "chronology", EXAMPLE, "--why", "nika-poliakov")["times"]
    [alone] = answer(run, "chronology", EXAMPLE, "--why", "birth(nika-poliakov)")["times"]
    assert birth == alone == whole[birth["id"]]
    assert birth["earliest"] == whole["birth(np-letter:np)"]["earliest"] is not None


def test_the_other_commands_print_json_too(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "my-film"
    assert answer(run, "new", folder, "--title", "Мельница") == {"folder": str(folder), "title": "Мельница"}
    renamed = answer(run, "rename", folder, "film", "first-cut")
    assert renamed["changed"] == ["scripts/first-cut.fountain"]
    assert {tuple(where) for where in renamed["remaining"]} == {tuple(WHERE)}


def test_what_a_folder_may_hold_stays_json(run: Run, told: Callable[[str], Path]) -> None:
    """Quotation marks, backslashes, letters of no plane and file names that are not UTF-8."""
    folder = told(
        """
== dossier.yaml
onrecord: 1
title: "a \\\\ \\" \\u0000 \\U0001F600 \\u2028"
"""
    )
    (folder / "sources").mkdir()
    (Path(str(folder)) / "sources" / b"caf\xe9".decode("utf-8", "surrogateescape")).mkdir()
    checked = answer(run, "check", folder)
    assert checked["summary"]["title"] == 'a \\ " \x00 \U0001f600 \u2028'
    assert [finding["code"] for finding in checked["findings"]] == ["bad-id"]
