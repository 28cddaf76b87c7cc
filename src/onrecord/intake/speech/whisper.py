"""faster-whisper (SYSTRAN, MIT): Whisper on CTranslate2, on one machine, without a network."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from onrecord.intake.speech.heard import Heard, HeardWord, Utterance
from onrecord.intake.speech.refusals import NoEngine, NothingHeard
from onrecord.intake.speech.sound import RATE, pieces

Reached = Callable[[int, int], None]
"""Is told how many seconds of how many have been heard."""


def hear(file: Path, language: str | None, *, model: Path, reached: Reached) -> Heard:
    """What is said in a recording, as a model hears it; `language` is told by its first minutes if nobody says it."""
    engine, sound = _engine(model), _sound(file)
    seconds = len(sound) / RATE
    said: list[Utterance] = []
    for begins, piece in pieces(sound):
        segments, info = engine.transcribe(
            piece,
            language=language,
            word_timestamps=True,
            vad_filter=True,  # in silence Whisper makes words up
            condition_on_previous_text=False,  # or it repeats itself once it has begun to
        )
        language = language or info.language
        said += _utterances(segments, begins)
        reached(int(begins + len(piece) / RATE), int(seconds))
    return Heard(tuple(said), language or "und", seconds, _by(model))


def require_engine() -> None:
    """Refuses as `NoEngine` where the library is not installed."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ.pop("OMP_THREAD_LIMIT", None)  # one thread is right for reading pages, and not for hearing
    try:
        import faster_whisper  # noqa: F401 - whether it can be
    except ModuleNotFoundError:
        raise NoEngine from None


def _by(model: Path) -> str:
    return f"faster-whisper {version('faster-whisper')} with {model.name}"


def _engine(model: Path) -> Any:
    from faster_whisper import WhisperModel

    return WhisperModel(str(model), device="cpu", compute_type="int8", local_files_only=True)


def _sound(file: Path) -> Any:
    from faster_whisper.audio import decode_audio

    try:
        sound = decode_audio(str(file), sampling_rate=RATE)
    except Exception:  # each container has its own ways to be damaged, or to have no sound
        raise NothingHeard("no sound can be read") from None
    if len(sound) == 0:
        raise NothingHeard("there is no sound")
    return sound


def _utterances(segments: Any, begins: float) -> Iterator[Utterance]:
    for segment in segments:
        words = tuple(_words(segment.words or (), begins))
        if words:
            yield Utterance(words)


def _words(pieces: Iterable[Any], begins: float) -> Iterator[HeardWord]:
    """Whole words: a piece that no space stands before goes on the one before it, as sure as the less sure of them."""
    word: HeardWord | None = None
    for one in pieces:
        piece = HeardWord(one.word.strip(), begins + one.start, begins + one.end, one.probability)
        if word is not None and not one.word.startswith(" "):
            piece = HeardWord(word.text + piece.text, word.start, piece.end, min(word.sure, piece.sure))
        elif word is not None and word.text:
            yield word
        word = piece
    if word is not None and word.text:
        yield word
