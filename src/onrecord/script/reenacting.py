"""What a line of a re-enactment is, as a compiler of sources would class it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.evidence import Allowance, Certainty, Statement
from onrecord.fountain.marks import SceneKind
from onrecord.script.bearing import by_its_own_word
from onrecord.script.citing import unsupported
from onrecord.script.claim import Claim
from onrecord.script.line_class import LineClass, Reenacted
from onrecord.script.mentions import Evidence, Kind, bearers
from onrecord.script.verbatim import verbatim_in
from onrecord.sentences import Sentence

LABEL = "Label it on the screen: [[label: Scene imagined from the letters]]."
POLICY = "Cite a primary source that says it; or let the policy allow it under a label: policy, reenactment."


def reenacted(claim: Claim) -> Reenacted | None:
    """The class of a line; None outside re-enactments, and for staging, which claims no fact."""
    if claim.line.kind is not SceneKind.RE_ENACTMENT or claim.line.exempt is not None:
        return None
    worded = verbatim_in(claim)
    if worded is not None:
        because = Sentence("Its words are those of {text}.", text=worded.text)
        return Reenacted(line_class=LineClass.VERBATIM, because=(because,), worded=worded)
    invented = tuple(_invented(claim))
    if invented:
        return Reenacted(line_class=LineClass.INVENTED, because=invented, allowed=_may_be_invented(claim))
    inferred = tuple(_inferred(claim))
    if inferred:
        return Reenacted(line_class=LineClass.INFERRED, because=inferred, allowed=_may_be_inferred(claim))
    carried = ", ".join(statement.key for statement in _firm(claim)) or ", ".join(claim.cited.ids)
    return Reenacted(line_class=LineClass.DOCUMENTED, because=(_facts_in(carried),))


def _facts_in(carried: str) -> Sentence:
    return Sentence("Its facts are in {statements}.", statements=carried)


def to_show_it(claim: Claim, played: Reenacted | None) -> Iterator[str]:
    """What would let an inferred line be shown; nothing does where only secondary sources carry it."""
    if (
        played is None
        or played.line_class is not LineClass.INFERRED
        or played.allowed
        or _is_second_hand(claim)
    ):
        return
    yield LABEL if claim.policy.reenactment.inferred is Allowance.LABELLED else POLICY


def _may_be_invented(claim: Claim) -> bool:
    """Only what claims to rest on nothing: a line that cites in vain is no invention but a mistake."""
    policy = claim.policy.reenactment.invented
    return policy is Allowance.LABELLED and claim.line.label is not None and not _cites(claim)


def _may_be_inferred(claim: Claim) -> bool:
    policy = claim.policy.reenactment.inferred
    return policy is Allowance.LABELLED and claim.line.label is not None and not _is_second_hand(claim)


def _cites(claim: Claim) -> bool:
    return bool(claim.line.cites) or claim.line.bite is not None


def _is_second_hand(claim: Claim) -> bool:
    """Whether secondary sources alone carry it, which a re-enactment is never allowed."""
    statements = claim.cited.statements
    return bool(statements) and not any(_is_primary(claim, statement) for statement in statements)


def _invented(claim: Claim) -> Iterator[str]:
    if not _cites(claim):
        yield "Nothing carries it: it cites nothing."
    elif not claim.cited.ids or len(list(unsupported(claim))) >= len(claim.line.cites) > 0:
        yield "Nothing carries it: what it cites is not on record, is denied, or is not in its source."
    for named in claim.named:
        if claim.cited.ids and not named.by:
            yield Sentence("Nothing that it cites has “{text}”.", text=named.text)


def _inferred(claim: Claim) -> Iterator[str]:
    cited = claim.cited
    if cited.questions and not cited.statements:
        return
    firm = list(_firm(claim))
    if not firm:
        yield _why_not_firm(claim)
        return
    if claim.named:
        yield from _reckoned(claim, firm)


def _why_not_firm(claim: Claim) -> str:
    if not claim.cited.statements:
        judgements = ", ".join(one.id for one in claim.cited.judgements)
        return Sentence("It rests on a judgement alone: {judgements}.", judgements=judgements)
    if _is_second_hand(claim):
        return "Only secondary sources carry it, which no label mends."
    return "What primary sources say of it is only probable or hearsay."


def _reckoned(claim: Claim, firm: Sequence[Statement]) -> Iterator[str]:
    """What the line names that no primary source it cites says by itself, without reckoning or judgement."""
    # What a source says outright is looked at before its own sums are done, which take longer.
    for reckoned in (False, True):
        own = tuple(by_its_own_word(claim.grounds, statement, reckoned=reckoned) for statement in firm)
        wanting = [
            named
            for named in bearers(claim.line.text, claim.verbatim, Evidence(own, claim.grounds.known))
            if not named.by
        ]
        if not any(named.kind is Kind.DATE for named in wanting):
            break
    for named in wanting:
        said = "No primary source that it cites has “{text}” by itself: it is reckoned or judged."
        yield Sentence(said, text=named.text)


def _firm(claim: Claim) -> Iterator[Statement]:
    """The cited statements that primary sources assert, and whose words are in their sources."""
    for statement in claim.cited.statements:
        orphaned = claim.grounds.anchoring.is_orphaned(statement)
        if _is_primary(claim, statement) and statement.certainty is Certainty.ASSERTED and not orphaned:
            yield statement


def _is_primary(claim: Claim, statement: Statement) -> bool:
    return claim.grounds.dossier.sources[statement.source].is_primary
