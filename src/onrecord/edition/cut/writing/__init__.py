"""A cut written down: as edit lists that editing programs read, and as subtitles."""

from onrecord.edition.cut.writing.edl import edl_of
from onrecord.edition.cut.writing.fcpxml import fcpxml_of
from onrecord.edition.cut.writing.subtitles import Subtitling, srt, vtt
from onrecord.edition.cut.writing.timeline import otio_of
from onrecord.edition.cut.writing.xmeml import xmeml_of

__all__ = ["Subtitling", "edl_of", "fcpxml_of", "otio_of", "srt", "vtt", "xmeml_of"]
