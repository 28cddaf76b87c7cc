"""What stands under a line besides its verdict: how it is played, whose words it has, voices, signatures."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.edition.lines import Annotated
from onrecord.edition.signed import altered
from onrecord.edition.telling import Telling
from onrecord.edition.voices import Word
from onrecord.script import Signed

Row = tuple[str, str]


def behind(telling: Telling, line: Annotated) -> Iterator[Row]:
    """Headings and their words, as the page has them beside the line."""
    say = telling.say
    yield from _played(telling, line)
    if line.others:
        yield say("Also cited"), ", ".join(line.others)
    if line.voices:
        yield say("Voices"), f"{line.heard}: {'; '.join(branch.words for branch in line.voices)}"
    if line.words:
        yield say("Word by word"), _borne(telling, line, line.words)
    if line.claims:
        yield say("Claims besides facts"), _borne(telling, line, line.claims)
    yield from _signed(telling, line)


def _played(telling: Telling, line: Annotated) -> Iterator[Row]:
    say, weighed = telling.say, line.assessment
    if weighed.reenacted is not None:
        told = [say(weighed.reenacted.line_class.value), *map(say.told, weighed.reenacted.because)]
        if not weighed.reenacted.allowed:
            told.insert(1, say("nothing allows it here"))
        yield say("Re-enactment"), "; ".join(told)
    if weighed.heard is not None:
        cuts = [
            say("left out: {words} ({why})", words=cut.words, why=say(cut.kind.value))
            for cut in weighed.heard.cuts
        ]
        yield say("Recording"), "; ".join((say("held against the transcript"), *cuts))
    elif weighed.is_unheld:
        yield (
            say("Recording"),
            say("not held against the recording: no transcript with times has its words"),
        )
    if weighed.worded is not None:
        original = weighed.worded.original
        told = [f"{weighed.worded.text} {line.whose}"]
        told += [say("in the original: “{words}”", words=original)] if original else []
        yield say("Words of"), "; ".join(told)


def _borne(telling: Telling, line: Annotated, words: tuple[Word, ...]) -> str:
    """Which footnotes bear out each word of the line."""
    nothing = telling.say("nothing that the line cites")
    borne = ((word.text, ", ".join(_called(line, word)) or nothing) for word in words)
    return "; ".join(f"{telling.say.quoted(text)}: {by}" for text, by in borne)


def _called(line: Annotated, word: Word) -> Iterator[str]:
    return (f"{line.number}{letter}" if letter in line.notes else letter for letter in word.letters)


def _signed(telling: Telling, line: Annotated) -> Iterator[Row]:
    say = telling.say
    for hold in line.signing.holds:
        told = say(
            "Held by {name} ({role}) since {day}.", name=hold.by, role=hold.role, day=say.written(hold.date)
        )
        yield "⚑", f"{told} {hold.note or ''}".strip()
    for one in line.signing.signed:
        yield "✎", _signature(telling, one)


def _signature(telling: Telling, one: Signed) -> str:
    say, by = telling.say, one.signoff
    who = {"name": by.by, "role": by.role, "day": say.written(by.date)}
    if not one.good:
        told = say("To be checked again: signed by {name} ({role}), {day}; since then:", **who)
        return f"{told} {'; '.join(altered(telling, one))}"
    if one.despite:
        verdict = say(one.despite) if one.despite == "inferred" else say.verdict(one.despite)
        told = say("Signed by {name} ({role}), {day}, although it was {verdict}.", **who, verdict=verdict)
    else:
        told = say("Signed by {name} ({role}), {day}.", **who)
    return f"{told} {by.note or ''}".strip()
