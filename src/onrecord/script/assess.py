"""A verdict for every line: each objection is a plain function, and the gravest one decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.script.citing import uncited, unsupported
from onrecord.script.claim import Claim
from onrecord.script.grounds import Grounds
from onrecord.script.lines import ScriptLine
from onrecord.script.misquoting import misquoted
from onrecord.script.naming import overstated, what_is_named
from onrecord.script.unknown import says_unknown
from onrecord.script.verdict import Assessment, Objection, Verdict, worst
from onrecord.script.weighing import contested, secondary, single, withheld
from onrecord.script.wording import whose_words

OBJECTIONS: tuple[Callable[[Claim], Iterator[Objection]], ...] = (
    uncited,
    unsupported,
    misquoted,
    contested,
    overstated,
    withheld,
    secondary,
    single,
)


def assess(grounds: Grounds, line: ScriptLine) -> Assessment:
    """What the evidence allows to be said of one line."""
    if line.exempt is not None:
        return Assessment(line=line, verdict=Verdict.NOT_A_FACT, because=(line.exempt,), cites=line.cites)
    claim = Claim(grounds, line)
    cited = claim.cited
    objections = [objection for object_to in OBJECTIONS for objection in object_to(claim)]
    verdict = worst(objections)
    if verdict is Verdict.ATTESTED and cited.questions and says_unknown(line.text):
        return _open_question(claim)
    decisive = [one.because for one in objections if one.verdict is verdict]
    lesser = [one.because for one in objections if one.verdict is not verdict]
    return Assessment(
        line=line,
        verdict=verdict,
        because=(*(dict.fromkeys((*decisive, *lesser)) or (_agreement(claim),)), *whose_words(claim)),
        remedies=tuple(dict.fromkeys(one.remedy for one in objections)),
        cites=tuple(dict.fromkeys((*line.cites, *cited.ids))),
        origins=_origins(claim),
        named=what_is_named(claim),
    )


def _open_question(claim: Claim) -> Assessment:
    cited = claim.cited
    searches = sum(len(question.searched) for question in cited.questions)
    asked = " ".join(question.asks for question in cited.questions)
    because = f"{asked} {searches} search{'es' if searches != 1 else ''} on record."
    return Assessment(
        line=claim.line,
        verdict=Verdict.OPEN_QUESTION,
        because=(because,),
        cites=tuple(dict.fromkeys((*claim.line.cites, *cited.ids))),
        origins=_origins(claim),
        named=what_is_named(claim),
    )


def _agreement(claim: Claim) -> str:
    voices = claim.support.voices
    return f"{len(voices)} independent voices agree: {', '.join(voice.statement for voice in voices)}."


def _origins(claim: Claim) -> tuple[str, ...]:
    found = (claim.grounds.testimony.origins(statement) for statement in claim.cited.statements)
    return tuple(dict.fromkeys(origin for origins in found for origin in origins))
