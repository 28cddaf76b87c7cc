"""The pack as files: everything in one PDF, the script for Word, and the rights log as a sheet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from onrecord.edition.annotated import AnnotatedScript, annotate, words_for_pages
from onrecord.edition.cut import Cut
from onrecord.edition.cut.rights import COLUMNS, RightsLog, as_workbook
from onrecord.edition.language import Language
from onrecord.edition.pack.exhibits import exhibits_of
from onrecord.edition.pack.permissions import COLUMNS as OF_RELEASES
from onrecord.edition.pack.permissions import fair_uses, releases_of
from onrecord.edition.paper import pdf_of
from onrecord.edition.rendering import render
from onrecord.edition.word import document_of
from onrecord.evidence import Audience
from onrecord.findings import Finding, Severity
from onrecord.script import Report

PACK, SCRIPT, RIGHTS = "insurers-pack.pdf", "annotated-script.docx", "rights-log.xlsx"

Row = Mapping[str, str]

IN_PRINT = (
    *("item", "scene", "film in", "film out", "source in", "source out", "description"),
    *("holder", "status", "licence", "territory", "media", "until", "expired", "credit line"),
)
"""The columns of the rights log for which a page has room, if they hold anything; the sheet has all."""


def insurers_pack(
    report: Report,
    findings: Sequence[Finding],
    *,
    made: date,
    language: Language = Language.ENGLISH,
    cut: Cut | None = None,
) -> Iterator[tuple[str, bytes]]:
    """The files of the pack by their names, made from a report of the dossier as narrowed for the insurer.

    With a cut the rights log has the time codes of film and sources; without one, what the script cites.
    """
    script = annotate(report, findings, made=made, language=language, reader=Audience.INSURER)
    log = RightsLog(report.dossier, tuple(one.line for one in report.lines), cut, made)
    yield PACK, pdf_of(_page(script, log))
    yield SCRIPT, document_of(script)
    yield RIGHTS, as_workbook("Rights", COLUMNS, log.rows())


def _page(script: AnnotatedScript, log: RightsLog) -> str:
    exhibits, rights = exhibits_of(script), [_told(script, row) for row in log.rows()]
    words = {**words_for_pages(script), "exhibits_by_id": {one.note.id: one.number for one in exhibits}}
    return render(
        "pack.html",
        on_paper=True,
        exhibits=exhibits,
        release_columns=OF_RELEASES,
        releases=releases_of(script.telling, script.made),
        fair=list(fair_uses(script.telling)),
        rights_columns=_headings(script, rights),
        rights=rights,
        is_of_a_cut=log.cut is not None,
        open_items=_open_items(script.others),
        **words,
    )


def _told(script: AnnotatedScript, row: Row) -> Row:
    """A row of the log in the language of the page, its empty cells too."""
    status = {"status": script.telling.say(row["status"])} if "status" in row else {}
    return defaultdict(str, {**row, **status})


def _headings(script: AnnotatedScript, rights: Sequence[Row]) -> list[tuple[str, str]]:
    """The columns of the log that hold anything, each with its heading."""
    columns = [column for column in IN_PRINT if any(row.get(column) for row in rights)]
    return [(column, script.telling.say(f"log: {column}").removeprefix("log: ")) for column in columns]


def _open_items(findings: Sequence[Finding]) -> list[Finding]:
    """What was found besides the lines, the gravest first."""
    return sorted(findings, key=lambda one: list(Severity).index(one.severity))
