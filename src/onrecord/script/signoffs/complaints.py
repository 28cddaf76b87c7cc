"""What a check has to say of sign-offs: stale ones, holds, and those whose line is gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz import fuzz, process

from onrecord.evidence import THIS_LINE, WORDS, Signoff
from onrecord.findings import Finding, Where, finding
from onrecord.fountain.lines import ScriptLine
from onrecord.script.difference import compare_whole
from onrecord.script.signoffs.signed import Signed, Signing, holds_in_force, signoffs_by_line, stray_lifts
from onrecord.script.verdict import Assessment
from onrecord.sentences import Day, Joined, Sentence

ALIKE = 60
"""How alike, of 100, the words of a line must be to those that were signed to be shown beside them."""

STRAY = "{name} lifts a hold on {line} set by nobody of that name: only who set a hold lifts it."
HELD_LINE_GONE = "{held} The line is no longer in the script in these words, and the hold stands.{near}"
SIGNED_LINE_GONE = "{line}, which {names} signed, is no longer in the script in these words.{near}"
NEAREST = " The nearest now, not signed, is at line {number} ({line}): {shown}"

OF_A_SIGNATURE = frozenset({"legal-hold", "stale-signoff"})
"""The codes of those that a report tells with the line itself."""


def signoff_findings(
    signoffs: Sequence[Signoff], lines: Sequence[Assessment], signing: Mapping[str, Signing]
) -> Iterator[Finding]:
    """A finding for each sign-off that does not hold, and each hold that does."""
    for assessment in lines:
        stands = signing.get(assessment.line.id)
        if stands is not None:
            yield from _of_a_line(assessment.line, stands)
    there = {assessment.line.id for assessment in lines}
    for id, members in signoffs_by_line(signoffs).items():
        for stray in stray_lifts(members):
            yield finding("stray-lift", Sentence(STRAY, name=stray.by, line=id), about=(id,))
        if id not in there:
            yield from _of_a_line_gone(id, members, [one.line for one in lines if one.line.id not in signing])


def _of_a_line(line: ScriptLine, stands: Signing) -> Iterator[Finding]:
    where = Where(file=f"scripts/{line.script}.fountain", line=line.line, column=line.column)
    for hold in stands.holds:
        yield finding("legal-hold", held(hold), about=(line.id,), where=where)
    for signed in stands.signed:
        if not signed.good:
            about = (line.id, *dict.fromkeys(one.record for one in signed.altered if " " not in one.record))
            yield finding("stale-signoff", again(signed), about=about, where=where)


def held(hold: Signoff) -> str:
    """A hold in one sentence."""
    who = {"name": hold.by, "role": hold.role, "day": Day(hold.date.text)}
    if hold.note is None:
        return Sentence("Held by {name} ({role}) since {day}.", **who)
    return Sentence("Held by {name} ({role}) since {day}: {note}.", **who, note=hold.note.rstrip("."))


def again(signed: Signed) -> str:
    """A stale sign-off in sentences: whose it was, and what has changed."""
    one = signed.signoff
    return Sentence(
        "To be checked again by {name} ({role}, {day}): {reasons}",
        name=one.by,
        role=one.role,
        day=Day(one.date.text),
        reasons=Joined(signed.reasons, by=" "),
    )


def _of_a_line_gone(id: str, members: list[Signoff], lines: list[ScriptLine]) -> Iterator[Finding]:
    script = id.partition("/")[0]
    near = _nearest(members[-1], [line for line in lines if line.script == script])
    for hold in holds_in_force(members):
        what = Sentence(HELD_LINE_GONE, held=held(hold), near=near)
        yield finding("held-line-gone", what, about=(id,))
    who = list(dict.fromkeys(one.by for one in members if one.hold is None))
    if who:
        what = Sentence(SIGNED_LINE_GONE, line=id, names=Joined(who), near=near)
        yield finding("signed-line-gone", what, about=(id,))


def _nearest(signoff: Signoff, lines: list[ScriptLine]) -> str:
    """The unsigned line that comes nearest to the words that were signed, with the difference."""
    words = signoff.rests_on.get(THIS_LINE, {}).get(WORDS)
    if words is None:
        return ""
    near = process.extractOne(words, [line.text for line in lines], scorer=fuzz.ratio, score_cutoff=ALIKE)
    if near is None:
        return Sentence(" It said: “{words}”", words=words)
    line = lines[near[2]]
    shown = compare_whole(words, line.text).shown
    return Sentence(NEAREST, number=str(line.line), line=line.id, shown=shown)
