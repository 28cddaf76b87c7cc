"""The ledger: who changed what and why, as it was, proved change by change, and erased where it must be."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connections, transaction
from stores import NewAddress

from benchmarks import cluster
from onrecord.dossier import Change, IdTaken, rename
from onrecord.evidence import Person, Place, Production, Question, Source, SourceKind
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.erasing import erase
from onrecord.store.ledger.history import changes_between, history
from onrecord.store.ledger.opening import Ledger, ledger_asked, open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.reading import read_ledger
from onrecord.store.ledger.refusals import (
    BadAddress,
    EmptyLedger,
    NobodySaid,
    NoLedger,
    NoSuchRecord,
    StillStands,
)

HEAD = Production(title="Invented")
SECRET = "Перлушина"
WITNESS = Person(id="zoya-perlushina", name=f"Зоя {SECRET}")
RENAMED = Person(id="p1", name="A ferryman's daughter")


@pytest.fixture
def kept(ledger: Ledger) -> Ledger:
    """A ledger in which a witness was named, given another id, and named no more."""
    save(ledger, [Change(None, HEAD)], by="anna", because="begun")
    save(ledger, [Change(None, WITNESS)], by="anna", because=f"{SECRET} wrote to us")
    save(
        ledger, rename(read_ledger(ledger).dossier, WITNESS.id, "p1"), by="boris", because="she wants no name"
    )
    save(ledger, [Change(replace(WITNESS, id="p1"), RENAMED)], by="boris", because="and none in the record")
    return ledger


def test_the_history_of_a_record_says_who_what_and_why_under_whatever_id(kept: Ledger) -> None:
    told = [(one.by, one.revision, one.key, one.because, one.after) for one in history(kept, "p1")]
    assert told == [
        ("anna", 1, "zoya-perlushina", f"{SECRET} wrote to us", WITNESS),
        ("boris", 2, "p1", "she wants no name", replace(WITNESS, id="p1")),
        ("boris", 3, "p1", "and none in the record", RENAMED),
    ]
    assert history(kept, "zoya-perlushina") == history(kept, "p1")
    with pytest.raises(NoSuchRecord):
        history(kept, "nobody")


def test_it_is_read_as_it_was(kept: Ledger) -> None:
    moments = [one.at for one in changes_between(kept, 1, 4)]
    assert read_ledger(kept, moments[1]).dossier.persons == {WITNESS.id: WITNESS}
    assert read_ledger(kept, 3).dossier.persons == {"p1": replace(WITNESS, id="p1")}
    assert read_ledger(kept).dossier.persons == {"p1": RENAMED}
    assert read_ledger(kept, datetime(2100, 1, 1, tzinfo=UTC)) == read_ledger(kept)
    with pytest.raises(EmptyLedger):
        read_ledger(kept, datetime(2020, 3, 3, tzinfo=UTC))


def test_no_id_and_no_name_is_in_the_list_of_changes(kept: Ledger) -> None:
    with connections[kept.alias].cursor() as cursor:
        cursor.execute("SELECT * FROM onrecord_change")
        listed = repr(cursor.fetchall())
    assert "zoya" not in listed
    assert SECRET not in listed
    assert "boris" in listed


REWRITING = [
    ("UPDATE onrecord_change SET by = 'nobody' WHERE number = 2", True),
    ("DELETE FROM onrecord_change WHERE number = 4", True),
    ("DELETE FROM onrecord_body WHERE change_id = 4", True),
    ("UPDATE onrecord_body SET words = '{}' WHERE change_id = 2", True),
    (
        "UPDATE onrecord_body SET salt = NULL, key = NULL, because = NULL, words = NULL WHERE change_id = 2",
        True,
    ),
    (
        "UPDATE onrecord_body SET salt = NULL, key = NULL, because = NULL, words = NULL, erased_id = 1 "
        "WHERE change_id = 2",
        True,
    ),
    ("INSERT OR REPLACE INTO onrecord_body (change_id, words) VALUES (2, '{}')", False),
    (
        "INSERT OR REPLACE INTO onrecord_change SELECT number, at, 'nobody', act, kind, record, revision, body, "
        "previous, digest FROM onrecord_change WHERE number = 2",
        False,
    ),
]


@pytest.mark.parametrize(("words", "both"), REWRITING)
def test_the_database_itself_refuses_to_rewrite(kept: Ledger, words: str, both: bool) -> None:
    if not both and connections[kept.alias].vendor != "sqlite":
        pytest.skip("PostgreSQL knows no INSERT OR REPLACE")
    before = changes_between(kept, 1, 9)
    refused = pytest.raises(DatabaseError, match="only ever added to")
    with refused, transaction.atomic(using=kept.alias), connections[kept.alias].cursor() as cursor:
        cursor.execute(words)
    assert changes_between(kept, 1, 9) == before


def test_postgresql_refuses_to_empty_its_tables(postgresql_ledgers: NewAddress) -> None:
    ledger = open_ledger(postgresql_ledgers())
    for table in ("onrecord_body", "onrecord_change, onrecord_body"):
        with (
            pytest.raises(DatabaseError, match="only ever added to"),
            connections[ledger.alias].cursor() as cursor,
        ):
            cursor.execute(f"TRUNCATE {table}")
    connections.close_all()


SPOILT = [
    ("UPDATE onrecord_change SET by = 'nobody' WHERE number = 2", 2, "is not what its digest says"),
    ("UPDATE onrecord_body SET words = '{}' WHERE change_id = 3", 3, "a body that is not the one"),
    ("UPDATE onrecord_body SET because = 'no reason' WHERE change_id = 3", 3, "a body that is not the one"),
    ("DELETE FROM onrecord_body WHERE change_id = 3", 3, "has lost its body"),
    ("DELETE FROM onrecord_change WHERE number = 2", 3, "something between is gone"),
    (
        "UPDATE onrecord_body SET salt = NULL, key = NULL, because = NULL, words = NULL WHERE change_id = 2",
        2,
        "body",
    ),
    (
        "UPDATE onrecord_body SET salt = NULL, key = NULL, because = NULL, words = NULL, erased_id = 4 "
        "WHERE change_id = 2",
        2,
        "is erased, and no change says so",
    ),
]


@pytest.mark.parametrize(("words", "first", "why"), SPOILT)
def test_the_first_change_that_does_not_prove_itself_is_told(
    kept: Ledger, words: str, first: int, why: str
) -> None:
    """Rewritten by somebody who owns the database, and so is above its triggers."""
    assert verify(kept).fault is None
    connection = connections[kept.alias]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET session_replication_role = replica")
        else:
            cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
            cursor.execute("PRAGMA foreign_keys = OFF")
        cursor.execute(words)
    fault = verify(kept).fault
    assert fault is not None
    assert fault.number == first
    assert why in fault.why


def test_what_was_is_erased_with_its_reasons_and_the_chain_still_proves_itself(kept: Ledger) -> None:
    erased = erase(kept, "p1", by="clara", because="Consent was taken back.")
    assert erased == (5, 6)
    proof = verify(kept)
    assert (proof.fault, proof.erased, proof.changes) == (None, 2, 6)
    told = [(one.by, one.act.value, one.key, one.because, one.erased) for one in changes_between(kept, 2, 6)]
    assert told == [
        ("anna", "put", None, None, 5),
        ("boris", "put", None, None, 6),
        ("boris", "put", "p1", "and none in the record", None),
        ("clara", "erase", "", "Consent was taken back.", None),
        ("clara", "erase", "", "Consent was taken back.", None),
    ]
    assert read_ledger(kept).dossier.persons == {"p1": RENAMED}
    assert read_ledger(kept).findings == ()


def test_as_it_was_before_an_erasure_says_that_something_is_gone(kept: Ledger) -> None:
    erase(kept, "p1", by="clara", because="Consent was taken back.")
    was = read_ledger(kept, 2)
    assert was.dossier.persons == {}
    assert [one.code for one in was.findings] == ["erased-record"]
    assert "change 5" in was.findings[0].what


def test_what_stands_is_taken_out_before_it_is_erased(ledger: Ledger) -> None:
    save(ledger, [Change(None, HEAD), Change(None, WITNESS)], by="anna", because="begun")
    with pytest.raises(StillStands):
        erase(ledger, WITNESS.id, by="anna", because="the law asks for it")
    save(ledger, [Change(WITNESS, None)], by="anna", because="taken out")
    assert len(erase(ledger, WITNESS.id, by="anna", because="the law asks for it")) == 2
    assert verify(ledger).fault is None
    with pytest.raises(NoSuchRecord):
        history(ledger, WITNESS.id)


def test_an_erasing_is_not_erased(kept: Ledger) -> None:
    erase(kept, "p1", by="clara", because="Consent was taken back.")
    with pytest.raises(DatabaseError, match="only ever added to"), connections[kept.alias].cursor() as cursor:
        cursor.execute(
            "UPDATE onrecord_body SET salt = NULL, key = NULL, because = NULL, words = NULL, erased_id = 6 "
            "WHERE change_id = 5"
        )


def test_erased_words_are_in_no_file_of_sqlite(sqlite_ledgers: NewAddress) -> None:
    address = sqlite_ledgers()
    path = Path(address.removeprefix("sqlite:///"))
    long = Person(id="witness", name=f"{SECRET} " * 3000)  # over many pages
    erased_after_put_in(open_ledger(address), long, lambda: in_files(path.parent, f"{path.name}*"))


def test_erased_words_are_in_no_table_of_postgresql(
    postgresql: cluster.Cluster, postgresql_ledgers: NewAddress
) -> None:
    """Its journal may hold them until it is recycled, as decision 33 says."""
    ledger = open_ledger(postgresql_ledgers())

    def found() -> bool:
        with connections[ledger.alias].cursor() as cursor:
            cursor.execute("CHECKPOINT")
        return in_files(postgresql.socket / "data" / "base", "*/*")

    erased_after_put_in(ledger, Person(id="witness", name=f"Зоя {SECRET}"), found)


def erased_after_put_in(ledger: Ledger, witness: Person, is_found: Callable[[], bool]) -> None:
    save(ledger, [Change(None, HEAD), Change(None, witness)], by="anna", because="begun")
    save(ledger, [Change(witness, None)], by="anna", because="taken out")
    assert is_found()
    erase(ledger, "witness", by="anna", because="the law asks for it")
    assert not is_found()
    connections.close_all()


def in_files(folder: Path, which: str) -> bool:
    return any(SECRET.encode() in file.read_bytes() for file in folder.glob(which) if file.is_file())


@pytest.mark.parametrize(("by", "because"), [("", "so"), ("anna", " \n"), ("\0", "so")])
def test_a_change_says_who_and_why(ledger: Ledger, by: str, because: str) -> None:
    with pytest.raises(NobodySaid):
        save(ledger, [Change(None, HEAD)], by=by, because=because)
    assert verify(ledger).changes == 0


@pytest.mark.parametrize(
    "new",
    [
        [Change(None, Place(id="p1"))],
        [
            Change(None, Question(id="q", asks="?")),
            Change(None, Source(id="q", kind=SourceKind.LETTER, title="t")),
        ],
    ],
)
def test_two_records_do_not_have_one_id(kept: Ledger, new: list[Change]) -> None:
    with pytest.raises(IdTaken):
        save(kept, new, by="anna", because="so")


def test_ids_may_be_exchanged_in_one_go(kept: Ledger) -> None:
    other = Person(id="p2", name="Another")
    save(kept, [Change(None, other)], by="anna", because="so")
    swap = [Change(RENAMED, replace(RENAMED, id="p2")), Change(other, replace(other, id="p1"))]
    save(kept, swap, by="anna", because="they were mixed up")
    assert read_ledger(kept).dossier.persons == {
        "p2": replace(RENAMED, id="p2"),
        "p1": replace(other, id="p1"),
    }


ADDRESSES: list[tuple[str, Any]] = [
    ("mysql://anna:hunter22@host/name", BadAddress),
    ("sqlite://", BadAddress),
    ("sqlite:///", BadAddress),
    ("postgresql://anna:hunter22@host/name?no-such-thing=1", BadAddress),
    ("postgresql://anna:hunter22@host:port/name", NoLedger),
    ("postgresql://anna:hunter22@127.0.0.1:9/name", NoLedger),
    ("sqlite:////dev/null/hunter22/ledger", OSError),
]


@pytest.mark.parametrize(("address", "refusal"), ADDRESSES)
def test_no_password_is_told(address: str, refusal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_DATABASE", address)
    with pytest.raises(refusal) as refused, ledger_asked():
        pass
    if refusal is not OSError:
        assert "hunter22" not in str(refused.value)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "letter").write_text("Dear Professor, " * 500)
    monkeypatch.setenv("ONRECORD_DATABASE", f"sqlite:///{tmp_path / 'letter'}")
    with pytest.raises(NoLedger, match="not a database"), ledger_asked():
        pass


def test_a_new_database_is_nobody_elses_to_read(tmp_path: Path) -> None:
    open_ledger(f"sqlite:///{tmp_path / 'kept' / 'ledger'}")
    connections.close_all()
    assert (tmp_path / "kept" / "ledger").stat().st_mode & 0o077 == 0
    with sqlite3.connect(tmp_path / "kept" / "ledger") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_the_tables_are_what_the_models_say(ledger: Ledger) -> None:
    from django.core.management import call_command

    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
    assert verify(ledger).changes == 0
