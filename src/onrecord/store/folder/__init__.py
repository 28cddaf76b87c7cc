"""The folder: a dossier as text files that a person can read, edit, back up and keep in git."""

from onrecord.store.folder.adding import add_script, add_source
from onrecord.store.folder.edit import save
from onrecord.store.folder.reader import Kept, read_folder
from onrecord.store.folder.received import received
from onrecord.store.folder.receiving import Accession, accession, sweep
from onrecord.store.folder.refusals import (
    AlreadyThere,
    CannotEdit,
    NoLibyaml,
    NotADossier,
    NotEmpty,
    StaleEdit,
)
from onrecord.store.folder.renaming import Renamed, rename_in_folder
from onrecord.store.folder.starting import new_folder
from onrecord.store.folder.writer import printed, write_folder

__all__ = [
    "Accession",
    "AlreadyThere",
    "CannotEdit",
    "Kept",
    "NoLibyaml",
    "NotADossier",
    "NotEmpty",
    "Renamed",
    "StaleEdit",
    "accession",
    "add_script",
    "add_source",
    "new_folder",
    "printed",
    "read_folder",
    "received",
    "rename_in_folder",
    "save",
    "sweep",
    "write_folder",
]
