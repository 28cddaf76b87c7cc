"""What a text is read with: its source, who and which places are known there, and what a model sees in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.evidence import Text
from onrecord.intake.numbers import Numbers
from onrecord.intake.suggesting.cast import Cast
from onrecord.intake.suggesting.clauses import Clause
from onrecord.intake.suggesting.passages import Pointer, pointer
from onrecord.intake.suggesting.sentences import Stretch
from onrecord.intake.suggesting.spotting import Named, Spotted, Spotter
from onrecord.intake.suggesting.whereabouts import Whereabouts, joined, likeliest
from onrecord.passages.marks import without_marks
from onrecord.script.mentions import Known, NameKind, names_named


@dataclass(frozen=True, slots=True)
class Naming:
    """Whom a clause names, in its order, and the place that it is about."""

    who: tuple[str, ...]
    where: str | None
    named: bool
    """Whether somebody is named, and not only I or we."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One text, read once from beginning to end; what is proposed for a name stays so in the rest of it."""

    pointer: Pointer
    known: Known
    cast: Cast
    whereabouts: Whereabouts
    spotted: Sequence[Spotted]

    def naming(self, clause: Clause) -> Naming:
        """The persons and the place of a clause: those on record, then those whom only a model sees."""
        on_record = names_named(clause.text, self.known)
        recorded = [one for one in on_record if one.kind is not NameKind.UNKNOWN]
        persons = {
            one.start: next(iter(one.ids))
            for one in recorded
            if one.kind is NameKind.PERSON and len(one.ids) == 1
        }
        places = {
            one.start: self.known.gazetteer.canonical(min(one.ids))
            for one in recorded
            if one.kind is NameKind.PLACE
        }
        taken = [Stretch(one.start, one.end) for one in recorded]
        for start, one in self._unknown(clause.at, taken):
            if one.kind is Named.PLACE:
                places[start] = self.whereabouts.called(one.plain)
            elif (persona := self.cast.called(one.plain)) is not None:
                persons[start] = persona
        speaker = self.cast.speaker_in(clause.text, clause.kind)
        in_order = [persons[start] for start in sorted(persons)]
        who = dict.fromkeys([speaker, *in_order] if speaker else in_order)
        return Naming(tuple(who), likeliest(clause.text, places.items()), bool(persons))

    def _unknown(self, at: Stretch, taken: Sequence[Stretch]) -> list[tuple[int, Spotted]]:
        """What a model saw in a clause that nobody recorded, by where it stands in the clause."""
        first = bisect_left(self.spotted, at.start, key=lambda one: one.at.start)
        found = []
        for one in self.spotted[first:]:
            if one.at.end > at.end:
                break
            start, end = one.at.start - at.start, one.at.end - at.start
            if not any(start < other.end and other.start < end for other in taken):
                found.append((start, one))
        return found


def reading_of(dossier: Dossier, text: Text, spot: Spotter) -> Reading:
    """A text with what its card and the dossier know, and what a model of its language sees."""
    card, gazetteer, at = dossier.sources[text.source], gazetteer_of(dossier.places.values()), pointer(text)
    spotted = sorted(spot(without_marks(at.words, " ")), key=lambda one: one.at.start)
    places = joined(at.words, [one for one in spotted if one.kind is Named.PLACE])
    persons = [one for one in spotted if one.kind is Named.PERSON]
    numbers = Numbers(dossier)
    return Reading(
        pointer=at,
        known=Known({id: one.names for id, one in card.personas.items()}, gazetteer),
        cast=Cast(card, numbers),
        whereabouts=Whereabouts(gazetteer, text.language, numbers),
        spotted=sorted([*places, *persons], key=lambda one: one.at.start),
    )
