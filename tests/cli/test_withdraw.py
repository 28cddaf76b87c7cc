"""Consent taken back: first what falls, then one line in one record, and nothing where it cannot be."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from running import copy_of, run_program

from onrecord.store.folder import read_folder

EXAMPLE = Path(__file__).parents[2] / "examples" / "tikhomost"


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return copy_of(EXAMPLE, tmp_path / "film")


def test_nothing_is_written_until_it_is_confirmed(film: Path) -> None:
    before = (film / "releases.yaml").read_bytes()
    told = json.loads(run_program("withdraw", film, "film-release", "--json").stdout)
    assert not told["written"]
    assert "Nothing was written" in run_program("withdraw", film, "film-release").stdout
    assert (film / "releases.yaml").read_bytes() == before


def test_every_line_bite_passage_and_edition_that_falls_is_told(film: Path) -> None:
    told = json.loads(run_program("withdraw", film, "film-release", "--json").stdout)
    fallen = {line["line"]: (line["before"], line["after"]) for line in told["lines"]["film"]}
    assert fallen["film/edfa9868-1"] == ("single", "withheld")
    assert set(told["lines"]) == {"film", "insurer"}
    assert set(told["bites"]) <= set(fallen)
    assert told["passages"] == [f"interview-03/{one}" for one in ("born", "ice", "school", "seen", "silent")]
    assert {one["audience"] for one in told["editions"]} == {"film", "insurer"}
    assert "interview-03" in told["editions"][0]["records"]


def test_what_falls_is_what_a_check_finds_afterwards(film: Path) -> None:
    told = json.loads(run_program("withdraw", film, "film-release", "--yes", "--json").stdout)
    assert told["written"]
    for audience in ("film", "insurer"):
        checked = json.loads(run_program("check", film, "--for", audience, "--json").stdout)
        verdicts = {line["text"]: line["verdict"] for line in checked["lines"]}
        for line in told["lines"][audience]:
            assert verdicts[line["text"]] == line["after"]


def test_one_record_is_written_and_every_other_byte_stays(film: Path) -> None:
    before = (film / "releases.yaml").read_text(encoding="utf-8")
    ran = run_program(
        "withdraw", film, "film-release", "--yes", "--on", "2026-11-20", "--because", "She asked for it."
    )
    assert ran.exit_code == 0
    assert (film / "releases.yaml").read_text(encoding="utf-8") == before.replace(
        "  until: 2048-06-14\n",
        "  until: 2048-06-14\n  withdrawn: 2026-11-20\n  because: She asked for it.\n",
    )
    release = read_folder(film).dossier.releases["film-release"]
    assert release.withdrawn is not None and release.because == "She asked for it."


def test_what_cannot_be_withdrawn_is_refused_in_one_line(film: Path) -> None:
    ahead = (date.today() + timedelta(days=2)).isoformat()
    for arguments, why in (
        (["film-relaese"], "There is no release `film-relaese`; did you mean `film-release`?"),
        (["film-release", "--on", ahead], f"{ahead} is still to come"),
    ):
        ran = run_program("withdraw", film, *arguments, "--yes")
        assert ran.exit_code == 2
        assert why in ran.stderr and ran.stderr.count("\n") == 1
    assert run_program("withdraw", film, "film-release", "--yes").exit_code == 0
    again = run_program("withdraw", film, "film-release", "--yes")
    assert (again.exit_code, "was withdrawn already" in again.stderr) == (2, True)


def test_a_release_that_was_changed_meanwhile_is_not_written_over(
    film: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody shortens the term while the question stands on the terminal."""
    file = film / "releases.yaml"

    def shortened(_release: str) -> bool:
        file.write_text(
            file.read_text(encoding="utf-8").replace("2048-06-14", "2030-01-01"), encoding="utf-8"
        )
        return True

    monkeypatch.setattr("onrecord.cli.withdrawing._is_confirmed", shortened)
    ran = run_program("withdraw", film, "film-release")
    assert (ran.exit_code, "changed since you saw it" in ran.stderr) == (2, True)
    assert "withdrawn" not in file.read_text(encoding="utf-8")


def test_all_releases_and_closures_by_when_they_lapse(film: Path) -> None:
    told = json.loads(run_program("releases", film, "--json").stdout)["terms"]
    assert [(one["id"], one["kind"], one["last"]) for one in told] == [
        ("web-release", "release", "2018-06-14"),
        ("second-volume", "closure", "2045-11-20"),
        ("film-release", "release", "2048-06-14"),
    ]
    shown = run_program("releases", film).stdout
    assert shown.index("film-release") < shown.index("Have lapsed") < shown.index("web-release")
