"""What each difference between a bite and its recording comes to: a cut that does no harm, or a fault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.passages import written
from onrecord.script.bite_steps import Gap
from onrecord.script.bite_words import FILLERS, negation_in, qualifier_in
from onrecord.script.difference import arrow
from onrecord.script.telling_words import turns
from onrecord.script.transcript import Said, Transcript
from onrecord.sentences import Joined, Sentence

BESIDE = 4
"""How many words are shown on either side of what differs."""

NEXT_TO = 3
"""How near to the first or last word of a bite a “not” of its sentence must be to be cut from it."""

LONGEST_FALSE_START = 4
FEWEST_OUTSIDE = 3
"""Fewer words than these that are also said elsewhere show nothing."""


class CutKind(StrEnum):
    """What is left out without harm."""

    FILLER = "filler"
    FALSE_START = "false start"
    MARKED = "marked"


class FaultKind(StrEnum):
    """What makes a bite another thing than was said."""

    MEANING = "meaning-bearing cut"
    DROPPED = "words dropped"
    JOINED = "sentences joined"
    ADDED = "words added"
    CHANGED = "other words"
    OUTSIDE = "outside the time code"


@dataclass(frozen=True, slots=True)
class Cut:
    """Words that are left out without harm, and why it does none."""

    kind: CutKind
    words: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What a bite does to the words of a recording, in one sentence that shows it."""

    kind: FaultKind
    sentence: str


def weigh(gap: Gap, transcript: Transcript) -> Cut | Fault | None:
    """What one difference comes to; None where there is none that anybody would ask about."""
    if gap.quoted:
        return _other_words(gap, transcript)
    if not gap.said:
        return None
    harmless = _harmless(gap)
    if harmless is not None and not gap.at_an_end:
        return Cut(harmless, _words(gap.said))
    telling = None if harmless is not None else _telling(gap)
    if telling is not None:
        return Fault(
            FaultKind.MEANING,
            Sentence(
                "It leaves out “{word}”, on which the meaning hangs: {shown}.",
                word=telling,
                shown=_shown(gap),
            ),
        )
    if gap.at_an_end:
        return None
    if gap.marked:
        return Cut(CutKind.MARKED, _words(gap.said))
    if gap.before[-1].sentence != gap.after[0].sentence:
        return Fault(
            FaultKind.JOINED,
            Sentence("It joins sentences across a gap without a mark: {shown}.", shown=_shown(gap)),
        )
    return Fault(FaultKind.DROPPED, Sentence("It drops words without a mark: {shown}.", shown=_shown(gap)))


def _other_words(gap: Gap, transcript: Transcript) -> Fault:
    words = " ".join(one.text for one in gap.quoted)
    elsewhere = transcript.places_of([one.key for one in gap.quoted])
    if elsewhere and len(gap.quoted) >= FEWEST_OUTSIDE:
        at = written(transcript.words[elsewhere[0]].start)
        return Fault(
            FaultKind.OUTSIDE,
            Sentence("“{words}” is said at {time}, outside what the line plays.", words=words, time=at),
        )
    if gap.said:
        return Fault(
            FaultKind.CHANGED, Sentence("It has other words: {shown}.", shown=_shown(_beside_the_kept(gap)))
        )
    return Fault(
        FaultKind.ADDED, Sentence("It adds words that are not in the recording: {shown}.", shown=_shown(gap))
    )


def _beside_the_kept(gap: Gap) -> Gap:
    """At an end of the bite, as many words of the recording as the line has others for."""
    if not gap.before:
        return replace(gap, said=gap.said[-len(gap.quoted) :])
    return replace(gap, said=gap.said[: len(gap.quoted)]) if not gap.after else gap


def _harmless(gap: Gap) -> CutKind | None:
    spoken = [one for one in gap.said if one.key not in FILLERS]
    if not spoken:
        return CutKind.FILLER
    # A word that is broken off says nothing, unless it is the “not” that turns what follows.
    keys = [one.key for one in spoken if not one.broken or turns(one.key)]
    again = (gap.after[: len(keys)], gap.before[-len(keys) :])
    is_said_again = any([one.key for one in kept] == keys for kept in again)
    if not keys or (is_said_again and len(keys) <= LONGEST_FALSE_START):
        return CutKind.FALSE_START
    return None


def _telling(gap: Gap) -> str | None:
    """The word in what is left out on which the meaning of what is kept hangs.

    Only words that share a sentence with what is kept; at the ends of a bite, a negation only right beside it.
    """
    kept = {one.sentence for one in (*gap.before[-1:], *gap.after[:1])}
    cut = [one for one in gap.said if one.sentence in kept]
    near = cut[-NEXT_TO:] if not gap.before else cut[:NEXT_TO] if not gap.after else cut
    qualifier, negation = qualifier_in([one.key for one in cut]), negation_in([one.key for one in near])
    if qualifier is not None:
        return _words(cut[qualifier])
    return None if negation is None else _words(near[negation])


def _shown(gap: Gap) -> str:
    """What differs, with the words beside it: `and he [never → left out] took money`."""
    said, quoted = _words(gap.said), " ".join(one.text for one in gap.quoted)
    shown = (_words(gap.before[-BESIDE:]), arrow(said, quoted), _words(gap.after[:BESIDE]))
    return Joined(filter(None, shown), by=" ")


def _words(said: Sequence[Said]) -> str:
    return " ".join(one.text for one in said)
