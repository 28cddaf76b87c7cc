"""To the edit and back: selects as edit lists and subtitles, cuts held against the script, and the rights log."""

from onrecord.edition.cut.clip import Clip, Cut, Note
from onrecord.edition.cut.handles import Handles, read_handles
from onrecord.edition.cut.refusals import NoSuch, ReleasesInDisorder

__all__ = ["Clip", "Cut", "Handles", "NoSuch", "Note", "ReleasesInDisorder", "read_handles"]
