"""The one door: what was made is read back where nobody sees it, and put in its place only if nothing stops it."""

from __future__ import annotations

from pathlib import Path

from onrecord.edition.gate.reading import read_back
from onrecord.edition.gate.refusals import HeldBack
from onrecord.edition.gate.report import Report
from onrecord.edition.gate.scanning import Scanner
from onrecord.edition.gate.secrets import Secrets
from onrecord.edition.staging import marked, put_in_place, refuse_to_replace


def pass_through(staged: Path, out: Path, secrets: Secrets | Scanner) -> Report:
    """Read back a file or folder that was made beside `out`, and move it there at once, or not at all.

    A folder that was there is replaced whole, if Onrecord made it.
    """
    refuse_to_replace(out)
    if staged.is_dir():
        marked(staged)
    report = read_back(staged, secrets)
    if report.stopping:
        raise HeldBack(report.stopping)
    put_in_place(staged, out)
    return report
