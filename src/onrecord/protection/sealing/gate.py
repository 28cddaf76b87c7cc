"""The names that an edition must not hold, for the gate that looks for them."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.dossier.dossier import Dossier
from onrecord.protection.sealing.log import Act, record
from onrecord.protection.sealing.member import Member
from onrecord.protection.sealing.opening import refuse_naming, secret_key, unsealed
from onrecord.protection.sealing.refusals import KeyUnknown, NamesUnknown, NoSuchSealed, NotSharedWith
from onrecord.protection.sealing.strongroom import Strongroom
from onrecord.protection.sealing.wanted import to_be_known


def opened_names(
    room: Strongroom, dossier: Dossier, member: Member | None, because: str
) -> Mapping[str, tuple[str, ...]]:
    """The names of everyone sealed, by their ids, each opening on record; refuses as `NamesUnknown`.

    All or none: of those whom a persona refers to, or a file holds, and whose key is not destroyed.
    """
    wanted = to_be_known(room.folder, dossier)
    if not wanted:
        return {}
    if member is None:
        raise NamesUnknown(wanted)
    names = {id: _names(room, id, member, because) for id in wanted}
    for id in wanted:
        record(room.folder, Act.OPENED, id, member.name, because=because)
    return names


def _names(room: Strongroom, id: str, member: Member, because: str) -> tuple[str, ...]:
    try:
        identity = unsealed(room, id, secret_key(room, id, member))
    except (NoSuchSealed, NotSharedWith, KeyUnknown):
        raise NamesUnknown([id]) from None
    refuse_naming(identity, id, because)
    return identity.names
