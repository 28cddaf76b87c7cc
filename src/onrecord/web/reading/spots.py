"""Where in its texts each statement of a source rests: found again in the words as they are now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.dossier import Dossier
from onrecord.dossier.anchoring import anchor, text_of
from onrecord.passages import Anchored
from onrecord.web.bench import PerDesk


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A stretch of a text, in characters counted from 0, and the statement that rests on it, by its bare id."""

    start: int
    end: int
    statement: str


class Spots:
    """The spots of a dossier's texts, found source by source as somebody reads."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._by_source: dict[str, Mapping[str, Sequence[Spot]]] = {}

    def of(self, source: str) -> Mapping[str, Sequence[Spot]]:
        """The spots of a source by the language of the text, in its order."""
        if source not in self._by_source:
            self._by_source[source] = self._found(source)
        return self._by_source[source]

    def _found(self, source: str) -> Mapping[str, Sequence[Spot]]:
        own = {key: one for key, one in self._dossier.statements.items() if one.source == source}
        found = defaultdict[str, list[Spot]](list)
        for (key, number), place in anchor(replace(self._dossier, statements=own)).found.items():
            text = text_of(self._dossier, own[key], own[key].at[number])
            if isinstance(place, Anchored) and text is not None:
                found[text.language].append(Spot(place.start, place.end, own[key].id))
        return {language: sorted(spots) for language, spots in found.items()}


SPOTS = PerDesk(Spots)
