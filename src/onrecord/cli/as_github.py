"""Findings as the workflow commands of GitHub Actions, which puts them beside the lines that they are about.

The form is that of "Workflow commands for GitHub Actions", section "Setting an error message".
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from onrecord.findings import Finding, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def findings_for_github(folder: Path, findings: Iterable[Finding]) -> Iterable[str]:
    """One command for each finding; files are named as from where the check was run."""
    return (_command(folder, finding) for finding in findings)


def _command(folder: Path, finding: Finding) -> str:
    properties = {"title": finding.code}
    if finding.where is not None:
        file = (folder / finding.where.file).as_posix()
        properties |= {"file": file, "line": str(finding.where.line), "col": str(finding.where.column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{LEVELS[finding.severity]} {told}::{_message(finding.what)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
