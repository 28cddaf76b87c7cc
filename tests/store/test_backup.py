"""A ledger as one file: whole, proved, refused where it is not, and restored to the last digest or not at all."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connections
from stores import NewAddress

from onrecord.dossier import Change, Record
from onrecord.evidence import Person, Production, Source, SourceKind, Statement, StatementKind
from onrecord.findings import Refusal
from onrecord.store.folder import read_folder
from onrecord.store.ledger.backup.archive import open_archive
from onrecord.store.ledger.backup.erasures import erasures, erasures_in
from onrecord.store.ledger.backup.refusals import (
    AlreadyThere,
    BadBackup,
    BadErasures,
    ErasedMeanwhile,
    NotEmpty,
    NothingToBackUp,
)
from onrecord.store.ledger.backup.restoring import restore
from onrecord.store.ledger.backup.writing import back_up
from onrecord.store.ledger.dumping import dump
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.erasing import erase
from onrecord.store.ledger.loading import load
from onrecord.store.ledger.opening import Ledger, open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.reading import read_ledger
from onrecord.store.ledger.refusals import ContentMissing, Unproven
from onrecord.store.ledger.stored import place_of

WRITER = Path(__file__).with_name("ledger_writer.py")
SECRET = "Перлушина"
SCAN = b"\x89 an invented scan"
LONGEST = 60


@pytest.fixture
def kept(ledger: Ledger, tmp_path: Path) -> Ledger:
    """A ledger with a file, and a person who was taken out and erased."""
    return filled(ledger, tmp_path)


def filled(ledger: Ledger, tmp_path: Path) -> Ledger:
    work = tmp_path / "work"
    (work / "sources" / "letter" / "files").mkdir(parents=True)
    (work / "dossier.yaml").write_text("title: Invented\n")
    (work / "sources" / "letter" / "source.yaml").write_text("kind: letter\ntitle: A letter\n")
    (work / "sources" / "letter" / "files" / "scan.png").write_bytes(SCAN)
    (work / "people.yaml").write_text("persons:\n  anna: {name: Anna}\n  boris: {name: Boris}\n")
    load(work, ledger, by="anna", because="begun")
    (work / "people.yaml").write_text("persons:\n  boris: {name: Boris}\n")
    load(work, ledger, by="anna", because="she asked")
    erase(ledger, "anna", by="anna", because="consent taken back")
    return ledger


def told(ledger: Ledger) -> list[tuple[object, ...]]:
    """Both tables, every value."""
    found: list[tuple[object, ...]] = []
    for table, key in (("onrecord_change", "number"), ("onrecord_body", "change_id")):
        with connections[ledger.alias].cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table} ORDER BY {key}")
            found += [tuple(map(str, row)) for row in cursor.fetchall()]
    return found


def elsewhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str) -> Ledger:
    """A ledger whose files lie in another folder."""
    monkeypatch.setenv("ONRECORD_FILES", str(tmp_path / "other-contents"))
    return open_ledger(address)


def nothing(ledger: Ledger) -> bool:
    return told(ledger) == [] and not list(ledger.files.rglob("*.png")) and not contents(ledger)


def contents(ledger: Ledger) -> list[Path]:
    return [path for path in ledger.files.rglob("*") if path.is_file()]


def test_what_was_restored_is_the_same_to_the_last_digest(
    kept: Ledger, new_ledger: NewAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    backed_up = back_up(kept, tmp_path / "b.zip")
    assert (backed_up.erased, backed_up.files, backed_up.digest) == (2, 1, verify(kept).head.digest)
    assert (tmp_path / "b.zip").stat().st_mode & 0o777 == 0o600
    other = elsewhere(monkeypatch, tmp_path, new_ledger())
    restored = restore(tmp_path / "b.zip", other, gone={}, by="")
    assert (restored.backup, restored.head) == (backed_up, verify(kept).head)
    assert read_ledger(other) == read_ledger(kept)
    assert place_of(other.files, next(iter(read_ledger(other).files.values()))).read_bytes() == SCAN
    assert back_up(other, tmp_path / "again.zip") == backed_up
    assert (tmp_path / "again.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    dump(tmp_path / "dumped", other)
    assert read_folder(tmp_path / "dumped").dossier == read_ledger(kept).dossier
    save(other, [Change(None, Person(id="vera", name="Vera"))], by="anna", because="it goes on")


@pytest.mark.parametrize(("one", "another"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
def test_from_one_database_into_the_other(
    one: str, another: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    addresses: list[Callable[[], str]] = [
        request.getfixturevalue(f"{name}_ledgers") for name in (one, another)
    ]
    first, second = (elsewhere(monkeypatch, tmp_path, new()) for new in addresses)
    save(first, [Change(None, Production(title="Invented"))], by="анна", because='½ 𝔘 \\ " \u2028')
    back_up(first, tmp_path / "b.zip")
    restore(tmp_path / "b.zip", second, gone={}, by="")
    assert read_ledger(second) == read_ledger(first)
    connections.close_all()


def test_it_goes_over_nothing(kept: Ledger, tmp_path: Path) -> None:
    back_up(kept, tmp_path / "b.zip")
    before = told(kept)
    with pytest.raises(AlreadyThere):
        back_up(kept, tmp_path / "b.zip")
    with pytest.raises(NotEmpty):
        restore(tmp_path / "b.zip", kept, gone={}, by="")
    assert told(kept) == before


def test_a_ledger_with_nothing_or_with_less_than_it_says_is_not_backed_up(
    ledger: Ledger, tmp_path: Path
) -> None:
    with pytest.raises(NothingToBackUp):
        back_up(ledger, tmp_path / "b.zip")
    assert list(tmp_path.glob("*onrecord-backup*")) == []


def test_where_a_file_is_gone_or_the_chain_broken_there_is_no_backup(kept: Ledger, tmp_path: Path) -> None:
    [scan] = contents(kept)
    scan.write_bytes(b"another")
    with pytest.raises(ContentMissing):
        back_up(kept, tmp_path / "b.zip")
    scan.write_bytes(SCAN)
    with connections[kept.alias].cursor() as cursor:
        if connections[kept.alias].vendor == "sqlite":
            cursor.execute("DROP TRIGGER onrecord_change_update")
        else:
            cursor.execute("SET session_replication_role = replica")
        cursor.execute("UPDATE onrecord_change SET by = 'nobody' WHERE number = 2")
        if connections[kept.alias].vendor == "postgresql":
            cursor.execute("SET session_replication_role = origin")
    with pytest.raises(Unproven):
        back_up(kept, tmp_path / "b.zip")
    assert not list(tmp_path.glob("*.zip")) + list(tmp_path.glob(".onrecord*"))


def test_what_was_erased_is_in_no_byte_of_it(kept: Ledger, tmp_path: Path) -> None:
    save(kept, [Change(None, Person(id="p1", name=SECRET))], by="anna", because="so")
    save(kept, [Change(Person(id="p1", name=SECRET), None)], by="anna", because="no")
    back_up(kept, tmp_path / "before.zip")
    erase(kept, "p1", by="anna", because="consent taken back")
    back_up(kept, tmp_path / "after.zip")
    assert SECRET.encode() in (tmp_path / "before.zip").read_bytes()
    assert SECRET.encode() not in (tmp_path / "after.zip").read_bytes()


def test_an_old_backup_brings_nothing_back_that_the_list_says_was_erased(
    kept: Ledger, new_ledger: NewAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A record and a scan are erased after the backup was made."""
    old = back_up(kept, tmp_path / "old.zip")
    work = tmp_path / "fresh"
    dump(work, kept)
    (work / "people.yaml").write_text("")
    (work / "sources" / "letter" / "files" / "scan.png").unlink()
    load(work, kept, by="anna", because="taken out")
    erase(kept, "boris", by="anna", because="consent taken back")
    erase(kept, "sources/letter/files/scan.png", by="anna", because="consent taken back")
    (tmp_path / "list").write_text(json.dumps([{**vars_of(one)} for one in erasures(kept)]))
    other = elsewhere(monkeypatch, tmp_path, new_ledger())
    restored = restore(tmp_path / "old.zip", other, gone=erasures_in(tmp_path / "list"), by="vera")
    assert (restored.backup, restored.erased_again) == (old, 2)
    proof = verify(other)
    assert (proof.changes, proof.erased, proof.fault) == (old.changes + 2, old.erased + 2, None)
    kept_now = read_ledger(other)
    assert kept_now.dossier.persons == {}
    assert contents(other) == []
    assert "Boris" not in repr(told(other))
    assert {one.by for one in erasures(other)} == {"anna", "vera"}


