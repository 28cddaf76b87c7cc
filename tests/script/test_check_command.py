"""`onrecord check` as it is called: the shape of its JSON, its exit codes, its report."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from onrecord.cli.main import commands

Told = Callable[[str], Path]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(commands, ["check", *map(str, arguments)], standalone_mode=False)


def as_json(*arguments: str | Path) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(run(*arguments, "--json").output)
    return answer


NOTE = """
== sources/note/source.yaml
kind: letter
title: A note
authors: [emma]
calendar: gregorian
access: {status: closed, until: 2099}
personas: {emma: {names: [Emma Unreal]}, gustav: {names: [Gustav Unreal]}}
== sources/note/statements.yaml
- {id: met, what: meeting, who: [emma, gustav], when: 1920, says: They met., at: {page: 1}}
- {id: left, what: journey, who: [emma], when: before met, says: She had left., at: {page: 1}}
- {id: left-later, what: journey, who: [emma], when: 1925, says: She left in 1925., at: {page: 1}}
== people.yaml
judgements:
  - {id: left-once, compares_events: [note/left, note/left-later], decision: same, because: She left once.,
     by: tester, date: 2026-01-01}
"""
FILM = NOTE + "== scripts/film.fountain\nEXT. QUAY - DAY\n\n[[kind: interview]]\n\n"


def test_the_shape_of_its_json(told: Told) -> None:
    answer = as_json(told(FILM + "In 1920 they met. [[@note/met]]"), "--for", "team")
    assert list(answer) == ["findings", "conflicts", "knots", "lines", "labels", "composites", "summary"]
    [line] = answer["lines"]
    assert line["script"] == "film"
    assert line["line"].startswith("film/")
    assert line["line"].endswith("-1")
    assert (line["scene"], line["kind"]) == ("EXT. QUAY - DAY", "interview")
    assert line["text"] == "In 1920 they met."
    assert line["verdict"] == "contested"
    assert isinstance(line["because"], str)
    assert line["cites"] == ["note/met"]
    assert line["origins"] == ["note:emma"]
    assert line["named"] == [
        {"text": "1920", "kind": "date", "statements": ["note/met"], "origins": ["note:emma"]}
    ]
    [conflict] = answer["conflicts"]
    assert set(conflict) == {"kind", "members", "sentence"}
    assert set(conflict["members"]) == {"note/met", "note/left", "note/left-later", "left-once"}
    for finding in answer["findings"]:
        assert list(finding) == ["severity", "code", "where", "what", "about"]
        assert finding["where"] is None or list(finding["where"]) == ["file", "line", "column"]
    assert answer["summary"]["verdicts"] == {"contested": 1}


def test_a_finding_on_a_line_names_its_place_its_line_and_what_it_cites(told: Told) -> None:
    answer = as_json(told(FILM + "They met. [[@note/gone]]"))
    [found] = [one for one in answer["findings"] if one["code"] == "unsupported"]
    assert found["where"] == {"file": "scripts/film.fountain", "line": 5, "column": 1}
    assert found["about"] == [answer["lines"][0]["line"], "note/gone"]
    assert found["severity"] == "error"


def test_what_is_withheld_depends_on_whom_it_is_for(told: Told) -> None:
    folder = told(FILM + "She had left. [[@note/left-later]]")
    without = ("--without", "left-once")
    assert as_json(folder, *without)["lines"][0]["verdict"] == "withheld"
    assert as_json(folder, *without, "--for", "web")["lines"][0]["verdict"] == "withheld"
    assert as_json(folder, *without, "--for", "team")["lines"][0]["verdict"] == "single"


def test_without_a_judgement_there_is_no_conflict(told: Told) -> None:
    folder = told(FILM + "They met. [[@note/met]]")
    assert as_json(folder, "--for", "team")["conflicts"] != []
    assert as_json(folder, "--for", "team", "--without", "left-once")["conflicts"] == []


def test_it_exits_with_0_on_warnings_alone_and_with_1_on_an_error(told: Told) -> None:
    folder = told(FILM + "They met. [[@note/met]]")
    assert run(folder, "--for", "team", "--without", "left-once").return_value == 0
    assert run(folder, "--for", "team").return_value == 1
    assert run(folder, "--without", "left-once").return_value == 1


def test_a_secondary_line_is_an_error_only_in_a_re_enactment(told: Told) -> None:
    book = "== sources/book/source.yaml\nkind: book\ntitle: A book\nauthors: [{body: A press}]\n"
    book += "== sources/book/statements.yaml\n- {id: fire, what: event, says: It burned., at: {page: 1}}\n"
    line = "It burned. [[@book/fire]]"
    told_folder = told(book + f"== scripts/film.fountain\n{line}")
    assert run(told_folder).return_value == 0
    played = told(book + f"== scripts/film.fountain\nINT. MILL - DAY\n\n[[kind: re-enactment]]\n\n{line}")
    assert run(played).return_value == 1


def test_the_report_shows_each_line_with_its_verdict_reason_and_remedy(told: Told) -> None:
    shown = run(told(FILM + "They met. [[@note/mett]]")).output
    assert "✗ unsupported" in shown
    assert "note/mett does not exist." in shown
    assert "Did you mean note/met?" in shown
