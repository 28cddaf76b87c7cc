"""Names planted in a dossier's files, and what the real commands, each in a process, let out of them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import rmtree

from benchmarks.leaks.batches import ALONE, all_planted, with_witness
from benchmarks.leaks.everything import copy_of, together
from benchmarks.leaks.fields import Planting
from benchmarks.leaks.people import Invented
from benchmarks.leaks.trial import Tally, has_any, seen_at
from benchmarks.leaks.ways import latin
from onrecord.findings import Severity
from onrecord.store.folder import read_folder, write_folder

COMMANDS = (
    ("build", "--for", "web", "--out", "site"),
    ("build", "--for", "film", "--out", "film/script.html"),
    ("build", "--for", "film", "--out", "film/script.pdf"),
    ("build", "--for", "film", "--out", "film/script.docx"),
    ("build", "--for", "insurer", "--out", "pack"),
    ("build", "--for", "archive", "--out", "deposit"),
    ("export", "--as", "tei", "--out", "exports/records.xml"),
    ("export", "--as", "sqlite", "--out", "exports/records.db"),
    ("export", "--as", "csv", "--out", "exports/tables"),
)
"""What lets anything out, and where to."""

HELD_BACK = "held back"
A_BATCH = 16
"""So many fields are planted in one dossier."""


def try_commands(
    people: Sequence[Invented],
    folder: Path,
    tally: Tally,
    every: int = 1,
    commands: Sequence[Sequence[str]] = COMMANDS,
) -> None:
    """Every command with everybody's name in the fields that a file can have so, a batch of these at a time."""
    for turn, who in enumerate(people):
        plantings = list(_orderly(list(all_planted(who, turn))[turn % every :: every], folder / "one"))
        for first in range(0, len(plantings), A_BATCH):
            _try(plantings[first : first + A_BATCH], who, folder, tally, commands)


def _try(
    plantings: Sequence[Planting],
    who: Invented,
    folder: Path,
    tally: Tally,
    commands: Sequence[Sequence[str]],
) -> None:
    dossier = folder / "dossier"
    write_folder(together([*(one.dossier for one in plantings), with_witness(copy_of(0), who)]), dossier)
    for command in commands:
        tally.count(_ran(command, folder, who), [f"{one.field} ({' '.join(command)})" for one in plantings])
    rmtree(dossier)


def _ran(command: Sequence[str], folder: Path, who: Invented) -> str | None:
    """What stopped a batch, the gate or narrowing; None where other programs read the name in what is out."""
    *told, out = command
    (folder / "out").mkdir()
    ran = subprocess.run(
        [sys.executable, "-m", "onrecord", told[0], folder / "dossier", *told[1:], folder / "out" / out],
        capture_output=True,
        check=False,
    )
    said = (ran.stdout + ran.stderr).decode("utf-8", "replace")
    seen = seen_at(folder / "out") + said.casefold()
    is_empty = not any(one.is_file() for one in (folder / "out").rglob("*"))
    rmtree(folder / "out")
    if has_any(seen, (who.surname, latin(who.surname))):
        return None
    if ran.returncode and (not is_empty or HELD_BACK not in said):
        raise RuntimeError(said)
    return "the gate" if ran.returncode else "narrowing"


def _orderly(plantings: Sequence[Planting], folder: Path) -> Iterator[Planting]:
    """Those whose files can be read: of the others no edition is made."""
    for one in plantings:
        if not one.field.startswith(ALONE):
            write_folder(one.dossier, folder)
            errors = [found for found in read_folder(folder).findings if found.severity is Severity.ERROR]
            rmtree(folder)
            if not errors:
                yield one
