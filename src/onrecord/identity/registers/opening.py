"""Finding a register by the name under which it is kept."""

from __future__ import annotations

from pathlib import Path

from onrecord.findings import Refusal
from onrecord.home import user_data
from onrecord.identity.registers.register import Register


class NoSuchRegister(Refusal):
    """Nothing is kept under this name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"There is no register called {name}: `onrecord register list` tells which there are, "
            "`onrecord register add` keeps one."
        )


def registers_folder() -> Path:
    """Where a user's registers are kept, a folder each: outside every dossier."""
    return user_data() / "registers"


def open_register(name: str | Path) -> Register:
    """The register that is kept under a name, or in a folder."""
    for folder in (registers_folder() / name, Path(name)):
        register = Register(name=folder.name, folder=folder)
        if register.people.is_file():
            return register
    raise NoSuchRegister(str(name))
