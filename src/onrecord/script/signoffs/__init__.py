"""Sign-offs: who checked a line against which evidence, and whether that is still the evidence."""

from onrecord.script.signoffs.alterations import Alteration, alterations, sentences
from onrecord.script.signoffs.complaints import OF_A_SIGNATURE, again, held, signoff_findings
from onrecord.script.signoffs.meaning import AmbiguousLine, NoSuchLine, line_meant
from onrecord.script.signoffs.resting import rests_on
from onrecord.script.signoffs.signed import UNSIGNED, Signed, Signing, SigningState, as_signed, signings_of
from onrecord.script.signoffs.signing import Act, signed_by

__all__ = [
    "OF_A_SIGNATURE",
    "UNSIGNED",
    "Act",
    "Alteration",
    "AmbiguousLine",
    "NoSuchLine",
    "Signed",
    "Signing",
    "SigningState",
    "again",
    "alterations",
    "as_signed",
    "held",
    "line_meant",
    "rests_on",
    "sentences",
    "signed_by",
    "signings_of",
    "signoff_findings",
]
