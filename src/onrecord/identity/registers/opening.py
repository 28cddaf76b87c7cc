"""Opening a register: by the name under which it is kept, or from the file in which it lies."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

from onrecord.dossier.slug import why_not_an_id
from onrecord.identity.registers.card import CARD_FILE, read_card
from onrecord.identity.registers.keeping import keep_in
from onrecord.identity.registers.preparing import prepare
from onrecord.identity.registers.register import Register
from onrecord.identity.registers.shelf import NoSuchRegister, find_register, opened_folder


def open_register(name: str | Path, tell: Callable[[int], object] = lambda _: None) -> Register:
    """The register of a name or in a folder; a file is taken in at first, and again when it has changed."""
    kept = find_register(str(name))
    if kept is not None:
        return kept
    path = Path(name)
    if path.is_file():
        return _of_file(path, tell)
    register = Register(name=path.name, folder=path)
    if not register.people.is_file():
        raise NoSuchRegister(str(name))
    return register


def _of_file(file: Path, tell: Callable[[int], object]) -> Register:
    """The register of a file, as it was taken in when it was opened last, or as it is now."""
    digest = hashlib.sha256(str(file.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    folder = opened_folder() / digest
    if (folder / CARD_FILE).is_file():
        card, now = read_card(folder), file.stat()
        if (card.bytes, card.changed) == (now.st_size, now.st_mtime_ns):
            return Register(name=card.name, folder=folder)
    return keep_in(prepare(file), folder, _name_of(file), tell)


def _name_of(file: Path) -> str:
    """A word to call it by, made of the name of the file."""
    word = re.sub(r"[^a-z0-9]+", "-", file.stem.lower()).strip("-")
    return word if why_not_an_id(word) is None else "register"
