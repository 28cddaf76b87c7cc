"""A dossier in the formats of other programs, made from what its readers may see and from nothing else."""

from onrecord.edition.exports.exchange import Exchange, NothingToGive, files_of
from onrecord.edition.exports.outgoing import Outgoing, outgoing

__all__ = [
    "Exchange",
    "NothingToGive",
    "Outgoing",
    "files_of",
    "outgoing",
]
