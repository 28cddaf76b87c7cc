"""Sign-offs are given on all that the team reads; a reader of less is not told what of it has changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from signing_case import TODAY, Desk

from onrecord.evidence import Audience
from onrecord.protection import INSURER, narrow
from onrecord.script import Report, check
from onrecord.script.signoffs import SigningState
from onrecord.store.folder import read_folder

CASE = """
== dossier.yaml
onrecord: 1
title: A mill
languages: [en]
== sources/letter/source.yaml
kind: letter
title: A letter that was never sent
authors: [anna]
made: 1925-05-04
calendar: gregorian
access: {status: published}
personas:
  anna: {names: [Anna Example], sex: female}
  friend: {names: [Boris Sample], sex: male, public: {insurer: pseudonym, pseudonym: Mr N.}}
== sources/letter/statements.yaml
- {id: met, what: meeting, who: [anna, friend], when: 1907, says: They met.}
== scripts/film.fountain
They met in 1907. [[@letter/met]]
"""


@pytest.fixture
def desk(told: Callable[[str], Path]) -> Desk:
    """The case with its line signed."""
    desk = Desk(told(CASE))
    desk.sign()
    return desk


def for_the_insurer(desk: Desk, *, signed_on: Report | None) -> Report:
    narrowed = narrow(read_folder(desk.folder).dossier, INSURER, today=TODAY)
    return check(narrowed, audience=Audience.FILM, today=TODAY, signed_on=signed_on)


def state_of(report: Report) -> SigningState:
    return report.signing_of(report.lines[0].line.id).state


def test_a_name_withheld_from_the_reader_makes_no_sign_off_stale(desk: Desk) -> None:
    assert state_of(for_the_insurer(desk, signed_on=None)) is SigningState.AGAIN
    assert state_of(for_the_insurer(desk, signed_on=desk.report())) is SigningState.SIGNED


def test_what_has_changed_since_is_told_only_as_that_it_has(desk: Desk) -> None:
    desk.edit("sources/letter/source.yaml", "Boris Sample", "Boris Secret")
    report = for_the_insurer(desk, signed_on=desk.report())
    signed = report.signing_of(report.lines[0].line.id).signed
    assert [one.reasons for one in signed] == [("What it rested on has changed.",)]
    assert [one for one in report.findings if "Secret" in one.what or "Sample" in one.what] == []
