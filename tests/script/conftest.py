"""An invented case that the tests of verdicts stand on, and ways to judge lines on it or on a test's own."""

from __future__ import annotations

import inspect
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Script
from onrecord.protection import TEAM, narrow
from onrecord.script import Assessment, Report, Verdict, check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
CASE = Path(__file__).with_name("case")


def write(files: str, folder: Path) -> Path:
    """Write the files of a text, each under a row `== its/path`."""
    for part in f"\n{files}".split("\n== ")[1:]:
        name, _, words = part.partition("\n")
        (folder / name.strip()).parent.mkdir(parents=True, exist_ok=True)
        (folder / name.strip()).write_text(words.strip("\n") + "\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def invented() -> Dossier:
    """The invented case, without a script."""
    kept = read_folder(CASE)
    assert kept.findings == ()
    return kept.dossier


@pytest.fixture
def report_on(invented: Dossier) -> Callable[..., Report]:
    """Checks a script on the invented case: `report_on("They met. [[@letter/met]]")`."""

    def check_script(script: str, audience: Audience = Audience.FILM) -> Report:
        scripts = {"film": Script(id="film", fountain=inspect.cleandoc(script) + "\n")}
        narrowed = narrow(replace(invented, scripts=scripts), TEAM, today=TODAY)
        return check(narrowed, audience=audience, today=TODAY)

    return check_script


@pytest.fixture
def judge(report_on: Callable[..., Report]) -> Callable[..., Assessment]:
    """Judges one line on the invented case."""

    def judge_line(line: str, audience: Audience = Audience.FILM) -> Assessment:
        [assessment] = report_on(line, audience).lines
        return assessment

    return judge_line


@pytest.fixture
def case(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The invented case, with what the test's own docstring tells in its place or beside it."""
    told = inspect.cleandoc(request.function.__doc__ or "")
    return write(told.partition("\n")[2], Path(shutil.copytree(CASE, tmp_path / "case")))


@pytest.fixture
def report(case: Path) -> Report:
    """What a check for the film says of the case that the test tells."""
    kept = read_folder(case)
    assert [finding.what for finding in kept.findings] == []
    return check(narrow(kept.dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)


@pytest.fixture
def lines(report: Report) -> list[Assessment]:
    """The lines of the case that the test tells."""
    return list(report.lines)


@pytest.fixture
def codes(report: Report) -> list[str]:
    """The codes of what was found besides verdicts and conflicts."""
    told = {"conflict", "against-evidence", "orphan-passage", *Verdict}
    return [finding.code for finding in report.findings if finding.code not in told]


@pytest.fixture
def verdicts(lines: list[Assessment]) -> list[str]:
    """Their verdicts alone."""
    return [line.verdict.value for line in lines]
