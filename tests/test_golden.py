"""The real case: `onrecord check ../shared/dossiers/poliakov` says what it must, line by line."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ONRECORD = Path(sys.executable).with_name("onrecord")

VERDICTS = (
    ("A young soldier takes", "", "not a fact"),
    ("They met at a theatre", "", "single"),
    ("In 1925 they signed", "", "overstated"),
    ('"In 1907', "young soldier", "single"),
    ('"In 1907', "young officer", "misquoted"),
    ("On 1 August 1914", "", "single"),
    ("In September 1933 both", "", "secondary"),
    ("Nobody knows", "", "open question"),
    ("They were never parted", "", "uncited"),
    ("Mikhail Stern died", "", "secondary"),
)


def asked(*arguments: str | Path) -> dict[str, Any]:
    """What a command prints as JSON."""
    ran = subprocess.run([ONRECORD, *arguments, "--json"], capture_output=True, text=True)
    assert ran.returncode in (0, 1), ran.stderr
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


@pytest.fixture(scope="module")
def poliakov(shared: Path) -> Path:
    return shared / "dossiers" / "poliakov"


@pytest.fixture(scope="module")
def checked(poliakov: Path) -> dict[str, Any]:
    return asked("check", poliakov)


@pytest.fixture(scope="module")
def times(poliakov: Path) -> dict[str, dict[str, Any]]:
    return {time["id"]: time for time in asked("chronology", poliakov)["times"]}


def verdict_of(checked: dict[str, Any], begins: str, holds: str = "") -> str:
    [verdict] = [
        line["verdict"]
        for line in checked["lines"]
        if line["text"].startswith(begins) and holds in line["text"]
    ]
    return str(verdict)


def test_the_script_has_these_lines_and_no_others(checked: dict[str, Any]) -> None:
    assert len(checked["lines"]) == len(VERDICTS)


@pytest.mark.parametrize(("begins", "holds", "verdict"), VERDICTS)
def test_a_line_gets_its_verdict(checked: dict[str, Any], begins: str, holds: str, verdict: str) -> None:
    assert verdict_of(checked, begins, holds) == verdict


def test_nothing_contradicts_anything(checked: dict[str, Any]) -> None:
    assert checked["conflicts"] == []


def test_nothing_is_wrong_with_its_files_and_passages(checked: dict[str, Any]) -> None:
    verdicts = {verdict for _, _, verdict in VERDICTS}
    assert [finding for finding in checked["findings"] if finding["code"] not in verdicts] == []


def test_the_difference_of_a_misquotation_is_shown(checked: dict[str, Any]) -> None:
    [line] = [line for line in checked["lines"] if line["verdict"] == "misquoted"]
    assert all(word in line["because"] for word in ("got", "began", "soldier", "officer"))


def test_np_was_born_in_1885_and_not_on_its_first_days(times: dict[str, dict[str, Any]]) -> None:
    """He could hardly read until he was twenty-one, and began to study after the meeting of 1907."""
    born = times["birth(np-letter:np)"]
    assert (born["earliest"], born["latest"]) == ("1885-01-03", "1885-12-31")
    assert {"np-letter/literate", "np-letter/met"} <= set(born["because_earliest"])
    assert "article/born" not in born["because_earliest"]
    assert "article/born" in born["because_latest"]


def test_the_letter_was_made_after_some_seventeen_years(times: dict[str, dict[str, Any]]) -> None:
    made = times["made(np-letter)"]
    assert (made["earliest"], made["latest"]) == ("1923-01-01", "1925-12-29")
    for side in ("because_earliest", "because_latest"):
        assert {"np-letter/met", "np-letter/together"} <= set(made[side])
        assert "article/dated" not in made[side]


def test_they_met_early_enough_for_him_to_study_at_twenty_one(times: dict[str, dict[str, Any]]) -> None:
    assert times["np-letter/met.end"]["latest"] == "1907-12-29"


def test_had_minin_testified_there_would_be_two_voices(poliakov: Path, tmp_path: Path) -> None:
    changed = tmp_path / "poliakov"
    shutil.copytree(poliakov, changed)
    card = changed / "sources" / "case-1933" / "source.yaml"
    card.chmod(0o644)
    card.write_text(
        card.read_text(encoding="utf-8").replace("authors: [poliakov]", "authors: [minin]"), encoding="utf-8"
    )
    assert verdict_of(asked("check", changed), "They met at a theatre") == "attested"
