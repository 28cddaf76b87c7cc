"""What may be said: lines, citations, voices and verdicts."""

from onrecord.script.check import Report, check
from onrecord.script.lines import ScriptLine, read_lines
from onrecord.script.marks import SceneKind
from onrecord.script.proof_stories import proof_story
from onrecord.script.stories import conflict_story
from onrecord.script.verdict import MEANINGS, Assessment, Named, Verdict
from onrecord.script.voices import Support, Testimony, Voice, strongest

__all__ = [
    "MEANINGS",
    "Assessment",
    "Named",
    "Report",
    "SceneKind",
    "ScriptLine",
    "Support",
    "Testimony",
    "Verdict",
    "Voice",
    "check",
    "conflict_story",
    "proof_story",
    "read_lines",
    "strongest",
]
