"""How a sealed identity is called: so that the word says nothing of a name."""

from __future__ import annotations

import re

from onrecord.evidence.source import Persona
from onrecord.sentences import Sentence

SEALED_ID = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,5}")
"""Such as W7: too short for a name."""


def why_not_sealed_so(persona: Persona) -> tuple[str, str] | None:
    """The key at fault and why it cannot be so; the word is not repeated, since it may be a name."""
    if persona.sealed is None or SEALED_ID.fullmatch(persona.sealed):
        return None
    why = Sentence("A sealed identity is called by at most three capital letters and a number, as W7.")
    return "sealed", why
