"""A strongroom with invented members, for the tests of what is sealed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from onrecord.protection.sealing import age
from onrecord.protection.sealing.identity import SealedIdentity
from onrecord.protection.sealing.member import Member
from onrecord.protection.sealing.sealing import seal
from onrecord.protection.sealing.strongroom import Strongroom

PASSPHRASE = "seven geese walk over the ice"
WITNESS = SealedIdentity(names=("Zendra Kvolina", "Зендра Кволина"), rest="by the mill")
"""Invented: nobody is called so."""


def unasked() -> str:
    """A passphrase that nobody should want."""
    raise AssertionError("asked for a passphrase")


class Team:
    """Members by their words, each with a key of their own."""

    def __init__(self, *names: str) -> None:
        self.pairs = {name: age.new_pair() for name in names}

    def member(self, name: str) -> Member:
        """A member who opens by their own key."""
        return Member(name, lambda: age.secret_keys(self.pairs[name][0].encode()), unasked)

    def wraps(self, *names: str) -> Mapping[str, age.Wrap]:
        """How a key is wrapped for some of them."""
        return {name: age.for_public(self.pairs[name][1]) for name in names}


def room_in(path: Path) -> Strongroom:
    """A dossier's sealed identities, their keys beside it."""
    (path / "dossier").mkdir(parents=True, exist_ok=True)
    (path / "dossier" / "dossier.yaml").write_text("onrecord: 1\ntitle: A small dossier\n", encoding="utf-8")
    return Strongroom(path / "dossier", path / "keys")


def sealed_room(path: Path, team: Team, *sharing: str) -> Strongroom:
    """A room in which the invented witness is sealed as W1, for some members of a team."""
    room = room_in(path)
    seal(room, "W1", WITNESS, sharing[0], team.wraps(*sharing))
    return room


def everything_in(path: Path) -> bytes:
    """All bytes under a path, and all names of files."""
    files = [one for one in path.rglob("*") if one.is_file()]
    return b"\n".join([*(one.read_bytes() for one in files), *(str(one).encode() for one in files)])
