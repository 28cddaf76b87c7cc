"""The two forms of the picture, by the ending of its file: a page to work with, a drawing for a sheet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from onrecord.chronology import Chronology
from onrecord.dossier.anchoring import Anchoring
from onrecord.dossier.dossier import Dossier
from onrecord.edition.language import Language, Speech
from onrecord.edition.picture.layout import Layout
from onrecord.edition.picture.page import page_of
from onrecord.edition.picture.sheet import sheet_of
from onrecord.edition.telling import Telling
from onrecord.evidence import Audience
from onrecord.findings import Refusal
from onrecord.script import Report
from onrecord.script.grounds import Grounds

FORMS = {".html": page_of, ".htm": page_of, ".svg": sheet_of}


class NoSuchForm(Refusal):
    """A picture is a page or a drawing."""

    def __init__(self, file: Path) -> None:
        super().__init__(f"A picture is an .html or an .svg file, and {file.name} is neither.")


def refuse_other_endings(file: Path) -> None:
    """Refuses, as NoSuchForm, a file of another ending."""
    if file.suffix.lower() not in FORMS:
        raise NoSuchForm(file)


def chronology_picture(
    dossier: Dossier, chronology: Chronology, file: Path, *, made: date, language: Language = Language.ENGLISH
) -> str:
    """The picture in the form that belongs to the file's ending, complete in itself."""
    refuse_other_endings(file)
    # No line is read for a picture: it is told from a report of the chronology alone.
    grounds = Grounds(dossier, chronology, Anchoring({}, ()), Audience.TEAM, made)
    telling = Telling(Report(grounds, findings=(), lines=(), signing={}), Speech(language))
    return FORMS[file.suffix.lower()](Layout(telling, made))
