"""Two dossiers: records that came, went or changed, field by field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.dossier.differing import RecordDifference, record_differences
from onrecord.store.folder import read_folder

NOTE = """
== sources/note/source.yaml
kind: letter
title: A note
access: {status: open}
personas: {emma: {names: [Emma Unreal]}}
== sources/note/text.en.md
They met.
Then they parted.
It rained.
== sources/note/statements.yaml
- {id: met, what: meeting, who: [emma], when: 1920, says: They met.}
== scripts/film.fountain
They met. [[@note/met]]
"""


@pytest.fixture
def between(told: Callable[[str], Path], tmp_path: Path) -> Callable[[str, str], list[RecordDifference]]:
    """What differs once some words of the note are others."""

    def differences(before: str, after: str) -> list[RecordDifference]:
        assert before in NOTE
        one = read_folder(told(NOTE)).dossier
        (tmp_path / "dossier").rename(tmp_path / "first")
        other = read_folder(told(NOTE.replace(before, after))).dossier
        return list(record_differences(one, other))

    return differences


Between = Callable[[str, str], list[RecordDifference]]


@pytest.mark.parametrize(
    ("before", "after", "id", "differs"),
    [
        ("when: 1920", "when: 1921", "note/met", ("when", "1920", "1921")),
        ("when: 1920, ", "", "note/met", ("when", "1920", None)),
        ("{status: open}", "{status: closed}", "note", ("access.status", "open", "closed")),
        ("[Emma Unreal]", "[]", "note", ("personas.emma.names", ["Emma Unreal"], None)),
        ("Then they parted.", "Then he left.", "note.en", ("words", "Then they parted.", "Then he left.")),
        ("It rained.\n", "", "note.en", ("words", "It rained.", None)),
    ],
)
def test_a_record_differs_in_one_field(
    between: Between, before: str, after: str, id: str, differs: tuple[str, object, object]
) -> None:
    [found] = between(before, after)
    assert (found.fate, found.id) == ("changed", id)
    assert [(one.field, one.before, one.after) for one in found.fields] == [differs]


def test_a_statement_with_another_id_came_and_went(between: Between) -> None:
    found = between("id: met", "id: saw")
    assert [(one.fate, one.id) for one in found] == [("added", "note/saw"), ("dropped", "note/met")]


def test_scripts_are_compared_elsewhere(between: Between) -> None:
    assert between("They met. [[", "They parted. [[") == []


def test_a_sign_off_is_one_of_a_line_by_somebody_in_a_role(between: Between) -> None:
    signed = (
        "== signoffs.yaml\n- {line: film/3f-1, by: x, role: lawyer, date: 2026, evidence: e}\n== scripts/"
    )
    [found] = between("== scripts/", signed)
    assert (found.fate, found.kind, found.id) == ("added", "signoff", "film/3f-1 x lawyer 2026")
