"""A recording: its transcript, made here, and the time code that its tape has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from functools import partial

from onrecord.evidence import SourceKind
from onrecord.intake.reading import progress
from onrecord.intake.reading.languages import tag_of
from onrecord.intake.reading.reading import Given, Reading
from onrecord.intake.reading.subtitles import transcript
from onrecord.intake.reading.timed import Spoken, as_vtt
from onrecord.intake.speech import Engine, Heard, NothingHeard, Utterance, model_folder
from onrecord.intake.speech.tape import tape_of
from onrecord.intake.speech.whisper import hear, require_engine
from onrecord.passages import written

SILENCE = 2.0
"""Seconds without a word that are noted: shorter ones are breath."""

UNSURE = 0.5
"""A word that the engine holds for less likely than this is noted."""

DRAFT = "a machine's draft, not checked by ear"


def read_recording(given: Given) -> Reading:
    """What is said in a recording, as WebVTT: silences and doubtful words are notes, which nobody says."""
    require_engine()
    with model_folder(given.wishes.speech_model) as model:
        return heard_by(partial(hear, model=model, reached=progress.reached), given)


def heard_by(engine: Engine, given: Given) -> Reading:
    """The same by any engine."""
    heard = engine(given.file, next(iter(given.wishes.languages), None))
    if not heard.said:
        raise NothingHeard("nobody speaks")
    vtt = as_vtt(spoken_in(heard))
    read = transcript("recording", vtt, tag_of(heard.language))
    return replace(
        read,
        kind=SourceKind.RECORDING,
        transcribed_by=f"{heard.by}, {DRAFT}",
        recording=tape_of(given.file),
        in_running_time=True,
        beside={".words.json": json.dumps(asdict(heard), ensure_ascii=False, indent=1)},
        told=(
            f"The transcript is {DRAFT}: names above all are often wrong. Hear it through before you quote it.",
        ),
    )


def spoken_in(heard: Heard) -> Iterator[Spoken]:
    """The utterances one after another, with what is noted of each: the silence before it, and words in doubt."""
    until = 0.0
    for one in heard.said:
        notes = (_silence(until, one.start), _doubts(one))
        text = " ".join(word.text for word in one.words)
        yield Spoken(one.start, one.end, ((one.by, text),), "\n".join(filter(None, notes)))
        until = max(until, one.end)
    if last := _silence(until, heard.seconds):
        yield Spoken(until, heard.seconds, (), last)


def _silence(start: float, end: float) -> str:
    return f"silence {written(start)} to {written(end)}" if end - start >= SILENCE else ""


def _doubts(one: Utterance) -> str:
    unsure = [f"“{word.text}” {word.sure:.2f}" for word in one.words if word.sure < UNSURE]
    return f"unsure of {', '.join(unsure)}" if unsure else ""
