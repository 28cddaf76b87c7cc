"""The words of a transcript one by one: when each is said, and in which sentence."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from onrecord.fountain.marks import Bite
from onrecord.passages import cues

WORD = re.compile(r"\w+(?:['’\-‑]\w+)*")
BROKEN_OFF = re.compile(r"[-‑](?=\s|$)")
SENTENCE_END = re.compile(r"[.!?…]")


@dataclass(frozen=True, slots=True)
class Said:
    """One word of a recording: as written, as compared, its sentence by number, and its cue's times in seconds.

    `broken` is of a word that the speaker breaks off: a hyphen hangs from it.
    """

    text: str
    key: str
    sentence: int
    start: float
    end: float
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """Everything that is said in a recording, in its order."""

    words: tuple[Said, ...]

    def played(self, bite: Bite) -> tuple[int, int]:
        """From which word until before which a bite plays; a cue that it plays in part counts as a whole."""
        heard = [at for at, one in enumerate(self.words) if one.start < bite.end and bite.start < one.end]
        return (heard[0], heard[-1] + 1) if heard else (0, 0)

    def places_of(self, keys: list[str]) -> list[int]:
        """Everywhere that these words are said one after another."""
        known = [one.key for one in self.words]
        return [at for at in range(len(known) - len(keys) + 1) if known[at : at + len(keys)] == keys]


@lru_cache(maxsize=16)
def read_transcript(vtt: str) -> Transcript:
    """The words of a WebVTT file, with their times and sentences."""
    words: list[Said] = []
    sentence = 0
    for cue in cues(vtt):
        found = list(WORD.finditer(cue.words))
        for at, word in enumerate(found):
            after = cue.words[word.end() : found[at + 1].start() if at + 1 < len(found) else None]
            broken = BROKEN_OFF.match(after) is not None
            times = float(cue.start), float(cue.end)
            words.append(Said(word.group(), plain(word.group()), sentence, *times, broken))
            sentence += SENTENCE_END.search(after) is not None
    return Transcript(tuple(words))


def plain(word: str) -> str:
    """A word as it is compared: without case and typography."""
    return unicodedata.normalize("NFC", word).casefold().replace("ё", "е").replace("’", "'").replace("‑", "-")
