"""Linking: which rows of one or more registers are the same person, by a model that Splink trained."""

from onrecord.identity.linking.gathering import Gathered, Rows, gathered, rows_of_profiles, rows_of_register
from onrecord.identity.linking.kernel import Kernel, Linked
from onrecord.identity.linking.linking import Linkage, link
from onrecord.identity.linking.splink_model import SplinkModel, read_model
from onrecord.identity.linking.table import People
from onrecord.identity.linking.telling import clusters_table, csv_of, pairs_table

__all__ = [
    "Gathered",
    "Kernel",
    "Linkage",
    "Linked",
    "People",
    "Rows",
    "SplinkModel",
    "clusters_table",
    "csv_of",
    "gathered",
    "link",
    "pairs_table",
    "read_model",
    "rows_of_profiles",
    "rows_of_register",
]
