"""How much what a line cites weighs: `contested`, `withheld`, `secondary` and `single`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.chronology import start_of
from onrecord.dates import Order, Window, order
from onrecord.evidence import Policy, Purpose, Source, Statement
from onrecord.passages import exact, fold, occurrences
from onrecord.script.claim import Claim
from onrecord.script.pieces import EDGES
from onrecord.script.quotation import Differs, Verbatim
from onrecord.script.verdict import Objection, Verdict
from onrecord.script.voices import Support, Voice
from onrecord.sentences import Counted, Joined, Sentence


def contested(claim: Claim) -> Iterator[Objection]:
    """What a line cites cannot be true beside other statements, unless the film says whose account it is."""
    if claim.line.attributed:
        return
    for id in claim.cited.ids:
        for conflict in claim.grounds.conflicts_of.get(id, ()):
            others = ", ".join(member for member in conflict.members if member != id)
            yield Objection(
                Verdict.CONTESTED,
                Sentence("{id} cannot be true together with {others}.", id=id, others=others)
                if others
                else Sentence("{id} cannot be.", id=id),
                "Settle the conflict, or let the film say whose account this is: [[according to]].",
            )
        supposed = claim.grounds.chronology.supposition(id)
        if supposed is not None and supposed.against:
            yield _refuted(id, supposed.against)


def _refuted(id: str, against: tuple[str, ...]) -> Objection:
    others = [member for member in against if member != id]
    leave = "leaves" if len(others) == 1 else "leave"
    refuted = Sentence(f"{{others}} {leave} no time for it", others=", ".join(others))
    return Objection(
        Verdict.CONTESTED,
        Sentence(
            "{id} is only supposed, and {refuted}.",
            id=id,
            refuted=refuted if others else Sentence("it cannot be"),
        ),
        "Cite what is asserted, or let the film say whose supposition this is: [[according to]].",
    )


def withheld(claim: Claim) -> Iterator[Objection]:
    """Evidence that is closed, or that no release in force gives, for anyone but the team.

    A release that is still to be had keeps no line from being weighed: the rights log and the audit ask for it.
    """
    for source in claim.sources:
        refused = (
            claim.grounds.use_of(source).refused
            or _left_out(claim, source)
            or _not_for_this(claim, source)
            or _not_aloud(claim, source)
        )
        if refused is not None:
            yield Objection(
                Verdict.WITHHELD,
                Sentence("{refused}.", refused=refused),
                "Cite a source that may be used, or wait until it may.",
            )


def _left_out(claim: Claim, source: Source) -> str | None:
    """Why a line may not play its bite, although the recording may be used."""
    bite, use = claim.line.bite, claim.grounds.use_of(source)
    if bite is None or bite.source != source.id or not use.withholds(exact(bite.start), exact(bite.end)):
        return None
    return Sentence("A part of what it plays of {source} is left out by its release", source=source.id)


def _not_for_this(claim: Claim, source: Source) -> str | None:
    """Why a script that is no film may not use what was given for the film: it is called by what it is for."""
    script, use = claim.line.script, claim.grounds.use_of(source)
    purpose = next((one for one in Purpose if one == script), None)
    if purpose is None or not use.lacks(purpose):
        return None
    return Sentence(
        "The release {releases} of {source} does not give it for a {purpose}",
        releases=Joined(one.id for one in use.releases),
        source=source.id,
        purpose=Sentence(purpose.value),
    )


def _not_aloud(claim: Claim, source: Source) -> str | None:
    """Why words of a source may not be read out, although it may be used."""
    allowed = [one.quote for one in claim.grounds.use_of(source).read_aloud if one.quote is not None]
    if not claim.grounds.use_of(source).read_aloud:
        return None
    texts = {text.key for text in claim.grounds.texts_of.get(source.id, ())}
    for quotation, found in claim.quotations:
        is_of_it = isinstance(found, Verbatim | Differs) and found.label in texts
        if is_of_it and not any(occurrences(fold(one), quotation.words.strip(EDGES)) for one in allowed):
            return Sentence(
                "Only some passages of {source} may be read aloud, and these words are in none",
                source=source.id,
            )
    return None


def secondary(claim: Claim) -> Iterator[Objection]:
    """No primary source carries the line."""
    cited = claim.cited
    if not cited.ids or (cited.questions and not cited.statements):
        return
    if not any(voice.primary for voice in claim.voices):
        carriers = list(dict.fromkeys(statement.source for statement in cited.statements))
        yield Objection(Verdict.SECONDARY, _only(carriers), _elsewhere(claim, primary=True))


def _only(carriers: Sequence[str]) -> Sentence:
    if not carriers:
        return Sentence("It rests on a judgement alone, and no primary source.")
    carry = "carries" if len(carriers) == 1 else "carry"
    return Sentence(f"Only {{sources}} {carry} it, and no primary source.", sources=Joined(carriers))


def single(claim: Claim) -> Iterator[Objection]:
    """Fewer voices than the policy asks."""
    support = claim.support
    if not claim.voices or support.meets(claim.policy):
        return
    yield Objection(
        Verdict.SINGLE,
        Sentence(
            "{citations}, {heard}{why}; the policy asks {asked}.",
            citations=Counted(len(claim.voices), "citation"),
            heard=_heard(support),
            why=_why_no_more(claim),
            asked=_asked(claim.policy),
        ),
        _elsewhere(claim, primary=False),
    )


def _why_no_more(claim: Claim) -> str:
    """Why there are fewer voices than citations."""
    voices = claim.voices
    if not any(voice.asserted for voice in voices):
        return Sentence(", since what is probable or hearsay is no voice of its own")
    if all(voice.coerced for voice in voices if voice.asserted):
        return Sentence(", since all of it goes back, in part at least, to coerced testimony")
    if len(claim.support.voices) >= len(voices):
        return ""
    shared = frozenset.intersection(*(voice.origins for voice in voices))
    if shared:
        return Sentence(", since all go back to {origins}", origins=", ".join(sorted(shared)))
    if not all(voice.asserted for voice in voices):
        return Sentence(", since what is probable or hearsay is no voice of its own")
    return Sentence(", since they are not judged to tell of the same people or one event, or share an origin")


def _elsewhere(claim: Claim, *, primary: bool) -> str:
    """Statements on record that would help: of the same kind, time and people, by someone else, freely first."""
    cited = {statement.key for statement in claim.cited.statements}
    kinds = dict.fromkeys(statement.what for statement in claim.cited.statements)
    people = frozenset(person for voice in claim.voices for person in voice.people)
    helpful = [
        claim.grounds.testimony.voice(statement)
        for statement in claim.grounds.testimony.about(people, kinds)
        if statement.key not in cited and _can_be_used(claim, statement)
    ]
    helpful = [voice for voice in helpful if _would_help(claim, voice, primary=primary)]
    if helpful:
        helpful.sort(key=lambda voice: voice.coerced)
        look_at = ", ".join(voice.statement for voice in helpful[:3])
        return Sentence("Look at {statements}.", statements=look_at)
    return (
        "Find a primary source that says it." if primary else "Find another witness or record that says it."
    )


def _can_be_used(claim: Claim, statement: Statement) -> bool:
    """Whether a statement is of a time that the cited ones may be of, and may be used for this audience."""
    source = claim.grounds.dossier.sources[statement.source]
    return claim.grounds.use_of(source).refused is None and any(
        _may_be_one_time(claim, statement, one) for one in claim.cited.statements
    )


def _would_help(claim: Claim, voice: Voice, *, primary: bool) -> bool:
    if primary or not voice.asserted:
        return voice.primary and voice.asserted
    return any(voice.corroborates(other) for other in claim.voices)


def _may_be_one_time(claim: Claim, one: Statement, other: Statement) -> bool:
    """Whether two statements can be of the same time."""
    chronology = claim.grounds.chronology
    starts = chronology.bounds(start_of(one.key)), chronology.bounds(start_of(other.key))
    windows = [Window(bounds.earliest, bounds.latest) for bounds in starts]
    return order(*windows) not in (Order.BEFORE, Order.AFTER)


def _heard(support: Support) -> str:
    return Counted(len(support.counted), "voice") if support.counted else Sentence("no voice that counts")


def _asked(policy: Policy) -> str:
    asked, primary = str(policy.independent_origins), policy.primary_origins
    if primary <= 1:
        return asked
    return Sentence("{asked}, {primary} of them primary", asked=asked, primary=str(primary))
