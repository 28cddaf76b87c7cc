"""Whether what a line names is borne out by what it cites: `overstated`, and the voices behind each word."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.script.claim import Claim
from onrecord.script.mentions import not_borne_out
from onrecord.script.verdict import Named, Objection, Verdict
from onrecord.script.voices import strongest
from onrecord.sentences import Sentence

REMEDY = "Cite what bears it out, or say no more than the evidence does."


def overstated(claim: Claim) -> Iterator[Objection]:
    """The line names a date, number, person or place that nothing it cites bears out."""
    if all(one.by for one in claim.named):
        return
    for found in not_borne_out(claim.line.text, claim.verbatim, claim.evidence):
        template = found.sentence.template[:1].upper() + found.sentence.template[1:]
        yield Objection(Verdict.OVERSTATED, Sentence(f"{template}.", **found.sentence.facts), REMEDY)


def what_is_named(claim: Claim) -> tuple[Named, ...]:
    """Each date, number, person and place that a line names, with the voices behind that one word."""
    return tuple(Named(one.text, one.kind.value, one.by, voices_behind(claim, one.by)) for one in claim.named)


def voices_behind(claim: Claim, statements: tuple[str, ...]) -> tuple[str, ...]:
    """The origins of the strongest voices among some of the cited statements."""
    voices = [voice for voice in claim.voices if voice.statement in statements]
    whole = len(voices) == len(claim.voices)
    support = claim.support if whole else strongest(voices, claim.policy)
    return tuple(origin for voice in support.voices for origin in sorted(voice.origins))
