"""The people of a dossier as GEDCOM 7, which genealogy programs read."""

from onrecord.edition.exports.gedcom.dataset import gedcom_of

__all__ = ["gedcom_of"]
