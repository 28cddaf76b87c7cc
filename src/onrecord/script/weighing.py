"""How much what a line cites weighs: `contested`, `withheld`, `secondary` and `single`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.chronology import start_of
from onrecord.dates import Order, Window, order
from onrecord.evidence import Audience, Policy, Statement
from onrecord.protection import is_shut
from onrecord.script.claim import Claim
from onrecord.script.verdict import Objection, Verdict


def contested(claim: Claim) -> Iterator[Objection]:
    """What a line cites cannot be true beside other statements, unless the film says whose account it is."""
    if claim.line.attributed:
        return
    for statement in claim.cited.statements:
        for conflict in claim.grounds.conflicts_of.get(statement.key, ()):
            others = ", ".join(member for member in conflict.members if member != statement.key)
            yield Objection(
                Verdict.CONTESTED,
                f"{statement.key} cannot be true together with {others}."
                if others
                else f"{statement.key} cannot be.",
                "Settle the conflict, or let the film say whose account this is: [[according to]].",
            )
        supposed = claim.grounds.chronology.suppositions.get(statement.key)
        if supposed is not None and supposed.against:
            yield Objection(
                Verdict.CONTESTED,
                f"{statement.key} is only supposed, and {', '.join(supposed.against)} leave no time for it.",
                "Cite what is asserted, or let the film say whose supposition this is: [[according to]].",
            )


def withheld(claim: Claim) -> Iterator[Objection]:
    """Evidence from a source that is closed or under embargo, for anyone but the team."""
    if claim.grounds.audience is Audience.TEAM:
        return
    for source in dict.fromkeys(statement.source for statement in claim.cited.statements):
        access = claim.grounds.dossier.sources[source].access
        if access is not None and is_shut(access, claim.grounds.today):
            until = f" until {access.until.text}" if access.until is not None else ""
            yield Objection(
                Verdict.WITHHELD,
                f"{source} is {access.status}{until}.",
                "Cite a source that may be used, or wait until it may.",
            )


def secondary(claim: Claim) -> Iterator[Objection]:
    """No primary source carries the line."""
    cited = claim.cited
    if not cited.ids or (cited.questions and not cited.statements):
        return
    if not any(voice.primary for voice in claim.voices):
        carriers = list(dict.fromkeys(statement.source for statement in cited.statements))
        carry = "carries" if len(carriers) == 1 else "carry"
        only = f"Only {' and '.join(carriers)} {carry} it" if carriers else "It rests on a judgement alone"
        yield Objection(Verdict.SECONDARY, f"{only}, and no primary source.", _elsewhere(claim, primary=True))


def single(claim: Claim) -> Iterator[Objection]:
    """Fewer voices than the policy asks."""
    support = claim.support
    if not claim.voices or support.meets(claim.policy):
        return
    yield Objection(
        Verdict.SINGLE,
        f"{_counted(len(claim.voices), 'citation')}, {_counted(len(support.voices), 'voice')}"
        f"{_why_no_more(claim)}; the policy asks {_asked(claim.policy)}.",
        _elsewhere(claim, primary=False),
    )


def _why_no_more(claim: Claim) -> str:
    """Why there are fewer voices than citations."""
    voices = claim.voices
    if len(voices) < 2 or len(claim.support.voices) >= len(voices):
        return ""
    shared = frozenset.intersection(*(voice.origins for voice in voices))
    if shared:
        return f", since all go back to {', '.join(sorted(shared))}"
    if all(voice.coerced for voice in voices):
        return ", since all testimony was coerced"
    if not all(voice.asserted for voice in voices):
        return ", since what is probable or hearsay is no voice of its own"
    return ", since they are not judged to tell of the same people or one event, or share an origin"


def _elsewhere(claim: Claim, *, primary: bool) -> str:
    """Statements on record that would help: of the same kind, time and people, by someone else."""
    kinds = {statement.what for statement in claim.cited.statements}
    people = frozenset(person for voice in claim.voices for person in voice.people)
    helpful = [
        statement.key
        for statement in claim.grounds.testimony.about(people)
        if statement.what in kinds
        and statement not in claim.cited.statements
        and _would_help(claim, statement, primary=primary)
    ]
    if helpful:
        return f"Look at {', '.join(helpful[:3])}."
    return (
        "Find a primary source that says it." if primary else "Find another witness or record that says it."
    )


def _would_help(claim: Claim, statement: Statement, *, primary: bool) -> bool:
    voice = claim.grounds.testimony.voice(statement)
    if not voice.asserted or not any(
        _may_be_one_time(claim, statement, one) for one in claim.cited.statements
    ):
        return False
    return voice.primary if primary else any(voice.corroborates(other) for other in claim.voices)


def _may_be_one_time(claim: Claim, one: Statement, other: Statement) -> bool:
    """Whether two statements can be of the same time."""
    chronology = claim.grounds.chronology
    starts = chronology.bounds(start_of(one.key)), chronology.bounds(start_of(other.key))
    windows = [Window(bounds.earliest, bounds.latest) for bounds in starts]
    return order(*windows) not in (Order.BEFORE, Order.AFTER)


def _asked(policy: Policy) -> str:
    primary = f", {policy.primary_origins} of them primary" if policy.primary_origins > 1 else ""
    return f"{policy.independent_origins}{primary}"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
