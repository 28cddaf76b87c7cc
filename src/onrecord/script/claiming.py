"""Superlatives, totalities, states of mind and causes in a line, and whether what it cites carries them."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.script.claim import Claim
from onrecord.script.mentions import bears_claim, claims_made
from onrecord.script.naming import voices_behind
from onrecord.script.quoted import quoted_parts
from onrecord.script.unknown import says_unknown
from onrecord.script.verdict import Named
from onrecord.sentences import Sentence

REMEDY = "Cite what says so, quote who says so, or let the film say whose view it is: [[according to]]."


def what_is_claimed(claim: Claim) -> tuple[Named, ...]:
    """Each claim of a line with the statements that carry it; nothing is held against a line that cites nothing.

    What the film quotes or attributes is the claim of whoever it quotes. What a bite says is not: the film
    chose to play it.
    """
    bearings = claim.evidence.bearings
    if not bearings or claim.line.attributed or _says_only_what_is_not_known(claim):
        return ()
    quoted = [] if claim.line.bite is not None else quoted_parts(claim.line.text, dialogue=True)
    found = []
    for made in claims_made(claim.line.text):
        if not any(part.start <= made.start < part.end for part in quoted):
            by = tuple(bearing.statement for bearing in bearings if bears_claim(bearing, made))
            found.append(Named(made.text, made.kind.value, by, voices_behind(claim, by)))
    return tuple(found)


def unborne(claims: tuple[Named, ...]) -> Iterator[str]:
    """A sentence for every claim that nothing carries."""
    for one in claims:
        if not one.statements:
            said = "“{text}” is a claim of its own ({kind}), and nothing that the line cites carries it."
            yield Sentence(said, text=one.text, kind=Sentence(one.kind))


def _says_only_what_is_not_known(claim: Claim) -> bool:
    """“Nobody knows” is borne out by the searches for an open question, and not by a word."""
    return bool(claim.cited.questions) and says_unknown(claim.line.text)
