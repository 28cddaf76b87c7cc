"""`check --format`: the same findings for a reader, a program, GitHub Actions and SARIF readers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from running import run_program as run

from onrecord.cli.as_github import findings_for_github
from onrecord.findings import CODES, Finding, Severity, Where, finding

PLACE = Where(file="scripts/film.fountain", line=7, column=3)


def test_text_is_what_is_printed_unless_another_form_is_asked_for(folder: Path) -> None:
    """A line of fact without citation.

    == scripts/film.fountain
    INT. ROOM - DAY

    Anna Example came to the town of Nowhere.
    """
    assert run("check", str(folder)).stdout == run("check", str(folder), "--format", "text").stdout
    assert run("check", str(folder), "--json").stdout == run("check", str(folder), "--format", "json").stdout


def test_github_puts_a_finding_beside_its_line(folder: Path) -> None:
    """A line of fact without citation.

    == scripts/film.fountain
    INT. ROOM - DAY

    Anna Example came to the town of Nowhere.
    """
    printed = run("check", str(folder), "--format", "github").stdout.splitlines()
    assert printed == [
        f"::error title=uncited,file={folder.as_posix()}/scripts/film.fountain,line=3,col=1::It cites nothing."
    ]


def test_github_keeps_signs_that_would_end_a_command() -> None:
    odd = finding("uncited", "100% sure:\nno, not quite", where=Where(file="a,b:c.yaml", line=1, column=1))
    assert list(findings_for_github(Path("film"), [odd])) == [
        "::error title=uncited,file=film/a%2Cb%3Ac.yaml,line=1,col=1::100%25 sure:%0Ano, not quite"
    ]


@pytest.mark.parametrize(
    ("severity", "level"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_github_calls_a_note_a_notice(severity: str, level: str) -> None:
    one = Finding(code="uncited", what="So.", severity=Severity(severity))
    assert next(iter(findings_for_github(Path(), [one]))).startswith(f"::{level} ")


def test_sarif_names_the_rule_the_file_and_the_place(folder: Path) -> None:
    """Two findings of different codes.

    == scripts/film.fountain
    INT. ROOM - DAY

    Anna Example came to the town of Nowhere.
    == sources/letter/source.yaml
    kind: lettter
    title: A letter
    """
    told = json.loads(run("check", str(folder), "--format", "sarif").stdout)
    (ran,) = told["runs"]
    assert told["version"] == "2.1.0"
    rules = [rule["id"] for rule in ran["tool"]["driver"]["rules"]]
    assert set(rules) <= CODES.keys()
    assert {"uncited", "bad-value"} <= set(rules)
    for result in ran["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    uncited = next(result for result in ran["results"] if result["ruleId"] == "uncited")
    assert uncited["level"] == "error"
    place = uncited["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"].endswith("/scripts/film.fountain")
    assert place["region"] == {"startLine": 3, "startColumn": 1}


def test_what_is_to_be_mended_comes_before_what_stands(folder: Path) -> None:
    """A wrong file, a line without citation, and a line that stands.

    == scripts/film.fountain
    INT. ROOM - DAY

    A lamp is lit. [[not a fact: staging]]

    Anna Example came to the town of Nowhere.
    == sources/letter/source.yaml
    kind: lettter
    title: A letter
    """
    printed = run("check", str(folder)).stdout
    order = [
        printed.index(words)
        for words in ("To mend in the files", "Lines to mend", "Lines that stand", "In sum")
    ]
    assert order == sorted(order)
