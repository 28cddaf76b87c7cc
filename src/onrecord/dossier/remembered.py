"""The ids in what a sign-off remembers: a new id reaches them, and so makes no sign-off stale."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from onrecord.dossier.times import Path
from onrecord.evidence import PARTS_WITH_IDS, RestsOn, Signoff, evidence_digest

REMEMBERED = "rests_on"
ID = re.compile(r"(?<![\w/:-])[a-z][a-z0-9-]*(?:[/:][a-z0-9-]+)?(?![\w/:-])")

Visit = Callable[[str, Path], str]
"""Takes an id and its path; gives the id to put there."""


def revisited_memory(signoff: Signoff, visit: Visit) -> Signoff:
    """A sign-off with every id that it remembers put through `visit`, and its digest with them."""
    rests_on = {
        _anew(key, visit, (REMEMBERED, key)): {
            part: _anew(value, visit, (REMEMBERED, key, part)) if part in PARTS_WITH_IDS else value
            for part, value in parts.items()
        }
        for key, parts in signoff.rests_on.items()
    }
    if rests_on == signoff.rests_on:
        return signoff
    return replace(signoff, rests_on=rests_on, evidence=_digest_anew(signoff, rests_on))


def _anew(words: str, visit: Visit, path: Path) -> str:
    return ID.sub(lambda found: visit(found.group(), path), words)


def _digest_anew(signoff: Signoff, rests_on: RestsOn) -> str:
    """The digest of the new ids; one that was not of the old ones stays what it is."""
    fits = signoff.evidence == evidence_digest(signoff.rests_on)
    return evidence_digest(rests_on) if fits else signoff.evidence
