"""Suggestions for a text: drafted when somebody asks for them, and kept until the text or the record says otherwise."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from onrecord.dossier import Dossier
from onrecord.evidence import Text
from onrecord.findings.extras import MissingExtra, needing
from onrecord.intake.suggesting import Spotter, Suggestion, nobody, spotter_of, suggested
from onrecord.intake.suggesting.spotting import Spotted
from onrecord.web.bench import Desk, PerDesk

KEPT = 64
"""Texts of which it is remembered what a model saw in them."""


@dataclass(frozen=True, slots=True)
class Drafts:
    """What may be recorded from a text; `missing` says why names that nobody recorded are not found."""

    suggestions: Sequence[Suggestion]
    missing: str | None


class Drafted:
    """What was drafted at a desk since its dossier last changed, by text."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._by_text: dict[str, Drafts] = {}
        self._drafting = threading.Lock()

    def of(self, text: Text) -> Drafts:
        """The drafts for a text: seconds, where a model reads it for the first time."""
        with self._drafting:
            if text.key not in self._by_text:
                spot, missing = _spotter(text.language)
                found = suggested(self._dossier, text, spot)
                self._by_text[text.key] = Drafts(found.suggestions, missing)
            return self._by_text[text.key]


_DRAFTED = PerDesk(Drafted)
_UNDECIDED: WeakKeyDictionary[Desk, dict[str, int]] = WeakKeyDictionary()
"""How many suggestions were undecided when somebody last looked, by the text."""


def drafts_of(desk: Desk, text: Text) -> Drafts:
    """What may be recorded from a text that is on a desk."""
    found = _DRAFTED.of(desk).of(text)
    _UNDECIDED.setdefault(desk, {})[text.key] = len(found.suggestions)
    return found


def waiting(desk: Desk) -> frozenset[str]:
    """The sources whose suggestions somebody asked for, and of which some are undecided."""
    texts = desk.dossier.texts
    left = dict(_UNDECIDED.get(desk, {}))
    return frozenset(texts[key].source for key, number in left.items() if number and key in texts)


def _spotter(language: str) -> tuple[Spotter, str | None]:
    """The model of a language; without one, why names that nobody recorded are not found."""
    try:
        with needing("nlp", "Finding people and places that are not on record"):
            spotter_of(language)
    except MissingExtra as missing:
        return nobody, missing.sentence
    return lambda words: _seen(language, words), None


@lru_cache(maxsize=KEPT)
def _seen(language: str, words: str) -> tuple[Spotted, ...]:
    return tuple(spotter_of(language)(words))
