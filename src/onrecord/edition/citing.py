"""Notes: what each citation of a line rests on, told so that it can be found again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.edition.describing import reference_of, whose_words
from onrecord.edition.telling import Telling
from onrecord.edition.times import when_told
from onrecord.evidence import Certainty, Circumstances, Participant, Passage, Source, Statement


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage: where it is, its words, and whose words they are."""

    place: str
    words: str | None
    language: str | None
    whose: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """One cited statement, as a note to a line: `rows` are pairs of a heading and its words."""

    id: str
    says: str
    source: str
    title: str
    reference: str
    passages: tuple[Quoted, ...]
    rows: tuple[tuple[str, str], ...]
    cautions: tuple[str, ...]


def note_of(telling: Telling, key: str) -> Note | None:
    """The note for a cited statement; None for an id that is no statement of the dossier."""
    statement = telling.report.dossier.statements.get(key)
    if statement is None:
        return None
    if key not in telling.noted:
        telling.noted[key] = _note(telling, statement)
    note: Note = telling.noted[key]
    return note


def _note(telling: Telling, statement: Statement) -> Note:
    source = telling.report.dossier.sources[statement.source]
    return Note(
        id=statement.key,
        says=statement.says or telling.say("Told of: {what}.", what=telling.say(statement.what.value)),
        source=source.id,
        title=source.title,
        reference=reference_of(source),
        passages=tuple(_quoted(telling, source, passage) for passage in statement.at),
        rows=tuple((telling.say(heading), words) for heading, words in _rows(telling, statement) if words),
        cautions=tuple(_cautions(telling, source, statement)),
    )


def notes_of(telling: Telling, keys: Iterable[str]) -> tuple[Note, ...]:
    """The notes for those of several ids that are statements."""
    notes = (note_of(telling, key) for key in keys)
    return tuple(note for note in notes if note is not None)


def _rows(telling: Telling, statement: Statement) -> Iterator[tuple[str, str]]:
    yield "Who", "; ".join(_taking_part(telling, statement, one) for one in statement.who)
    yield "When", when_told(telling, statement)
    yield "Where", telling.place(statement.where) if statement.where is not None else ""
    yield "Figure", _figure(statement)


def _taking_part(telling: Telling, statement: Statement, participant: Participant) -> str:
    """Who took part: the person as judged, what the source calls them where that differs, and as what."""
    key = f"{statement.source}:{participant.persona}"
    name = telling.called(key)
    here = ""
    if telling.report.chronology.people.one(key) != key:
        own = ", ".join(telling.names(key) or ())
        here = telling.say(" (here “{name}”)", name=own) if own else telling.say(" (not named here)")
    here = "" if name in (telling.names(key) or ()) else here
    return f"{name}{here}{f', {participant.role}' if participant.role else ''}"


def _figure(statement: Statement) -> str:
    value = statement.value
    if value is None:
        return ""
    bounds = dict.fromkeys((value.least, value.greatest))
    number = "–".join(f"{bound:,.10g}" for bound in bounds)
    return ", ".join(part for part in (f"{number} {value.unit or ''}".strip(), value.scope) if part)


def place_in_source(telling: Telling, passage: Passage) -> str:
    """Where in its source a passage is: page, section, time, region."""
    located = (
        ("page", passage.page),
        ("section:", passage.section),
        ("at", passage.time),
        ("region", passage.region),
    )
    return ", ".join(f"{telling.say(name)} {value}" for name, value in located if value)


def _quoted(telling: Telling, source: Source, passage: Passage) -> Quoted:
    wording = source.texts.get(passage.text) if passage.text is not None else None
    place = place_in_source(telling, passage)
    return Quoted(place, passage.quote, passage.text, whose_words(telling.say, wording))


def _cautions(telling: Telling, source: Source, statement: Statement) -> Iterator[str]:
    """What a reader must know before trusting a statement."""
    say = telling.say
    if statement.certainty is not Certainty.ASSERTED:
        yield say(
            f"only {statement.certainty.value}" if statement.certainty is not Certainty.DENIED else "denied"
        )
    if statement.told_by is not None:
        yield say("told by {name}", name=telling.called(f"{source.id}:{statement.told_by}"))
    if telling.testimony.is_coerced(statement):
        yield say("given under coercion")
    if source.circumstances is Circumstances.ANONYMOUS:
        yield say("anonymous")
    if not source.is_primary:
        yield say("secondary source")
    if statement.key in telling.report.chronology.contested:
        yield say("contested: see “What cannot all be true”")
