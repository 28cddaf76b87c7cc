"""What rests on a judgement is what another check without it would say; only quicker."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random

import pytest

from benchmarks.generate import Size, generate
from onrecord.dossier.without import without
from onrecord.evidence import Audience
from onrecord.protection import TEAM, narrow
from onrecord.script import Report, check
from onrecord.script.falls import Falls, falls
from onrecord.script.judged import OnJudgements
from onrecord.store.folder import read_folder

TODAY = date(2026, 11, 28)
EXAMPLES = Path(__file__).parents[2] / "examples"


def checked(folder: Path, left_out: str | None = None) -> Report:
    dossier = read_folder(folder).dossier
    rest = dossier if left_out is None else without(dossier, left_out)
    return check(narrow(rest, TEAM, today=TODAY), audience=Audience.FILM, today=TODAY)


def told(found: Falls) -> object:
    return (
        {(one.time, one.before, one.after) for one in found.times.times},
        {frozenset(one.members) for one in found.times.ended},
        {frozenset(one.members) for one in found.times.begun},
        {(one.before.line.id, one.before.verdict, one.after.verdict, one.altered) for one in found.lines},
    )


def agree(folder: Path, judgements: list[str] | None = None) -> int:
    """Holds what rests on each judgement against a second check; how many had anything resting on them."""
    whole, on = checked(folder), OnJudgements(checked(folder))
    had = 0
    for id in judgements or list(whole.dossier.judgements):
        quickly, anew = on.without(id), falls(f"without {id}", whole, checked(folder, id))
        assert told(quickly) == told(anew), id
        had += bool(quickly.lines)
    return had


@pytest.mark.parametrize(("name", "had"), [("tikhomost", 5), ("poliakov", 3)])
def test_it_is_what_a_second_check_says_of_the_examples(name: str, had: int) -> None:
    assert agree(EXAMPLES / name) >= had


def test_and_of_the_real_case(shared: Path) -> None:
    assert agree(shared / "dossiers" / "poliakov") >= 2


def test_and_of_an_invented_dossier_with_conflicts(tmp_path: Path) -> None:
    generate(tmp_path / "film", Size(sources=25, statements=500, lines=80, conflicts=6, seed=3))
    judgements = list(read_folder(tmp_path / "film").dossier.judgements)
    assert agree(tmp_path / "film", Random(3).sample(judgements, 12)) >= 3
