"""Which model reads which language."""

from __future__ import annotations

from onrecord.intake.suggesting.again import named_again
from onrecord.intake.suggesting.spotting import Spotted, Spotter

LANGUAGES = ("ru", "en")


def spotter_of(language: str) -> Spotter:
    """The model of a language; raises ModuleNotFoundError where its libraries are not installed."""
    see = _model_of(language)

    def spot(text: str) -> list[Spotted]:
        seen = list(see(text))
        return [*seen, *named_again(text, seen)]

    return spot


def _model_of(language: str) -> Spotter:
    if language == "ru":
        from onrecord.intake.suggesting.russian import russian_names

        return russian_names()
    from onrecord.intake.suggesting.english import english_names

    return english_names()
