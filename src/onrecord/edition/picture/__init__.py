"""The picture of a chronology: lives as rows, times as bars, solid where certain and faded where possible."""

from onrecord.edition.picture.forms import NoSuchForm, chronology_picture, refuse_other_endings

__all__ = ["NoSuchForm", "chronology_picture", "refuse_other_endings"]
