"""One production's records at one moment, changes to them, and the one codec to and from plain data."""

from onrecord.dossier.changes import Change, changed
from onrecord.dossier.codec import keys_of, structure, unstructure
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.misfit import Misfit, did_you_mean
from onrecord.dossier.records import Record, key_of, records
from onrecord.dossier.references import Reference, dangling, meant, references
from onrecord.dossier.rename import AmbiguousId, BadId, IdTaken, NoSuchId, WouldBeMistaken, rename
from onrecord.dossier.slug import why_not_an_id

__all__ = [
    "AmbiguousId",
    "BadId",
    "Change",
    "Dossier",
    "IdTaken",
    "Misfit",
    "NoSuchId",
    "Record",
    "Reference",
    "WouldBeMistaken",
    "changed",
    "dangling",
    "did_you_mean",
    "key_of",
    "keys_of",
    "meant",
    "records",
    "references",
    "rename",
    "structure",
    "unstructure",
    "why_not_an_id",
]
