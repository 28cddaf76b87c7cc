"""A fair copy that is made out of the one before is as one that is made anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience
from onrecord.protection import TEAM, narrow
from onrecord.script import Report, check, check_again
from onrecord.script.living import LivingReport
from onrecord.store.folder import read_folder
from onrecord.web.writing.showing import fair_copy

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 28)


@pytest.fixture(scope="module")
def report() -> Report:
    dossier = read_folder(EXAMPLES / "tikhomost").dossier
    return check(narrow(dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: f"{text}\n\nNothing more was said.\n",
        lambda text: text.replace("\n\n", "\n\nNothing was said.\n\n", 1),
        lambda text: text.replace("\n\n", "\n\n/*\n\n", 2) + "\n\n*/\n",
        lambda text: text.replace("\n\n", "\n\n@SOMEBODY\n", 3),
        lambda text: "\n\n".join(text.split("\n\n")[::-1]),
    ],
    ids=["at the end", "at the beginning", "left out of the film", "spoken by somebody", "turned round"],
)
def test_a_script_is_written_in(report: Report, edit) -> None:  # type: ignore[no-untyped-def]
    script = next(iter(report.dossier.scripts.values()))
    before = fair_copy(report, script)
    other = replace(script, fountain=edit(script.fountain))
    now = check_again(report, other)
    assert fair_copy(now, other, before) == fair_copy(now, other)


def test_a_paragraph_whose_lines_stand_otherwise_is_written_anew(report: Report) -> None:
    script = next(iter(report.dossier.scripts.values()))
    before = fair_copy(report, script)
    living = LivingReport(report)
    cited = next(id for one in report.lines for id in one.cites if id in report.dossier.statements)
    statements = {key: one for key, one in report.dossier.statements.items() if key != cited}
    now = living.restate(replace(report.dossier, statements=statements), [cited])
    after = fair_copy(now, script, before)
    assert after == fair_copy(now, script)
    stayed = [one for one in after.paragraphs if any(one is other for other in before.paragraphs)]
    assert 0 < len(stayed) < len(after.paragraphs)
