"""The invented dossier is what it says it is; otherwise a speed measured on it would mean nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.generate import Size, generate
from onrecord.chronology import chronology_of
from onrecord.fountain.lines import read_lines
from onrecord.passages import Anchored, find
from onrecord.store.folder import Kept, read_folder

SMALL = Size(sources=15, statements=300, lines=80, conflicts=0, seed=7)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    folder = tmp_path_factory.mktemp("invented")
    generate(folder, SMALL)
    return read_folder(folder)


def test_it_reads_without_findings_and_has_its_size(kept: Kept) -> None:
    assert kept.findings == ()
    assert (len(kept.dossier.sources), len(kept.dossier.statements)) == (15, 300)
    assert len(read_lines(kept.dossier.scripts["film"]).lines) == 80


def test_it_says_that_it_is_invented(kept: Kept) -> None:
    assert kept.dossier.production.title.startswith("Invented")


def test_what_it_tells_agrees(kept: Kept) -> None:
    assert chronology_of(kept.dossier).conflicts == ()


def test_every_quoted_passage_stands_in_its_text(kept: Kept) -> None:
    for statement in kept.dossier.statements.values():
        [passage] = statement.at
        words = kept.dossier.texts[f"{statement.source}.{passage.text}"].words
        assert passage.quote is not None
        assert isinstance(find(words, passage.quote), Anchored), passage.quote


def test_the_same_seed_makes_the_same_bytes(kept: Kept, tmp_path: Path) -> None:
    generate(tmp_path, SMALL)
    for path in kept.path.rglob("*.*"):
        assert path.read_bytes() == (tmp_path / path.relative_to(kept.path)).read_bytes()


def test_each_planted_conflict_is_found(tmp_path: Path) -> None:
    planted = generate(tmp_path, Size(sources=15, statements=300, lines=5, conflicts=3, seed=7))
    conflicts = chronology_of(read_folder(tmp_path).dossier).conflicts
    assert len(planted) == 3
    for one in planted:
        assert any(set(one.statements) & set(conflict.members) for conflict in conflicts), one
