"""Who somebody may be, as a reader is told: the argument first, then those who are less likely."""

from __future__ import annotations

from onrecord.cli.page import heading, paragraph, title
from onrecord.dossier.dossier import Dossier
from onrecord.identity import Candidate, Identification, Reason
from onrecord.identity.explaining import SPEAKS_ENGLISH
from onrecord.identity.wording import FEATURES, likelihood_in_words
from onrecord.script import conflict_story

ARGUED = 0.01
"""From this probability on the reasons are told in full."""

WEIGHS_NOTHING = 0.05
"""Bits: a reason of less is not told, though it is in the JSON."""


def print_identification(dossier: Dossier, found: Identification) -> None:
    """The answer, then the candidates: the likely ones with their reasons, the others in a row each."""
    title(f"Who is {found.who}?")
    _print_answer(found)
    argued = [one for one in found.candidates if one.probability >= ARGUED or one.proof]
    for one in argued:
        _print_argument(dossier, found, one)
    others = [one for one in found.candidates if one not in argued]
    if others:
        heading("Less likely")
    for one in others:
        paragraph(_row(found, one), indent=2)


def _print_answer(found: Identification) -> None:
    people = f"{found.among:,} people" if found.among != 1 else "one person"
    if found.best is None:
        paragraph(f"{found.who} {found.answer}. {people.capitalize()} compared.")
    else:
        best = next(one for one in found.candidates if one.id == found.best)
        paragraph(f"{found.best}, {_likelihood(found, best)} likely. {people.capitalize()} compared.")
    if any(map(found.told_as, found.candidates)):
        paragraph("Records of one person, as judged, share one probability.")
    if found.settles:
        paragraph(f"What would settle it: {'; '.join(found.settles)}.")


def _print_argument(dossier: Dossier, found: Identification, one: Candidate) -> None:
    heading(_row(found, one))
    for reason in one.reasons:
        if abs(reason.weight) >= WEIGHS_NOTHING:
            _print_reason(reason)
    for conflict in one.proof:
        paragraph(f"Against: {conflict_story(dossier, conflict)}", indent=2)


def _print_reason(reason: Reason) -> None:
    lead = f"{reason.weight:+6.1f}  "
    paragraph(f"{FEATURES.get(reason.feature, reason.feature)}: {reason.says}", lead=lead)
    for told in dict.fromkeys((reason.left, reason.right)):
        paragraph(told, indent=len(lead), lead="– ")


def _row(found: Identification, one: Candidate) -> str:
    called = ", ".join(one.told.profile.names)
    return " · ".join(filter(None, (one.id, called, _likelihood(found, one), f"{one.weight:+.1f} bits")))


def _likelihood(found: Identification, one: Candidate) -> str:
    """How likely a candidate is, said of each person once."""
    if one.proof:
        return "cannot be, by the chronology"
    told = found.told_as(one)
    return (
        likelihood_in_words(one.probability, SPEAKS_ENGLISH)
        if told is None
        else f"the same person as {told.id}"
    )
