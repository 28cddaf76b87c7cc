"""What may be said: lines, citations, voices and verdicts."""

from onrecord.script.check import Report, check
from onrecord.script.difference import compare_whole
from onrecord.script.fountain import read_fountain
from onrecord.script.lines import ScriptLine, read_lines
from onrecord.script.marks import SceneKind
from onrecord.script.proof_stories import proof_story
from onrecord.script.screenplay import Element, ElementKind, Screenplay
from onrecord.script.signoffs import (
    TOLD_WITH_THE_LINE,
    Act,
    Alteration,
    Signed,
    Signing,
    SigningState,
    again,
    held,
    rests_on,
    sentences,
    signed_by,
)
from onrecord.script.stories import conflict_story
from onrecord.script.verdict import MEANINGS, Assessment, Named, Verdict
from onrecord.script.voices import Support, Testimony, Voice, strongest
from onrecord.script.writing import write_fountain

__all__ = [
    "MEANINGS",
    "TOLD_WITH_THE_LINE",
    "Act",
    "Alteration",
    "Assessment",
    "Element",
    "ElementKind",
    "Named",
    "Report",
    "SceneKind",
    "Screenplay",
    "ScriptLine",
    "Signed",
    "Signing",
    "SigningState",
    "Support",
    "Testimony",
    "Verdict",
    "Voice",
    "again",
    "check",
    "compare_whole",
    "conflict_story",
    "held",
    "proof_story",
    "read_fountain",
    "read_lines",
    "rests_on",
    "sentences",
    "signed_by",
    "strongest",
    "write_fountain",
]
