"""Opening a ledger: a database that this process may not have known, its tables made where they are missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from onrecord.store.ledger.address import address_asked, files_of, settings_of
from onrecord.store.ledger.refusals import NoLedger
from onrecord.store.ledger.standing_by import stand_by

stand_by()  # before the models, which want to be told of their registry

from django.core.management import call_command  # noqa: E402
from django.db import DEFAULT_DB_ALIAS, DatabaseError, connections  # noqa: E402
from django.db.migrations.executor import MigrationExecutor  # noqa: E402

from onrecord.store.ledger.tables.apps import LedgerTables  # noqa: E402

TABLES = LedgerTables.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """A ledger that is open: what Django calls its database, and the folder where its scans and recordings lie."""

    alias: str
    files: Path


@contextmanager
def ledger_asked() -> Iterator[Ledger]:
    """The ledger that the environment asks for; what its database says against it is a refusal, without passwords."""
    settings = settings_of(address_asked())
    try:
        yield _opened(settings)
    except DatabaseError as problem:
        raise NoLedger(without_password(problem, settings)) from None
    finally:
        connections.close_all()


def open_ledger(address: str) -> Ledger:
    """The ledger at an address, its tables made if there are none."""
    return _opened(settings_of(address))


def _opened(settings: dict[str, Any]) -> Ledger:
    alias = f"ledger-{sha256(repr(sorted(settings.items())).encode()).hexdigest()[:16]}"
    if alias not in connections.databases:
        known = connections.configure_settings({DEFAULT_DB_ALIAS: {}, alias: settings})
        connections.databases[alias] = known[alias]
    if "sqlite3" in settings["ENGINE"]:
        _private_file(Path(settings["NAME"]))
    _make_tables(alias)
    return Ledger(alias=alias, files=files_of(settings))


def _private_file(path: Path) -> None:
    """A database that nobody else may read, since all that witnesses said is in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        path.touch(mode=0o600, exist_ok=False)


def _make_tables(alias: str) -> None:
    """Two who open a new ledger at once both begin to make its tables; whoever comes second finds them made."""
    if _are_made(alias):
        return
    try:
        call_command(
            "migrate", TABLES, database=alias, verbosity=0
        )  # a workbench's own tables are its business
    except DatabaseError:
        connections[alias].close()
        if not _are_made(alias):
            raise


def _are_made(alias: str) -> bool:
    executor = MigrationExecutor(connections[alias])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes(TABLES))


def without_password(problem: DatabaseError, settings: dict[str, Any]) -> str:
    """What a database says, on one line, and never the password with it."""
    said = " ".join(str(problem).split()) or type(problem).__name__
    password = settings.get("PASSWORD")
    return said.replace(password, "…") if password else said
