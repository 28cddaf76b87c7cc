"""Changes of records, one after another."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from onrecord.dates import Dated
from onrecord.dossier import Change, Dossier
from onrecord.dossier.changes import changed
from onrecord.evidence import Signoff
from onrecord.store.folder import read_folder

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_folder(EXAMPLES / "tikhomost").dossier


def test_a_record_that_is_changed_stays_where_it_stood(dossier: Dossier) -> None:
    key = list(dossier.statements)[1]
    before = dossier.statements[key]
    after = changed(dossier, [Change(before, replace(before, says="Told otherwise."))])
    assert list(after.statements) == list(dossier.statements)
    assert after.statements[key].says == "Told otherwise."
    assert changed(after, [Change(after.statements[key], before)]) == dossier


def test_a_record_with_another_id_stays_where_it_stood_too(dossier: Dossier) -> None:
    place, before = next(iter(dossier.places.items()))
    after = changed(dossier, [Change(before, replace(before, id="elsewhere"))])
    assert list(after.places) == ["elsewhere" if id == place else id for id in dossier.places]


def test_a_change_that_saw_what_no_longer_stands_is_passed_over(dossier: Dossier) -> None:
    key, before = next(iter(dossier.statements.items()))
    seen = replace(before, says="Nobody said so.")
    assert changed(dossier, [Change(seen, None), Change(seen, replace(seen, says="Nor so."))]) == dossier
    assert key in dossier.statements


def test_one_change_goes_on_from_another(dossier: Dossier) -> None:
    key, first = next(iter(dossier.statements.items()))
    second, third = replace(first, says="Once."), replace(first, says="Twice.")
    assert changed(dossier, [Change(first, second), Change(second, third)]).statements[key] == third
    gone = changed(dossier, [Change(first, None), Change(None, second)])
    assert list(gone.statements)[-1] == key


def test_sign_offs_of_one_line_are_told_apart_by_what_they_say(dossier: Dossier) -> None:
    day = Dated("2026-11-28")
    one = Signoff(line="film/00000000-1", by="A Checker", role="checker", date=day, evidence="0")
    other = replace(one, by="A Lawyer", role="lawyer")
    both = changed(dossier, [Change(None, one), Change(None, other)])
    assert both.signoffs == (one, other)
    assert changed(both, [Change(one, None)]).signoffs == (other,)


def test_the_head_is_changed_as_any_record(dossier: Dossier) -> None:
    other = replace(dossier.production, title="Another title")
    assert changed(dossier, [Change(dossier.production, other)]).production == other
    assert changed(dossier, [Change(other, dossier.production)]) == dossier
