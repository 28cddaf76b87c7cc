"""What a line names, and which of its evidence bears each of these words out."""

from onrecord.script.mentions.borne import Borne, Overstatement, bearers, not_borne_out
from onrecord.script.mentions.claim_words import ClaimKind
from onrecord.script.mentions.claims import ClaimMade, bears_claim, claims_made
from onrecord.script.mentions.dates import dates_named
from onrecord.script.mentions.evidence import UNBOUNDED, Bearing, Counted, Evidence, Kind
from onrecord.script.mentions.named_date import NamedDate
from onrecord.script.mentions.names import Known, NamedName, NameKind, names_named
from onrecord.script.mentions.numbers import NamedNumber, numbers_named

__all__ = [
    "UNBOUNDED",
    "Bearing",
    "Borne",
    "ClaimKind",
    "ClaimMade",
    "Counted",
    "Evidence",
    "Kind",
    "Known",
    "NameKind",
    "NamedDate",
    "NamedName",
    "NamedNumber",
    "Overstatement",
    "bearers",
    "bears_claim",
    "claims_made",
    "dates_named",
    "names_named",
    "not_borne_out",
    "numbers_named",
]
