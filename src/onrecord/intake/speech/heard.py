"""What an engine gives for a recording: words with their times, and how sure it is of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word, from when until when it is said in seconds, and how sure the engine is of it, from 0 to 1."""

    text: str
    start: float
    end: float
    sure: float


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words that are said together; `by` is whoever says them, where the engine can tell voices apart."""

    words: tuple[HeardWord, ...]
    by: str | None = None

    @property
    def start(self) -> float:
        """When its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> float:
        """When its last word ends."""
        return self.words[-1].end


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything that is said in a recording, in which language, and by what it was heard."""

    said: tuple[Utterance, ...]
    language: str
    seconds: float
    by: str


Engine = Callable[[Path, str | None], Heard]
"""Hears a recording, in a language if somebody says which. Another engine is another function of this shape."""
