"""After an erasing: the pages in which the words stood are overwritten or given back, as far as a database can."""

from __future__ import annotations

from django.db import connections

from onrecord.store.ledger.opening import Ledger
from onrecord.store.ledger.refusals import StillInJournal


def free(ledger: Ledger) -> None:
    """Have the database keep no page with what was erased.

    SQLite has overwritten it with zeros (`secure_delete`); its journal is emptied into the database, or
    `StillInJournal` where somebody reads for longer than anybody waits. PostgreSQL keeps the old row until the table
    is written anew. Backups, and PostgreSQL's archived journal, are out of reach: decision 33 says what to do.
    """
    connection = connections[ledger.alias]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM FULL onrecord_body")
        else:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            if cursor.fetchone()[0]:
                raise StillInJournal
