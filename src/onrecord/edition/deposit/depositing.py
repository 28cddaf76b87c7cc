"""A deposit put where it was asked for: laid, described, bagged, read by the gate, and there whole or not at all."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from onrecord.edition.annotated import AnnotatedScript, annotate
from onrecord.edition.deposit.crate import NAME, crate_of
from onrecord.edition.deposit.library import libraries
from onrecord.edition.deposit.originals import originals_of
from onrecord.edition.deposit.payload import RECORDS, Printed, payload_of
from onrecord.edition.deposit.readme import readme
from onrecord.edition.folders import Gate, lay_folder
from onrecord.edition.language import Language
from onrecord.evidence import Audience
from onrecord.findings import Finding
from onrecord.protection import lives_of
from onrecord.script import Report

Files = Mapping[str, Sequence[Path]]
"""The scans and recordings under each source's `files/`, by the source's id."""


def archive_deposit(  # noqa: PLR0913 - what is deposited, and where
    report: Report,
    findings: Sequence[Finding],
    target: Path,
    *,
    printed: Printed,
    files: Files,
    made: date,
    language: Language,
    gate: Gate,
) -> Path:
    """Deposit a dossier as narrowed for the archive, which is what the report and the printed files are of."""
    libraries()
    script = annotate(report, findings, made=made, language=language, reader=Audience.ARCHIVE)
    return lay_folder(lambda staged: _lay(script, printed, files, staged), target, gate=gate)


def _lay(script: AnnotatedScript, printed: Printed, files: Files, root: Path) -> None:
    """The whole deposit under a folder, which becomes a bag."""
    report = script.telling.report
    originals = list(
        originals_of(report.dossier, lives_of(report.dossier, report.chronology, script.made), files)
    )
    for name, content in (*payload_of(script, printed), ("README.md", readme(script, originals).encode())):
        _put(root / name).write_bytes(content)
    for one in originals:
        if not one.held_back:
            shutil.copyfile(one.file, _put(root / RECORDS / one.name))
    laid = [str(file.relative_to(root)) for file in root.rglob("*") if file.is_file()]
    (root / NAME).write_bytes(crate_of(script, root, [name.replace(os.sep, "/") for name in laid]))
    _bag(script, root)


def _put(file: Path) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    return file


def _bag(script: AnnotatedScript, root: Path) -> None:
    told = {
        "External-Description": " ".join(script.telling.report.dossier.production.title.split()),
        "Bagging-Date": script.made.isoformat(),
    }
    libraries()[1].make_bag(str(root), told, checksums=["sha256", "sha512"])
