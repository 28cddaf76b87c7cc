"""Folder to ledger and back: equal records, the same bytes in the printer's form, and nothing lost in between."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connections
from stores import NewAddress

from onrecord.dossier import records
from onrecord.store.folder import NotADossier, NotEmpty, StaleEdit, read_folder, write_folder
from onrecord.store.ledger.dumping import Dumped, dump
from onrecord.store.ledger.erasing import erase
from onrecord.store.ledger.history import changes_between
from onrecord.store.ledger.loading import Loaded, load
from onrecord.store.ledger.opening import Ledger, open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.reading import read_ledger
from onrecord.store.ledger.refusals import (
    Behind,
    ContentMissing,
    ErasedSince,
    LeadsOut,
    OtherLedger,
    Unproven,
    UnreadFolder,
)

EXAMPLES = Path(__file__).parents[2] / "examples"

Told = Callable[[str], Path]

TOLD = """
== sources/letter/source.yaml
kind: letter   # a remark of ours
title: A letter
personas: {np: {names: [NP]}}
== sources/letter/statements.yaml
- {id: met, what: meeting, who: [np]}
- {id: parted, what: separation, who: [np]}
== people.yaml
persons:
  # who wrote it
  anna: {name: Anna}
  boris: {name: Boris}
== scripts/film.fountain
INT. A ROOM
"""


@pytest.fixture
def work(told: Told, tmp_path: Path) -> Path:
    """A folder at work, with remarks, a scan and a sealed identity."""
    folder = told(TOLD).rename(tmp_path / "work")
    (folder / "sources/letter/files").mkdir()
    (folder / "sources/letter/files/a scan.jpg").write_bytes(b"\xff\xd8 no picture\x00")
    (folder / "sealed").mkdir()
    (folder / "sealed/W1.age").write_bytes(b"age-encryption.org/v1 \x01")
    (folder / "README").write_text("what this is\n")
    return folder


def loaded(folder: Path, ledger: Ledger, by: str = "anna") -> Loaded:
    return load(folder, ledger, by=by, because="a test")


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def edit(folder: Path, file: str, old: str, new: str) -> None:
    text = (folder / file).read_text()
    assert old in text
    (folder / file).write_text(text.replace(old, new))


@pytest.mark.parametrize("example", ["poliakov", "tikhomost"])
def test_an_example_comes_back_with_equal_records_and_the_same_bytes(
    example: str, ledger: Ledger, tmp_path: Path
) -> None:
    before = read_folder(EXAMPLES / example).dossier
    write_folder(before, tmp_path / "printed")
    loaded(tmp_path / "printed", ledger)
    dump(tmp_path / "dumped", ledger)
    assert bytes_of(tmp_path / "dumped") == bytes_of(tmp_path / "printed")
    after = read_folder(tmp_path / "dumped").dossier
    assert list(records(after)) == list(records(read_ledger(ledger).dossier)) == list(records(before))


def test_scans_sealed_identities_and_all_else_come_back_byte_for_byte(
    work: Path, ledger: Ledger, tmp_path: Path
) -> None:
    loaded(work, ledger)
    dump(tmp_path / "dumped", ledger)
    others = {"sources/letter/files/a scan.jpg", "sealed/W1.age", "README"}
    assert {file: bytes_of(tmp_path / "dumped")[file] for file in others} == {
        file: bytes_of(work)[file] for file in others
    }


def test_loading_twice_adds_nothing_and_neither_does_dumping_and_loading(
    work: Path, ledger: Ledger, tmp_path: Path
) -> None:
    first = loaded(work, ledger)
    assert (first.added, first.changed, first.taken_out) == (10, 0, 0)
    again = loaded(work, ledger)
    assert (again.added, again.changed, again.taken_out, again.head) == (0, 0, 0, first.head)
    dump(tmp_path / "dumped", ledger)
    assert loaded(tmp_path / "dumped", ledger).head == first.head
    assert dump(work, ledger) == Dumped(files=(), head=first.head, findings=())


def test_a_changed_folder_appends_just_what_changed(work: Path, ledger: Ledger) -> None:
    before = loaded(work, ledger).head.number
    edit(work, "people.yaml", "Boris}", "Boris the ferryman}")
    edit(work, "sources/letter/statements.yaml", "- {id: met, what: meeting, who: [np]}\n", "")
    (work / "sources/letter/files/a scan.jpg").write_bytes(b"a better scan")
    (work / "sources/letter/text.en.md").write_text("We met.\n")
    after = loaded(work, ledger, by="boris")
    assert (after.added, after.changed, after.taken_out) == (1, 2, 1)
    told = [
        (one.by, one.act.value, one.key) for one in changes_between(ledger, before + 1, after.head.number)
    ]
    assert told == [
        ("boris", "take out", "letter/met"),
        ("boris", "put", "letter.en"),
        ("boris", "put", "boris"),
        ("boris", "put", "sources/letter/files/a scan.jpg"),
    ]


def test_records_that_change_places_come_back_in_their_new_places(
    work: Path, ledger: Ledger, tmp_path: Path
) -> None:
    loaded(work, ledger)
    (work / "sources/letter/statements.yaml").write_text(
        "- {id: earlier, what: event}\n- {id: parted, what: separation}\n- {id: met, what: meeting}\n"
    )
    after = loaded(work, ledger)
    assert loaded(work, ledger).head == after.head
    dump(tmp_path / "dumped", ledger)
    assert list(read_folder(tmp_path / "dumped").dossier.statements) == [
        "letter/earlier",
        "letter/parted",
        "letter/met",
    ]
    (work / "sources/letter/statements.yaml").write_text(
        "- {id: met, what: meeting}\n- {id: parted, what: separation}\n- {id: earlier, what: event}\n"
    )
    loaded(work, ledger)
    dump(tmp_path / "dumped", ledger)
    assert list(read_folder(tmp_path / "dumped").dossier.statements) == [
        "letter/met",
        "letter/parted",
        "letter/earlier",
    ]


@pytest.fixture
def two(work: Path, ledger: Ledger, tmp_path: Path) -> tuple[Path, Path]:
    """Two folders that have seen the same ledger."""
    loaded(work, ledger)
    dump(tmp_path / "other", ledger)
    return work, tmp_path / "other"


def test_what_others_changed_is_brought_into_the_lines_that_differ(
    two: tuple[Path, Path], ledger: Ledger
) -> None:
    work, other = two
    edit(other, "people.yaml", "Anna", "Anna K.")
    edit(other, "sources/letter/statements.yaml", "what: meeting", "what: union")
    (other / "README").unlink()
    loaded(other, ledger, by="boris")
    before = bytes_of(work)
    assert set(dump(work, ledger).files) == {"people.yaml", "sources/letter/statements.yaml", "README"}
    after = bytes_of(work)
    assert after["people.yaml"] == before["people.yaml"].replace(b"Anna", b"Anna K.")
    assert after["sources/letter/source.yaml"] == before["sources/letter/source.yaml"]
    assert b"union" in after["sources/letter/statements.yaml"]
    assert "README" not in after


def test_a_folder_that_is_behind_brings_the_others_in_and_keeps_its_own(
    two: tuple[Path, Path], ledger: Ledger
) -> None:
    work, other = two
    edit(other, "people.yaml", "Anna", "Anna K.")
    loaded(other, ledger)
    edit(work, "people.yaml", "Boris", "Boris L.")
    with pytest.raises(Behind):
        loaded(work, ledger)
    dump(work, ledger)
    assert (loaded(work, ledger).changed, verify(ledger).fault) == (1, None)
    assert {one.name for one in read_ledger(ledger).dossier.persons.values()} == {"Anna K.", "Boris L."}


@pytest.mark.parametrize("do", [loaded, dump])
def test_what_two_folders_changed_is_refused_with_both_versions(
    two: tuple[Path, Path], ledger: Ledger, do: Callable[[Path, Ledger], object]
) -> None:
    work, other = two
    edit(other, "people.yaml", "Anna", "Anna of the other")
    edit(work, "people.yaml", "Anna", "Anna of ours")
    loaded(other, ledger)
    before, head = bytes_of(work), verify(ledger).head
    with pytest.raises(StaleEdit, match=r"Anna[\s\S]*Anna of the other"):
        do(work, ledger)
    assert (bytes_of(work), verify(ledger).head) == (before, head)


def test_a_source_that_is_gone_takes_its_folder_along(two: tuple[Path, Path], ledger: Ledger) -> None:
    work, other = two
    shutil.rmtree(other / "sources/letter")
    loaded(other, ledger)
    dump(work, ledger)
    assert not (work / "sources/letter").exists()
    assert loaded(work, ledger).head == verify(ledger).head
    assert read_folder(work).findings == ()


def test_the_same_change_made_in_both_is_no_conflict(two: tuple[Path, Path], ledger: Ledger) -> None:
    for folder in two:
        edit(folder, "people.yaml", "Anna", "Anna K.")
    head = loaded(two[1], ledger).head
    assert loaded(two[0], ledger).head == head


def test_a_folder_that_holds_what_was_erased_is_no_way_back_in(
    two: tuple[Path, Path], ledger: Ledger
) -> None:
    work, other = two
    edit(other, "people.yaml", "  anna: {name: Anna}\n", "")
    loaded(other, ledger)
    erase(ledger, "anna", by="boris", because="Consent was taken back.")
    for do in (loaded, dump):
        with pytest.raises(ErasedSince):
            do(work, ledger)
    assert loaded(other, ledger).added == 0


def test_an_erased_scan_is_gone_from_the_files_of_the_ledger(work: Path, ledger: Ledger) -> None:
    loaded(work, ledger)
    (work / "sources/letter/files/a scan.jpg").unlink()
    loaded(work, ledger)
    assert len(bytes_of(ledger.files)) == 3
    erase(ledger, "sources/letter/files/a scan.jpg", by="anna", because="the law asks for it")
    assert len(bytes_of(ledger.files)) == 2


def test_as_it_was_is_dumped_into_a_new_folder(work: Path, ledger: Ledger, tmp_path: Path) -> None:
    moment = loaded(work, ledger).head.at
    edit(work, "people.yaml", "Anna", "Anna K.")
    loaded(work, ledger)
    dump(tmp_path / "then", ledger, moment)
    assert read_folder(tmp_path / "then").dossier.persons["anna"].name == "Anna"
    with pytest.raises(NotEmpty):
        dump(work, ledger, moment)
    dump(tmp_path / "then", ledger)
    assert read_folder(tmp_path / "then").dossier == read_folder(work).dossier


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("sources/letter/statements.yaml", "- {id: met, what: a thing that no statement is}\n"),
        ("people.yaml", "persons: [\n"),
        ("sources/stray/text.en.md", "words without a card\n"),
        ("scripts/Bad Id.fountain", "INT.\n"),
    ],
)
def test_a_folder_of_which_something_would_be_lost_is_refused(
    work: Path, ledger: Ledger, file: str, words: str
) -> None:
    (work / file).parent.mkdir(exist_ok=True)
    (work / file).write_text(words)
    with pytest.raises(UnreadFolder, match=r"onrecord check"):
        loaded(work, ledger)
    assert verify(ledger).changes == 0


def test_what_is_only_wrong_and_not_unreadable_is_carried(work: Path, ledger: Ledger, tmp_path: Path) -> None:
    edit(work, "sources/letter/statements.yaml", "who: [np]", "who: [np], where: no-such-place")
    (work / "releases.yaml").write_text("- {id: r1, of: letter, by: Anna, file: lost.pdf}\n")
    loaded(work, ledger)
    dump(tmp_path / "dumped", ledger)
    assert read_folder(tmp_path / "dumped").dossier == read_folder(work).dossier


def test_no_other_dossier_is_loaded_over_one(work: Path, ledger: Ledger, told: Told, tmp_path: Path) -> None:
    loaded(work, ledger)
    with pytest.raises(OtherLedger):
        loaded(told("== people.yaml\npersons: {clara: {name: Clara}}"), ledger)
    with pytest.raises(NotADossier):
        loaded(tmp_path / "nothing", ledger)
    assert list(read_ledger(ledger).dossier.persons) == ["anna", "boris"]


def test_a_folder_is_not_loaded_into_another_ledger_than_its_own(
    work: Path, new_ledger: NewAddress, told: Told
) -> None:
    first, second = open_ledger(new_ledger()), open_ledger(new_ledger())
    loaded(work, first)
    with pytest.raises(OtherLedger):
        loaded(work, second)
    loaded(told(TOLD), second)
    for do in (loaded, dump):
        with pytest.raises(OtherLedger):
            do(work, second)


@pytest.mark.parametrize("there", ["a file", "notes"])
def test_nothing_is_dumped_over_what_is_no_dossier(
    there: str, work: Path, ledger: Ledger, tmp_path: Path
) -> None:
    loaded(work, ledger)
    target = tmp_path / "there"
    if there == "notes":
        target.mkdir()
        (target / "notes").write_text("mine")
    else:
        target.write_text("mine")
    with pytest.raises(NotEmpty):
        dump(target, ledger)
    assert (target if target.is_file() else target / "notes").read_text() == "mine"


def test_nothing_is_dumped_half_where_a_file_is_missing_or_damaged(
    work: Path, ledger: Ledger, tmp_path: Path
) -> None:
    loaded(work, ledger)
    stored = next(
        path for path in ledger.files.rglob("*") if path.is_file() and b"picture" in path.read_bytes()
    )
    stored.write_bytes(b"something else")
    with pytest.raises(ContentMissing):
        dump(tmp_path / "dumped", ledger)
    assert not (tmp_path / "dumped").exists()


def test_nothing_is_dumped_from_a_ledger_that_does_not_prove_itself(
    work: Path, sqlite_ledgers: NewAddress, tmp_path: Path
) -> None:
    ledger = open_ledger(sqlite_ledgers())
    loaded(work, ledger)
    with connections[ledger.alias].cursor() as cursor:
        cursor.execute("DROP TRIGGER onrecord_body_update")
        cursor.execute("UPDATE onrecord_body SET words = replace(words, 'Anna', 'Hanna')")
    with pytest.raises(Unproven, match="change 5 has a body"):
        dump(tmp_path / "dumped", ledger)
    connections.close_all()
    assert not (tmp_path / "dumped").exists()


def test_a_link_out_of_the_dossier_is_not_followed(work: Path, ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("somebody else's")
    (work / "sources/letter/files/scan.png").symlink_to(tmp_path / "secret")
    with pytest.raises(LeadsOut):
        loaded(work, ledger)


def test_the_real_case_comes_back(shared: Path, ledger: Ledger, tmp_path: Path) -> None:
    shutil.copytree(shared / "dossiers" / "poliakov", tmp_path / "work", copy_function=shutil.copyfile)
    for path in (tmp_path / "work", *(tmp_path / "work").rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    loaded(tmp_path / "work", ledger)
    dump(tmp_path / "dumped", ledger)
    before, after = (read_folder(tmp_path / name).dossier for name in ("work", "dumped"))
    assert list(records(before)) == list(records(after))
