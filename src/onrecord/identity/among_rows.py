"""Comparing somebody in a dossier with every row of a register."""

from __future__ import annotations

from onrecord.findings.extras import needing
from onrecord.identity.candidates import Candidate, Compared
from onrecord.identity.explaining import Weights, explain
from onrecord.identity.features import Told, told_of, weights_of
from onrecord.identity.model import Model
from onrecord.places import open_atlas


def compare_with_rows(register: str, who: Told, model: Model, *, top: int) -> Compared:
    """The likeliest rows of a register with the reasons for and against; every row is weighed.

    How rare it is to agree is counted among its rows. Refuses, as MissingExtra, where the libraries are not installed,
    and as NoSuchRegister, where nothing is kept under the name.
    """
    with needing("registers", "Searching a register"):
        from onrecord.identity.lookup import search
        from onrecord.identity.registers import open_register
    opened = open_register(register)
    scan = search(opened, who, model)
    weights = weights_of(who, model, scan.rarity)
    best = scan.best(top)
    atlas = open_atlas()  # a register's places are those of the map: it knows nothing of a dossier's own
    rows = [told_of(profile, atlas) for profile in opened.profiles(best)]
    return Compared(
        candidates=tuple(_candidate(who, row, weights) for row in rows),
        among=len(opened),
        unlisted=scan.odds(model.answering.slope, without=best),
    )


def _candidate(who: Told, row: Told, weights: Weights) -> Candidate:
    reasons = explain(who, row, weights)
    whole = sum(reason.weight for reason in reasons)
    return Candidate(told=row, one=row.profile.id, whole=whole, weights=weights, reasons=reasons)
