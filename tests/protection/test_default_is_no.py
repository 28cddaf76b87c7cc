"""Default is no: what nobody listed is not shown, to anyone, and every answer has its reason."""

from __future__ import annotations

import ast
from dataclasses import dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from onrecord.dossier import Dossier
from onrecord.dossier.records import HELD_IN, records
from onrecord.evidence import Audience
from onrecord.protection import ARCHIVE, FILM, INSURER, PUBLIC, TEAM, Reader, narrow
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 23)
HOUSE = Path(__file__).parents[2] / "src" / "onrecord"
EVERYONE = [TEAM, PUBLIC, FILM, ARCHIVE, INSURER]
EXAMPLE = Path(__file__).parents[2] / "examples" / "poliakov"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A kind of record that somebody invents one day, and lists nowhere."""

    id: str
    number: str


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return read_folder(EXAMPLE).dossier


def planted(dossier: Dossier, held_in: str) -> Dossier:
    """The dossier with a record that nobody listed among those of another kind."""
    invented = {**getattr(dossier, held_in), "planted": PhoneNumber("planted", "555-0199")}
    return replace(dossier, **cast(Any, {held_in: invented}))


@pytest.mark.parametrize("held_in", HELD_IN.values())
@pytest.mark.parametrize("reader", EVERYONE, ids=str)
def test_a_kind_of_record_that_nobody_listed_is_shown_to_nobody(
    dossier: Dossier, held_in: str, reader: Reader
) -> None:
    narrowed = narrow(planted(dossier, held_in), reader, today=TODAY)
    assert "planted" not in getattr(narrowed.dossier, held_in)
    assert not narrowed.reasons["planted"].allowed
    assert "555-0199" not in repr(narrowed.dossier)


@pytest.mark.parametrize("reader", EVERYONE, ids=str)
def test_a_signoff_of_a_kind_that_nobody_listed_is_shown_to_nobody(dossier: Dossier, reader: Reader) -> None:
    @dataclass(frozen=True)
    class Scribble:
        line: str = "film/1-1"

    narrowed = narrow(replace(dossier, signoffs=(cast(Any, Scribble()),)), reader, today=TODAY)
    assert narrowed.dossier.signoffs == ()


def test_an_unknown_reader_gets_nothing(dossier: Dossier) -> None:
    stranger = Reader(cast(Audience, "reporter"))
    narrowed = narrow(dossier, stranger, today=TODAY)
    assert [one for one in records(narrowed.dossier) if one is not narrowed.dossier.production] == []
    assert narrowed.dossier.production.title == ""
    assert not any(permission.allowed for permission in narrowed.reasons.values())


@pytest.mark.parametrize("reader", [*EVERYONE, Reader(cast(Audience, "reporter"))], ids=str)
def test_every_yes_and_no_has_a_reason(dossier: Dossier, reader: Reader) -> None:
    narrowed = narrow(dossier, reader, today=TODAY)
    for field in fields(Dossier):
        held = getattr(dossier, field.name)
        for key in held if isinstance(held, dict) else ():
            permission = narrowed.reasons[key]
            assert permission.reason
            assert permission.allowed == (key in getattr(narrowed.dossier, field.name))
    assert "dossier" in narrowed.reasons


def test_the_team_reads_all_that_is_listed(dossier: Dossier) -> None:
    assert narrow(dossier, TEAM, today=TODAY).dossier == dossier


def test_what_stays_in_the_house_is_on_no_list_for_strangers(folder: Path) -> None:
    """A release that gives them nothing, and a sign-off. The script goes line by line.

    == sources/paper/source.yaml
    kind: article
    title: A paper
    access: {status: published}
    == releases.yaml
    - {id: r1, of: paper, by: its publisher}
    == signoffs.yaml
    - {line: film/83b3cd35-1, by: a checker, role: fact-checker, date: 2026, evidence: 8d1f}
    == scripts/film.fountain
    It rained.
    """
    dossier = read_folder(folder).dossier
    shown = narrow(dossier, PUBLIC, today=TODAY).dossier
    assert (shown.releases, shown.signoffs) == ({}, ())
    assert narrow(dossier, INSURER, today=TODAY).dossier.signoffs == dossier.signoffs


def calls(path: Path, name: str) -> list[ast.Call]:
    """Where a file calls a function of this name."""
    return [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and (node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")) == name
    ]


def test_nothing_but_narrowing_makes_a_readers_dossier() -> None:
    makers = {path.relative_to(HOUSE).as_posix() for path in HOUSE.rglob("*.py") if calls(path, "Narrowed")}
    assert makers == {"protection/narrowing.py"}


def test_no_command_reasons_on_what_was_not_narrowed() -> None:
    """What a folder keeps (`kept.dossier`) is taken up in one file, which narrows it there."""
    for path in (HOUSE / "cli").glob("*.py"):
        words = path.read_text(encoding="utf-8")
        if "read_folder" in words or "kept.dossier" in words:
            assert path.name == "opening.py", f"{path.name} opens a dossier past `narrow`"
        for reasoning in (
            *calls(path, "chronology_of"),
            *calls(path, "check"),
            *calls(path, "check_dossier"),
        ):
            assert not any(
                isinstance(node, ast.Attribute) and node.attr == "kept"
                for node in ast.walk(reasoning.args[0])
            )
    [opening] = calls(HOUSE / "cli" / "opening.py", "Opened")
    assert any(
        isinstance(node, ast.Call) and getattr(node.func, "id", "") == "narrow" for node in ast.walk(opening)
    )
