"""Selects: the stretches of recordings that somebody wants in the edit, by what is said in them or by the script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from onrecord.dossier.clusters import Clusters
from onrecord.dossier.dossier import Dossier
from onrecord.dossier.geography import gazetteer_of
from onrecord.edition.cut.refusals import NoSuch
from onrecord.edition.cut.transcripts import stretches_of
from onrecord.evidence import Statement
from onrecord.passages import exact
from onrecord.script import ScriptLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """A stretch of a recording, in running time; `about` are the statements or the line that it is wanted for."""

    source: str
    start: Fraction
    end: Fraction
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the statements must be about: any of the topics, and this person, and this place."""

    topics: tuple[str, ...] = ()
    person: str | None = None
    place: str | None = None


def by_statements(dossier: Dossier, people: Clusters, wanted: Wanted) -> tuple[Select, ...]:
    """The stretches at which statements of a topic, person or place are found, recording by recording.

    A person's are those in which they take part, which they are the witness of, or which they tell.
    """
    _refuse_unknown(dossier, wanted)
    about = set() if wanted.person is None else set(people.members(wanted.person))
    places = gazetteer_of(dossier.places.values())
    topics = {topic.casefold() for topic in wanted.topics}
    chosen = [
        statement
        for statement in dossier.statements.values()
        if (not topics or topics & {topic.casefold() for topic in statement.topics})
        and (wanted.person is None or about & _people_of(dossier, statement))
        and (
            wanted.place is None
            or (
                statement.where is not None
                and (
                    places.same(wanted.place, statement.where)
                    or places.contains(wanted.place, statement.where)
                )
            )
        )
    ]
    return _merged(select for statement in chosen for select in _stretches(dossier, statement))


def by_script(lines: Sequence[ScriptLine], scene: str | None) -> tuple[Select, ...]:
    """The bites of a script in its order, of one scene where it is named by its heading or a part of it."""
    if scene is not None:
        headings = [line.scene for line in lines if line.scene is not None]
        wanted = scene.casefold()
        meant = {heading for heading in headings if heading.casefold() == wanted} or {
            heading for heading in headings if wanted in heading.casefold()
        }
        if not meant:
            raise NoSuch("scene", scene, headings)
        lines = [line for line in lines if line.scene in meant]
    return tuple(_once(line for line in lines if line.bite is not None))


def _once(lines: Iterable[ScriptLine]) -> Iterator[Select]:
    """A select for each bite; a line in two languages that plays one bite twice over is one select."""
    last: Select | None = None
    for line in lines:
        bite = line.bite
        assert bite is not None
        start, end = exact(bite.start), exact(bite.end)
        if last is not None and (last.source, last.start, last.end) == (bite.source, start, end):
            last = replace(last, about=(*last.about, line.id))
            continue
        if last is not None:
            yield last
        last = Select(source=bite.source, start=start, end=end, about=(line.id,))
    if last is not None:
        yield last


def _refuse_unknown(dossier: Dossier, wanted: Wanted) -> None:
    topics = {topic for statement in dossier.statements.values() for topic in statement.topics}
    for topic in wanted.topics:
        if topic.casefold() not in {one.casefold() for one in topics}:
            raise NoSuch("topic", topic, topics)
    personas = [one.persona_key(local) for one in dossier.sources.values() for local in one.personas]
    if wanted.person is not None and wanted.person not in (*dossier.persons, *personas):
        raise NoSuch("person", wanted.person, (*dossier.persons, *personas))
    if wanted.place is not None and wanted.place not in dossier.places:
        raise NoSuch("place", wanted.place, dossier.places)


def _people_of(dossier: Dossier, statement: Statement) -> set[str]:
    source = dossier.sources.get(statement.source)
    authors = [one for one in source.authors if isinstance(one, str)] if source is not None else []
    told_by = authors if statement.told_by is None else [statement.told_by]
    return {*statement.who_keys, *(f"{statement.source}:{one}" for one in told_by)}


def _stretches(dossier: Dossier, statement: Statement) -> Iterator[Select]:
    for passage in statement.at:
        if passage.time is not None:
            for start, end in stretches_of(dossier, statement.source, passage.time):
                yield Select(source=statement.source, start=start, end=end, about=(statement.key,))


def _merged(selects: Iterable[Select]) -> tuple[Select, ...]:
    """Selects recording by recording in running time; those that overlap are one."""
    merged: list[Select] = []
    for select in sorted(selects, key=lambda one: (one.source, one.start, one.end)):
        last = merged[-1] if merged else None
        if last is not None and last.source == select.source and select.start < last.end:
            about = tuple(dict.fromkeys((*last.about, *select.about)))
            merged[-1] = replace(last, end=max(last.end, select.end), about=about)
        else:
            merged.append(select)
    return tuple(merged)
