"""What may be said: lines, citations, voices and verdicts."""

from onrecord.script.biting import Heard
from onrecord.script.check import Report, check
from onrecord.script.declared import Composed, ShownLabel
from onrecord.script.line_class import CLASS_MEANINGS, LineClass, Reenacted
from onrecord.script.line_findings import TOLD_AT_THE_LINE, unheld
from onrecord.script.lines import ScriptLine, read_lines
from onrecord.script.marks import SceneKind
from onrecord.script.proof_stories import proof_story
from onrecord.script.stories import conflict_story
from onrecord.script.verdict import MEANINGS, Assessment, Named, Verdict
from onrecord.script.voice_tree import Hearing, Root, VoiceTree, voice_tree
from onrecord.script.voices import Support, Testimony, Voice, strongest
from onrecord.script.worded import Worded

__all__ = [
    "CLASS_MEANINGS",
    "MEANINGS",
    "TOLD_AT_THE_LINE",
    "Assessment",
    "Composed",
    "Heard",
    "Hearing",
    "LineClass",
    "Named",
    "Reenacted",
    "Report",
    "Root",
    "SceneKind",
    "ScriptLine",
    "ShownLabel",
    "Support",
    "Testimony",
    "Verdict",
    "Voice",
    "VoiceTree",
    "Worded",
    "check",
    "conflict_story",
    "proof_story",
    "read_lines",
    "strongest",
    "unheld",
    "voice_tree",
]
