"""Consent taken back: the key of a sealed identity destroyed, so that nobody can open it any more."""

from __future__ import annotations

from onrecord.evidence.sealed_id import SEALED_ID
from onrecord.protection.sealing import keys
from onrecord.protection.sealing.log import Act, read_log, record
from onrecord.protection.sealing.refusals import BadSealedId, NoSuchSealed
from onrecord.protection.sealing.strongroom import Strongroom, destroyed_in, sealed_ids


def destroy(room: Strongroom, id: str, by: str, because: str) -> tuple[str, ...]:
    """Destroys the key that lies here and the sealed file with it; gives the members who had a copy.

    On record first: should the machine stop half-way, doing it again ends it. So does doing it where another
    copy of the keys lies, of an identity that was destroyed elsewhere.
    """
    if SEALED_ID.fullmatch(id) is None:
        raise BadSealedId
    is_gone = id in destroyed_in(read_log(room.folder))
    if not is_gone and id not in sealed_ids(room.folder):
        raise NoSuchSealed(id, sealed_ids(room.folder))
    key = room.key_on_record(id)
    if not is_gone:
        record(room.folder, Act.DESTROYED, id, by, because=because)
    sharing = keys.members_of(room.keys, key)
    keys.destroy_key(room.keys, key)
    room.file(id).unlink(missing_ok=True)
    return sharing
