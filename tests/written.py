"""Dossiers told in a test's own words, written as folders."""

from __future__ import annotations

import inspect
from pathlib import Path

HEAD = "onrecord: 1\ntitle: A small dossier\nlanguages: [en, ru]\n"


def write_told(told: str, folder: Path) -> Path:
    """Write a dossier that is told in one text, each file under a row `== its/path`; the head may be left out."""
    files = {"dossier.yaml": HEAD}
    for part in inspect.cleandoc(told).split("\n== ")[0 if told.lstrip().startswith("== ") else 1 :]:
        name, _, words = part.removeprefix("== ").partition("\n")
        files[name.strip()] = words.strip("\n") + "\n"
    for name, words in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return folder
