"""Findings in SARIF 2.1.0 (OASIS, *Static Analysis Results Interchange Format*), which code hosts and editors read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from onrecord import __version__
from onrecord.findings import CODES, Finding, Severity

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def findings_as_sarif(folder: Path, findings: Iterable[Finding]) -> Mapping[str, Any]:
    """One run with a result for each finding; files are named as from where the check was run."""
    found = list(findings)
    rules = sorted({finding.code for finding in found})
    driver = {"name": "onrecord", "version": __version__, "rules": [_rule(code) for code in rules]}
    results = [_result(folder, finding, rules.index(finding.code)) for finding in found]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> Mapping[str, Any]:
    about = CODES[code]
    return {
        "id": code,
        "shortDescription": {"text": about.meaning},
        "defaultConfiguration": {"level": LEVELS[about.severity]},
    }


def _result(folder: Path, finding: Finding, rule: int) -> Mapping[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.what},
    }
    if finding.where is not None:
        uri = quote((folder / finding.where.file).as_posix())
        region = {"startLine": finding.where.line, "startColumn": finding.where.column}
        result["locations"] = [{"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}]
    return result
