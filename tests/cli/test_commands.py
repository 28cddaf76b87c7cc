"""What each command does and exits with."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from running import Run, copy_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


def verdicts(run: Run, folder: Path) -> list[str]:
    checked: dict[str, Any] = json.loads(run("check", folder, "--json").stdout)
    return [line["verdict"] for line in checked["lines"]]


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_new_dossier_has_nothing_to_mend(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "my-film").exit_code == 0
    ran = run("check", tmp_path / "my-film", "--json")
    checked = json.loads(ran.stdout)
    assert (ran.exit_code, checked["findings"], checked["conflicts"]) == (0, [], [])
    assert run("chronology", tmp_path / "my-film").exit_code == 0


@pytest.mark.parametrize(
    "title", ['Quoted "twice": #1', "Мельница", "null", "- a list?", "two\nlines", "''", "~"]
)
def test_a_title_is_kept_as_it_was_said(run: Run, tmp_path: Path, title: str) -> None:
    run("new", tmp_path / "my-film", "--title", title, "--language", "en")
    checked = json.loads(run("check", tmp_path / "my-film", "--json").stdout)
    assert (checked["summary"]["title"], checked["findings"]) == (title, [])


def test_check_exits_with_1_for_errors_and_0_for_less(run: Run, told: Callable[[str], Path]) -> None:
    folder = told("== scripts/film.fountain\nIt rained. [[not a fact: weather]]")
    assert run("check", folder).exit_code == 0
    told("== scripts/film.fountain\nIt rained.")
    ran = run("check", folder)
    assert (ran.exit_code, ran.stderr) == (1, "")
    assert "1 line: 1 to mend, 0 to look at." in ran.stdout


def test_chronology_exits_with_1_where_the_evidence_contradicts_itself(run: Run) -> None:
    ran = run("chronology", EXAMPLE)
    assert ran.exit_code == 1
    assert "There is no time at which" in ran.stdout
    assert run("chronology", EXAMPLE, "--without", "one-repeal").exit_code == 0


def test_bounds_without_what_could_not_be_read_say_so(run: Run, told: Callable[[str], Path]) -> None:
    folder = told(
        """
== sources/letter/source.yaml
kind: letter
title: A letter
== sources/letter/statements.yaml
- {id: met, what: meeting, when: 19x7}
"""
    )
    ran = run("chronology", folder, "--json")
    assert ran.exit_code == 1
    assert json.loads(ran.stdout)["times"]
    assert "`onrecord check" in ran.stderr
    assert "1 error in the files bears on this" in ran.stderr


def test_what_dangles_is_found_once(run: Run, told: Callable[[str], Path]) -> None:
    folder = told("== places.yaml\nodessa: {within: ukrain}")
    checked = json.loads(run("check", folder, "--json").stdout)
    assert [finding["code"] for finding in checked["findings"]] == ["dangling-id"]
    assert checked["findings"][0]["where"] == {"file": "places.yaml", "line": 1, "column": 18}


def test_what_is_left_out_dangles_nowhere(run: Run, poliakov: Path) -> None:
    checked = json.loads(run("check", poliakov, "--without", "np-letter", "--json").stdout)
    assert "dangling-id" not in {finding["code"] for finding in checked["findings"]}
    lines = {line["text"][:19]: line["verdict"] for line in checked["lines"]}
    assert lines["They met at a theat"] != "single"
    assert (
        run("check", poliakov, "--without", "np-letter").stdout.splitlines()[2].endswith("without np-letter.")
    )


def test_without_a_judgement_one_voice_is_two(run: Run, poliakov: Path) -> None:
    [before] = [
        time
        for time in json.loads(run("chronology", poliakov, "--why", "np-letter:np", "--json").stdout)["times"]
        if time["id"].startswith("birth")
    ]
    ran = run("chronology", poliakov, "--why", "np-letter:np", "--without", "np-is-poliakov", "--json")
    [after] = [time for time in json.loads(ran.stdout)["times"] if time["id"].startswith("birth")]
    assert before["latest"] == "1885-12-31"
    assert after["latest"] > before["latest"]


def test_why_says_which_record_what_it_says_and_where(run: Run, poliakov: Path) -> None:
    said = " ".join(run("chronology", poliakov, "--why", "np-letter/met.end").stdout.split())
    assert "Ended no later than 29 December 1907: before “NP could hardly read until" in said
    for words in (
        "np-letter/met NP met his partner at a theatre in 1907. when: 1907",
        "Letter signed NP to Professor V. M. Bekhterev: “In 1907 I was in the theatre” (text en)",
        "were judged to be one and the same (example, 2026-11-23): The initials,",
    ):
        assert words in said


def test_why_tells_of_a_card_and_of_a_statement_without_words(run: Run, told: Callable[[str], Path]) -> None:
    folder = told(
        """
