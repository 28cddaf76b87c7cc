"""Which line somebody means: by its id, or by the row of the script at which it begins."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.dossier import did_you_mean
from onrecord.findings import Refusal
from onrecord.script.verdict import Assessment

BESIDE = 2
"""How many lines are named that begin near a row at which none does."""


class NoSuchLine(Refusal):
    """No line has this id, or begins at this row."""

    def __init__(self, asked: str, near: str) -> None:
        super().__init__(
            f"There is no line `{asked}`{near} A line is named by its id, as `onrecord check` shows it "
            "(film/3f9c2a41-1), or by the row at which it begins (film:91)."
        )


class AmbiguousLine(Refusal):
    """Several lines begin at this row."""

    def __init__(self, asked: str, lines: Sequence[Assessment]) -> None:
        shown = "; ".join(f"{one.line.id} “{_short(one.line.text)}”" for one in lines)
        super().__init__(f"Several lines begin at {asked}; name one by its id: {shown}.")


def line_meant(lines: Sequence[Assessment], asked: str) -> Assessment:
    """The one line that is meant; refuses as NoSuchLine or AmbiguousLine."""
    script, colon, row = asked.rpartition(":")
    if colon and row.isdecimal():
        return _at_row([one for one in lines if one.line.script == script], asked, int(row))
    found = next((one for one in lines if one.line.id == asked), None)
    if found is None:
        raise NoSuchLine(asked, did_you_mean(asked, [one.line.id for one in lines]))
    return found


def _at_row(lines: Sequence[Assessment], asked: str, row: int) -> Assessment:
    found = [one for one in lines if one.line.line == row]
    if not found:
        nearest = sorted(lines, key=lambda one: abs(one.line.line - row))[:BESIDE]
        rows = " and ".join(_at(one) for one in sorted(nearest, key=lambda one: one.line.line))
        raise NoSuchLine(asked, f"; the nearest begin at {rows}." if rows else ".")
    if len(found) > 1:
        raise AmbiguousLine(asked, found)
    return found[0]


def _at(assessment: Assessment) -> str:
    return f"{assessment.line.script}:{assessment.line.line}"


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40].rstrip()} …"
