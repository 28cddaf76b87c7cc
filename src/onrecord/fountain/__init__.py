"""What a script says: scenes, lines and the marks at their ends, in Fountain."""

from onrecord.fountain.declared import Composed, ShownLabel
from onrecord.fountain.lines import ScriptLine, ScriptLines, read_lines
from onrecord.fountain.marks import SceneKind
from onrecord.fountain.reading import read_fountain
from onrecord.fountain.screenplay import Element, ElementKind, Screenplay
from onrecord.fountain.writing import write_fountain

__all__ = [
    "Composed",
    "Element",
    "ElementKind",
    "SceneKind",
    "Screenplay",
    "ScriptLine",
    "ScriptLines",
    "ShownLabel",
    "read_fountain",
    "read_lines",
    "write_fountain",
]
