"""Notes: what each citation of a line rests on, told so that it can be found again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.chronology import end_of, start_of
from onrecord.dates.wording import window_in_words
from onrecord.evidence import Certainty, Circumstances, Passage, Source, Statement, TextHow, Wording
from onrecord.script import Report

HOW = {
    TextHow.TRANSLATION: "translated",
    TextHow.TRANSCRIPTION: "transcribed",
    TextHow.TRANSCRIPT: "transcribed",
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage: where it is, its words, and whose words they are."""

    place: str
    words: str | None
    language: str | None
    whose: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """One cited statement, as a note to a line."""

    id: str
    says: str
    when: str
    source: str
    title: str
    reference: str
    passages: tuple[Quoted, ...]
    cautions: tuple[str, ...]


def note_of(report: Report, key: str) -> Note | None:
    """The note for a cited statement; None for an id that is no statement of the dossier."""
    statement = report.dossier.statements.get(key)
    if statement is None:
        return None
    source = report.dossier.sources[statement.source]
    return Note(
        id=key,
        says=statement.says or f"A {statement.what} is told of.",
        when=when_told(report, statement),
        source=source.id,
        title=source.title,
        reference=reference_of(source),
        passages=tuple(_quoted(source, passage) for passage in statement.at),
        cautions=tuple(_cautions(source, statement)),
    )


def when_told(report: Report, statement: Statement) -> str:
    """When what a statement tells of was, by the chronology; empty where nothing is known."""
    start = report.chronology.bounds(start_of(statement.key))
    end = report.chronology.bounds(end_of(statement.key))
    if start == end:
        known = start.earliest is not None or start.latest is not None
        return window_in_words(start.earliest, start.latest) if known else ""
    return (
        f"begun {window_in_words(start.earliest, start.latest)}, "
        f"ended {window_in_words(end.earliest, end.latest)}"
    )


def reference_of(source: Source) -> str:
    """The archive reference: repository, fond, opis, delo and list, and whatever is free text."""
    archive = source.archive
    if archive is None:
        return ""
    numbered = (
        ("fond", archive.fond),
        ("opis", archive.opis),
        ("delo", archive.delo),
        ("list", archive.list),
    )
    parts = [archive.repository, *(f"{name} {value}" for name, value in numbered if value), archive.reference]
    return ", ".join(part for part in parts if part)


def whose_words(wording: Wording | None) -> str | None:
    """Whose words a text is: translated from ru by Nick Evans."""
    if wording is None or (wording.how is None and wording.by is None):
        return None
    how = HOW[wording.how] if wording.how is not None else "written down"
    origin = f" from {wording.of}" if wording.of else ""
    return f"{how}{origin}{f' by {wording.by}' if wording.by else ''}"


def _quoted(source: Source, passage: Passage) -> Quoted:
    located = (
        ("page", passage.page),
        ("section:", passage.section),
        ("at", passage.time),
        ("region", passage.region),
    )
    place = ", ".join(f"{name} {value}" for name, value in located if value)
    whose = whose_words(source.texts.get(passage.text)) if passage.text is not None else None
    return Quoted(place, passage.quote, passage.text, whose)


def _cautions(source: Source, statement: Statement) -> Iterable[str]:
    """What a reader must know before trusting a statement."""
    if statement.certainty is not Certainty.ASSERTED:
        yield f"{statement.certainty.value} only" if statement.certainty is not Certainty.DENIED else "denied"
    if statement.told_by is not None:
        teller = source.personas.get(statement.told_by)
        yield f"told by {', '.join(teller.names) if teller and teller.names else statement.told_by}"
    if source.circumstances is Circumstances.COERCED:
        yield "given under coercion"
    if source.circumstances is Circumstances.ANONYMOUS:
        yield "anonymous"
    if not source.is_primary:
        yield "secondary source"
