"""Why a recording is not heard; a sentence says "it", since whoever prints it names the file."""

from __future__ import annotations

from onrecord.findings import Refusal

BRING = "Bring its transcript, as WebVTT, SRT or a table, and add that"


class NoModel(Refusal):
    """There is no model that could hear a recording, or not where it was said to be."""

    def __init__(self, why: str) -> None:
        super().__init__(
            f"it is a recording, and {why}. {BRING}, or name a faster-whisper model with --speech-model."
        )


class NoEngine(Refusal):
    """The library that hears recordings is not installed."""

    def __init__(self) -> None:
        super().__init__(
            f"it is a recording, and no speech recognition is installed. {BRING}, or pip install 'onrecord[speech]'."
        )


class NothingHeard(Refusal):
    """There is no sound in it that can be read, or nobody speaks."""

    def __init__(self, why: str) -> None:
        super().__init__(f"it is a recording in which {why}.")
