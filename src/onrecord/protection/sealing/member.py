"""A member of the team, the secrets that are theirs, and the public keys of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from onrecord.dossier.slug import why_not_an_id
from onrecord.home import user_data
from onrecord.protection.sealing import age
from onrecord.protection.sealing.private import make_private, put_new
from onrecord.protection.sealing.refusals import (
    BadMember,
    BadOwnKey,
    BadRecipient,
    NoOwnKey,
    OwnKeyThere,
    WeakPassphrase,
    WrongKey,
)

SHORTEST_PASSPHRASE = 15
"""NIST SP 800-63B-4, 3.1.1.2: the least for a password that alone keeps others out."""

Passphrase = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Member:
    """One who opens: their word in the team, their secret keys and passphrase, each asked for only when needed."""

    name: str
    secret_keys: Callable[[], Sequence[Any]] = field(repr=False)
    passphrase: Passphrase = field(repr=False)

    def __post_init__(self) -> None:
        refuse_bad_member(self.name)


def refuse_bad_member(name: str) -> None:
    """A member's word is the name of a file."""
    if (why := why_not_an_id(name)) is not None:
        raise BadMember(why)


def own_key() -> Path:
    """Where a user's own secret key lies, under their passphrase."""
    return user_data() / "keys" / "own.age"


def make_own_key(file: Path, passphrase: str) -> str:
    """Makes a member's own key under a passphrase, and gives the public one, which others may have."""
    if file.exists():
        raise OwnKeyThere(file)
    secret, public = age.new_pair()
    make_private(file.parent)
    put_new(file, passphrase_wrap(passphrase)(f"{secret}\n".encode()))
    file.with_suffix(".pub").write_text(f"{public}\n", encoding="utf-8")
    return public


def secret_keys_in(file: Path, passphrase: Passphrase) -> Sequence[Any]:
    """The secret keys in a file, which may itself be under a passphrase."""
    if not file.is_file():
        raise NoOwnKey(file)
    content = file.read_bytes()
    try:
        if age.is_under_passphrase(content):
            content = age.by_passphrase(content, passphrase())
        return age.secret_keys(content)
    except age.NotTheKey:
        raise WrongKey(str(file)) from None
    except age.NotWhole:
        raise BadOwnKey(file, "it is damaged") from None
    except age.TooSlow:
        raise BadOwnKey(file, "this machine is too busy to try its passphrase; try again") from None
    except age.NoSecretKey as why:
        raise BadOwnKey(file, str(why)) from None


def public_wrap(word: str) -> age.Wrap:
    """Wraps for a public key, or for the one in a file."""
    key = word.strip()
    if not key.startswith(("age1", "ssh-")) and Path(key).is_file():
        rows = Path(key).read_text(encoding="utf-8", errors="replace").splitlines()
        key = next((row.strip() for row in rows if row.strip() and not row.startswith("#")), "")
    try:
        return age.for_public(key)
    except age.NoPublicKey:
        raise BadRecipient from None


def passphrase_wrap(words: str) -> age.Wrap:
    """Wraps for whoever knows a passphrase that is not too short."""
    if len(words) < SHORTEST_PASSPHRASE:
        raise WeakPassphrase(SHORTEST_PASSPHRASE)
    return age.for_passphrase(words)
