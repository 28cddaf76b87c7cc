"""A dossier as tables: one for each type of record, and one for each list that a record holds."""

from onrecord.edition.exports.tables.csv_files import csv_files, guarded, unguarded
from onrecord.edition.exports.tables.sqlite import sqlite_of
from onrecord.edition.exports.tables.table import Cell, Table, rows_of
from onrecord.edition.exports.tables.tables import TABLES, tables_of

__all__ = [
    "TABLES",
    "Cell",
    "Table",
    "csv_files",
    "guarded",
    "rows_of",
    "sqlite_of",
    "tables_of",
    "unguarded",
]
