"""What the people in a source have agreed to, by the releases that are in force for one audience."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Passage, Release, Source
from onrecord.passages import read_stretch
from onrecord.protection.living import Lives
from onrecord.protection.using import Use, releases_in_force, use_of


@dataclass(frozen=True, slots=True)
class Consent:
    """The releases of a dossier, as one audience may rely on them."""

    dossier: Dossier
    lives: Lives
    audience: Audience
    _uses: dict[str, Use] = field(default_factory=dict, repr=False)
    _given: dict[str, tuple[Release, ...]] = field(default_factory=dict, repr=False)
    _ids: list[frozenset[str]] = field(default_factory=list, repr=False)

    def use_of(self, source: Source) -> Use:
        """What of a source may be used for the audience."""
        if source.id not in self._uses:
            self._uses[source.id] = use_of(self.dossier, self.lives, source, self.audience)
        return self._uses[source.id]

    def releases_of(self, source: Source) -> tuple[Release, ...]:
        """The releases by which the audience may have a source."""
        if source.id not in self._given:
            given = releases_in_force(self.dossier, self.lives, source, self.audience)
            self._given[source.id] = () if self.use_of(source).refused else tuple(given)
        return self._given[source.id]

    def gives_anything(self, release: Release) -> bool:
        """Whether the audience has any source by a release."""
        if not self._ids:
            sources = self.dossier.sources.values()
            self._ids.append(frozenset(one.id for source in sources for one in self.releases_of(source)))
        return release.id in self._ids[0]

    def releases_by(self, key: str) -> Iterator[Release]:
        """The releases in which a persona agrees: of themselves, of the person they are, or of what they made.

        Whoever only appears in what somebody else made has agreed to nothing by its release.
        """
        source = self.dossier.sources.get(key.partition(":")[0])
        if source is None or key.partition(":")[2] not in source.personas:
            return
        made = any(isinstance(one, str) and source.persona_key(one) == key for one in source.authors)
        themselves = {*self.lives.chronology.people.members(key), *((source.id,) if made else ())}
        yield from (one for one in self.releases_of(source) if one.of in themselves)

    def is_given_by(self, key: str) -> bool:
        """Whether a persona has agreed that the audience is told what is said in their source."""
        return any(True for _ in self.releases_by(key))

    def leaves_out(self, source: Source, passages: tuple[Passage, ...]) -> bool:
        """Whether any of some passages is, or may be, in a stretch that a release leaves out."""
        use = self.use_of(source)
        if not use.withheld:
            return False
        times = [None if one.time is None else read_stretch(one.time) for one in passages]
        return not times or any(
            one is None
            or use.withholds(one.exact_start, one.exact_start if one.end is None else one.exact_end)
            for one in times
        )
