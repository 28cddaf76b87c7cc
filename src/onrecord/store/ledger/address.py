"""Where the ledger is: `ONRECORD_DATABASE` as Django's settings of a database, and never a password in a sentence."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from onrecord.home import user_data
from onrecord.store.ledger.refusals import BadAddress

ASKED, FILES_ASKED = "ONRECORD_DATABASE", "ONRECORD_FILES"
SQLITE, POSTGRESQL = "sqlite:///", ("postgresql://", "postgres://")

ON_EVERY_CONNECTION = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON"
"""Readers beside a writer; what is accepted is on the disk; what is erased is overwritten with zeros."""

PATIENCE = 30
"""Seconds that a writer waits for another; a load of 20,000 statements takes fewer."""


def address_asked() -> str:
    """The address that `ONRECORD_DATABASE` gives, else a SQLite file in the user's data folder."""
    return os.environ.get(ASKED) or f"{SQLITE}{user_data() / 'ledger.sqlite3'}"


def settings_of(address: str) -> dict[str, Any]:
    """Django's settings of the database at an address: `sqlite:///name` (relative), `sqlite:////path`, `postgresql://…`."""
    if address.startswith(SQLITE) and len(address) > len(SQLITE):
        return _sqlite(Path(unquote(address.removeprefix(SQLITE))).expanduser().absolute())
    if address.startswith(POSTGRESQL):
        return _postgresql(address)
    raise BadAddress


def _sqlite(path: Path) -> dict[str, Any]:
    options = {"transaction_mode": "IMMEDIATE", "timeout": PATIENCE, "init_command": ON_EVERY_CONNECTION}
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options}


def _postgresql(address: str) -> dict[str, Any]:
    """By libpq's own reader of addresses, so that whatever psql takes is taken here."""
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        said = conninfo_to_dict(address)
    except ProgrammingError:
        raise BadAddress from None
    known = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
    settings = {name: str(said.pop(key, None) or "") for name, key in known.items()}
    # Bound by the server: pasting 20,000 bodies into the words of a statement took psycopg a third of a load.
    options = {**said, "server_side_binding": True}
    # A new connection takes as long as a page; one that the server has closed is noticed, and made anew.
    kept = {"CONN_MAX_AGE": None, "CONN_HEALTH_CHECKS": True}
    return {"ENGINE": "django.db.backends.postgresql", **settings, **kept, "OPTIONS": options}


def files_of(settings: dict[str, Any]) -> Path:
    """Where scans and recordings lie: `ONRECORD_FILES`, else beside a SQLite file or in the user's data folder."""
    given = os.environ.get(FILES_ASKED)
    if given:
        return Path(given).expanduser().absolute()
    if "sqlite3" in settings["ENGINE"]:
        return Path(f"{settings['NAME']}.files")
    return user_data() / "ledger-files"
