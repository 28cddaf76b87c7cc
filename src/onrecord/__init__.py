"""Onrecord: every line on the record."""

__version__ = "0.1.0"
