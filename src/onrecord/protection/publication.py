"""The form in which records are shown to the public: names as allowed, nothing of who works on the film."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from onrecord.chronology import chronology_of
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import meant, references
from onrecord.evidence import Body, Judgement, Question, Source
from onrecord.protection.clearance import Clearance
from onrecord.protection.identities import Identities
from onrecord.protection.living import lives_of
from onrecord.protection.permission import Permission
from onrecord.protection.screen import Screen, screen_of

RecordType = TypeVar("RecordType")

MAKERS = "the makers"
"""Who judged, for the public: members of the team are living, and their names are on no card."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What the public is shown of one dossier, and how."""

    dossier: Dossier
    identities: Identities
    clearance: Clearance

    def form(self, record: RecordType) -> RecordType:
        """A record as the public may see it, should it be shown."""
        shown: Any = record
        if isinstance(record, Source):
            shown = self._card(record)
        elif isinstance(record, Judgement):
            shown = replace(record, by=MAKERS)
        elif isinstance(record, Question):
            shown = replace(record, searched=tuple(replace(one, by=None) for one in record.searched))
        return shown  # type: ignore[no-any-return]

    def of_personas(self) -> dict[str, Permission]:
        """Whether the public may know each persona, and why."""
        return {
            key: self.clearance.of_persona(key)
            for source in self.dossier.sources.values()
            for key in map(source.persona_key, source.personas)
        }

    def _card(self, source: Source) -> Source:
        """A card without those who are withheld, and without pointers to what is not public."""
        personas = {
            local: shown
            for local, persona in source.personas.items()
            if (shown := self.identities.shown(source.persona_key(local), persona)) is not None
        }
        return replace(
            source,
            personas=personas,
            authors=tuple(one for one in source.authors if isinstance(one, Body) or one in personas),
            place=source.place if source.place in self.dossier.places else None,
            made=None
            if self._points_elsewhere(replace(source, authors=(), derives_from=()))
            else source.made,
            derives_from=tuple(one for one in source.derives_from if one.source in self.dossier.sources),
            criticism=tuple(replace(one, by=None) for one in source.criticism),
        )

    def _points_elsewhere(self, source: Source) -> bool:
        """Whether a card tells its date from something that the public does not see, or someone living."""
        pointers = [one for one in references(source) if one.path[0] == "made"]
        meanings = [meant(self.dossier, one) for one in pointers]
        return any(id is None or (":" in id and not self.identities.is_history(id)) for id in meanings)


def publication_of(dossier: Dossier, today: date, screen: Screen | None = None) -> Publication:
    """What the public is shown of a dossier on a day; names are screened by its own cards if by no others."""
    identities = Identities(dossier, lives_of(dossier, chronology_of(dossier), today))
    against = screen_of(identities) if screen is None else screen
    return Publication(dossier, identities, Clearance(dossier, identities, against, _places(dossier)))


def _places(dossier: Dossier) -> frozenset[str]:
    """The places that cards and statements tell of, and what those lie in or are other names of."""
    told = [source.place for source in dossier.sources.values()]
    told += [statement.where for statement in dossier.statements.values()]
    found: set[str] = set()
    waiting = [place for place in told if place in dossier.places]
    while waiting:
        place = waiting.pop()
        if place is not None and place not in found and place in dossier.places:
            found.add(place)
            waiting += [dossier.places[place].within, dossier.places[place].same_as]
    return frozenset(found)
