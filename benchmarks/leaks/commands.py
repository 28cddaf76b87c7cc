"""Names planted in a dossier's files, and what the real commands, each in a process, let out of them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
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
    ("export", "--as", "ipif", "--out", "exports/ipif.json"),
    ("export", "--as", "annotations", "--out", "exports/annotations.json"),
    ("export", "--as", "csv", "--out", "exports/tables"),
    ("export", "--as", "csl", "--out", "exports/csl.json"),
    ("export", "--as", "sqlite", "--out", "exports/records.db"),
    ("export", "--as", "gedcom", "--out", "exports/records.ged"),
)
"""What lets anything out of the house, and where to. What goes to the edit stays in it, as the team's edition does."""

HELD_BACK = "held back"
A_BATCH = 42
"""So many fields are planted in one dossier. Paper takes longest, a second or two for each, however many there are;
the start of a command and the browser take some seconds for each batch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commands:
    """Commands to be tried with somebody's name, in which part of the fields, in a folder for their files."""

    folder: Path
    tally: Tally
    commands: Sequence[Sequence[str]] = COMMANDS
    every: int = 1

    def trying(self, who: Invented, turn: int) -> Iterator[str]:
        """Every command with a name in the fields that a file can have so, a batch of these at a time.

        Each command is told when it is done. Fields that make a namesake of the name in every other record are a
        batch of their own.
        """
        plantings = list(_orderly(all_planted(who, turn, self.every), self.folder / "one"))
        alone = [one for one in plantings if one.field.startswith(ALONE)]
        others = [one for one in plantings if not one.field.startswith(ALONE)]
        batches = (alone, *(others[at : at + A_BATCH] for at in range(0, len(others), A_BATCH)))
        for command in self.commands:
            for batch in filter(None, batches):
                self._send(batch, who, command)
            yield " ".join(command)

    def _send(self, batch: Sequence[Planting], who: Invented, command: Sequence[str]) -> None:
        """Run a command; where anything comes as far as the gate, by halves until it is known from which field."""
        dossier = self.folder / "dossier"
        write_folder(together([*(one.dossier for one in batch), with_witness(copy_of(0), who)]), dossier)
        stopped = _ran(command, self.folder, who)
        rmtree(dossier)
        if len(batch) == 1 or stopped == "narrowing":
            self.tally.count(stopped, [f"{one.field} ({' '.join(command)})" for one in batch])
        else:
            middle = len(batch) // 2
            self._send(batch[:middle], who, command)
            self._send(batch[middle:], who, command)


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


def _orderly(plantings: Iterable[Planting], folder: Path) -> Iterator[Planting]:
    """Those whose files can be read: of the others no edition is made."""
    for one in plantings:
        write_folder(one.dossier, folder)
        errors = [found for found in read_folder(folder).findings if found.severity is Severity.ERROR]
        rmtree(folder)
        if not errors:
            yield one
