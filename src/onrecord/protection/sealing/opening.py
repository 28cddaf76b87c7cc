"""Opening a sealed identity: by a member's own copy of the key, with a reason, and never off the record."""

from __future__ import annotations

from onrecord.protection.screen import screen_against
from onrecord.protection.sealing import age, keys
from onrecord.protection.sealing.identity import SealedIdentity, identity_in
from onrecord.protection.sealing.log import Act, record
from onrecord.protection.sealing.member import Member
from onrecord.protection.sealing.refusals import Damaged, NamesTheWitness, NotSharedWith, WrongKey
from onrecord.protection.sealing.strongroom import Strongroom


def opened(room: Strongroom, id: str, member: Member, because: str) -> SealedIdentity:
    """The identity, once its opening is on record; refuses a reason that says the name."""
    identity = unsealed(room, id, secret_key(room, id, member))
    refuse_naming(identity, id, because)
    record(room.folder, Act.OPENED, id, member.name, because=because)
    return identity


def secret_key(room: Strongroom, id: str, member: Member) -> bytes:
    """The witness's secret key, by a member's copy of it."""
    copy = keys.copy_for(room.keys, room.key_of(id), member.name)
    if not copy.is_file():
        raise NotSharedWith(id, member.name, room.keys)
    wrapped = copy.read_bytes()
    try:
        if age.is_under_passphrase(wrapped):
            return age.by_passphrase(wrapped, member.passphrase())
        return age.by_keys(wrapped, member.secret_keys())
    except age.NotTheKey:
        raise WrongKey(f"{member.name}'s copy of the key of {id}") from None
    except age.NotWhole:
        raise Damaged(copy) from None


def unsealed(room: Strongroom, id: str, secret: bytes) -> SealedIdentity:
    """What lies under a witness's key; that nobody may know of it is for the caller to see to."""
    file = room.file(id)
    try:
        words = age.by_keys(file.read_bytes(), age.secret_keys(secret)).decode("utf-8")
    except (age.NotTheKey, age.NotWhole, age.NoSecretKey, UnicodeDecodeError):
        raise Damaged(file) from None
    return identity_in(words)


def refuse_naming(identity: SealedIdentity, id: str, *said: str | None) -> None:
    """Refuses words that are to be kept and say the name."""
    if screen_against({id: identity.names}, {}).hits(tuple(filter(None, said))):
        raise NamesTheWitness(id)
