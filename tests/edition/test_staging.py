"""An edition is put whole or not at all, and nothing that Onrecord has not made is lost to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.edition import staging
from onrecord.edition.building import CannotBePut
from onrecord.edition.staging import MARK, NotOurs, put_folder

ONE = [("a.csv", b"1"), ("deep/b.csv", b"2")]


def there(folder: Path) -> dict[str, bytes]:
    files = (one for one in folder.rglob("*") if one.is_file() and one.name != MARK)
    return {str(one.relative_to(folder)): one.read_bytes() for one in files}


def test_a_folder_is_made_and_replaced_as_a_whole(tmp_path: Path) -> None:
    put_folder(ONE, tmp_path / "film")
    assert there(tmp_path / "film") == dict(ONE)
    put_folder([("c.csv", b"3")], tmp_path / "film")
    assert there(tmp_path / "film") == {"c.csv": b"3"}
    assert [one.name for one in tmp_path.iterdir()] == ["film"]


def test_a_folder_that_somebody_else_made_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "film").mkdir()
    (tmp_path / "film" / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurs):
        put_folder(ONE, tmp_path / "film")
    assert there(tmp_path) == {"film/notes.txt": b"mine"}


def test_what_was_there_comes_back_when_the_new_will_not_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_folder(ONE, tmp_path / "film")
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self.parent.name.startswith(".onrecord-") and self.name == "film":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(staging.Path, "replace", failing)
    with pytest.raises(CannotBePut, match="No space left"):
        put_folder([("c.csv", b"3")], tmp_path / "film")
    assert there(tmp_path / "film") == dict(ONE)
    assert [one.name for one in tmp_path.iterdir()] == ["film"]


def test_a_file_stands_where_a_folder_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"mine")
    with pytest.raises(CannotBePut):
        put_folder(ONE, tmp_path / "film")
    assert there(tmp_path) == {"film": b"mine"}
