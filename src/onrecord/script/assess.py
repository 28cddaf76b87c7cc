"""A verdict for every line: each objection is a plain function, and the gravest one decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from onrecord.fountain.lines import ScriptLine
from onrecord.script.bite_objection import misheard
from onrecord.script.citing import uncited, unsupported
from onrecord.script.claim import Claim
from onrecord.script.claiming import REMEDY as CARRY_IT
from onrecord.script.claiming import unborne, what_is_claimed
from onrecord.script.grounds import Grounds
from onrecord.script.line_class import LineClass, Reenacted
from onrecord.script.misquoting import misquoted
from onrecord.script.naming import overstated, what_is_named
from onrecord.script.reenacting import reenacted, to_show_it
from onrecord.script.unknown import says_unknown
from onrecord.script.verdict import Assessment, Named, Objection, Verdict, worst
from onrecord.script.weighing import contested, secondary, single, withheld
from onrecord.script.wording import whose_words
from onrecord.sentences import Counted, Day, Sentence

OBJECTIONS: tuple[Callable[[Claim], Iterator[Objection]], ...] = (
    uncited,
    unsupported,
    misquoted,
    misheard,
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
    if line.withheld is not None:
        because = Sentence("Withheld {until}.", until=_until(line.withheld))
        return Assessment(line=line, verdict=Verdict.WITHHELD, because=(because,), cites=line.cites)
    claim = Claim(grounds, line)
    cited = claim.cited
    played = reenacted(claim)
    if played is not None and played.line_class is LineClass.INVENTED and played.allowed:
        return _shown_as_invented(line, played)
    objections = [objection for object_to in OBJECTIONS for objection in object_to(claim)]
    verdict = worst(objections)
    if verdict is Verdict.ATTESTED and cited.questions and says_unknown(line.text):
        return _open_question(claim, played)
    claims = what_is_claimed(claim)
    decisive = [one.because for one in objections if one.verdict is verdict]
    lesser = [one.because for one in objections if one.verdict is not verdict]
    return Assessment(
        line=line,
        verdict=verdict,
        because=(
            *(dict.fromkeys((*decisive, *lesser)) or (_agreement(claim),)),
            *unborne(claims),
            *(() if _says_whose_words(claim, played) else whose_words(claim)),
        ),
        remedies=tuple(dict.fromkeys((*(one.remedy for one in objections), *_also(claim, played, claims)))),
        cites=tuple(dict.fromkeys((*line.cites, *cited.ids))),
        origins=_origins(claim),
        named=what_is_named(claim),
        claims=claims,
        reenacted=played,
        heard=claim.heard,
    )


def _until(withheld: str) -> Sentence:
    """Until when, or by whom, as narrowing marks a line."""
    before, until, day = withheld.partition("until ")
    return Sentence(withheld) if before or not until else Sentence("until {day}", day=Day(day))


def _says_whose_words(claim: Claim, played: Reenacted | None) -> bool:
    """Whether a bite or a verbatim line tells of its words by itself, and not in a reason."""
    return claim.heard is not None or (played is not None and played.worded is not None)


def _also(claim: Claim, played: Reenacted | None, claims: tuple[Named, ...]) -> Iterator[str]:
    """What would help besides answering the objections."""
    yield from to_show_it(claim, played)
    if any(not one.statements for one in claims):
        yield CARRY_IT


def _shown_as_invented(line: ScriptLine, played: Reenacted) -> Assessment:
    """What is invented and says so on the screen claims no fact."""
    label = "" if line.label is None else line.label.words
    because = Sentence("Invented, and the film says so: “{label}”.", label=label)
    return Assessment(line=line, verdict=Verdict.NOT_A_FACT, because=(because,), reenacted=played)


def _open_question(claim: Claim, played: Reenacted | None) -> Assessment:
    cited = claim.cited
    searches = sum(len(question.searched) for question in cited.questions)
    asked = " ".join(question.asks for question in cited.questions)
    because = Sentence("{asked} {searches} on record.", asked=asked, searches=Counted(searches, "search"))
    return Assessment(
        line=claim.line,
        verdict=Verdict.OPEN_QUESTION,
        because=(because,),
        cites=tuple(dict.fromkeys((*claim.line.cites, *cited.ids))),
        origins=_origins(claim),
        named=what_is_named(claim),
        reenacted=played,
        heard=claim.heard,
    )


def _agreement(claim: Claim) -> str:
    voices = claim.support.voices
    statements = ", ".join(voice.statement for voice in voices)
    if len(voices) == 1:
        return Sentence(
            "One voice tells it, as many as the policy asks: {statements}.", statements=statements
        )
    return Sentence(
        "{number} independent voices agree: {statements}.", number=str(len(voices)), statements=statements
    )


def _origins(claim: Claim) -> tuple[str, ...]:
    found = (claim.grounds.testimony.origins(statement) for statement in claim.cited.statements)
    return tuple(dict.fromkeys(origin for origins in found for origin in origins))
