"""Bites: whether the words that a line plays are those of the recording at that time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.dossier.anchoring import words_of
from onrecord.evidence import Text, TextFormat
from onrecord.fountain.lines import ScriptLine
from onrecord.fountain.marks import Bite
from onrecord.passages import cues, exact, written
from onrecord.script.bite_cuts import Cut, Fault, FaultKind, weigh
from onrecord.script.bite_steps import Quoted, gaps, read_quoted
from onrecord.script.grounds import Grounds
from onrecord.script.quotation import writing_of
from onrecord.script.quoted import quoted_parts
from onrecord.script.transcript import Transcript, read_transcript
from onrecord.script.worded import Worded


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A bite beside its transcript: what is said there, whose words the line gives, and what was done to them."""

    bite: Bite
    said: str
    worded: Worded
    cuts: tuple[Cut, ...]
    faults: tuple[Fault, ...]


def heard(grounds: Grounds, line: ScriptLine) -> Heard | None:
    """What a line plays, beside the words that it gives for it.

    None where the line gives no words for what is heard, or no transcript with times is in their writing.
    """
    words = words_played(line)
    if line.bite is None or not words:
        return None
    texts = [
        text for text in _timed(grounds, line.bite.source) if writing_of(words_of(text)) == writing_of(words)
    ]
    quoted = read_quoted(words)
    found = [(text, *_beside(read_transcript(text.words), line.bite, quoted)) for text in texts if quoted]
    if not found:
        return None
    text, cuts, faults = min(found, key=lambda one: len(one[2]))
    source = grounds.dossier.sources[line.bite.source]
    original = _original(grounds, line.bite, text, source.languages)
    worded = Worded(text.key, text.language, source.texts.get(text.language), original)
    return Heard(bite=line.bite, said=_said_in(text, line.bite), worded=worded, cuts=cuts, faults=faults)


def words_played(line: ScriptLine) -> str:
    """The words that a line gives for what is heard: all of a speech, and of a description what it quotes."""
    if line.bite is None:
        return ""
    return (
        line.text
        if line.dialogue
        else " … ".join(one.words for one in quoted_parts(line.text, dialogue=False))
    )


def _timed(grounds: Grounds, source: str) -> Iterator[Text]:
    return (text for text in grounds.texts_of.get(source, ()) if text.format is TextFormat.WEBVTT)


def _beside(
    transcript: Transcript, bite: Bite, quoted: Sequence[Quoted]
) -> tuple[tuple[Cut, ...], tuple[Fault, ...]]:
    start, end = transcript.played(bite)
    places = transcript.places_of([one.key for one in quoted])
    if places and not any(start <= at and at + len(quoted) <= end for at in places):
        said = written(transcript.words[places[0]].start)
        return (), (Fault(FaultKind.OUTSIDE, f"Its words are said at {said}, outside what the line plays."),)
    differing = gaps(transcript.words, (start, end), quoted)
    if differing is None:
        return (), (Fault(FaultKind.ADDED, "None of its words is in the recording there."),)
    weighed = [weigh(gap, transcript) for gap in differing]
    return (
        tuple(one for one in weighed if isinstance(one, Cut)),
        tuple(one for one in weighed if isinstance(one, Fault)),
    )


def _said_in(text: Text, bite: Bite) -> str:
    """What is said in the cues of a transcript that a bite plays."""
    start, end = exact(bite.start), exact(bite.end)
    played = (cue.words for cue in cues(text.words) if cue.meets(start, end))
    return " ".join(" ".join(played).split())


def _original(grounds: Grounds, bite: Bite, text: Text, spoken: Sequence[str]) -> str | None:
    """What is said there in the language of the recording, where the line is in another."""
    if text.language in spoken:
        return None
    for other in _timed(grounds, bite.source):
        if other.language in spoken:
            return _said_in(other, bite) or None
    return None
