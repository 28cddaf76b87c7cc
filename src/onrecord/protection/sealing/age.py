"""The age format (age-encryption.org/v1), by the library that is kept for it: the only place that knows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from onrecord.findings.extras import needing

with needing("sealed", "Sealing"):
    import pyrage

Wrap = Callable[[bytes], bytes]
"""Encrypts for one who can open it again."""

KeyPair = tuple[str, str]
"""A secret key and its public one, as age writes them."""

UNDER_A_PASSPHRASE = (b"age-encryption.org/v1\n-> scrypt ", b"-----BEGIN AGE ENCRYPTED FILE-----")


class NotTheKey(Exception):
    """What was given opens something else."""


class NotWhole(Exception):
    """What should be opened is not what was encrypted."""


class TooSlow(Exception):
    """This machine is so slow at the moment that a passphrase would be tried for minutes."""


class NoPublicKey(Exception):
    """Words that are no public key."""


class NoSecretKey(Exception):
    """Words that are no secret key, and why."""


def new_pair() -> KeyPair:
    """A new key."""
    identity = pyrage.x25519.Identity.generate()
    return str(identity), str(identity.to_public())


def for_public(key: str) -> Wrap:
    """Wraps for the bearer of a public key: age's own, or one of SSH."""
    kind = pyrage.x25519 if key.startswith("age1") else pyrage.ssh
    try:
        recipient = kind.Recipient.from_str(key)
    except pyrage.RecipientError:
        raise NoPublicKey from None
    return lambda content: bytes(pyrage.encrypt(content, [recipient]))


def for_passphrase(words: str) -> Wrap:
    """Wraps for whoever knows a passphrase; made slow on purpose, so that guessing is."""
    return lambda content: bytes(pyrage.passphrase.encrypt(content, words))


TOO_MUCH_WORK = "Excessive work parameter"
TRIES = 4
"""age measures how quick this machine is each time that it opens something, and refuses what would take it too long:
a machine that others keep busy for a moment is asked again."""


def is_under_passphrase(content: bytes) -> bool:
    """Whether a passphrase opens it, and no key."""
    return content.startswith(UNDER_A_PASSPHRASE)


def by_passphrase(content: bytes, words: str) -> bytes:
    """What a passphrase opens; `NotTheKey`, `NotWhole` or `TooSlow` where it does not."""
    for _ in range(TRIES - 1):
        with suppress(TooSlow):
            return _opened(lambda: pyrage.passphrase.decrypt(content, words))
    return _opened(lambda: pyrage.passphrase.decrypt(content, words))


def by_keys(content: bytes, keys: Sequence[Any]) -> bytes:
    """What a secret key opens; `NotTheKey` or `NotWhole` where none does."""
    return _opened(lambda: pyrage.decrypt(content, keys))


def _opened(attempt: Callable[[], bytes]) -> bytes:
    try:
        return bytes(attempt())
    except pyrage.DecryptError as problem:
        if str(problem) in ("No matching keys found", "Decryption failed"):
            raise NotTheKey from None
        if str(problem).startswith(TOO_MUCH_WORK):
            raise TooSlow from None
        raise NotWhole from None


def secret_keys(content: bytes) -> list[Any]:
    """The secret keys in a file: rows of age's own, or one of SSH that is not locked."""
    try:
        if b"PRIVATE KEY" in content:
            return [pyrage.ssh.Identity.from_buffer(content)]
        rows = [row.strip() for row in content.decode("utf-8", "replace").splitlines()]
        keys = [pyrage.x25519.Identity.from_str(row) for row in rows if row and not row.startswith("#")]
    except pyrage.IdentityError as problem:
        locked = "decrypted first" in str(problem)
        raise NoSecretKey(
            "it is locked with a passphrase of SSH, which cannot be asked for here"
            if locked
            else "it is no secret key"
        ) from None
    if not keys:
        raise NoSecretKey("there is no secret key in it")
    return keys
