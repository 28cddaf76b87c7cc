"""What a cell of the sound column says: who speaks, what they say, and what else is heard."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.intake.facts.headings import plain_heading
from onrecord.script import Element, ElementKind

K = ElementKind

LABELLED = re.compile(
    r"(?P<sign>[*_]{0,4})(?P<label>[^:!?\n\[\]*_]{1,40})(?P<early>[*_]{0,4}):(?P<closed>[*_]{0,4})(?:\s+(?P<words>.*))?",
    re.DOTALL,
)
SPEAKERS = (
    "narrator, narration, vo, v o, voice over, voiceover, sync, interview, диктор, рассказчик, закадровый голос, "
    "голос за кадром, синхрон, интервью, зк, автор"
)
"""Who speaks, whatever the case that it is written in."""
SOUNDS = (
    "music, song, sfx, fx, sound, sound effect, sound effects, effects, atmos, ambience, nat sound, nat sot, natsot, "
    "nats, sot, silence, музыка, песня, звук, звуки, шум, шумы, интершум, эффекты, тишина"
)
"""What is heard and nobody says."""
KNOWN_SPEAKERS, KNOWN_SOUNDS = (frozenset(names.split(", ")) for names in (SPEAKERS, SOUNDS))
LONGEST_CUE = 40


def speech_in(cell: str, speaker: str) -> Iterator[Element]:
    """The cues, words and sounds of a cell; what no one is named for is said under `speaker`."""
    said: list[Element] = []
    for row in filter(None, map(str.strip, cell.split("\n"))):
        cue, words, sound = _row(row)
        if sound:
            yield from _spoken(said)
            yield Element(kind=K.ACTION, text=row)
            said = []
            continue
        if cue is not None or not said:
            yield from _spoken(said)
            said = [Element(kind=K.CHARACTER, text=cue or speaker)]
        if words:
            said.append(Element(kind=K.PARENTHETICAL if _is_direction(words) else K.DIALOGUE, text=words))
    yield from _spoken(said)


def _row(row: str) -> tuple[str | None, str, bool]:
    """The cue of a row, the words behind it, and whether it is a sound."""
    bare = row.strip("*_")
    if len(bare) <= LONGEST_CUE and bare.isupper() and not re.search(r"[.!?,;:…\[]", bare):
        return bare, "", plain_heading(bare) in KNOWN_SOUNDS
    labelled = LABELLED.fullmatch(row)
    if labelled is None:
        return None, row, False
    label, words = labelled["label"].strip(), labelled["words"] or ""
    alone = re.sub(r"\(.*?\)", " ", label)
    if plain_heading(alone) in KNOWN_SOUNDS:
        return None, row, True
    if plain_heading(alone) in KNOWN_SPEAKERS or alone.isupper():
        # “**ANNA:** Yes” and “**ANNA: Yes**”: emphasis that goes on behind the name is the words'.
        return (
            label,
            words if labelled["early"] or labelled["closed"] or not words else labelled["sign"] + words,
            False,
        )
    return None, row, False


def _is_direction(words: str) -> bool:
    return words.startswith("(") and words.endswith(")")


def _spoken(said: list[Element]) -> Iterator[Element]:
    """A cue with what is said under it; a cue alone is what is heard."""
    if len(said) == 1:
        yield Element(kind=K.ACTION, text=said[0].text)
    else:
        yield from said
