"""The invented example: it says of itself that it is one, and its lines have the verdicts that it is there to show."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from following import ONRECORD
from onrecord.script import Verdict

TIKHOMOST = Path(__file__).parents[1] / "examples" / "tikhomost"

VERDICTS = (
    ("Ice on the water", "not a fact"),
    ("On 27 September 1912", "attested"),
    ("Мост через Сланку", "attested"),
    ("A man in a cap", "single"),
    ("It is Matvei Ustrochin", "single"),
    ("In the night to 22 April", "attested"),
    ("Весной 1917 года", "attested"),
    ("Three spans of five", "single"),
    ("The loss was 80,000", "overstated"),
    ("The whole town wept", "uncited"),
    ("A woman at a table", "not a fact"),
    ('"Matvei and I stood', "single"),
    ('"This time he went', "misquoted"),
    ("«А тут он вышел", "single"),
    ("They had lived together", "single"),
    ("The bridge had been opened", "secondary"),
    ("A lantern, a boat", "not a fact"),
    ("He carries seven families", "single"),
    ("He is Matvei Ustrochin", "secondary"),
    ("I took no payment", "single"),
    ("We shall never come back", "uncited"),
    ('"He rowed us children', "single"),
    ("«Он возил нас", "single"),
    ('"After that winter', "single"),
    ('"He never spoke of it', "misquoted"),
    ("Her mother stood", "single"),
    ("In May 1931", "single"),
    ("He was the first ferryman", "attested"),
    ("From 1917 on Matvei", "attested"),
    ("He was the son", "unsupported"),
    ("In October 1930", "single"),
    ("Someone in the town", "withheld"),
    ("В октябре 1930", "single"),
    ("He died in January", "contested"),
    ("The bridge had stood", "secondary"),
    ("What became of", "open question"),
    ("He took no money", "single"),
)


def checked(*options: str) -> dict[str, Any]:
    ran = subprocess.run([ONRECORD, "check", TIKHOMOST, "--json", *options], capture_output=True, text=True)
    assert ran.returncode == 1, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    return checked()


def test_each_line_has_its_verdict(report: dict[str, Any]) -> None:
    told = [(line["text"], line["verdict"], line["because"]) for line in report["lines"]]
    assert len(told) == len(VERDICTS)
    for (begins, verdict), (text, given, because) in zip(VERDICTS, told, strict=True):
        assert text.startswith(begins)
        assert given == verdict, f"{text}: {because}"


def test_every_verdict_is_shown() -> None:
    assert {verdict for _, verdict in VERDICTS} == set(Verdict)


def test_its_one_conflict_is_when_the_ferryman_died(report: dict[str, Any]) -> None:
    [conflict] = report["conflicts"]
    assert set(conflict["members"]) == {"chronicle/died", "interview-03/seen", "one-matvei"}


def test_its_files_and_passages_are_in_order(report: dict[str, Any]) -> None:
    assert {finding["code"] for finding in report["findings"]} <= {*Verdict, "conflict", "claim-unborne"}


CLASSES = (
    ('"Matvei and I stood', "verbatim"),
    ('"This time he went', "documented"),
    ("The bridge had been opened", "inferred"),
    ("He carries seven families", "documented"),
    ("He is Matvei Ustrochin", "inferred"),
    ("I took no payment", "verbatim"),
    ("We shall never come back", "invented"),
)


@pytest.mark.parametrize(("begins", "line_class"), CLASSES)
def test_what_is_re_enacted_has_its_class(report: dict[str, Any], begins: str, line_class: str) -> None:
    [line] = [one for one in report["lines"] if one["text"].startswith(begins)]
    assert line["class"] == line_class


def test_its_one_label_is_needed_by_the_line_that_a_judgement_carries(report: dict[str, Any]) -> None:
    [label] = report["labels"]
    [line] = [one for one in report["lines"] if one["text"].startswith("He is Matvei Ustrochin")]
    assert label["needed_by"] == [line["line"]]


def test_its_bites_show_a_harmless_cut_and_one_that_is_not(report: dict[str, Any]) -> None:
    [harmless] = [one["bite"] for one in report["lines"] if one["text"].startswith('"After that winter')]
    [harmful] = [one["bite"] for one in report["lines"] if one["text"].startswith('"He never spoke of it')]
    assert [cut["words"] for cut in harmless["cuts"]] == ["he um"]
    assert [fault["kind"] for fault in harmful["faults"]] == ["meaning-bearing cut"]


def test_its_one_claim_that_nothing_carries(report: dict[str, Any]) -> None:
    [found] = [one for one in report["findings"] if one["code"] == "claim-unborne"]
    assert "“first”" in found["what"]


def test_its_team_may_see_what_is_withheld_from_the_film() -> None:
    assert "withheld" not in {line["verdict"] for line in checked("--for", "team")["lines"]}


@pytest.mark.parametrize(
    "file", [file for file in TIKHOMOST.rglob("*") if file.is_file()], ids=lambda file: file.name
)
def test_where_a_reader_lands_it_says_that_it_is_invented(file: Path) -> None:
    assert "nvented" in "".join(file.read_text(encoding="utf-8").splitlines(keepends=True)[:4])


def test_its_picture_is_small() -> None:
    assert (TIKHOMOST / "sources/photograph/files/bridge.svg").stat().st_size < 20_000
