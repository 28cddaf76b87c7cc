"""What the people in a source have agreed to, by the releases that are in force for one audience."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, NameForm, Passage, Release, Source
from onrecord.passages import read_stretch
from onrecord.protection.living import Lives
from onrecord.protection.using import Use, releases_of, use_of


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
        return self.use_of(source).releases

    def _ever_given(self, source: Source) -> tuple[Release, ...]:
        """The releases of a source for the audience, those that have lapsed or were taken back too."""
        if source.id not in self._given:
            known = releases_of(self.dossier, self.lives, source)
            self._given[source.id] = tuple(one for one in known if self.audience in one.audiences)
        return self._given[source.id]

    def gives_anything(self, release: Release) -> bool:
        """Whether the audience has any source by a release."""
        if not self._ids:
            sources = self.dossier.sources.values()
            self._ids.append(frozenset(one.id for source in sources for one in self.releases_of(source)))
        return release.id in self._ids[0]

    def is_given_by(self, key: str) -> bool:
        """Whether a persona has agreed that the audience is told what is said in their source."""
        source = self.dossier.sources.get(key.partition(":")[0])
        return source is not None and any(self._is_by(one, source, key) for one in self.releases_of(source))

    def forms_for(self, key: str) -> Iterator[NameForm]:
        """The forms of a persona's name that their releases say.

        A release that has lapsed no longer gives a name, and guards it still.
        """
        source = self.dossier.sources.get(key.partition(":")[0])
        if source is None:
            return
        for release in self._ever_given(source):
            form = None if release.form is None else release.form.name
            is_said = form is not None and (form is not NameForm.FULL or release in self.releases_of(source))
            if form is not None and is_said and self._is_by(release, source, key):
                yield form

    def _is_by(self, release: Release, source: Source, key: str) -> bool:
        """Whether a persona agrees in a release: for themselves, for the person they are, or for what they made.

        Whoever only appears in what somebody else made has agreed to nothing by its release.
        """
        made = any(isinstance(one, str) and source.persona_key(one) == key for one in source.authors)
        return release.of in self.lives.chronology.people.members(key) or (made and release.of == source.id)

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
