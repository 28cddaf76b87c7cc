"""A whole dossier as a new folder."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord.dossier import Dossier
from onrecord.store.folder import layout
from onrecord.store.folder.printer import print_shelf
from onrecord.store.folder.refusals import NotEmpty
from onrecord.store.folder.staging import umask


def write_folder(dossier: Dossier, path: Path) -> None:
    """Writes a dossier into a new folder, all of it or nothing; refuses a folder that is not empty.

    A dossier is records alone. Scans and recordings (`files/`) and sealed identities (`sealed/`) are no part of it, and
    are not written: a witness's seal must not come to lie in a second place because somebody wrote records out. A
    check of the new folder tells of each persona whose sealed file it lacks.
    """
    make_folder(path, ((file, words.encode("utf-8")) for file, words in printed(dossier)))


def printed(dossier: Dossier) -> Iterator[tuple[str, str]]:
    """Every file of a dossier with its text; files of the whole dossier that would be empty are left out."""
    yield layout.HEAD.file, print_shelf(layout.HEAD, [dossier.production])
    yield from _source_files(dossier)
    shared: dict[str, str] = {}
    for shelf, records in _on_shared_shelves(dossier):
        shared[shelf.file] = shared.get(shelf.file, "") + print_shelf(shelf, records)
    yield from ((file, text) for file, text in shared.items() if text)
    yield from ((layout.script_file(script), script.fountain) for script in dossier.scripts.values())


def _on_shared_shelves(dossier: Dossier) -> tuple[tuple[layout.Shelf, Iterable[Any]], ...]:
    return (
        (layout.PERSONS, dossier.persons.values()),
        (layout.JUDGEMENTS, dossier.judgements.values()),
        (layout.PLACES, dossier.places.values()),
        (layout.QUESTIONS, dossier.questions.values()),
        (layout.RELEASES, dossier.releases.values()),
        (layout.SIGNOFFS, dossier.signoffs),
    )


def _source_files(dossier: Dossier) -> Iterator[tuple[str, str]]:
    said: dict[str, list[Any]] = {}
    for statement in dossier.statements.values():
        said.setdefault(statement.source, []).append(statement)
    for source in dossier.sources.values():
        yield layout.CARD.file.format(source.id), print_shelf(layout.CARD, [source])
        if source.id in said:
            yield layout.STATEMENTS.file.format(source.id), print_shelf(layout.STATEMENTS, said[source.id])
    for text in dossier.texts.values():
        yield layout.text_file(text), text.words


def make_folder(path: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Makes a folder with its files beside its place and then puts it there."""
    if path.is_symlink() or (path.exists() and (not path.is_dir() or any(path.iterdir()))):
        raise NotEmpty(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(prefix=f".{path.name}-", dir=path.parent))
    try:
        for file, content in files:
            target = staged / file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        staged.chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o777 & ~umask())
        os.replace(staged, path)  # noqa: PTH105 - the one call that puts a folder in place of an empty one
    except BaseException:
        shutil.rmtree(staged, ignore_errors=True)
        raise
