"""The form in which records are shown to a reader: names as allowed, and of the house only what is owed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from onrecord.chronology import chronology_of
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.references import meant, references
from onrecord.evidence import Audience, Body, Judgement, Question, Release, Signoff, Source
from onrecord.protection.clearance import Clearance
from onrecord.protection.consent import Consent
from onrecord.protection.grounds import Grounds
from onrecord.protection.identities import Identities, names_of
from onrecord.protection.living import lives_of
from onrecord.protection.permission import Permission
from onrecord.protection.screen import Screen, screen_against

RecordType = TypeVar("RecordType")

MAKERS = "the makers"
"""Who judged, for strangers: members of the team are living, and their names are on no card."""
SOMEBODY = "withheld"
"""Who gave a release: often a legal name that stands on no card, so that no screen knows it."""

TOLD_WHO_WORKED = frozenset({Audience.ARCHIVE, Audience.INSURER})
"""Who judges a line or a deposit has to know whose judgement it rests on."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What a reader is shown of one dossier, and how."""

    grounds: Grounds
    clearance: Clearance

    @property
    def dossier(self) -> Dossier:
        """The dossier as far as it has been narrowed."""
        return self.grounds.dossier

    @property
    def identities(self) -> Identities:
        """In what form the reader is told a name."""
        return self.grounds.identities

    def form(self, record: RecordType) -> RecordType:
        """A record as the reader may see it, should it be shown."""
        shown: Any = record
        if isinstance(record, Source):
            shown = self._card(record)
        elif isinstance(record, Release):
            shown = self._terms(record)
        elif isinstance(record, Signoff):
            shown = replace(record, rests_on={})  # ids and values of records that the reader may not have
        elif self._tells_who_worked:
            return record
        elif isinstance(record, Judgement):
            shown = replace(record, by=MAKERS)
        elif isinstance(record, Question):
            shown = replace(record, searched=tuple(replace(one, by=None) for one in record.searched))
        return shown  # type: ignore[no-any-return]

    def of_personas(self) -> dict[str, Permission]:
        """Whether the reader may know each persona, and why."""
        return {
            source.persona_key(local): self.clearance.of_persona(source, local)
            for source in self.dossier.sources.values()
            for local in source.personas
        }

    @property
    def _tells_who_worked(self) -> bool:
        return self.identities.audience in TOLD_WHO_WORKED

    def _card(self, source: Source) -> Source:
        """A card without those who are withheld, and without pointers to what is not shown."""
        personas = {
            local: shown
            for local in source.personas
            if (shown := self.identities.shown(source, local)) is not None
        }
        return replace(
            self._without_papers(source),
            personas=personas,
            authors=tuple(one for one in source.authors if isinstance(one, Body) or one in personas),
            place=source.place if source.place in self.dossier.places else None,
            made=None
            if self._points_elsewhere(replace(source, authors=(), derives_from=()))
            else source.made,
            derives_from=tuple(one for one in source.derives_from if one.source in self.dossier.sources),
            criticism=source.criticism
            if self._tells_who_worked
            else tuple(replace(one, by=None) for one in source.criticism),
        )

    def _without_papers(self, source: Source) -> Source:
        """A card without the names of files, often called after whoever is in them, or notes of our work."""
        rights, recording = source.rights, source.recording
        if rights is not None and self.identities.audience is not Audience.INSURER:
            rights = replace(rights, file=None)
        if not self._tells_who_worked:
            rights = None if rights is None else replace(rights, licence=None, note=None)
            recording = None if recording is None else replace(recording, reel=None, file=None)
        return replace(source, rights=rights, recording=recording, received=(), refused=())

    def _terms(self, release: Release) -> Release:
        """A release by its terms; who signed it, and on which paper, where everyone it is of is named in full."""
        source = self.dossier.sources.get(release.of.partition(":")[0])
        of = [release.of] if source is None or ":" in release.of else list(self.grounds.makers(source))
        in_full = bool(of) and all(map(self.grounds.is_named_in_full, of))
        if in_full and self.identities.audience is Audience.INSURER:
            return replace(release, because=None)
        return replace(release, by=SOMEBODY, file=None, because=None)

    def _points_elsewhere(self, source: Source) -> bool:
        """Whether a card tells its date from something that the reader does not see, or of someone living."""
        pointers = [one for one in references(source) if one.path[0] == "made"]
        meanings = [meant(self.dossier, one) for one in pointers]
        return any(id is None or (":" in id and not self.identities.is_history(id)) for id in meanings)


def publication_of(
    dossier: Dossier, audience: Audience, today: date, screen: Screen | None = None
) -> Publication:
    """What a reader is shown of a dossier on a day; names are screened by its own cards if by no others."""
    lives = lives_of(dossier, chronology_of(dossier), today)
    identities = Identities(dossier, lives, Consent(dossier, lives, audience))
    if screen is None:
        screen = screen_against(names_of(identities.withheld()), names_of(identities.named()))
    grounds = Grounds(dossier, identities, screen, _places(dossier))
    return Publication(grounds, Clearance(grounds))


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
