"""A deposit: laid in a folder, described, bagged."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from onrecord.edition.annotated import AnnotatedScript, annotate
from onrecord.edition.deposit.crate import NAME, crate_of
from onrecord.edition.deposit.library import libraries
from onrecord.edition.deposit.originals import originals_of
from onrecord.edition.deposit.payload import RECORDS, Printed, payload_of
from onrecord.edition.deposit.preview import NAME as PREVIEW
from onrecord.edition.deposit.preview import preview
from onrecord.edition.deposit.readme import readme
from onrecord.edition.language import Language
from onrecord.evidence import Audience
from onrecord.protection import lives_of
from onrecord.script import Report

Files = Mapping[str, Sequence[Path]]
"""The scans and recordings under each source's `files/`, by the source's id."""


def lay_deposit(
    report: Report, root: Path, *, printed: Printed, files: Files, made: date, language: Language
) -> None:
    """Lay the whole deposit in an empty folder, which becomes a bag.

    It is of the dossier as narrowed for the archive, which is what the report and the printed files are of.
    """
    libraries()
    script = annotate(report, report.findings, made=made, language=language, reader=Audience.ARCHIVE)
    originals = list(
        originals_of(report.dossier, lives_of(report.dossier, report.chronology, script.made), files)
    )
    for name, content in (*payload_of(script, printed), ("README.md", readme(script, originals).encode())):
        _put(root / name).write_bytes(content)
    for one in originals:
        if not one.held_back:
            shutil.copyfile(one.file, _put(root / RECORDS / one.name))
    (root / PREVIEW).write_text(preview(script, originals, _laid(root)), encoding="utf-8")
    (root / NAME).write_bytes(crate_of(script, root, _laid(root)))
    _bag(script, root)


def _laid(root: Path) -> list[str]:
    """The paths of all files that are there."""
    return [file.relative_to(root).as_posix() for file in root.rglob("*") if file.is_file()]


def _put(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _bag(script: AnnotatedScript, root: Path) -> None:
    told = {
        "External-Description": " ".join(script.telling.report.dossier.production.title.split()),
        "Bagging-Date": script.made.isoformat(),
    }
    libraries()[1].make_bag(str(root), told, checksums=["sha256", "sha512"])
