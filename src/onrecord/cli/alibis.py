"""Why two personas of a dossier cannot be one person: by its chronology, or by who judged so."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from onrecord.chronology import Chronology, chronology_of, could_be_one
from onrecord.dossier.dossier import Dossier
from onrecord.script import conflict_story


def alibis(dossier: Dossier) -> Callable[[str, str], str | None]:
    """What a dossier holds against two personas being one, in words; its chronology is made when first asked."""

    @cache
    def chronology() -> Chronology:
        return chronology_of(dossier)

    def why(left: str, right: str) -> str | None:
        judged = _judged_apart(chronology(), left, right)
        if judged is not None:
            return f"it is judged that they are two ({judged})"
        proof = could_be_one(chronology(), left, right).against
        story = conflict_story(dossier, proof[0]).rstrip(".") if proof else None
        return None if story is None else f"it is proved that they are two. {story}"

    return why


def _judged_apart(found: Chronology, left: str, right: str) -> str | None:
    """The judgement that keeps two apart, or two with whom they are one."""
    people = found.people
    sought = {people.one(left), people.one(right)}
    return next(
        (
            one.judgement
            for one in people.different
            if {people.one(one.left), people.one(one.right)} == sought
        ),
        None,
    )
