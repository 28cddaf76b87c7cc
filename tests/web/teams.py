"""A team's workbench on a ledger of its own for each test, on SQLite, or on each database in turn."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import DEFAULT_DB_ALIAS, connections
from django.test import override_settings
from django.test.utils import setup_test_environment, teardown_test_environment
from staff import PASSWORD, WORD, Team, use, with_factor

from benchmarks import cluster
from onrecord.store.ledger.loading import load
from onrecord.store.ledger.opening import Ledger
from onrecord.web.accounts import roster
from onrecord.web.accounts.member import Role
from onrecord.web.bench import Bench
from onrecord.web.keeping.ledger import LedgerKeeper
from onrecord.web.team import open_team

NewAddress = Callable[[], str]

TOLD = """
== sources/letter/source.yaml
kind: letter
title: An invented letter
personas: {np: {names: [NP]}}
== sources/letter/statements.yaml
- {id: met, what: meeting, who: [np]}
== sources/diary/source.yaml
kind: diary
title: An invented diary
access: {status: restricted}
"""


@pytest.fixture(autouse=True, scope="session")
def in_test() -> Iterator[None]:
    """Django's own client, told what templates were shown; nothing is sent."""
    setup_test_environment()
    yield
    teardown_test_environment()


@pytest.fixture(scope="session")
def sqlite_teams(tmp_path_factory: pytest.TempPathFactory) -> NewAddress:
    """The address of a new ledger with accounts on SQLite, as often as it is asked for."""
    place, count = tmp_path_factory.mktemp("teams"), itertools.count()
    address = f"sqlite:///{place / 'template'}"
    use(address)
    open_team(address)
    connections.close_all()

    def new() -> str:
        path = place / f"{next(count)}.sqlite3"
        shutil.copyfile(place / "template", path)
        return f"sqlite:///{path}"

    return new


@pytest.fixture(scope="session")
def postgresql_teams(postgresql: cluster.Cluster) -> NewAddress:
    """The address of a ledger with accounts on PostgreSQL, emptied as only whoever owns a database can."""
    address = postgresql.create("team")
    use(address)
    open_team(address)

    def new() -> str:
        connections.close_all()
        with psycopg.connect(address) as connection:
            tables = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'django_migrations'"
            )
            names = ", ".join(name for (name,) in tables)
            connection.execute("SET session_replication_role = replica")
            connection.execute(f"TRUNCATE {names}")
        return address

    return new


def _team(address: str, folder: Path) -> Iterator[Team]:
    use(address)
    cache.clear()
    ledger = Ledger(alias=DEFAULT_DB_ALIAS, files=folder.parent / "contents")
    load(folder, ledger, by="invented", because="For a test.")
    owner = roster.add("Olga Owner", Role.OWNER, WORD)
    roster.choose_password(owner, PASSWORD)
    with override_settings(BENCH=Bench(LedgerKeeper(ledger))):
        yield Team(
            address=address, ledger=ledger, owner=User.objects.get(pk=owner.pk), key=with_factor(owner)
        )
    connections.close_all()


@pytest.fixture
def team(sqlite_teams: NewAddress, told: Callable[[str], Path]) -> Iterator[Team]:
    """A team with an owner and two invented sources, on SQLite."""
    yield from _team(sqlite_teams(), told(TOLD))


@pytest.fixture(params=["sqlite", "postgresql"])
def team_on_each(request: pytest.FixtureRequest, told: Callable[[str], Path]) -> Iterator[Team]:
    """The same on each database in turn."""
    yield from _team(request.getfixturevalue(f"{request.param}_teams")(), told(TOLD))
