"""`onrecord sign` and what `check` and the annotated script tell of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run

Told = Callable[[str], Path]
FILM = """
== sources/note/source.yaml
kind: letter
title: A note
authors: [emma]
calendar: gregorian
personas: {emma: {names: [Emma Unreal]}, gustav: {names: [Gustav Unreal]}}
== sources/note/statements.yaml
- {id: met, what: meeting, who: [emma, gustav], when: 1920, says: They met., at: {page: 1}}
== scripts/film.fountain
EXT. QUAY - DAY

In 1920 they met. [[@note/met]]

In 1925 they met. [[@note/met]]
"""


@pytest.fixture
def film(told: Told) -> Path:
    return told(FILM)


def change(film: Path) -> None:
    path = film / "sources/note/statements.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1920", "1921"), encoding="utf-8")


def first_line(run: Run, film: Path) -> dict[str, Any]:
    line: dict[str, Any] = json.loads(run("check", film, "--json").stdout)["lines"][0]
    return line


def test_it_says_what_it_did(run: Run, film: Path) -> None:
    ran = run("sign", film, "film:3", "--by", "A. Checker")
    assert (ran.exit_code, ran.stderr) == (0, "")
    assert "is signed by A. Checker, fact-checker: “In 1920 they met.” (single)." in " ".join(
        ran.stdout.split()
    )


def test_its_json_is_the_record(run: Run, film: Path) -> None:
    record = json.loads(run("sign", film, "film:3", "--by", "A. Checker", "--json").stdout)
    assert {key: record[key] for key in ("by", "role", "note", "hold")} == {
        "by": "A. Checker", "role": "fact-checker", "note": None, "hold": None,
    }  # fmt: skip
    assert record["rests_on"]["note/met"]["when"] == "1920"


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("film:3",), "Missing option '--by'"),
        (
            ("film:5", "--by", "A"),
            "It can be signed all the same, but only with a note that says why: --note.",
        ),
        (("film:4", "--by", "A"), "There is no line `film:4`; the nearest begin at film:3 and film:5."),
        (("film:3", "--by", "A", "--hold"), "A legal hold says what is to be resolved: --note."),
        (("film:3", "--by", "A", "--lift"), "A has no hold there to lift."),
    ],
)
def test_what_it_refuses_it_refuses_in_one_line_and_writes_nothing(
    run: Run, film: Path, more: tuple[str, ...], says: str
) -> None:
    ran = run("sign", film, *more)
    assert (ran.exit_code, ran.stdout, len(ran.stderr.splitlines())) == (2, "", 1)
    assert says in ran.stderr
    assert not (film / "signoffs.yaml").exists()


def test_a_file_of_sign_offs_that_cannot_be_read_is_not_written_to(run: Run, film: Path) -> None:
    (film / "signoffs.yaml").write_text("- {line: [\n", encoding="utf-8")
    ran = run("sign", film, "film:3", "--by", "A")
    assert (ran.exit_code, len(ran.stderr.splitlines())) == (2, 1)
    assert "signoffs.yaml cannot be edited as it is now" in ran.stderr
    assert (film / "signoffs.yaml").read_text(encoding="utf-8") == "- {line: [\n"


def test_check_tells_in_json_how_a_line_stands(run: Run, film: Path) -> None:
    assert first_line(run, film)["signed"] == {"state": "unsigned", "by": [], "holds": []}
    run("sign", film, "film:3", "--by", "A. Checker")
    assert first_line(run, film)["signed"]["state"] == "signed"
    change(film)
    signed = first_line(run, film)["signed"]
    [by] = signed["by"]
    assert (signed["state"], by["good"], by["by"]) == ("to be checked again", False, "A. Checker")
    assert "The statement note/met changed (when: 1920 → 1921" in " ".join(by["reasons"])
    assert {"record": "note/met", "part": "when", "before": "1920", "after": "1921"} in by["altered"]


def test_check_tells_it_beside_the_line_and_counts_the_facts_left(run: Run, film: Path) -> None:
    run("sign", film, "film:3", "--by", "A. Checker")
    shown = run("check", film).stdout
    assert "✎ Signed by A. Checker (fact-checker, " in shown
    assert "1 of 2 lines of fact not signed on today's evidence." in shown
    assert "A. Checker (fact-checker): 1 signed." in shown
    change(film)
    told = " ".join(run("check", film).stdout.split())
    assert "✎ To be checked again by A. Checker (fact-checker, " in told
    assert "(when: 1920 → 1921" in told
    assert told.count("when: 1920 → 1921") == 1


def test_a_hold_makes_check_fail_until_it_is_lifted(run: Run, film: Path) -> None:
    path = film / "scripts/film.fountain"
    path.write_text("In 1920 they met. [[@note/met]]\n", encoding="utf-8")
    assert run("check", film).exit_code == 0
    run(
        "sign",
        film,
        "film:1",
        "--by",
        "B. Counsel",
        "--role",
        "lawyer",
        "--hold",
        "--note",
        "The heirs object.",
    )
    held = run("check", film)
    assert held.exit_code == 1
    assert "✎ Held by B. Counsel (lawyer) since" in held.stdout
    assert run("sign", film, "film:1", "--by", "A. Checker", "--lift").exit_code == 2
    assert run("sign", film, "film:1", "--by", "B. Counsel", "--lift").exit_code == 0
    assert run("check", film).exit_code == 0


def test_until_anybody_signs_one_row_says_so(run: Run, film: Path) -> None:
    assert "None of 2 lines of fact is signed yet" in run("check", film).stdout


def test_what_would_be_worth_searching_is_told(run: Run, told: Told) -> None:
    film = told(FILM.replace("when: 1920", "when: 1919/1926"))
    shown = " ".join(run("check", film).stdout.split())
    assert "2 lines wait for when note/met was: between 1919 and 1926, as far as is known." in shown
    assert "Begun no later than 31 December 1926" in shown
    [waiting] = json.loads(run("check", film, "--json").stdout)["summary"]["worth_searching"]
    assert (waiting["time"], waiting["wanted"]) == ("note/met.start", ["earliest", "latest"])


def test_without_a_record_the_report_begins_with_what_falls(run: Run, film: Path) -> None:
    shown = run("check", film, "--without", "note/met").stdout
    assert shown.index("Lines that fall (2)") < shown.index("Lines to mend")
    assert "single → unsupported  film:3" in shown
    fallen = json.loads(run("check", film, "--without", "note/met", "--json").stdout)["falls"]
    assert [(line["before"], line["after"], line["way"]) for line in fallen["lines"]] == [
        ("single", "unsupported", "worse"),
        ("overstated", "unsupported", "worse"),
    ]
    assert fallen["bounds"][0] == {
        "time": "note/met.start",
        "before": {"earliest": "1920-01-01", "latest": "1920-12-31"},
        "after": None,
    }


def test_without_a_record_that_bears_nothing_it_says_so(run: Run, film: Path) -> None:
    (film / "questions.yaml").write_text("- {id: fate, asks: What became of her?}\n", encoding="utf-8")
    assert "Nothing changes" in run("check", film, "--without", "fate").stdout


@pytest.mark.parametrize(
    ("language", "signed", "again"),
    [
        ("en", "Signed by A. Checker (fact-checker)", "To be checked again: signed by A. Checker"),
        ("ru", "Подпись: A. Checker (fact-checker)", "Проверить заново: подпись A. Checker"),
    ],
)
def test_the_annotated_script_shows_it_in_the_margin(
    run: Run, film: Path, tmp_path: Path, language: str, signed: str, again: str
) -> None:
    def page() -> str:
        out = tmp_path / "page.html"
        run("build", film, "--for", "team", "--language", language, "--out", out)
        return out.read_text(encoding="utf-8")

    run("sign", film, "film:3", "--by", "A. Checker")
    run("sign", film, "film:5", "--by", "B", "--hold", "--note", "The <heirs> object.")
    assert signed in page()
    assert "The &lt;heirs&gt; object." in page()
    change(film)
    assert again in page()
    assert "1920 → 1921" in page()
