"""The stores that a dossier is kept in: a folder, a ledger on SQLite, a ledger on PostgreSQL."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connections
from stores import FolderStore, LedgerStore, NewAddress, Store

from benchmarks import cluster
from onrecord.store.ledger.opening import Ledger, open_ledger


@pytest.fixture(scope="session")
def sqlite_ledgers(tmp_path_factory: pytest.TempPathFactory) -> NewAddress:
    """The address of a new ledger on SQLite, its tables made, as often as it is asked for."""
    place, count = tmp_path_factory.mktemp("sqlite"), itertools.count()
    open_ledger(f"sqlite:///{place / 'template'}")
    connections.close_all()

    def new() -> str:
        path = place / f"{next(count)}.sqlite3"
        shutil.copyfile(place / "template", path)
        return f"sqlite:///{path}"

    return new


@pytest.fixture(scope="session")
def postgresql_ledgers(postgresql: cluster.Cluster) -> NewAddress:
    """The address of an empty ledger on PostgreSQL, as often as it is asked for; of two that a test may have at once.

    A database for each ledger would take a minute; so one is emptied, as only whoever owns the database can.
    """
    addresses = [postgresql.create("ledger_a"), postgresql.create("ledger_b")]
    for address in addresses:
        open_ledger(address)
    connections.close_all()
    turns = itertools.cycle(addresses)

    def new() -> str:
        address = next(turns)
        connections.close_all()
        with psycopg.connect(address) as connection:
            connection.execute("SET session_replication_role = replica")
            connection.execute("TRUNCATE onrecord_body, onrecord_change")
        return address

    return new


@pytest.fixture(params=["sqlite", "postgresql"])
def new_ledger(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[NewAddress]:
    """The address of a new ledger, on each database in turn."""
    monkeypatch.setenv("ONRECORD_FILES", str(tmp_path / "contents"))
    yield request.getfixturevalue(f"{request.param}_ledgers")
    connections.close_all()


@pytest.fixture
def ledger(new_ledger: NewAddress) -> Ledger:
    """An empty ledger, on each database in turn."""
    return open_ledger(new_ledger())


@pytest.fixture(params=["folder", "sqlite", "postgresql"])
def new_store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[], Store]]:
    """New empty stores, of each kind in turn."""

    def new() -> Store:
        place = tmp_path_factory.mktemp("store")
        if request.param == "folder":
            return FolderStore(place)
        return LedgerStore(place, open_ledger(request.getfixturevalue(f"{request.param}_ledgers")()))

    yield new
    connections.close_all()


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    """An empty store, of each kind in turn."""
    return new_store()
