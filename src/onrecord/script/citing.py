"""Whether a line cites anything, and whether what it cites can carry it: `uncited` and `unsupported`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from onrecord.evidence import Certainty, Decision, Question
from onrecord.fountain.lines import ScriptLine
from onrecord.script.cited import Cited
from onrecord.script.claim import Claim
from onrecord.script.grounds import Grounds
from onrecord.script.unknown import says_unknown
from onrecord.script.verdict import Objection, Verdict
from onrecord.sentences import Sentence

ALIKE = 75
"""How alike, of 100, an id must be to one that does not exist to be asked after."""


def uncited(claim: Claim) -> Iterator[Objection]:
    """A line of fact without citation."""
    if not claim.line.cites and claim.line.bite is None:
        yield Objection(
            Verdict.UNCITED,
            "It cites nothing.",
            "Cite a statement, as [[@source/statement]], or say why it is [[not a fact: …]].",
        )


def unsupported(claim: Claim) -> Iterator[Objection]:
    """What a line cites does not exist, is denied, or says something else."""
    grounds, cited, line = claim.grounds, claim.cited, claim.line
    for id in cited.unfit:
        yield _unfit(grounds, id)
    for statement in cited.statements:
        if statement.certainty is Certainty.DENIED:
            yield _unsupported(
                Sentence("{statement} is denied by its source.", statement=statement.key),
                "Cite a statement that affirms it.",
            )
        if grounds.anchoring.is_orphaned(statement):
            yield _unsupported(
                Sentence(
                    "The words that {statement} quotes are not in its source's text.", statement=statement.key
                ),
                "Mend the statement's quotation, or cite another.",
            )
    for judgement in cited.judgements:
        if judgement.decision is Decision.SAME and judgement.id not in grounds.standing_judgements:
            yield _unsupported(
                Sentence(
                    "{judgement} was followed by another judgement and holds no longer.",
                    judgement=judgement.id,
                ),
                "Cite the judgement that holds.",
            )
    for question in cited.questions:
        yield from _question(question, line)
    if line.bite is not None:
        yield from _bite(grounds, cited, line.bite.source)


def _question(question: Question, line: ScriptLine) -> Iterator[Objection]:
    if not says_unknown(line.text):
        yield _unsupported(
            Sentence(
                "{question} is an open question, and the line does not say that something is unknown.",
                question=question.id,
            ),
            "Say that it is not known, or cite a statement.",
        )
    elif not question.searched:
        yield _unsupported(
            Sentence("No search is on record for {question}.", question=question.id),
            "Record where the answer was looked for.",
        )


def _bite(grounds: Grounds, cited: Cited, source: str) -> Iterator[Objection]:
    if source not in grounds.dossier.sources:
        near = _nearest(source, list(grounds.dossier.sources))
        yield _unsupported(
            Sentence("There is no source {source}.", source=source),
            near or "Name a source that is on record.",
        )
    elif not cited.statements:
        yield _unsupported(
            Sentence(
                "No statement of {source} is recorded in the stretch that the line plays.", source=source
            ),
            "Record what is said there as a statement with its time.",
        )


def _unfit(grounds: Grounds, id: str) -> Objection:
    dossier = grounds.dossier
    whole = dossier.sources.keys() | dossier.persons.keys() | dossier.places.keys() | dossier.releases.keys()
    if id in whole:
        return _unsupported(
            Sentence("{id} is not a statement.", id=id), "Cite a statement of a source, as source/statement."
        )
    near = _nearest(id, grounds.citable)
    return _unsupported(
        Sentence("{id} does not exist.", id=id),
        near or "Record the statement, or cite one that is on record.",
    )


def _nearest(id: str, known: Sequence[str]) -> str | None:
    near = process.extractOne(id, known, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return None if near is None else Sentence("Did you mean {id}?", id=near[0])


def _unsupported(because: str, remedy: str) -> Objection:
    return Objection(Verdict.UNSUPPORTED, because, remedy)
