"""Two versions of a script compared: added, dropped, changed, moved, and the evidence of each."""

from onrecord.script.comparison.changes import Comparison, Fate, LineChange
from onrecord.script.comparison.comparing import compare
from onrecord.script.comparison.scenes import SceneChange, SceneFate
from onrecord.script.comparison.version import Version, VersionLine, VersionScene, version

__all__ = [
    "Comparison",
    "Fate",
    "LineChange",
    "SceneChange",
    "SceneFate",
    "Version",
    "VersionLine",
    "VersionScene",
    "compare",
    "version",
]
