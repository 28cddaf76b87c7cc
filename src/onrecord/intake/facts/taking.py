"""Taking in one row of a fact sheet: its sources, a statement from each of them, and its story line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.evidence import Certainty, Participant, Passage, Source, Statement, StatementKind
from onrecord.intake.dating import when_of
from onrecord.intake.facts.entry import Entry
from onrecord.intake.facts.headings import Field
from onrecord.intake.facts.recording import Recording
from onrecord.intake.facts.words import Unsaid, kind_of, status_meaning
from onrecord.passages import read_stretch

PEOPLE_APART = re.compile(r"[;\n]")
QUOTED = re.compile(r"“([^“”]*)”|«([^«»]*)»|\"([^\"]*)\"|„([^„“]*)“", re.DOTALL)


def take(entry: Entry, recording: Recording, *, statement_id: str) -> None:
    """Put a row on record: every source of it says its fact, and its story line rests on those statements."""
    keys = [
        recording.statement(statement)
        for statement in _statements(entry, recording, statement_id)
        if statement.says
    ]
    line = one_line(entry.words(Field.LINE))
    if line:
        recording.line(entry.sheet, line).extend(keys)


def one_line(words: str) -> str:
    """Words without the line breaks of their cell."""
    return " ".join(words.split())


def _statements(entry: Entry, recording: Recording, statement_id: str) -> Iterator[Statement]:
    """A statement from each source of a row; one that says nothing where the row has no fact."""
    where = one_line(entry.words(Field.WHERE))
    date = one_line(entry.words(Field.WHEN))
    when = when_of(date)
    fact = entry.words(Field.FACT)
    for column, words in entry.filled(Field.SOURCE):
        title = one_line(words)
        source = recording.source(title, kind_of(title))
        yield Statement(
            source=source.id,
            id=statement_id,
            what=StatementKind.EVENT,
            who=tuple(_people(entry, source, recording)) if fact else (),
            where=recording.place(where) if where and fact else None,
            when=when,
            says=f"{fact} ({date})" if fact and date and when is None else fact,
            at=tuple(_passages(entry, column.index)),
            certainty=_certainty(entry.words(Field.STATUS)),
        )


def _people(entry: Entry, source: Source, recording: Recording) -> Iterator[Participant]:
    names = (one_line(name) for name in PEOPLE_APART.split(entry.words(Field.WHO)))
    for name in dict.fromkeys(filter(None, names)):
        yield recording.persona(source, name)


def _passages(entry: Entry, source: int) -> Iterator[Passage]:
    """Where in a source the fact is; words that are no time code are kept as the section."""
    time = one_line(entry.words(Field.TIME, source=source))
    is_clock = bool(time) and read_stretch(time) is not None
    section = [one_line(entry.words(Field.SECTION, source=source)), "" if is_clock else time]
    passage = Passage(
        quote=_unquoted(entry.words(Field.QUOTE, source=source)) or None,
        page=one_line(entry.words(Field.PAGE, source=source)) or None,
        section=", ".join(filter(None, section)) or None,
        time=time if is_clock else None,
    )
    if passage != Passage():
        yield passage


def _unquoted(words: str) -> str:
    """A quotation without the marks around the whole of it, which are the sheet's and not the source's."""
    quoted = QUOTED.fullmatch(words)
    return words if quoted is None else next(filter(None, quoted.groups()), "").strip()


def _certainty(status: str) -> Certainty:
    """Asserted only where the status says so or there is none; what is not settled is probable."""
    if not status:
        return Certainty.ASSERTED
    meaning = status_meaning(status)
    return Certainty.PROBABLE if meaning is None or isinstance(meaning, Unsaid) else meaning
