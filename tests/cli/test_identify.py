"""`onrecord identify`: what it prints, what it refuses, and its JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from running import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


def test_the_answer_comes_first_and_then_the_argument(run: Run) -> None:
    ran = run("identify", EXAMPLE, "np-letter:np")
    assert ran.exit_code == 0
    head, *_ = ran.stdout.split("\n\n")
    assert "\ncase-1933:poliakov, over 99% likely. 17 people compared.\n" in head
    assert "They spent four years in Moscow before they went to Germany." in ran.stdout
    assert ran.stdout.index("case-1933:poliakov ·") < ran.stdout.index("Less likely")


def test_records_of_one_person_are_told_as_such_and_how_likely_it_is_only_once(run: Run) -> None:
    told = run("identify", EXAMPLE, "np-letter:np").stdout
    assert "\nRecords of one person, as judged, share one probability.\n" in told
    assert re.findall(r"^article:poliakov · .*", told, re.MULTILINE) == [
        "article:poliakov · Nika Poliakov · the same person as case-1933:poliakov · +12.3 bits"
    ]


def test_nothing_is_told_to_be_surer_than_has_been_tried_but_in_the_json(run: Run) -> None:
    shown = re.findall(r"[\d.]+%", run("identify", EXAMPLE, "np-letter:np").stdout)
    assert set(shown) == {"99%", "1%"}
    first, *_ = json.loads(run("identify", EXAMPLE, "np-letter:np", "--json").stdout)["candidates"]
    assert 0.99 < first["probability"] < 1


def test_the_likeliest_stand_first(run: Run) -> None:
    told = json.loads(run("identify", EXAMPLE, "np-letter:np", "--json").stdout)
    likely = [one["probability"] for one in told["candidates"]]
    assert likely == sorted(likely, reverse=True)


def test_the_json_is_that_of_the_design(run: Run) -> None:
    told = json.loads(run("identify", EXAMPLE, "np-letter:np", "--json").stdout)
    assert told["answer"] == "case-1933:poliakov"
    first = told["candidates"][0]
    assert {"rank", "id", "weight", "probability", "reasons", "against"} <= first.keys()
    assert (first["rank"], first["id"], first["against"]) == (1, "case-1933:poliakov", [])
    assert {tuple(reason) for reason in first["reasons"]} == {("feature", "left", "right", "says", "weight")}
    assert sum(reason["weight"] for reason in first["reasons"]) == pytest.approx(first["weight"])


def test_what_speaks_against_is_told_apart(run: Run) -> None:
    told = json.loads(run("identify", EXAMPLE, "np-letter:np", "--json").stdout)
    minin = next(one for one in told["candidates"] if one["id"] == "case-1933:minin")
    assert all(reason["weight"] < 0 for reason in minin["against"])
    assert {"initials", "beside"} <= {reason["feature"] for reason in minin["against"]}


def test_where_nobody_fits_it_says_so_and_what_would_settle_it(run: Run) -> None:
    ran = run("identify", EXAMPLE, "np-letter:wife")
    assert ran.exit_code == 0
    assert "np-letter:wife cannot be identified with this evidence." in " ".join(ran.stdout.split())
    assert "What would settle it: a name in full" in " ".join(ran.stdout.split())


def test_so_many_are_told_of_as_are_asked_for(run: Run) -> None:
    told = json.loads(run("identify", EXAMPLE, "np-letter:np", "--json", "--top", "2").stdout)
    assert [one["rank"] for one in told["candidates"]] == [1, 2]
    assert told["among"] == 17


def test_who_thinks_it_unlikely_beforehand_is_harder_to_convince(run: Run) -> None:
    def likely(*options: str) -> float:
        told = json.loads(run("identify", EXAMPLE, "film-page-1:sartre", "--json", *options).stdout)
        probability: float = told["candidates"][0]["probability"]
        return probability

    assert likely("--prior", "0.01") < likely() < likely("--prior", "0.9")


@pytest.mark.parametrize("prior", ["0", "1", "-1", "much"])
def test_a_prior_is_a_probability_that_can_still_be_changed(run: Run, prior: str) -> None:
    assert run("identify", EXAMPLE, "np-letter:np", "--prior", prior).exit_code == 2


def test_who_is_not_in_the_dossier_is_refused_in_one_line(run: Run) -> None:
    ran = run("identify", EXAMPLE, "np-letter:nobody")
    assert ran.exit_code == 2
    assert ran.stderr == "onrecord: There is no record `np-letter:nobody` in the dossier.\n"


def test_a_register_that_is_not_there_is_refused_in_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    ran = run("identify", EXAMPLE, "np-letter:np", "--register", "nowhere")
    assert ran.exit_code == 2
    assert ran.stderr.count("\n") == 1


def test_nothing_of_it_is_written_into_the_dossier(run: Run) -> None:
    before = {file: file.read_bytes() for file in EXAMPLE.rglob("*") if file.is_file()}
    run("identify", EXAMPLE, "np-letter:np")
    assert {file: file.read_bytes() for file in EXAMPLE.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("name", ["reasons.svg", "reasons.html", "far/away/reasons.HTML"])
def test_the_picture_is_put_where_it_was_asked_for(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("identify", EXAMPLE, "np-letter:np", "--picture", tmp_path / name)
    assert ran.exit_code == 0
    assert ran.stdout == f"The reasons are drawn in {tmp_path / name}.\n"
    assert [one for one in tmp_path.rglob("*") if one.is_file()] == [tmp_path / name]


def test_another_ending_is_refused_before_anything_is_read(run: Run, tmp_path: Path) -> None:
    ran = run("identify", tmp_path / "nowhere", "np-letter:np", "--picture", tmp_path / "reasons.png")
    assert ran.exit_code == 2
    assert ran.stderr == "onrecord: A picture is an .html or an .svg file, and reasons.png is neither.\n"
