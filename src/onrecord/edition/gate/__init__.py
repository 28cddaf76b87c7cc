"""The gate: every byte that was made is read back before it leaves, and what tells a secret does not leave."""

from onrecord.edition.gate.leak import Leak, Told
from onrecord.edition.gate.letting_out import let_file_out, let_folder_out, let_out
from onrecord.edition.gate.passing import pass_through
from onrecord.edition.gate.protected import secrets_for, secrets_of
from onrecord.edition.gate.reading import read_back
from onrecord.edition.gate.refusals import HeldBack, NothingToRead
from onrecord.edition.gate.report import Report, place, said
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Guarded, Known, Secrets

__all__ = [
    "Guarded",
    "HeldBack",
    "Known",
    "Leak",
    "NothingToRead",
    "Report",
    "Scanner",
    "Secrets",
    "Told",
    "let_file_out",
    "let_folder_out",
    "let_out",
    "pass_through",
    "place",
    "read_back",
    "said",
    "secrets_for",
    "secrets_of",
]
