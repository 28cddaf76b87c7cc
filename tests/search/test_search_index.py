"""The index: current after every edit, made anew where it is spoilt, its user's alone, without what was taken out."""

from __future__ import annotations

import multiprocessing
import sqlite3
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from search_cases import found, ids

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Production, Source, SourceKind, Text
from onrecord.search import Searching, index_file, read_typed
from onrecord.search import searching as room
from onrecord.search.words import held


def dossier_of(**texts: str) -> Dossier:
    """A dossier with a text in Russian for each source."""
    return Dossier(
        production=Production(title="Invented"),
        sources={id: Source(id=id, kind=SourceKind.RECORD, title="") for id in texts},
        texts={f"{id}.ru": Text(source=id, language="ru", words=words) for id, words in texts.items()},
    )


FIRST = dossier_of(one="Мельница сгорела.", two="Хлеб отобрали у Пронькиной.")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where an index may lie."""
    return tmp_path / "index" / "index.sqlite"


def test_an_edit_is_found_at_once_and_only_what_changed_is_analysed(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    analysed: list[str] = []
    analyse = room.all_analysed
    monkeypatch.setattr(room, "all_analysed", lambda texts: (analysed.extend(texts), analyse(texts))[1])
    assert ids(found(FIRST, "мельница", file=file)) == {"one.ru"}
    analysed.clear()
    edited = dossier_of(one="Мельница сгорела.", two="Хлеба не было. Мельник уехал.")
    with Searching(FIRST, file) as searching:
        assert analysed == []
        searching.renew(edited)
        assert analysed == ["Хлеба не было. Мельник уехал."]
        assert ids(searching.find(read_typed("мельник"))) == {"two.ru"}
        assert ids(searching.find(read_typed("Пронькина"))) == set()


def test_what_was_taken_out_is_gone_from_the_bytes(file: Path) -> None:
    """A term that follows another is kept without what both begin with, so that the ends of terms are looked for."""
    found(FIRST, "хлеб", file=file)
    before = file.read_bytes()
    told = (held("ронькин"), "pronkin", held("леб"), held("тобрали"), "two.ru")
    assert all(one.encode() in before for one in told)
    found(dossier_of(one="Мельница сгорела."), "хлеб", file=file)
    left = b"".join(one.read_bytes() for one in file.parent.iterdir())
    assert not [one for one in told if one.encode() in left]
    assert held("мельниц").encode() in left


def test_a_name_edited_out_of_a_text_is_gone_from_the_bytes(file: Path) -> None:
    found(FIRST, "хлеб", file=file)
    found(dossier_of(one="Мельница сгорела.", two="Хлеб отобрали."), "хлеб", file=file)
    assert held("ронькин").encode() not in file.read_bytes()


@pytest.mark.parametrize("spoilt", [b"", b"no index", b"SQLite format 3\0" + b"\xff" * 5000, None])
def test_a_damaged_or_foreign_index_is_made_anew(file: Path, spoilt: bytes | None) -> None:
    found(FIRST, "хлеб", file=file)
    if spoilt is None:
        file.unlink()
        sqlite3.connect(file).execute("CREATE TABLE cake (flour TEXT)").connection.close()
    else:
        file.write_bytes(spoilt)
    assert ids(found(FIRST, "мельница", file=file)) == {"one.ru"}
    assert ids(found(FIRST, "мельница", file=file)) == {"one.ru"}
    assert file.stat().st_size > 5_000


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
def test_an_index_that_is_damaged_within_is_made_anew(file: Path, at: float) -> None:
    found(FIRST, "хлеб", file=file)
    whole = file.read_bytes()
    hole = int(len(whole) * at) // 4096 * 4096
    file.write_bytes(whole[:hole] + b"\xff" * 4096 + whole[hole + 4096 :])
    assert ids(found(FIRST, "мельница", file=file)) == {"one.ru"}


def test_an_index_of_other_rules_is_made_anew(file: Path) -> None:
    found(FIRST, "хлеб", file=file)
    with sqlite3.connect(file) as base:
        base.execute("UPDATE made SET by = 'yesterday'")
    base.close()
    found(FIRST, "хлеб", file=file)
    base = sqlite3.connect(file)
    assert base.execute("SELECT by FROM made").fetchone() != ("yesterday",)
    base.close()


def test_where_nothing_can_be_kept_it_is_made_in_memory(tmp_path: Path) -> None:
    in_the_way = tmp_path / "index"
    in_the_way.write_text("a file, and no folder")
    assert ids(found(FIRST, "мельница", file=in_the_way / "index.sqlite")) == {"one.ru"}
    assert in_the_way.read_text() == "a file, and no folder"


def test_it_is_its_users_alone_and_its_name_tells_nothing(cache: Path, tmp_path: Path) -> None:
    film = tmp_path / "Пронькина"
    film.mkdir()
    files = {index_file(film, audience) for audience in Audience}
    assert len(files) == len(Audience)
    for file in files:
        assert file.is_relative_to(cache / "onrecord" / "search")
        assert "ронькин" not in str(file.relative_to(tmp_path / "cache"))
        found(FIRST, "хлеб", file=file)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        assert [one.name for one in file.parent.iterdir()] == ["index.sqlite"]


def test_another_reader_of_the_same_file_does_no_harm(file: Path) -> None:
    """One process has the dossier as it was, another as it is; each finds what is in its own."""
    second = dossier_of(one="Мельница сгорела.", three="Мельник уехал.")
    with Searching(FIRST, file) as old, Searching(second, file) as new:
        for _ in range(2):
            assert ids(old.find(read_typed("хлеб"))) == {"two.ru"}
            assert ids(new.find(read_typed("хлеб"))) == set()
            assert ids(new.find(read_typed("мельник"))) == {"three.ru"}
            assert ids(old.find(read_typed("мельник"))) == set()


def _search(file: Path, number: int) -> int:
    dossier = dossier_of(one="Мельница сгорела.", **{f"of-{number}": "Мельница стояла."})
    return len(ids(found(dossier, "мельница", file=file)))


def test_processes_at_once_do_no_harm(file: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.starmap(_search, [(file, number) for number in range(8)]) == [2] * 8


def test_many_pages_are_analysed_by_two_processes_as_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    from onrecord.search import analysing

    texts = [f"Поляков {number} писал Крупской о хлебе." for number in range(50)]
    alone = list(analysing.all_analysed(texts))
    monkeypatch.setattr(analysing, "MANY", 1)
    assert list(analysing.all_analysed(texts)) == alone


def test_a_record_that_only_changed_its_place_is_not_taken_in_again(file: Path) -> None:
    found(FIRST, "хлеб", file=file)
    before = file.read_bytes()
    texts = dict(reversed(FIRST.texts.items()))
    found(replace(FIRST, texts=texts), "хлеб", file=file)
    assert file.read_bytes() == before
