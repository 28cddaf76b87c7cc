"""Where an edition is put: whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from onrecord.evidence import Audience
from onrecord.findings import Refusal


class NotMadeYet(Refusal):
    """There is no edition for this audience: nothing leaves the house before the gate on protected names is built."""

    def __init__(self, audience: Audience) -> None:
        super().__init__(
            f"There is no edition for {audience} yet: only the team's annotated script can be built (--for team)."
        )


def put(page: str, out: Path) -> Path:
    """Write a page to a file, or as index.html into a folder; a page that was there is replaced at once or stays."""
    target = out if out.suffix in (".html", ".htm") else out / "index.html"
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, staged = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".html")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(page)
        Path(staged).chmod(0o644)
        Path(staged).replace(target)
    except BaseException:
        Path(staged).unlink(missing_ok=True)
        raise
    return target
