"""What of a recording or picture may be used: by its access, its releases, and the stretches they leave out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from onrecord.dates import Calendar, Dated, NoSuchDay, readings
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Audience, Passage, Purpose, Release, Source, SourceKind
from onrecord.passages import Stretch, read_stretch
from onrecord.protection.access import is_over, is_shut
from onrecord.protection.living import Lives
from onrecord.sentences import Day, Joined, Sentence

OF_WHO_IS_SEEN = frozenset({SourceKind.PHOTOGRAPH, SourceKind.FOOTAGE})
NEED_A_RELEASE = OF_WHO_IS_SEEN | {SourceKind.INTERVIEW, SourceKind.RECORDING}


@dataclass(frozen=True, slots=True)
class Use:
    """What of a source may be used for an audience on a day.

    `refused` is why nothing of it may; `wanted` why a release is still to be had; `withheld` are the stretches
    that no release gives, in running time. `releases` are those that give it.
    """

    refused: str | None = None
    wanted: str | None = None
    withheld: tuple[Stretch, ...] = ()
    releases: tuple[Release, ...] = ()

    def lacks(self, purpose: Purpose) -> bool:
        """Whether it is given by releases that do not give it for a purpose beside the film itself."""
        return bool(self.releases) and not any(purpose in one.purposes for one in self.releases)

    @property
    def read_aloud(self) -> tuple[Passage, ...]:
        """The only passages that may be read out; none where its releases do not say."""
        return tuple(passage for one in self.releases for passage in one.read_aloud)

    def withholds(self, start: Fraction, end: Fraction) -> bool:
        """Whether anything between two moments of a recording is left out by its release."""
        return any(one.exact_start < end and start < one.exact_end for one in self.withheld)


def use_of(dossier: Dossier, lives: Lives, source: Source, audience: Audience) -> Use:
    """Whether a source may be used, by what is on record; what cannot be read is not given."""
    if is_shut(source.access, lives.today):
        until = source.access.until if source.access is not None else None
        status = "" if source.access is None else source.access.status.value
        ends = Sentence(" until {day}", day=Day(until.text)) if until else ""
        return Use(
            refused=Sentence(
                "{source} is {status}{until}", source=source.id, status=Sentence(status), until=ends
            )
        )
    releases = [
        one for one in releases_of(dossier, lives, source) if not one.audiences or audience in one.audiences
    ]
    given = releases_in_force(dossier, lives, source, audience)
    taken_back = [one for one in releases if one.withdrawn is not None and not _is_renewed(one, given)]
    if taken_back:
        said = "The release {release} of {source} was withdrawn"
        return Use(refused=Sentence(said, release=taken_back[0].id, source=source.id))
    if given:
        return _given(source, given)
    others = list(releases_of(dossier, lives, source))
    if others:
        said = "No release of {source} is in force for the {audience}: {why}"
        why = Joined((why_not(one, audience, lives.today) for one in others), "; ")
        return Use(refused=Sentence(said, source=source.id, audience=Sentence(audience.value), why=why))
    if _needs_a_release(source, lives):
        return Use(
            wanted=Sentence(
                "{source} has no release, and someone in it is not shown to be dead", source=source.id
            )
        )
    return Use()


def releases_in_force(dossier: Dossier, lives: Lives, source: Source, audience: Audience) -> list[Release]:
    """The releases that give a source to an audience today."""
    return [
        one
        for one in releases_of(dossier, lives, source)
        if audience in one.audiences and is_in_force(one, lives.today)
    ]


def _given(source: Source, releases: Sequence[Release]) -> Use:
    withheld: list[Stretch] = []
    for release in releases:
        for one in release.excepting:
            stretch = read_stretch(one.time)
            if stretch is None or stretch.end is None:
                said = "The release {release} of {source} leaves out “{time}”, which is no stretch of time"
                return Use(refused=Sentence(said, release=release.id, source=source.id, time=one.time[:40]))
            withheld.append(stretch)
    return Use(withheld=tuple(sorted(withheld, key=lambda stretch: stretch.start)), releases=tuple(releases))


def releases_of(dossier: Dossier, lives: Lives, source: Source) -> Iterator[Release]:
    """The releases of a source, of a persona in it, or of a person who is judged to be one of them."""
    personas = {source.persona_key(local) for local in source.personas}
    concerned = {source.id, *personas}
    for release in dossier.releases.values():
        is_of_person = release.of in dossier.persons and not personas.isdisjoint(
            lives.chronology.people.members(release.of)
        )
        if release.of in concerned or is_of_person:
            yield release


def is_in_force(release: Release, today: date) -> bool:
    """Whether a release has begun, has not run out and was not taken back."""
    if release.withdrawn is not None:
        return False
    began = release.since is None or any(first <= today.toordinal() for first in _first_days(release.since))
    return began and (release.until is None or _lasts(release.until, today))


def why_not(release: Release, audience: Audience, today: date) -> str:
    """Why a release gives an audience nothing on a day."""
    if release.withdrawn is not None:
        return Sentence(
            "{release} was withdrawn on {day}", release=release.id, day=Day(release.withdrawn.text)
        )
    if audience not in release.audiences:
        others = Joined(Sentence(one.value) for one in release.audiences)
        if not others:
            return Sentence("{release} says for nobody whom it is for", release=release.id)
        return Sentence("{release} is for the {audiences}", release=release.id, audiences=others)
    if release.until is not None and is_over(release.until, today):
        return Sentence("{release} ran out on {day}", release=release.id, day=Day(release.until.text))
    if release.until is not None and not _first_days(release.until):
        said = "{release} ends on {day}, a day that never was"
        return Sentence(said, release=release.id, day=Day(release.until.text))
    since = "" if release.since is None else release.since.text
    return Sentence("{release} begins on {day}", release=release.id, day=Day(since))


def _is_renewed(withdrawn: Release, given: Sequence[Release]) -> bool:
    """Whether someone who took consent back has given it again since."""
    taken_back = [] if withdrawn.withdrawn is None else _first_days(withdrawn.withdrawn)
    began = [first for one in given if one.since is not None for first in _first_days(one.since)]
    return bool(taken_back) and any(first >= max(taken_back) for first in began)


def _first_days(written: Dated) -> list[int]:
    """The first days that a date can be; a day that never was has none, and one without beginning is the first."""
    try:
        extents = [reading.extent for reading in readings(written, Calendar.GREGORIAN, about=0)]
    except NoSuchDay:
        return []
    return [1 if extent.first is None else extent.first for extent in extents]


def _lasts(until: Dated, today: date) -> bool:
    """Whether a term is known not to be over: `31 April` is the end of nothing that anyone has promised."""
    return bool(_first_days(until)) and not is_over(until, today)


def _needs_a_release(source: Source, lives: Lives) -> bool:
    """Whether someone who may be alive is seen or heard in it; of an interview, somebody always is."""
    if source.kind not in NEED_A_RELEASE:
        return False
    heard = [one for one in source.authors if isinstance(one, str)]
    who = list(source.personas) if source.kind in OF_WHO_IS_SEEN or not heard else heard
    if not who:
        return source.kind is SourceKind.INTERVIEW
    return not all(lives.is_shown_dead(source.persona_key(one)) for one in who)
