"""Pandoc, called as a program: what it makes of a document, as plain data."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

from onrecord.intake.reading.refusals import Damaged, NoProgram

MOST_SECONDS = 120
MEMORY = "-M1500M"


def document(file: Path, form: str, called: str) -> Any:
    """A document as pandoc's own tree; it reads nothing but the file. Raises Damaged and NoProgram."""
    program = shutil.which("pandoc")
    if program is None:
        raise NoProgram(f"Reading {called}", "pandoc", "pandoc")
    arguments = ("+RTS", MEMORY, "-RTS", "--sandbox", "--from", form, "--to", "json", "--track-changes=all")
    ran = subprocess.run([program, *arguments, file], capture_output=True, timeout=MOST_SECONDS)
    if ran.returncode != 0:
        raise Damaged(called)
    return json.loads(ran.stdout)
