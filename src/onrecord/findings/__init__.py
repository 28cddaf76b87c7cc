"""What a check has to say: one sentence, with its code, its place and the records it is about."""

from onrecord.findings.codes import CODES, JUDGEMENTS, Code, Severity
from onrecord.findings.finding import Finding, Step, Where, finding
from onrecord.findings.refusal import Refusal

__all__ = ["CODES", "JUDGEMENTS", "Code", "Finding", "Refusal", "Severity", "Step", "Where", "finding"]
