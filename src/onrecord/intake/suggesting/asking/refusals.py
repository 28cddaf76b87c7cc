"""Why a language model is not asked, or its answer not used. None of these repeats a word of the text or the answer."""

from __future__ import annotations

from onrecord.findings import Refusal


class NeverSent(Refusal):
    """The text is protected, and leaves the machine for nobody."""

    def __init__(self, source: str, why: str) -> None:
        super().__init__(f"{source} is not sent to a language model: {why}.")


class BadEndpoint(Refusal):
    """An address to which nothing is sent."""

    def __init__(self, why: str) -> None:
        super().__init__(f"The address of the language model cannot be used: {why}.")


class NoAnswer(Refusal):
    """The model did not answer, or not as it should."""

    def __init__(self, host: str, why: str) -> None:
        super().__init__(f"The language model at {host} gave no answer that can be used: {why}.")
