"""What has a start and an end: what a statement tells of, a life, the making of a source."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.chronology import Bounds, birth_of, death_of, end_of, making_of, start_of
from onrecord.edition.citing import note_of
from onrecord.edition.telling import Telling
from onrecord.edition.times import when_told
from onrecord.evidence import Certainty


class Tone(StrEnum):
    """What a bar is drawn as: a life, or something told by a primary or by a secondary source."""

    LIFE = "life"
    PRIMARY = "primary"
    SECONDARY = "secondary"


@dataclass(frozen=True, slots=True)
class Happening:
    """One of them: the ids of its record and source, the names of its two times, and both in words."""

    id: str
    source: str
    begins: str
    ends: str
    words: str
    when: str
    tone: Tone
    cautions: tuple[str, ...] = ()
    supposed: bool = False


def told_of(telling: Telling, key: str) -> Happening:
    """What a statement tells of."""
    statement = telling.report.dossier.statements[key]
    note = note_of(telling, key)
    assert note is not None  # the statement is on record
    return Happening(
        id=key,
        source=statement.source,
        begins=start_of(key),
        ends=end_of(key),
        words=note.says,
        when=when_told(telling, statement) or telling.say.window(None, None),
        tone=_tone(telling, statement.source),
        cautions=note.cautions,
        supposed=statement.certainty is not Certainty.ASSERTED,
    )


def life_of(telling: Telling, persona: str) -> Happening:
    """A life, as far as one source's persona bounds it."""
    begins, ends = birth_of(persona), death_of(persona)
    return Happening(
        id=persona,
        source=persona.partition(":")[0],
        begins=begins,
        ends=ends,
        words=telling.say("Life of {name}", name=telling.in_its_source(persona)),
        when=telling.say(
            "born {birth}; died {death}", birth=_in_words(telling, begins), death=_in_words(telling, ends)
        ),
        tone=Tone.LIFE,
        cautions=_contested(telling, begins, ends),
    )


def making(telling: Telling, source: str) -> Happening:
    """The making of a source, which is of one day."""
    time = making_of(source)
    return Happening(
        id=source,
        source=source,
        begins=time,
        ends=time,
        words=telling.say("The making of “{title}”", title=telling.title(source)),
        when=_in_words(telling, time),
        tone=_tone(telling, source),
        cautions=_contested(telling, time),
    )


def ends_of(telling: Telling, happening: Happening) -> tuple[Bounds, Bounds]:
    """The bounds of its start and of its end."""
    chronology = telling.report.chronology
    return chronology.bounds(happening.begins), chronology.bounds(happening.ends)


def is_contested(telling: Telling, happening: Happening) -> bool:
    """Whether a record that tells of either end is in a conflict."""
    chronology = telling.report.chronology
    return chronology.is_contested(happening.begins) or chronology.is_contested(happening.ends)


def _tone(telling: Telling, source: str) -> Tone:
    return Tone.PRIMARY if telling.report.dossier.sources[source].is_primary else Tone.SECONDARY


def _in_words(telling: Telling, time: str) -> str:
    bounds = telling.as_of_today(telling.report.chronology.bounds(time))
    return telling.say.window(bounds.earliest, bounds.latest)


def _contested(telling: Telling, *times: str) -> tuple[str, ...]:
    if not any(map(telling.report.chronology.is_contested, times)):
        return ()
    return (telling.say("contested: see “What cannot all be true”"),)
