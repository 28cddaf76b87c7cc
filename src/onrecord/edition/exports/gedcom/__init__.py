"""The people of a dossier as GEDCOM 7, which genealogy programs read."""

from onrecord.edition.exports.gedcom.dataset import gedcom_of
from onrecord.edition.exports.gedcom.structures import NeedsGedcom

__all__ = ["NeedsGedcom", "gedcom_of"]
