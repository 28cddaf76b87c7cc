"""Which model reads which language."""

from __future__ import annotations

from onrecord.intake.suggesting.spotting import Spotter

LANGUAGES = ("ru", "en")


def spotter_of(language: str) -> Spotter:
    """The model of a language; raises ModuleNotFoundError where its libraries are not installed."""
    if language == "ru":
        from onrecord.intake.suggesting.russian import russian_names

        return russian_names()
    from onrecord.intake.suggesting.english import english_names

    return english_names()
