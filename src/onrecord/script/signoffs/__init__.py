"""Sign-offs: who checked a line against which evidence, and whether that is still the evidence."""

from onrecord.script.signoffs.alterations import Alteration, alterations, sentences
from onrecord.script.signoffs.complaints import TOLD_WITH_THE_LINE, again, held, signoff_findings
from onrecord.script.signoffs.meaning import AmbiguousLine, NoSuchLine, line_meant
from onrecord.script.signoffs.resting import rests_on
from onrecord.script.signoffs.signing import Act, signed_by
from onrecord.script.signoffs.standing import UNSIGNED, Signed, Signing, Standing, signing_of

__all__ = [
    "TOLD_WITH_THE_LINE",
    "UNSIGNED",
    "Act",
    "Alteration",
    "AmbiguousLine",
    "NoSuchLine",
    "Signed",
    "Signing",
    "Standing",
    "again",
    "alterations",
    "held",
    "line_meant",
    "rests_on",
    "sentences",
    "signed_by",
    "signing_of",
    "signoff_findings",
]
