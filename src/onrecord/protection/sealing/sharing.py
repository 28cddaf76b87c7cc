"""Who may open a sealed identity: a copy of its key more, or one less."""

from __future__ import annotations

from onrecord.protection.sealing import age, keys
from onrecord.protection.sealing.log import Act, record
from onrecord.protection.sealing.member import Member, refuse_bad_member
from onrecord.protection.sealing.opening import refuse_naming, secret_key, unsealed
from onrecord.protection.sealing.refusals import NotSharedWith, OnlyMember, SharedAlready
from onrecord.protection.sealing.strongroom import Strongroom


def share(room: Strongroom, id: str, member: Member, other: str, wrap: age.Wrap) -> None:
    """Wraps the key for another member, by one who can open it."""
    refuse_bad_member(other)
    secret = secret_key(room, id, member)
    refuse_naming(unsealed(room, id, secret), id, other)
    key = room.key_of(id)
    try:
        keys.give(room.keys, key, other, wrap(secret))
    except FileExistsError:
        raise SharedAlready(id, other) from None
    try:
        record(room.folder, Act.SHARED, id, member.name, member=other)
    except BaseException:
        keys.take_away(room.keys, key, other)
        raise


def unshare(room: Strongroom, id: str, member: Member, other: str) -> None:
    """Destroys another member's copy of the key, by one who can open it; the last copy stays."""
    refuse_bad_member(other)
    secret_key(room, id, member)
    key = room.key_of(id)
    sharing = keys.members_of(room.keys, key)
    if other not in sharing:
        raise NotSharedWith(id, other, room.keys)
    if len(sharing) == 1:
        raise OnlyMember(id, other)
    record(room.folder, Act.UNSHARED, id, member.name, member=other)
    keys.take_away(room.keys, key, other)