def vars_of(one: object) -> dict[str, object]:
    return {name: getattr(one, name) for name in ("body", "change", "by", "at")}


@pytest.mark.parametrize("words", ["", "{}x", "[1]", '[{"body": 1}]', '{"a": 1}', "[" * 100_000])
def test_what_is_no_list_of_erasures_is_refused(words: str, tmp_path: Path) -> None:
    (tmp_path / "list").write_text(words)
    with pytest.raises(BadErasures):
        erasures_in(tmp_path / "list")


def rewritten(path: Path, out: Path, change: Callable[[dict[str, bytes]], object], **how: int) -> Path:
    """A backup with other entries in it."""
    with zipfile.ZipFile(path) as old:
        entries = {name: old.read(name) for name in old.namelist()}
    change(entries)
    with zipfile.ZipFile(out, "w", how.get("compression", zipfile.ZIP_STORED)) as new:
        for name, content in entries.items():
            new.writestr(name, content)
    return out


def in_changes(old: bytes, new: bytes) -> Callable[[dict[str, bytes]], object]:
    def change(entries: dict[str, bytes]) -> None:
        assert old in entries["changes.jsonl"], "the test is of another form of the lines"
        entries["changes.jsonl"] = entries["changes.jsonl"].replace(old, new, 1)

    return change


