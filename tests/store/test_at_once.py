"""Several at once, and some of them killed: of stale edits one wins, no fork, nothing accepted is lost."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from dataclasses import replace as but
from pathlib import Path

import pytest
from django.db import DatabaseError, connections
from stores import NewAddress

from onrecord.dossier import Change
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Production, Source, SourceKind, Statement, StatementKind
from onrecord.store.folder import StaleEdit
from onrecord.store.ledger.editing import save
from onrecord.store.ledger.history import changes_between
from onrecord.store.ledger.loading import load
from onrecord.store.ledger.opening import Ledger, open_ledger
from onrecord.store.ledger.proving import verify
from onrecord.store.ledger.reading import read_ledger

WRITER = Path(__file__).with_name("ledger_writer.py")
MET = Statement(source="letter", id="met", what=StatementKind.MEETING)
FIRST = (
    Production(title="T"),
    Source(id="letter", kind=SourceKind.LETTER, title="t"),
    MET,
    but(MET, id="parted"),
)
LONGEST = 60


def begin(ledger: Ledger) -> None:
    save(ledger, [Change(None, one) for one in FIRST], by="anna", because="begun")


def test_of_many_who_saw_the_same_one_wins(ledger: Ledger) -> None:
    begin(ledger)
    for turn in range(5):
        seen = read_ledger(ledger).dossier.statements["letter/met"]
        outcomes = at_once(ledger, seen, [f"{turn}-{who}" for who in range(4)])
        (won,) = (word for word, accepted in outcomes.items() if accepted)
        assert len(outcomes) == 4
        assert read_ledger(ledger).dossier.statements["letter/met"].says == won
    proof = verify(ledger)
    assert (proof.changes, proof.fault) == (len(FIRST) + 5, None)


def at_once(ledger: Ledger, seen: Statement, words: list[str]) -> dict[str, bool]:
    """Each word is written over what all have seen, by all at the same moment."""
    outcomes: dict[str, bool] = {}
    together = threading.Barrier(len(words))

    def write(word: str) -> None:
        together.wait(LONGEST)
        try:
            save(ledger, [Change(seen, but(seen, says=word))], by=word, because="so")
            outcomes[word] = True
        except StaleEdit:
            outcomes[word] = False
        finally:
            connections.close_all()

    writers = [threading.Thread(target=write, args=(word,)) for word in words]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(LONGEST)
    return outcomes


def test_a_second_change_after_the_same_change_is_refused_by_the_database(ledger: Ledger) -> None:
    begin(ledger)
    with pytest.raises(DatabaseError), connections[ledger.alias].cursor() as cursor:
        cursor.execute(
            "INSERT INTO onrecord_change SELECT 99, at, by, act, kind, record, revision, body, previous, 'forked' "
            "FROM onrecord_change WHERE number = 2"
        )


@dataclass
class Told:
    """What writers said of their edits."""

    tried: set[str] = field(default_factory=set)
    accepted: list[tuple[str, int]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)

    def read(self, file: Path) -> None:
        for row in file.read_text().splitlines() if file.exists() else ():
            what, word, *number = row.split()
            if what == "accepted":
                self.accepted.append((word, int(number[0])))
            else:
                (self.tried if what == "trying" else self.refused).add(word)


def test_what_was_accepted_before_a_kill_is_there_once_and_nothing_that_was_refused(
    new_ledger: NewAddress, tmp_path: Path
) -> None:
    """Two members write at once; in mid-edit one is killed, then the other, with a signal that nobody can catch."""
    address = new_ledger()
    ledger = open_ledger(address)
    begin(ledger)
    told, kills = Told(), 0
    for turn in range(4):
        names = [f"{turn}a", f"{turn}b"]
        writers = [started(address, name, tmp_path / name) for name in names]
        for writer, name in zip(writers, names, strict=True):
            wait_for_work(tmp_path / name, writer)
        for writer in writers:
            time.sleep(random.random() / 4)
            writer.kill()
            assert writer.wait(LONGEST) == -9
            kills += 1
        for name in names:
            told.read(tmp_path / name)
    assert_nothing_lost(ledger, told, kills)


def started(address: str, name: str, file: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, WRITER, address, name, file])


def wait_for_work(file: Path, writer: subprocess.Popen[bytes]) -> None:
    """Until a member's first edit is accepted."""
    end = time.monotonic() + LONGEST
    while time.monotonic() < end and not (file.exists() and b"accepted" in file.read_bytes()):
        assert writer.poll() is None
        time.sleep(0.01)


def assert_nothing_lost(ledger: Ledger, told: Told, kills: int) -> None:
    """Every accepted change is in the ledger once and in its place; of each killed member one more may be."""
    past = changes_between(ledger, len(FIRST) + 1, 10**9)
    kept = [(one.after.says, one.number) for one in past if isinstance(one.after, Statement)]
    words = [word for word, _ in kept]
    assert len(past) == len(words) == len(set(words)) >= len(told.accepted) >= kills
    assert set(told.accepted) <= set(kept)
    assert not told.refused & set(words)
    unanswered = set(words) - {word for word, _ in told.accepted}
    assert unanswered <= told.tried
    assert len(unanswered) <= kills
    for name in {word.partition("-")[0] for word in words}:
        turns = [int(word.partition("-")[2]) for word in words if word.startswith(f"{name}-")]
        assert turns == sorted(turns)
    assert verify(ledger).fault is None


LOADING = (
    "import sys; from pathlib import Path; from onrecord.store.ledger.opening import open_ledger; "
    "from onrecord.store.ledger.loading import load; ledger = open_ledger(sys.argv[1]); print('now', flush=True); "
    "load(Path(sys.argv[2]), ledger, by='anna', because='so')"
)


def test_a_load_that_is_killed_leaves_nothing_or_everything(new_ledger: NewAddress, tmp_path: Path) -> None:
    many = [but(MET, id=f"s{at}", says="They met. " * 20) for at in range(1500)]
    from onrecord.dossier.records import with_records
    from onrecord.store.folder import write_folder

    write_folder(with_records(Dossier(production=FIRST[0]), [FIRST[1], *many]), tmp_path / "work")
    ledger = open_ledger(address := new_ledger())
    for wait in (0.6, 0.9, 1.2):
        loading = subprocess.Popen(
            [sys.executable, "-c", LOADING, address, tmp_path / "work"], stdout=subprocess.PIPE
        )
        assert loading.stdout is not None
        loading.stdout.readline()
        time.sleep(wait)
        loading.kill()
        loading.communicate()
        proof = verify(ledger)
        assert proof.fault is None
        assert proof.changes in (0, len(many) + 2)
    load(tmp_path / "work", ledger, by="anna", because="so")
    assert verify(ledger).changes == len(many) + 2
