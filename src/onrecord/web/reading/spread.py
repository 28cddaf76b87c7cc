"""What somebody who reads a source has before them: the text, what stands beside it, and what was recorded of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from onrecord.edition.citing import Note, note_of
from onrecord.edition.describing import whose_words
from onrecord.edition.telling import Telling
from onrecord.evidence import Source, Statement, Text
from onrecord.web.reading.laying_out import Paragraph, Part, paragraphs, part_of
from onrecord.web.reading.spots import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an address asks to be shown: which text, beside which other, which part, and the place that a link is to."""

    text: str
    beside: str
    part: int | None
    at: tuple[int, int] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One text: its language, whose words it is, and its paragraphs."""

    language: str
    whose: str | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement in the list beside the text; `note` tells it in full where verdicts are of its newest wording."""

    statement: Statement
    note: Note | None
    at: int | None
    part: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """The page that lies open: one or two columns of rows, and the statements, those on this page first."""

    part: Part | None
    columns: tuple[Column, ...]
    rows: tuple[tuple[Paragraph | None, ...], ...]
    told: tuple[Told, ...]


def spread(
    telling: Telling,
    card: Source,
    texts: Sequence[Text],
    statements: Sequence[Statement],
    spots: Mapping[str, Sequence[Spot]],
    wanted: Wanted,
) -> Spread:
    """What lies open."""
    shown = [one for one in texts if one.language == wanted.text] or list(texts[:1])
    shown += [one for one in texts if one.language == wanted.beside and one not in shown]
    if not shown:
        return Spread(part=None, columns=(), rows=(), told=_told(telling, statements, (), None))
    first = shown[0]
    part = part_of(first, wanted.part, wanted.at[0] if wanted.at else None)
    columns = tuple(
        Column(
            language=text.language,
            whose=whose_words(telling.say, card.texts.get(text.language)),
            paragraphs=paragraphs(
                text,
                part if text is first else part_of(text, part.number),
                spots.get(text.language, ()),
                wanted.at if text is first else None,
            ),
        )
        for text in shown
    )
    return Spread(
        part=part,
        columns=columns,
        rows=tuple(zip_longest(*(column.paragraphs for column in columns))),
        told=_told(telling, statements, spots.get(first.language, ()), part),
    )


def _told(
    telling: Telling, statements: Sequence[Statement], spots: Sequence[Spot], part: Part | None
) -> tuple[Told, ...]:
    """The statements in the order of the text, those of this part before the others."""
    places: dict[str, int] = {}
    for spot in spots:
        places.setdefault(spot.statement, spot.start)
    told = [_one(telling, one, places.get(one.id), part) for one in statements]
    return tuple(sorted(told, key=lambda one: (one.part is None, one.at if one.at is not None else 1 << 40)))


def _one(telling: Telling, statement: Statement, at: int | None, part: Part | None) -> Told:
    is_here = part is not None and at is not None and part.start <= at < part.end
    is_newest = telling.report.dossier.statements.get(statement.key) == statement
    return Told(
        statement=statement,
        note=note_of(telling, statement.key) if is_newest else None,
        at=at,
        part=part.number if part is not None and is_here else None,
    )
