"""What a database itself does: find a body by its key; refuse to change what was written, but for an erasing on record.

A row of the list is never changed. A body is changed in one way: everything in it goes, and a change that erases it,
with a reason, is already in the list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

REFUSED = "the ledger is only ever added to"

IS_ERASED = """
    NEW.change_id = OLD.change_id AND OLD.erased_id IS NULL
    AND NEW.salt IS NULL AND NEW.key IS NULL AND NEW.because IS NULL AND NEW.words IS NULL
    AND EXISTS (
        SELECT 1 FROM onrecord_change erasing
        JOIN onrecord_change erased ON erased.number = OLD.change_id
        JOIN onrecord_body reason ON reason.change_id = erasing.number
        WHERE erasing.number = NEW.erased_id AND erasing.act = 'erase' AND erased.act <> 'erase'
        AND erasing.record = erased.record AND erasing.revision = erased.revision AND reason.because <> ''
    )
"""

NEW_NUMBER = (
    "EXISTS (SELECT 1 FROM onrecord_change WHERE "
    "number = NEW.number OR previous = NEW.previous OR digest = NEW.digest)"
)
NEW_BODY = "EXISTS (SELECT 1 FROM onrecord_body WHERE change_id = NEW.change_id)"


def only_added_to_on_sqlite(table: str, is_there: str) -> tuple[str, ...]:
    """Triggers by which SQLite refuses to change or take away a row; `is_there` says that one has the new row's key.

    `INSERT OR REPLACE` takes a row of SQLite away past every trigger for taking away: it is stopped before.
    """
    return (
        _sqlite(f"{table}_update", "UPDATE", table),
        _sqlite(f"{table}_delete", "DELETE", table),
        _sqlite(f"{table}_replace", "INSERT", table, is_there),
    )


def only_added_to_on_postgresql(table: str) -> tuple[str, ...]:
    """Triggers by which PostgreSQL refuses to change or take away rows; `onrecord_refuse()` is the ledger's."""
    return (
        f"CREATE TRIGGER {table}_update BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION onrecord_refuse()",
        f"CREATE TRIGGER {table}_truncate BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION onrecord_refuse()",
    )


def refuse_changes(*tables: str) -> Callable[[Any, Any], None]:
    """What a migration does to have a database refuse changes of tables beside the ledger's, in its own tongue."""

    def refuse(_: Any, editor: Any) -> None:
        for table in tables:
            is_there = f"EXISTS (SELECT 1 FROM {table} WHERE id = NEW.id)"
            on_postgresql = editor.connection.vendor == "postgresql"
            for trigger in (
                only_added_to_on_postgresql(table)
                if on_postgresql
                else only_added_to_on_sqlite(table, is_there)
            ):
                editor.execute(trigger)

    return refuse


def _sqlite(name: str, event: str, table: str, condition: str = "") -> str:
    when = f"WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER {name} BEFORE {event} ON {table} {when} BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END"
    )


ON_SQLITE = (
    "CREATE INDEX onrecord_body_key ON onrecord_body (key)",
    *only_added_to_on_sqlite("onrecord_change", NEW_NUMBER),
    _sqlite("onrecord_body_update", "UPDATE", "onrecord_body", f"NOT ({IS_ERASED})"),
    _sqlite("onrecord_body_delete", "DELETE", "onrecord_body"),
    _sqlite("onrecord_body_replace", "INSERT", "onrecord_body", NEW_BODY),
)

ON_POSTGRESQL = (
    "CREATE INDEX onrecord_body_key ON onrecord_body USING hash (key)",  # a key may be longer than a tree takes
    f"CREATE FUNCTION onrecord_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN RAISE EXCEPTION '{REFUSED}'; END $$",
    f"CREATE FUNCTION onrecord_only_erase() RETURNS trigger LANGUAGE plpgsql AS "
    f"$$ BEGIN IF {IS_ERASED} THEN RETURN NEW; END IF; RAISE EXCEPTION '{REFUSED}'; END $$",
    *only_added_to_on_postgresql("onrecord_change"),
    "CREATE TRIGGER onrecord_body_update BEFORE UPDATE ON onrecord_body "
    "FOR EACH ROW EXECUTE FUNCTION onrecord_only_erase()",
    "CREATE TRIGGER onrecord_body_delete BEFORE DELETE ON onrecord_body "
    "FOR EACH ROW EXECUTE FUNCTION onrecord_refuse()",
    "CREATE TRIGGER onrecord_body_truncate BEFORE TRUNCATE ON onrecord_body "
    "FOR EACH STATEMENT EXECUTE FUNCTION onrecord_refuse()",
)
