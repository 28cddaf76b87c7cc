"""CSV and SQLite: what was on record is read back by the csv module and by SQLite, cell for cell."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from going import TODAY
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.dossier import Dossier
from onrecord.edition.exports import Outgoing, outgoing
from onrecord.edition.exports.tables import (
    TABLES,
    csv_files,
    guarded,
    rows_of,
    sqlite_of,
    tables_of,
    unguarded,
)
from onrecord.evidence import Person, Place, Production, Question, Source
from record_strategies import WORDS, records_of


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


@contextmanager
def database(out: Outgoing) -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:")
    opened.deserialize(sqlite_of(out))
    try:
        yield opened
    finally:
        opened.close()


def test_a_file_for_every_table_with_all_its_rows(out: Outgoing) -> None:
    files = csv_files(out)
    assert set(files) == {f"{table.name}.csv" for table in tables_of(out)}
    for table in tables_of(out):
        [head, *rows] = read_csv(files[f"{table.name}.csv"])
        assert head == list(table.columns)
        assert len(rows) == len(list(rows_of(table, out)))


def test_the_rows_are_the_records(out: Outgoing) -> None:
    files = csv_files(out)
    for kind in ("sources", "texts", "statements", "persons", "judgements", "places", "questions"):
        rows = read_csv(files[f"{kind}.csv"])[1:]
        assert [row[0] for row in rows] == list(getattr(out.dossier, kind))
    says = {row["id"]: row["says"] for row in csv.DictReader(io.StringIO(files["statements.csv"].decode()))}
    assert says == {key: one.says or "" for key, one in out.dossier.statements.items()}


def test_every_row_ends_as_rfc_4180_wants(out: Outgoing) -> None:
    for content in csv_files(out).values():
        assert content.endswith(b"\r\n")
        assert not content.startswith(b"\xef\xbb\xbf")


def test_the_database_is_sound_and_its_references_lead_somewhere(out: Outgoing) -> None:
    with database(out) as opened:
        assert opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert opened.execute("PRAGMA foreign_key_check").fetchall() == []
        for table in tables_of(out):
            foreign = opened.execute(f'PRAGMA foreign_key_list("{table.name}")').fetchall()
            assert {(row[3], row[2]) for row in foreign} == set(table.refers.items())


def test_the_database_holds_every_cell(out: Outgoing) -> None:
    with database(out) as opened:
        for table in tables_of(out):
            there = opened.execute(f'SELECT * FROM "{table.name}" ORDER BY rowid')
            assert [column[0] for column in there.description] == list(table.columns)
            assert there.fetchall() == list(rows_of(table, out))


def test_a_question_is_answered_by_joining(out: Outgoing) -> None:
    """Who takes part in how many statements, asked in SQL and of the records."""
    asked = (
        "SELECT persona, count(*) FROM participants JOIN personas ON personas.id = persona GROUP BY persona"
    )
    with database(out) as opened:
        told = dict(opened.execute(asked).fetchall())
    parts = [who for one in out.dossier.statements.values() for who in one.who_keys if who in out.personas]
    assert told == {who: parts.count(who) for who in parts}


def test_no_table_tells_of_itself_to_the_public_that_only_the_team_has(out: Outgoing) -> None:
    house = {"releases", "excepted", "scripts", "signoffs"}
    there = {table.name for table in tables_of(out)} & house
    assert there <= {kind for kind in ("releases", "scripts", "signoffs") if getattr(out.dossier, kind)} | {
        "excepted"
    }


@given(WORDS)
def test_a_guard_is_taken_off_again(words: str) -> None:
    assert unguarded(guarded(words)) == words
    assert not guarded(words).lstrip(" ").startswith(("=", "+", "-", "@"))


def dossiers_of_one() -> st.SearchStrategy[Dossier]:
    """Dossiers of one record with any words in any field; what it refers to need not be there."""
    kinds = {"sources": Source, "persons": Person, "places": Place, "questions": Question}
    return st.one_of(
        records_of(kind).map(
            lambda one, name=name: Dossier(production=Production(title="Any"), **{name: {one.id: one}})
        )
        for name, kind in kinds.items()
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(dossiers_of_one())
def test_any_cells_come_back_as_they_were(dossier: Dossier) -> None:
    out = outgoing(dossier, TODAY)
    files = csv_files(out)
    for table in TABLES:
        if f"{table.name}.csv" in files:
            rows = read_csv(files[f"{table.name}.csv"])[1:]
            wanted = [["" if cell is None else str(cell) for cell in row] for row in rows_of(table, out)]
            assert [[unguarded(cell) for cell in row] for row in rows] == wanted
