"""Which tables a dossier comes to."""

from __future__ import annotations

from onrecord.edition.exports.outgoing import Outgoing
from onrecord.edition.exports.tables.conclusions import OF_CONCLUSIONS
from onrecord.edition.exports.tables.house import OF_THE_HOUSE
from onrecord.edition.exports.tables.sources import OF_SOURCES
from onrecord.edition.exports.tables.statements import OF_STATEMENTS
from onrecord.edition.exports.tables.table import Table

TABLES = (*OF_SOURCES, *OF_STATEMENTS, *OF_CONCLUSIONS, *OF_THE_HOUSE)


def tables_of(out: Outgoing) -> tuple[Table, ...]:
    """The tables of a dossier; those of the house only where it has something in them.

    An empty table of releases would tell the public that such records are kept back.
    """
    house = tuple(table for table in OF_THE_HOUSE if any(True for _ in table.rows(out)))
    return (*OF_SOURCES, *OF_STATEMENTS, *OF_CONCLUSIONS, *house)
