"""The forms of the annotated script, by the ending of its file: a page, paged for paper, or a document for Word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from onrecord.edition.annotated import AnnotatedScript, as_page
from onrecord.edition.paper import pdf_of
from onrecord.edition.word import document_of
from onrecord.findings import Refusal


def as_pdf(script: AnnotatedScript) -> bytes:
    """The page paged for A4, with contents, bookmarks and numbered pages."""
    return pdf_of(as_page(script, on_paper=True))


FORMS: Mapping[str, Callable[[AnnotatedScript], str | bytes]] = {
    "": as_page,
    ".html": as_page,
    ".htm": as_page,
    ".pdf": as_pdf,
    ".docx": document_of,
}
"""A name without an ending is a folder, for index.html."""


class NoSuchScriptForm(Refusal):
    """The annotated script is made in no such form."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            "The annotated script is an .html, .pdf or .docx file, or a folder for index.html; "
            f"{file.name} is none of these."
        )


def refuse_other_forms(file: Path) -> None:
    """Refuses, as NoSuchScriptForm, a file of another ending."""
    if not file.is_dir() and file.suffix.lower() not in FORMS:
        raise NoSuchScriptForm(file)


def in_form(script: AnnotatedScript, file: Path) -> str | bytes:
    """The annotated script in the form that belongs to where it is put."""
    refuse_other_forms(file)
    return as_page(script) if file.is_dir() else FORMS[file.suffix.lower()](script)