== sources/letter/source.yaml
kind: letter
title: A letter
made: 1917-10
calendar: julian
== sources/letter/statements.yaml
- {id: met, what: meeting, when: {until: before made, for: =2y}}
- {id: seen, what: meeting, when: met, at: [{page: "3"}, {time: "00:01:00"}]}
"""
    )
    said = " ".join(run("chronology", folder, "--why", "letter/seen").stdout.split())
    for words in (
        "A letter: its card says that it was made 1917-10.",
        "It tells of a meeting. when: {until: before made, for: =2y}",
        "A letter (calendar: julian): no passage given",
        "A letter (calendar: julian): page 3; time 00:01:00",
    ):
        assert words in said


def test_a_report_tells_whose_voices_are_behind_each_word(run: Run) -> None:
    said = run("check", EXAMPLE).stdout
    assert "“1 August 1914”: np-letter/interned (1 voice)" in said
    assert "“Germany”: np-letter/interned, case-1933/germany (1 voice)" in said
    assert "“1925”: nothing that the line cites" in said


RENAMINGS = [
    ("np-letter", "first-letter"),
    ("article", "paper"),
    ("np-letter/met", "np-letter/saw"),
    ("np-letter:np", "np-letter:author"),
    ("nika-poliakov", "w7"),
    ("moscow", "moskva"),
    ("np-is-poliakov", "who-np-is"),
    ("fate-of-poliakov", "fate"),
    ("film", "second-cut"),
]


@pytest.mark.parametrize(("old", "new"), RENAMINGS)
def test_a_renaming_changes_no_verdict_and_can_be_taken_back(
    run: Run, poliakov: Path, old: str, new: str
) -> None:
    before, files = verdicts(run, poliakov), contents(poliakov)
    renamed = run("rename", poliakov, old, new)
    assert (renamed.exit_code, renamed.stderr) == (0, "")
    assert renamed.stdout.startswith(f"{old} is {new} now, in ")
    assert verdicts(run, poliakov) == before
    assert contents(poliakov) != files
    assert run("rename", poliakov, new, old).exit_code == 0
    assert contents(poliakov) == files


def test_a_release_is_renamed_like_the_rest(run: Run, tmp_path: Path) -> None:
    folder = copy_of(EXAMPLE, tmp_path / "example")
    (folder / "releases.yaml").write_text("- {id: r1, of: article, by: its author}\n", encoding="utf-8")
    files = contents(folder)
    assert run("rename", folder, "r1", "r2").stdout == "r1 is r2 now, in 1 file.\n"
    assert run("rename", folder, "r2", "r1").exit_code == 0
    assert contents(folder) == files


def test_where_an_old_word_still_stands_is_listed(run: Run, poliakov: Path) -> None:
    people = poliakov / "people.yaml"
    people.write_text("# nika-poliakov is NP\n" + people.read_text(encoding="utf-8"), encoding="utf-8")
    assert "still stands at people.yaml:1:3" in run("rename", poliakov, "nika-poliakov", "w7").stdout
