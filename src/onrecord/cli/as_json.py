"""Results as JSON (design, section 11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.cli.checkers import facts_left_as_json, signing_as_json
from onrecord.cli.line_as_json import composites_as_json, labels_as_json, more_of_a_line, named_as_json
from onrecord.cli.searches import searches_as_json
from onrecord.edition.chronology_as_json import conflicts_as_json, knots_as_json
from onrecord.findings import Finding, Severity, Where
from onrecord.script import Assessment, Report

Plain = Mapping[str, Any]


def report_as_json(report: Report, findings: Sequence[Finding]) -> Plain:
    """What `check --json` prints."""
    severities = Counter(finding.severity for finding in findings)
    return {
        "findings": findings_as_json(findings),
        "conflicts": conflicts_as_json(report.dossier, report.chronology.conflicts),
        "knots": knots_as_json(report.chronology.knots),
        "lines": [_line(report, assessment) for assessment in report.lines],
        "labels": labels_as_json(report),
        "composites": composites_as_json(report.composites),
        "summary": {
            "title": report.dossier.production.title,
            "sources": len(report.dossier.sources),
            "statements": len(report.dossier.statements),
            "lines": len(report.lines),
            "conflicts": len(report.chronology.conflicts),
            "verdicts": dict(report.verdicts),
            "findings": {severity.value: severities[severity] for severity in Severity},
            "facts_left": facts_left_as_json(report),
            "worth_searching": searches_as_json(report),
        },
    }


def findings_as_json(findings: Iterable[Finding]) -> list[Plain]:
    """Findings, as every command prints them."""
    return [_finding(finding) for finding in findings]


def _finding(finding: Finding) -> Plain:
    return {
        "severity": finding.severity.value,
        "code": finding.code,
        "where": _where(finding.where),
        "what": finding.what,
        "about": list(finding.about),
    }


def _where(where: Where | None) -> Plain | None:
    return None if where is None else {"file": where.file, "line": where.line, "column": where.column}


def _line(report: Report, assessment: Assessment) -> Plain:
    line = assessment.line
    return {
        "script": line.script,
        "line": line.id,
        "scene": line.scene,
        "kind": line.kind.value,
        "text": line.text,
        "verdict": assessment.verdict.value,
        "because": " ".join(assessment.because),
        "cites": list(assessment.cites),
        "origins": list(assessment.origins),
        "improve": list(assessment.remedies),
        "named": [named_as_json(named) for named in assessment.named],
        **more_of_a_line(report, assessment),
        "where": _where(Where(file=f"scripts/{line.script}.fountain", line=line.line, column=line.column)),
        "signed": signing_as_json(report.signing_of(line.id)),
    }
