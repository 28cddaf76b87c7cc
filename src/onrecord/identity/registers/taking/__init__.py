"""The row that somebody accepts becomes a source of the dossier; nothing else of a register ever does."""

from onrecord.identity.registers.taking.taking import NoSuchRow, Taken, find_row, take

__all__ = ["NoSuchRow", "Taken", "find_row", "take"]
