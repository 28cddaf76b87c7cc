"""What would settle who somebody is: what is not told of them, and would set the best candidates apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.identity.features import Told
from onrecord.identity.model.levels import A_YEAR
from onrecord.identity.profile import Between

SETTLES = {
    "name": "a name in full",
    "patronymic": "a patronymic",
    "birth": "a birth to within a year",
    "birth_place": "a place of birth",
    "death": "a death to within a year",
    "facts": "where they were at a known time",
    "relatives": "the name of a relative",
}
"""What is worth looking for, in words."""


def settling(who: Told, candidates: Sequence[Told]) -> tuple[str, ...]:
    """What of somebody is not known, where a candidate's record has it to be compared with."""
    known = set(_known(who))
    wanted = {one for candidate in candidates for one in _known(candidate)} - known
    return tuple(words for what, words in SETTLES.items() if what in wanted)


def _known(told: Told) -> Iterator[str]:
    names, profile = told.names, told.profile
    if any(not part.is_initial for part in (*names.surnames, *names.givens)):
        yield "name"
    if any(not part.is_initial for part in names.patronymics):
        yield "patronymic"
    for what, span in (("birth", profile.birth), ("death", profile.death)):
        if _is_known(span):
            yield what
    for what, place in (
        ("birth_place", told.birthplace),
        ("facts", told.facts),
        ("relatives", told.relatives),
    ):
        if place:
            yield what


def _is_known(span: Between) -> bool:
    return None not in (span.earliest, span.latest) and (span.latest or 0) - (span.earliest or 0) <= A_YEAR
