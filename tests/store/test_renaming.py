"""A new id in a folder: every file that holds it, and what is left of the old word."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from onrecord.dossier import IdTaken, changed, rename
from onrecord.store.folder import read_folder, rename_in_folder


@pytest.fixture
def copy(shared: Path, tmp_path: Path) -> Path:
    target = tmp_path / "film"
    shutil.copytree(shared / "dossiers" / "poliakov", target, copy_function=shutil.copyfile)
    for path in (target, *target.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    return target


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("np-letter", "first-letter"),
        ("np-letter/met", "np-letter/saw"),
        ("np-letter:np", "np-letter:author"),
        ("moscow", "moskva"),
        ("nika-poliakov", "w7"),
        ("np-is-poliakov", "who-np-is"),
        ("fate-of-poliakov", "fate"),
        ("film", "second-cut"),
    ],
)
def test_the_folder_reads_as_the_renamed_dossier_and_back_again(copy: Path, old: str, new: str) -> None:
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    dossier = read_folder(copy).dossier
    renamed = rename_in_folder(copy, old, new)
    kept = read_folder(copy)
    assert (kept.dossier, kept.findings) == (changed(dossier, rename(dossier, old, new)), ())
    assert all((copy / file).exists() for file in renamed.files if "/" not in file)
    rename_in_folder(copy, new, old)
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def test_what_is_left_of_the_old_word_is_listed(copy: Path) -> None:
    people = copy / "people.yaml"
    people.write_text("# nika-poliakov is the NP of the letter\n" + people.read_text())
    questions = copy / "questions.yaml"
    questions.write_text(questions.read_text().replace("became of Nika", "became of nika-poliakov, Nika"))
    remaining = rename_in_folder(copy, "nika-poliakov", "w7").remaining
    assert [str(where) for where in remaining] == ["people.yaml:1:3", "questions.yaml:2:24"]


def test_a_folder_in_the_way_is_not_overwritten(copy: Path) -> None:
    (copy / "sources" / "second").mkdir()
    before = {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()}
    with pytest.raises(IdTaken):
        rename_in_folder(copy, "np-letter", "second")
    assert {path: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before
