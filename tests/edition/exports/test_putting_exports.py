"""An export is put whole or not at all, and nothing that no export made is lost to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.edition.building import CannotBePut
from onrecord.edition.exports import WouldMix, put_files, putting

ONE = {"film/a.csv": b"1", "film/b.csv": b"2"}


def there(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def test_a_folder_is_made_and_replaced_as_a_whole(tmp_path: Path) -> None:
    put_files(ONE, tmp_path)
    assert there(tmp_path) == ONE
    put_files({"film/a.csv": b"3", "film/b.csv": b"4", "film/c.csv": b"5"}, tmp_path)
    assert there(tmp_path) == {"film/a.csv": b"3", "film/b.csv": b"4", "film/c.csv": b"5"}
    assert [one.name for one in tmp_path.iterdir()] == ["film"]


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    put_files(ONE, tmp_path)
    (tmp_path / "film" / "notes.txt").write_text("mine", encoding="utf-8")
    before = there(tmp_path)
    with pytest.raises(WouldMix, match=r"notes\.txt"):
        put_files(ONE, tmp_path)
    assert there(tmp_path) == before


def test_what_was_there_comes_back_when_the_new_will_not_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_files(ONE, tmp_path)
    real = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise OSError(28, "No space left on device")
        return real(self, target)

    monkeypatch.setattr(putting.Path, "replace", failing)
    with pytest.raises(CannotBePut, match="No space left"):
        put_files({"film/a.csv": b"3"} | {"film/b.csv": b"4"}, tmp_path)
    assert there(tmp_path) == ONE


def test_one_file_replaces_itself_and_touches_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "beside.txt").write_bytes(b"mine")
    put_files({"film.xml": b"<a/>"}, tmp_path)
    put_files({"film.xml": b"<b/>"}, tmp_path)
    assert there(tmp_path) == {"beside.txt": b"mine", "film.xml": b"<b/>"}


def test_a_file_stands_where_a_folder_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(b"mine")
    with pytest.raises(CannotBePut):
        put_files(ONE, tmp_path)
    assert there(tmp_path) == {"film": b"mine"}
