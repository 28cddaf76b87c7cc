"""What if: `onrecord suppose` says what would change, and writes nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from running import Run

from onrecord.store.folder import read_folder

STORY = """
== sources/letter/source.yaml
{kind: letter, title: A letter, calendar: gregorian, personas: {np: {}}}
== sources/letter/statements.yaml
- {id: met, what: meeting, who: [np], when: 1907, says: "They met at a theatre."}
- {id: began, what: work, who: [np], when: after met}
== sources/case/source.yaml
{kind: case-file, title: A case, calendar: gregorian, personas: {p: {}, other: {}}}
== sources/case/statements.yaml
- {id: born, what: birth, who: [p], when: 1884}
- {id: young, what: birth, who: [other], when: 1910}
== people.yaml
persons:
  nika: {name: Nika}
judgements:
  - {id: one-nika, compares: [letter:np, nika], as: nika, decision: same, because: It is told., by: me, date: 2026}
== scripts/film.fountain
They met at a theatre. [[@letter/met]]
"""


@pytest.fixture
def story(told: Any) -> Path:
    """A letter, a case, one judgement and a film of one line."""
    folder: Path = told(STORY)
    assert read_folder(folder).findings == ()
    return folder


def supposing(run: Run, folder: Path, *how: str) -> tuple[int, dict[str, Any]]:
    """The exit code and what a program reads."""
    ran = run("suppose", folder, *how, "--json")
    assert ran.stderr == ""
    return ran.exit_code, json.loads(ran.stdout)


def times(told: dict[str, Any]) -> set[str]:
    return {one["time"] for one in told["bounds"]}


KEYS = ["how", "lines", "bounds", "conflicts_ended", "conflicts_begun"]


@pytest.mark.parametrize(
    ("how", "keys"),
    [
        (("--without", "letter/met"), KEYS),
        (("--with", "case/seen: {what: presence, who: [p], when: 1907}"), KEYS),
        (("--same", "letter:np", "case:p"), [*KEYS, "possible", "against"]),
    ],
)
def test_json_has_the_keys_that_it_promises(
    run: Run, story: Path, how: tuple[str, ...], keys: list[str]
) -> None:
    _, told = supposing(run, story, *how)
    assert list(told) == keys
    assert {tuple(one) for one in told["bounds"]} == {("time", "before", "after")}
    assert {tuple(one) for one in told["lines"]} <= {
        ("line", "text", "way", "before", "after", "because", "changes")
    }


# Without a record


def test_without_a_statement_its_line_falls_and_what_was_told_from_it_is_free(run: Run, story: Path) -> None:
    code, told = supposing(run, story, "--without", "letter/met")
    assert (code, told["how"]) == (0, "without letter/met")
    assert [(one["before"], one["after"]) for one in told["lines"]] == [("single", "unsupported")]
    [began] = [one for one in told["bounds"] if one["time"] == "letter/began.start"]
    assert (began["before"]["earliest"], began["after"]["earliest"]) == ("1907-01-02", None)


def test_without_a_record_on_which_nothing_rests(run: Run, story: Path) -> None:
    (story / "places.yaml").write_text("moscow: {}\n")
    ran = run("suppose", story, "--without", "moscow")
    assert ran.exit_code == 0
    assert "Nothing changes: no line and no bound rests on it." in " ".join(ran.stdout.split())


def test_without_one_side_of_it_a_conflict_ends(run: Run, story: Path) -> None:
    statements = story / "sources/letter/statements.yaml"
    statements.write_text(statements.read_text() + "- {id: gone, what: death, who: [np], when: 1906}\n")
    code, told = supposing(run, story, "--without", "letter/gone")
    assert (code, told["conflicts_begun"]) == (0, [])
    assert {frozenset(members) for members in told["conflicts_ended"]} >= {
        frozenset({"letter/met", "letter/gone"})
    }


# With one more


def test_with_one_more_statement_bounds_are_closer(run: Run, story: Path) -> None:
    code, told = supposing(run, story, "--with", "letter/first: {what: event, when: {all: [1907-05, met]}}")
    assert (code, told["conflicts_begun"]) == (0, [])
    [first] = [one for one in told["bounds"] if one["time"] == "letter/first.start"]
    assert first == {
        "time": "letter/first.start",
        "before": None,
        "after": {"earliest": "1907-05-01", "latest": "1907-05-31"},
    }


def test_with_a_statement_that_cannot_be_it_exits_with_1(run: Run, story: Path) -> None:
    ran = run("suppose", story, "--with", "letter/gone: {what: death, who: [np], when: 1900}")
    assert ran.exit_code == 1
    assert "A conflict begins:" in ran.stdout


def test_with_an_id_that_is_taken_it_says_otherwise_for_once(run: Run, story: Path) -> None:
    code, told = supposing(run, story, "--with", "letter/met: {what: meeting, who: [np], when: 1908}")
    assert code == 0
    [met] = [one for one in told["bounds"] if one["time"] == "letter/met.start"]
    assert (met["before"]["earliest"], met["after"]["earliest"]) == ("1907-01-01", "1908-01-01")


def test_with_a_judgement_that_needs_no_reason(run: Run, story: Path) -> None:
    code, told = supposing(run, story, "--with", "same: {compares: [letter:np, case:p], decision: same}")
    assert code == 0
    assert "birth(letter:np)" in times(told)


# If two were one


@pytest.mark.parametrize("who", ["letter:np", "nika"])
def test_two_who_can_be_one(run: Run, story: Path, who: str) -> None:
    code, told = supposing(run, story, "--same", who, "case:p")
    assert (code, told["possible"], told["against"]) == (0, True, [])
    assert "birth(letter:np)" in times(told)


def test_two_who_cannot_be_one(run: Run, story: Path) -> None:
    code, told = supposing(run, story, "--same", "letter:np", "case:other")
    assert (code, told["possible"]) == (1, False)
    [why] = told["against"]
    assert set(why["members"]) == {"letter/met", "case/young"}
    assert why["sentence"].startswith("There is no time at which")


def test_a_person_s_judgement_is_part_of_what_says_no(run: Run, story: Path) -> None:
    _, told = supposing(run, story, "--same", "nika", "case:other")
    assert {frozenset(one["members"]) for one in told["against"]} == {
        frozenset({"letter/met", "case/young", "one-nika"})
    }


@pytest.mark.parametrize(
    ("other", "code", "said"),
    [
        ("case:p", 0, "letter:np and case:p can be one: no date and no place on record speaks against it."),
        ("case:other", 1, "letter:np and case:other cannot be one, by what is not contested:"),
    ],
)
def test_the_answer_comes_first(run: Run, story: Path, other: str, code: int, said: str) -> None:
    ran = run("suppose", story, "--same", "letter:np", other)
    assert ran.exit_code == code
    assert " ".join(ran.stdout.split()).startswith(said)


# Refusals, and nothing written


@pytest.mark.parametrize(
    ("how", "says"),
    [
        ((), "Say one of --without ID, --with RECORD and --same ID ID"),
        (("--without", "letter/met", "--same", "letter:np", "case:p"), "Say one of --without"),
        (("--without", "letter/mat"), "`letter/mat`"),
        (("--same", "letter:np", "case:nobody"), "`case:nobody`"),
        (("--same", "letter/met", "case:p"), "`letter/met`"),
        (("--same", "letter:np"), "--same"),
        (("--with", "case/seen: {what: presence"), "cannot be supposed"),
        (("--with", "case/seen"), "one record is wanted, its id before it"),
        (("--with", "{}"), "one record is wanted, its id before it"),
        (("--with", "[1, 2]"), "one record is wanted, its id before it"),
        (("--with", "case/seen: presence"), "`case/seen` says nothing"),
        (("--with", "register/seen: {what: presence}"), "there is no source `register`"),
        (("--with", "seen: {what: presence}"), "there is no source `seen`"),
        (("--with", "case/seen: {what: daydream}"), "daydream"),
        (("--with", "case/seen: {what: presence, when: 19x7}"), "19x7"),
        (("--with", "case/seen: {what: presence, wher: moscow}"), "wher"),
        (("--with", "case/seen: {who: [p]}"), "what"),
        (("--with", "same: {compares: [letter:np, case:p], decision: perhaps}"), "perhaps"),
    ],
)
def test_what_cannot_be_supposed_is_refused_in_one_line(
    run: Run, story: Path, how: tuple[str, ...], says: str
) -> None:
    ran = run("suppose", story, *how)
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert (ran.stderr.startswith("onrecord: "), ran.stderr.count("\n")) == (True, 1)
    assert says in ran.stderr


@pytest.mark.parametrize(
    "how",
    [
        ("--without", "letter"),
        ("--with", "letter/gone: {what: death, who: [np], when: 1900}"),
        ("--same", "letter:np", "case:other"),
    ],
)
def test_nothing_is_written(run: Run, story: Path, how: tuple[str, ...]) -> None:
    before = {path: path.read_bytes() for path in story.rglob("*") if path.is_file()}
    run("suppose", story, *how)
    assert {path: path.read_bytes() for path in story.rglob("*") if path.is_file()} == before
