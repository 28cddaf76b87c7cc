"""What may be said: lines, citations, voices and verdicts."""

from onrecord.fountain.declared import Composed, ShownLabel
from onrecord.fountain.lines import ScriptLine, read_lines
from onrecord.fountain.marks import SceneKind
from onrecord.fountain.reading import read_fountain
from onrecord.fountain.screenplay import Element, ElementKind, Screenplay
from onrecord.fountain.writing import write_fountain
from onrecord.script.biting import Heard
from onrecord.script.check import Report, check, check_again
from onrecord.script.difference import compare_whole
from onrecord.script.line_class import CLASS_MEANINGS, LineClass, Reenacted
from onrecord.script.line_findings import unheld
from onrecord.script.proof_stories import proof_story
from onrecord.script.signoffs import (
    UNSIGNED,
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
from onrecord.script.told import TOLD_IN_PLACE
from onrecord.script.verdict import MEANINGS, Assessment, Named, Verdict
from onrecord.script.voice_tree import Hearing, Root, VoiceTree, voice_tree
from onrecord.script.voices import Support, Testimony, Voice, strongest
from onrecord.script.worded import Worded

__all__ = [
    "CLASS_MEANINGS",
    "MEANINGS",
    "TOLD_IN_PLACE",
    "UNSIGNED",
    "Act",
    "Alteration",
    "Assessment",
    "Composed",
    "Element",
    "ElementKind",
    "Heard",
    "Hearing",
    "LineClass",
    "Named",
    "Reenacted",
    "Report",
    "Root",
    "SceneKind",
    "Screenplay",
    "ScriptLine",
    "ShownLabel",
    "Signed",
    "Signing",
    "SigningState",
    "Support",
    "Testimony",
    "Verdict",
    "Voice",
    "VoiceTree",
    "Worded",
    "again",
    "check",
    "check_again",
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
    "unheld",
    "voice_tree",
    "write_fountain",
]
