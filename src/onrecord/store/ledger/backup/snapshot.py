"""A ledger as it stands at one moment, while others go on writing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections

from onrecord.store.ledger.opening import Ledger

BEGIN = {
    "postgresql": "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY",
    "sqlite": "BEGIN DEFERRED",  # Django's own transactions here are those of a writer
}


@contextmanager
def as_it_stands(ledger: Ledger) -> Iterator[None]:
    """Whatever is read within is of one moment; nobody waits for it."""
    connection = connections[ledger.alias]
    with connection.cursor() as cursor:
        cursor.execute(BEGIN[connection.vendor])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ROLLBACK")
