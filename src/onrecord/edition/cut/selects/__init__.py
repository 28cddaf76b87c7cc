"""Selects: which stretches of recordings are wanted in the edit, and which frames of them may be taken."""

from onrecord.edition.cut.selects.assembling import Assembly
from onrecord.edition.cut.selects.selecting import Select, Wanted, by_script, by_statements

__all__ = ["Assembly", "Select", "Wanted", "by_script", "by_statements"]
