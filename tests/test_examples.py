"""Our own example: every line of its script has the verdict that the facts give it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ONRECORD = Path(sys.executable).with_name("onrecord")
POLIAKOV = Path(__file__).parents[1] / "examples" / "poliakov"

VERDICTS = (
    ("Mist over the water", "not a fact"),
    ("In 1974 Mikhail Stern", "secondary"),
    ("Two years later", "secondary"),
    ("He died in Amsterdam", "secondary"),
    ("People wrote to Professor", "attested"),
    ("One letter came from Odessa", "single"),
    ("It was done on", "uncited"),
    ("The letter gives", "unsupported"),
    ("A young man in uniform", "not a fact"),
    ("At nineteen he had", "single"),
    ("In 1907 he met", "single"),
    ("A year and a half", "single"),
    ("In 1925 they made", "overstated"),
    ("He lived in Moscow", "single"),
    ("On 1 August 1914", "single"),
    ("In January 1919", "single"),
    ("The law against men", "contested"),
    ("The historian who", "secondary"),
    ("In September 1933", "secondary"),
    ("Each was given", "secondary"),
    ("В сентябре 1933", "secondary"),
    ("From 1934 to 1993", "secondary"),
    ("Each year 1,000", "secondary"),
    ("Stepan Minin was freed", "secondary"),
    ("What became of", "open question"),
)


@pytest.fixture(scope="module")
def checked() -> dict[str, Any]:
    ran = subprocess.run([ONRECORD, "check", POLIAKOV, "--json"], capture_output=True, text=True)
    assert ran.returncode == 1, ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


@pytest.mark.parametrize("at", range(len(VERDICTS)), ids=[begins for begins, _ in VERDICTS])
def test_a_line_has_its_verdict(checked: dict[str, Any], at: int) -> None:
    begins, verdict = VERDICTS[at]
    line = checked["lines"][at]
    assert line["text"].startswith(begins)
    assert line["verdict"] == verdict, line["because"]


def test_there_are_no_more_lines(checked: dict[str, Any]) -> None:
    assert len(checked["lines"]) == len(VERDICTS)


def test_its_one_conflict_is_over_when_the_old_law_ended(checked: dict[str, Any]) -> None:
    [conflict] = checked["conflicts"]
    assert set(conflict["members"]) == {"article/repeal", "film-page-1/repeal", "one-repeal"}


def test_what_else_is_found_is_what_the_page_supposes_of_the_contract(checked: dict[str, Any]) -> None:
    others = [
        finding
        for finding in checked["findings"]
        if finding["code"] not in {verdict for _, verdict in VERDICTS}
    ]
    assert [
        (finding["code"], finding["about"][0]) for finding in others if finding["code"] != "conflict"
    ] == [("against-evidence", "film-page-1/contract")]
