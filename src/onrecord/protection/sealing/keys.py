"""The witnesses' keys, outside every dossier: a folder for each key, in it one wrapped copy for each member.

A member's copy is a file of its own, so that giving the key to one touches nobody else's, a passphrase may
stand beside public keys (which age forbids in one file), and who opened is told by whose copy it was.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from onrecord.home import user_data
from onrecord.protection.sealing.private import make_private, put_new

PUBLIC_KEY = re.compile(r"age1[a-z0-9]{58}")
"""A key's folder is called by the public key: it says nothing of a witness, and no two dossiers share it."""


def witness_keys() -> Path:
    """Where the witnesses' keys of this user lie, if not in a folder that the team shares."""
    return user_data() / "keys" / "witnesses"


def members_of(keys: Path, key: str) -> tuple[str, ...]:
    """For whom a key is wrapped here."""
    folder = keys / key
    return tuple(sorted(one.stem for one in folder.glob("[!.]*.age"))) if folder.is_dir() else ()


def is_here(keys: Path, key: str) -> bool:
    """Whether this place knows a key at all."""
    return (keys / key).is_dir()


def copy_for(keys: Path, key: str, member: str) -> Path:
    """The file of a member's copy."""
    return keys / key / f"{member}.age"


def give(keys: Path, key: str, member: str, wrapped: bytes) -> None:
    """Puts a member's copy in its place; `FileExistsError` where there is one."""
    make_private(keys / key)
    put_new(copy_for(keys, key, member), wrapped)


def take_away(keys: Path, key: str, member: str) -> None:
    """Destroys one member's copy."""
    copy_for(keys, key, member).unlink()


def destroy_key(keys: Path, key: str) -> None:
    """Destroys every copy of a key that lies here."""
    if is_here(keys, key):
        shutil.rmtree(keys / key)
