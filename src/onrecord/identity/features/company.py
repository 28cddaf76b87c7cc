"""Whether two sources tell of the same people beside somebody."""

from __future__ import annotations

from onrecord.identity.features.naming import NameKeys
from onrecord.identity.features.told import ToldFact
from onrecord.identity.model.levels import initials_level, parts_level


def in_company(left: ToldFact, right: ToldFact) -> bool | None:
    """Whether two facts tell of one person beside; None where either names nobody and tells no sex."""
    sexes = {left.fact.beside_sex, right.fact.beside_sex} - {None}
    if len(sexes) > 1:
        return False
    answers = {names_agree(one, other) for one in left.beside for other in right.beside} - {None}
    return any(answers) if answers else None


def names_agree(left: NameKeys, right: NameKeys) -> bool | None:
    """Whether two names may be one person's: no part differs, and the surname or the initials fit."""
    for one, other in ((left, right), (right, left)):
        if one.initials is not None:
            level = initials_level(one.initials, other.surnames, other.givens, other.patronymics)
            return None if level is None else level != "different"
    levels = {
        "surname": parts_level("surname", left.surnames, right.surnames),
        "given": parts_level("given", left.givens, right.givens),
        "patronymic": parts_level("patronymic", left.patronymics, right.patronymics),
    }
    known = set(levels.values()) - {None}
    return None if not known else known.isdisjoint({"different", "similar"})
