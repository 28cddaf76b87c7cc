"""A script that is checked again after an edit says what a whole check would."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from onrecord.evidence import Audience, Script
from onrecord.protection import TEAM, narrow
from onrecord.script import Report, check, check_again
from onrecord.store.folder import read_folder

EXAMPLES = Path(__file__).parents[2] / "examples"
TODAY = date(2026, 11, 28)

EDITS = {
    "a line is written": lambda text: text + "\n\nIn 1925 nobody knew. [[@film]]\n",
    "a line is cut": lambda text: text[: text.rindex("\n\n")],
    "everything moves down": lambda text: text.replace("\n\n", "\n\nEXT. FIELD - DAY\n\n", 1),
    "a year is changed": lambda text: text.replace("19", "18", 3),
    "all scenes are re-enactments": lambda text: text.replace(
        "[[kind: narration]]", "[[kind: re-enactment]]"
    ),
    "a citation is dropped": lambda text: text.replace("[[@", "[[not a fact: @", 2),
}


def checked(folder: Path, script: Script | None = None) -> Report:
    dossier = read_folder(folder).dossier
    if script is not None:
        dossier = replace(dossier, scripts={**dossier.scripts, script.id: script})
    return check(narrow(dossier, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("example", ["poliakov", "tikhomost"])
def test_checking_again_says_what_checking_does(example: str, edit: str) -> None:
    before = checked(EXAMPLES / example)
    [script] = before.dossier.scripts.values()
    edited = replace(script, fountain=EDITS[edit](script.fountain))
    again, anew = check_again(before, edited), checked(EXAMPLES / example, edited)
    assert again.lines == anew.lines
    assert again.findings == anew.findings
    assert (again.labels, again.composites, again.signing) == (anew.labels, anew.composites, anew.signing)


def test_only_what_changed_is_weighed_again() -> None:
    before = checked(EXAMPLES / "poliakov")
    [script] = before.dossier.scripts.values()
    again = check_again(before, replace(script, fountain=script.fountain + "\n\nNobody knows.\n"))
    assert len(again.lines) == len(before.lines) + 1
    assert all(one.named is other.named for one, other in zip(before.lines, again.lines, strict=False))
