"""Where a user's registers are kept, a folder each: outside every dossier."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from onrecord.dossier.slug import why_not_an_id
from onrecord.findings import Refusal
from onrecord.home import user_data
from onrecord.identity.registers.card import CARD_FILE
from onrecord.identity.registers.register import Register


class NoSuchRegister(Refusal):
    """Nothing is kept under this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no register called {name}: `onrecord register list` tells which there are, "
            "`onrecord register add` keeps one."
        )


def registers_folder() -> Path:
    """The folder of all registers."""
    return user_data() / "registers"


def opened_folder() -> Path:
    """The folder of files that were searched without being given a name; hidden from the list."""
    return registers_folder() / ".opened"


def kept_registers() -> Iterator[Register]:
    """The registers that have been given a name, by name."""
    folder = registers_folder()
    names = sorted(entry.name for entry in folder.iterdir()) if folder.is_dir() else []
    return (register for name in names if (register := find_register(name)) is not None)


def find_register(name: str) -> Register | None:
    """The register that is kept under a name."""
    if why_not_an_id(name) is not None:
        return None
    register = Register(name=name, folder=registers_folder() / name)
    return register if register.people.is_file() else None


def kept_register(name: str) -> Register:
    """The register that candidates are told of by this name; refuses where there is none."""
    register = find_register(name) or _opened_register(name)
    if register is None:
        raise NoSuchRegister(name)
    return register


def _opened_register(name: str) -> Register | None:
    """The file, of those searched without being given a name, that candidates call so: the last that was opened."""
    folders = opened_folder().glob("*/") if opened_folder().is_dir() else ()
    registers = (Register(name=name, folder=folder) for folder in folders if (folder / CARD_FILE).is_file())
    called = [register for register in registers if register.card.name == name]
    return max(called, key=lambda register: register.card.taken_in, default=None)


def remove_register(name: str) -> None:
    """Forgets a register, all of it at once: out of sight first, so that nobody finds half of one."""
    folder = kept_register(name).folder
    gone = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    folder.rename(gone / folder.name)
    shutil.rmtree(gone)
