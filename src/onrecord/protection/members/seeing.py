"""Whether what a record points to is shown."""

from __future__ import annotations

import re

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import ANY, Reference, has, meant
from onrecord.dossier.remembered import ID
from onrecord.evidence import PARTS_WITH_IDS, THE_POLICY, THIS_LINE, Signoff

PLACE = ("place",)


def sees(house: Dossier, shown: Dossier, reference: Reference) -> bool:
    """Whether what a record refers to is shown.

    What nobody has on record may be what is hidden, as far as a reader can tell, and is not shown either; but a
    mistyped place, or a mistyped id within a source that is shown, hides nothing.
    """
    if reference.kinds == PLACE and reference.id in shown.places:
        return True  # most of what a statement refers to
    if meant(shown, reference) is not None:
        return True
    source = _source_of(reference.id)
    is_mistyped = reference.kinds == PLACE or (source != reference.id and source in shown.sources)
    return is_mistyped and meant(house, reference) is None


def sees_id(house: Dossier, shown: Dossier, id: str) -> bool:
    """The same of an id of any kind."""
    return sees(house, shown, Reference(path=(), kinds=ANY, id=id))


def sees_all_under(house: Dossier, shown: Dossier, signoff: Signoff) -> bool:
    """Whether all that a sign-off remembers its line to rest on is shown."""
    keys = signoff.rests_on.keys() - {THIS_LINE, THE_POLICY}
    values = (
        id
        for parts in signoff.rests_on.values()
        for part, value in parts.items()
        if part in PARTS_WITH_IDS
        for id in ID.findall(value)
    )
    # A `when` has words that are no ids: one without a mark of a source's own counts where something has it.
    ids = (id for id in values if _source_of(id) != id or any(has(house, kind, id) for kind in ANY))
    return all(sees_id(house, shown, id) for id in (*keys, *ids))


def _source_of(id: str) -> str:
    """The source of a statement or persona by its id; of anything else, its own id."""
    return re.split("[/:]", id, maxsplit=1)[0]
