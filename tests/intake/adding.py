"""What the tests of `onrecord add` share: a new dossier, files taken in, and the sources that came of them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from onrecord.dossier import Dossier
from onrecord.store.folder import new_folder, read_folder
from tests.cli.running import run_program

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="needs pandoc, a program")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs Tesseract, a program")


class Shelf:
    """A dossier that files are taken into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        new_folder(folder, title="A film", languages=("en", "ru"))
        (folder / "scripts/film.fountain").unlink()

    def add(self, *arguments: str | Path, status: int = 0) -> dict[str, Any]:
        """What `onrecord add` says as JSON; with the status that it is to end with."""
        ran = run_program("add", self.folder, *arguments, "--json")
        assert ran.exit_code == status, ran.stderr + ran.stdout
        printed: dict[str, Any] = json.loads(ran.stdout)
        return printed

    @property
    def dossier(self) -> Dossier:
        """What the folder holds now; nothing in its files may be wrong."""
        kept = read_folder(self.folder)
        assert list(kept.findings) == []
        return kept.dossier

    def words(self, source: str = "source-1") -> str:
        """The only text of a source."""
        [text] = [one for one in self.dossier.texts.values() if one.source == source]
        return text.words

    def files(self) -> list[str]:
        """Everything that lies in the folder, hidden things too."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))