def of_the_line(number: int, line: bytes | None) -> Callable[[dict[str, bytes]], object]:
    def change(entries: dict[str, bytes]) -> None:
        lines = entries["changes.jsonl"].splitlines(keepends=True)
        lines[number : number + 1 or None] = [] if line is None else [line]
        entries["changes.jsonl"] = b"".join(lines)

    return change


def said(**other: object) -> Callable[[dict[str, bytes]], object]:
    def change(entries: dict[str, bytes]) -> None:
        entries["backup.json"] = json.dumps(json.loads(entries["backup.json"]) | other).encode()

    return change


HOSTILE: dict[str, Callable[[dict[str, bytes]], object]] = {
    "another author": in_changes(b'"by":"anna"', b'"by":"nobody"'),
    "another body": in_changes(b"Boris", b"Igor"),
    "a change left out": of_the_line(2, None),
    "the last change left out": of_the_line(-1, b""),
    "a line that is no JSON": of_the_line(1, b"{\n"),
    "a line that is nested too deep": of_the_line(1, b"[" * 100_000 + b"\n"),
    "a line of other fields": of_the_line(1, b'{"number":2}\n'),
    "a line that is no text": of_the_line(1, b"\xff\xfe\n"),
    "a number that no database holds": in_changes(b'"revision":1', b'"revision":99999999999999999999'),
    "a number that is none": in_changes(b'"revision":1', b'"revision":true'),
    "a NUL": in_changes(b'"by":"anna"', b'"by":"an\\u0000na"'),
    "half a character": in_changes(b'"by":"anna"', b'"by":"\\ud800"'),
    "a kind that there is not": in_changes(b'"kind":"person"', b'"kind":"robot"'),
    "a moment that is none": in_changes(b'"at":"2', b'"at":"x2'),
    "a digest that is none": in_changes(b'"previous":"0', b'"previous":"../../0'),
    "an unsaid erasure": in_changes(b'"erased":null', b'"erased":7'),
    "another count": said(changes=3),
    "another end": said(digest="0" * 64),
    "a later form": said(**{"onrecord-backup": 2}),
    "no account of itself": lambda entries: entries.update({"backup.json": b"[]"}),
    "a long account of itself": lambda entries: entries.update(
        {"backup.json": b" " * 20_000 + entries["backup.json"]}
    ),
    "no changes": lambda entries: entries.pop("changes.jsonl"),
    "a way out": lambda entries: entries.update({"../../evil": b"x"}),
    "a way out among the files": lambda entries: entries.update({"files/../../evil": b"x"}),
    "a whole path": lambda entries: entries.update({"/tmp/evil": b"x"}),
    "a file that nothing names": lambda entries: entries.update({f"files/{'0' * 64}": b"x"}),
    "a file that is gone": lambda entries: [
        entries.pop(name) for name in list(entries) if name.startswith("files/")
    ],
    "a file that is another": lambda entries: entries.update(
        {name: b"other" for name in list(entries) if name.startswith("files/")}
    ),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE)
