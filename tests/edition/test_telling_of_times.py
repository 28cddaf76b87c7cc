"""When something was is told without days that are yet to come."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from onrecord.edition.language import Language, Speech
from onrecord.edition.telling import Telling
from onrecord.edition.times import when_told
from onrecord.evidence import Audience
from onrecord.protection import Reader, narrow
from onrecord.script import check
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)
DIARY = """
== sources/diary/source.yaml
kind: diary
title: Diary (invented)
authors: [writer]
calendar: gregorian
access: {status: open}
personas:
  writer: {names: [Lisveta Obrunova]}
== sources/diary/statements.yaml
- {id: told, what: residence, who: [writer], when: WHEN}
- {id: other, what: birth, who: [writer], when: 1920}
"""


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("{from: 1950}", "begun in 1950"),
        ("{from: 1950, until: 1952}", "begun in 1950, ended in 1952"),
        ("{from: 1950, still: 2000}", "begun in 1950, not over on 1 January 2000"),
        ("2030", "in 2030"),
    ],
)
def test_a_last_day_that_is_yet_to_come_is_no_end(told: Callable[[str], Path], when: str, said: str) -> None:
    dossier = read_folder(told(DIARY.replace("WHEN", when))).dossier
    narrowed = narrow(dossier, Reader(Audience.TEAM), today=TODAY)
    report = check(narrowed, audience=Audience.FILM, today=TODAY)
    telling = Telling(report, Speech(Language.ENGLISH))
    assert when_told(telling, dossier.statements["diary/told"]) == said
