"""Sealing an identity: encrypted to a key of its own, which is wrapped for those who may open it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack

from onrecord.evidence.sealed_id import SEALED_ID
from onrecord.protection.sealing import age, keys
from onrecord.protection.sealing.identity import SealedIdentity, padded, words_of_identity
from onrecord.protection.sealing.log import Act, read_log, record
from onrecord.protection.sealing.member import refuse_bad_member
from onrecord.protection.sealing.opening import refuse_naming
from onrecord.protection.sealing.private import put_new
from onrecord.protection.sealing.refusals import BadSealedId, NothingToSeal, SealedAlready
from onrecord.protection.sealing.strongroom import Strongroom


def seal(
    room: Strongroom, id: str, identity: SealedIdentity, by: str, sharing: Mapping[str, age.Wrap]
) -> None:
    """Seals an identity under an id, its key wrapped for some; all of it, or nothing."""
    _refuse_to_seal(room, id, identity, sharing)
    secret, public = age.new_pair()
    with ExitStack() as undo:
        undo.callback(keys.destroy_key, room.keys, public)
        for member, wrap in sharing.items():
            keys.give(room.keys, public, member, wrap(secret.encode()))
        _put(room, id, age.for_public(public)(padded(words_of_identity(identity))))
        undo.callback(room.file(id).unlink)
        record(room.folder, Act.SEALED, id, by, key=public, member=", ".join(sharing))
        undo.pop_all()


def _put(room: Strongroom, id: str, sealed: bytes) -> None:
    room.file(id).parent.mkdir(exist_ok=True)
    try:
        put_new(room.file(id), sealed)
    except FileExistsError:
        raise SealedAlready(id) from None


def _refuse_to_seal(
    room: Strongroom, id: str, identity: SealedIdentity, sharing: Mapping[str, age.Wrap]
) -> None:
    if not identity.names:
        raise NothingToSeal
    if SEALED_ID.fullmatch(id) is None:
        raise BadSealedId
    if room.file(id).exists() or any(one.id == id for one in read_log(room.folder)):
        raise SealedAlready(id)
    for member in sharing:
        refuse_bad_member(member)
        refuse_naming(identity, id, member)
