"""How each line stands with those who check it: signed, held, or to be checked again and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.evidence import THIS_LINE, Audience, Hold, RestsOn, Signoff, evidence_digest
from onrecord.findings import CODES, Severity
from onrecord.script.assess import assess
from onrecord.script.grounds import Grounds
from onrecord.script.signoffs.alterations import Alteration, alterations, sentences
from onrecord.script.signoffs.resting import rests_on
from onrecord.script.verdict import Assessment
from onrecord.sentences import Sentence

NOT_KEPT = Sentence("What it rested on was not kept, and is not what the line rests on now.")
UNTOLD = Sentence("What it rested on has changed.")
TAMPERED = Sentence("Its own record was altered: `evidence` is not the digest of what it remembers.")


class SigningState(StrEnum):
    """How a line stands with those who check it."""

    SIGNED = "signed"
    AGAIN = "to be checked again"
    HELD = "held"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True)
class Signed:
    """A sign-off held against today's evidence: what has changed since, empty where it is good.

    `is_untold` says that something has changed of which the reader may not be told what.
    """

    signoff: Signoff
    good: bool
    altered: tuple[Alteration, ...] = ()
    is_untold: bool = False

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the line is to be checked again."""
        if self.good or self.is_untold:
            return () if self.good else (UNTOLD,)
        return tuple(sentences(self.altered)) or ((TAMPERED,) if self.signoff.rests_on else (NOT_KEPT,))

    @property
    def despite(self) -> str | None:
        """What was an error when the line was signed all the same, its verdict or its class; None for any other."""
        signed = self.signoff.rests_on.get(THIS_LINE, {})
        found = signed["class"] if "not allowed" in signed else signed.get("verdict", "")
        code = CODES.get(found)
        return found if code is not None and code.severity is Severity.ERROR else None


@dataclass(frozen=True, slots=True)
class Signing:
    """The last sign-off of each who signed a line, in each role, and the legal holds in force on it."""

    signed: tuple[Signed, ...] = ()
    holds: tuple[Signoff, ...] = ()

    @property
    def state(self) -> SigningState:
        """Held while anybody holds it; to be checked again when anything under any signature has changed."""
        if self.holds:
            return SigningState.HELD
        if not self.signed:
            return SigningState.UNSIGNED
        return SigningState.SIGNED if all(one.good for one in self.signed) else SigningState.AGAIN

    @property
    def severity(self) -> Severity | None:
        """How grave it is: a hold is an error, and what is to be checked again a warning."""
        return {SigningState.HELD: Severity.ERROR, SigningState.AGAIN: Severity.WARNING}.get(self.state)


UNSIGNED = Signing()


def signings_of(grounds: Grounds, lines: Iterable[Assessment]) -> Mapping[str, Signing]:
    """How every line stands that anybody signed or held; sign-offs are for the film, whoever else it is shown to."""
    by_line = signoffs_by_line(grounds.dossier.signoffs)
    film = grounds if grounds.audience is Audience.FILM else replace(grounds, audience=Audience.FILM)
    found: dict[str, Signing] = {}
    for assessment in lines:
        signoffs = by_line.get(assessment.line.id)
        if signoffs:
            for_film = assessment if film is grounds else assess(film, assessment.line)
            found[assessment.line.id] = _signing(signoffs, rests_on(film, for_film))
    return found


def as_signed(whole: Mapping[str, Signing], shown: Iterable[Signoff]) -> Mapping[str, Signing]:
    """How lines stand by the evidence of the whole, on which they were signed, for a reader who has less of it.

    Such a reader is told whether a sign-off is good, and of what has changed only that it has.
    """
    by_line = signoffs_by_line(shown)
    return {id: _untold(signing, by_line[id]) for id, signing in whole.items() if id in by_line}


def _untold(signing: Signing, shown: Sequence[Signoff]) -> Signing:
    """Of all who signed or hold a line those whom the reader may know of."""
    known = [replace(one, rests_on={}) for one in shown]
    signed = [one for one in signing.signed if replace(one.signoff, rests_on={}) in known]
    return Signing(
        tuple(one if one.good else Signed(one.signoff, good=False, is_untold=True) for one in signed),
        tuple(one for one in signing.holds if replace(one, rests_on={}) in known),
    )


def signoffs_by_line(signoffs: Iterable[Signoff]) -> Mapping[str, list[Signoff]]:
    """The sign-offs and holds of each line, in the order of the file."""
    found: dict[str, list[Signoff]] = {}
    for signoff in signoffs:
        found.setdefault(signoff.line, []).append(signoff)
    return found


def holds_in_force(signoffs: Sequence[Signoff]) -> tuple[Signoff, ...]:
    """The holds on one line that have not been lifted by who set them."""
    holds: dict[str, Signoff] = {}
    for signoff in signoffs:
        if signoff.hold is Hold.SET:
            holds[who(signoff)] = signoff
        elif signoff.hold is Hold.LIFTED:
            holds.pop(who(signoff), None)
    return tuple(holds.values())


def stray_lifts(signoffs: Sequence[Signoff]) -> Iterator[Signoff]:
    """Records that lift a hold which the same person had not set."""
    for at, signoff in enumerate(signoffs):
        mine = [one for one in signoffs[:at] if who(one) == who(signoff) and one.hold is not None]
        if signoff.hold is Hold.LIFTED and (not mine or mine[-1].hold is Hold.LIFTED):
            yield signoff


def who(signoff: Signoff) -> str:
    """Who signed, however the name is spaced and whatever its capitals."""
    return " ".join(signoff.by.split()).casefold()


def _signing(signoffs: Sequence[Signoff], now: RestsOn) -> Signing:
    last = {(who(one), one.role): one for one in signoffs if one.hold is None}
    return Signing(tuple(_held_against(one, now) for one in last.values()), holds_in_force(signoffs))


def _held_against(signoff: Signoff, now: RestsOn) -> Signed:
    if signoff.evidence == evidence_digest(now):
        return Signed(signoff, good=True)
    return Signed(signoff, good=False, altered=_since(signoff.rests_on, now))


def _since(then: RestsOn, now: RestsOn) -> tuple[Alteration, ...]:
    """What has changed since, as far as the sign-off remembers anything."""
    return tuple(alterations(then, now)) if then else ()
