"""Identity: who somebody is, by what is told of them here and elsewhere, and what speaks against it."""

from onrecord.identity.among_personas import compare_with_personas
from onrecord.identity.among_rows import compare_with_rows
from onrecord.identity.answering import NOBODY
from onrecord.identity.candidates import Candidate, Compared, Identification, identified
from onrecord.identity.explaining import Reason, explain
from onrecord.identity.persona import all_profiles, profile_of

__all__ = [
    "NOBODY",
    "Candidate",
    "Compared",
    "Identification",
    "Reason",
    "all_profiles",
    "compare_with_personas",
    "compare_with_rows",
    "explain",
    "identified",
    "profile_of",
]
