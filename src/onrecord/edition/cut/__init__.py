"""To the edit and back: selects as edit lists and subtitles, cuts held against the script, and the rights log."""

from onrecord.edition.cut.assembling import Assembly
from onrecord.edition.cut.clip import Clip, Cut, Note
from onrecord.edition.cut.edl import edl_of
from onrecord.edition.cut.fcpxml import fcpxml_of
from onrecord.edition.cut.handles import Handles, read_handles
from onrecord.edition.cut.refusals import NoSuch, ReleasesInDisorder
from onrecord.edition.cut.selecting import Select, Wanted, by_script, by_statements
from onrecord.edition.cut.subtitles import Subtitling, srt, vtt
from onrecord.edition.cut.timeline import otio_of
from onrecord.edition.cut.xmeml import xmeml_of

__all__ = [
    "Assembly",
    "Clip",
    "Cut",
    "Handles",
    "NoSuch",
    "Note",
    "ReleasesInDisorder",
    "Select",
    "Subtitling",
    "Wanted",
    "by_script",
    "by_statements",
    "edl_of",
    "fcpxml_of",
    "otio_of",
    "read_handles",
    "srt",
    "vtt",
    "xmeml_of",
]