def test_a_backup_that_was_tampered_with_is_refused_and_leaves_nothing(
    change: Callable[[dict[str, bytes]], object],
    sqlite_ledgers: NewAddress,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    whole: Path,
) -> None:
    other = elsewhere(monkeypatch, tmp_path, sqlite_ledgers())
    hostile = rewritten(whole, tmp_path / "hostile.zip", change)
    with pytest.raises(BadBackup):
        restore(hostile, other, gone={}, by="")
    assert nothing(other)
    assert not (tmp_path.parent / "evil").exists()
    connections.close_all()


@pytest.fixture
def whole(sqlite_ledgers: NewAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A backup of the ledger that the other tests have, on SQLite."""
    monkeypatch.setenv("ONRECORD_FILES", str(tmp_path / "contents"))
    ledger = open_ledger(sqlite_ledgers())
    back_up(filled(ledger, tmp_path), tmp_path / "whole.zip")
    return tmp_path / "whole.zip"


def test_a_backup_that_is_packed_is_refused_since_it_could_be_a_bomb(whole: Path, tmp_path: Path) -> None:
    bomb = rewritten(
        whole,
        tmp_path / "bomb.zip",
        in_changes(b"Boris", b"B" * 10_000_000),
        compression=zipfile.ZIP_DEFLATED,
    )
    assert bomb.stat().st_size < 100_000
    with pytest.raises(BadBackup, match="entries"), open_archive(bomb):
        pass


def test_two_entries_of_one_name_are_refused(whole: Path) -> None:
    with zipfile.ZipFile(whole, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("backup.json", b"{}")
    with pytest.raises(BadBackup), open_archive(whole):
        pass


def test_wherever_it_is_cut_off_or_damaged_it_is_refused(
    whole: Path, sqlite_ledgers: NewAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bytes_, chance = whole.read_bytes(), random.Random(9)
    other = elsewhere(monkeypatch, tmp_path, sqlite_ledgers())
    spoilt = tmp_path / "spoilt.zip"
    for turn in range(120):
        at = chance.randrange(len(bytes_))
        flipped = bytes([bytes_[at] ^ (1 << chance.randrange(8))])
        spoilt.write_bytes(bytes_[:at] if turn % 2 else bytes_[:at] + flipped + bytes_[at + 1 :])
        try:
            restore(spoilt, other, gone={}, by="")
        except Refusal:
            assert nothing(other)
            continue
        # A flipped bit in what a zip says of moments and makers changes nothing that is restored.
        assert turn % 2 == 0
        assert verify(other).head.digest in whole.read_bytes().decode(errors="ignore")
        other = elsewhere(monkeypatch, tmp_path / str(turn), sqlite_ledgers())
    connections.close_all()


FIRST: tuple[Record, ...] = (
    Production(title="T"),
    Source(id="letter", kind=SourceKind.LETTER, title="t"),
    *(Statement(source="letter", id=f"s{at}", what=StatementKind.MEETING) for at in range(20)),
)


def wait_for_work(log: Path, edits: int) -> None:
    """Until so many edits of the writer are accepted."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end and not (log.exists() and log.read_bytes().count(b"accepted") >= edits):
        time.sleep(0.01)


def test_while_others_write_it_is_whole_up_to_a_change(new_ledger: NewAddress, tmp_path: Path) -> None:
    ledger = open_ledger(address := new_ledger())
    save(ledger, [Change(None, one) for one in FIRST], by="anna", because="begun")
    writer = subprocess.Popen([sys.executable, WRITER, address, "w", tmp_path / "log"])
    try:
        backed_up = []
        for turn in range(4):
            wait_for_work(tmp_path / "log", turn + 1)
            backed_up.append(back_up(ledger, tmp_path / f"{turn}.zip"))
    finally:
        writer.kill()
        writer.wait(LONGEST)
    counts = [one.changes for one in backed_up]
    assert counts == sorted(counts)
    assert counts[-1] > counts[0] >= len(FIRST), "the writer was at work"
    assert verify(ledger).changes >= counts[-1]


def test_what_is_erased_meanwhile_is_in_no_backup(
    kept: Ledger, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from onrecord.store.ledger.backup import writing

    files = writing._files

    def erasing(ledger: Ledger, archive: zipfile.ZipFile, digests: set[str]) -> None:
        seen = read_ledger(ledger).dossier.persons["boris"]
        save(ledger, [Change(seen, replace(seen, name="B."))], by="anna", because="so")
        erase(ledger, "boris", by="anna", because="consent taken back")
        files(ledger, archive, digests)

    monkeypatch.setattr(writing, "_files", erasing)
    with pytest.raises(ErasedMeanwhile):
        back_up(kept, tmp_path / "b.zip")
    assert not list(tmp_path.glob("*.zip")) + list(tmp_path.glob(".onrecord*"))


AT_WORK = (
    "import sys; from pathlib import Path; from onrecord.store.ledger.opening import open_ledger; "
    "from onrecord.store.ledger.backup.writing import back_up; "
    "from onrecord.store.ledger.backup.restoring import restore; ledger = open_ledger(sys.argv[1]); "
    "print('now', flush=True); file = Path(sys.argv[2]); "
    "back_up(ledger, file) if sys.argv[3] == 'back_up' else restore(file, ledger, gone={}, by='')"
)


def killed(what: str, address: str, file: Path, wait: float) -> None:
    working = subprocess.Popen([sys.executable, "-c", AT_WORK, address, file, what], stdout=subprocess.PIPE)
    assert working.stdout is not None
    working.stdout.readline()
    time.sleep(wait)
    working.kill()
    working.communicate()


def test_killed_in_the_middle_it_leaves_no_backup_or_a_whole_one_and_nothing_restored_or_everything(
    new_ledger: NewAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    ledger = open_ledger(address := new_ledger())
    many = [
        Statement(source="letter", id=f"m{at}", what=StatementKind.EVENT, says="x" * 300)
        for at in range(1500)
    ]
    save(ledger, [Change(None, one) for one in (*FIRST, *many)], by="anna", because="begun")
    file = tmp_path / "b.zip"
    for wait in (0.02, 0.1, 0.25):
        killed("back_up", address, file, wait)
        if file.exists():
            with open_archive(file) as archive:
                assert archive.prove().changes == len(FIRST) + len(many)
            file.unlink()
    whole = back_up(ledger, file)
    other = elsewhere(monkeypatch, tmp_path, fresh := new_ledger())
    for wait in (0.1, 0.3, 0.5):
        killed("restore", fresh, file, wait)
        assert verify(other).changes in (0, whole.changes)
    if verify(other).changes == 0:
        restore(file, other, gone={}, by="")
    assert verify(other).head.digest == whole.digest
