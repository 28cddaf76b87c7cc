"""Which findings a report tells where they belong, and not a second time in a list."""

from __future__ import annotations

from onrecord.script.line_findings import OF_A_LINE
from onrecord.script.signoffs import OF_A_SIGNATURE
from onrecord.script.verdict import Verdict

TOLD_IN_PLACE = frozenset({"conflict", *OF_A_LINE, *OF_A_SIGNATURE, *(verdict.value for verdict in Verdict)})
"""The codes of what stands beside its line, as its verdict or otherwise, or among the conflicts."""
