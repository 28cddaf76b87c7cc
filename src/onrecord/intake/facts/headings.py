"""Which column of a fact sheet holds what, told by its heading in English or Russian."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a column of a fact sheet can hold."""

    LINE = "line"
    FACT = "fact"
    SOURCE = "source"
    PAGE = "page"
    SECTION = "section"
    QUOTE = "quote"
    TIME = "time"
    STATUS = "status"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    NOTE = "note"
    CHECKED_BY = "checked-by"


PASSAGE_FIELDS = frozenset({Field.PAGE, Field.SECTION, Field.QUOTE, Field.TIME})
"""What says where in a source: it belongs to one of the columns of sources."""
REPEATED = PASSAGE_FIELDS | {Field.SOURCE, Field.NOTE}
"""What a sheet may have more than one column of: teams keep a column for each primary source."""

HEADINGS: dict[Field, str] = {
    Field.LINE: "story line, story lines, storyline, draft story line, draft story lines, line, script line, "
    "line of script, script, narration, voice over, voiceover, vo, строка, строка сценария, реплика, фраза, "
    "сюжетная линия, текст, текст фильма, сценарий, закадровый текст, текст диктора",
    Field.FACT: "fact, facts, claim, claims, statement, assertion, факт, факты, утверждение, тезис, сведения",
    Field.SOURCE: "source, sources, primary source, source name, reference, citation, источник, источники, "
    "первоисточник, ссылка на источник",
    Field.PAGE: "page, pages, p, pp, pg, page no, page number, стр, страница, страницы, с, лист, листы, л",
    Field.SECTION: "section, chapter, paragraph, раздел, глава, параграф",
    Field.QUOTE: "quotation, quotations, quote, quotes, exact quote, exact quotation, verbatim, excerpt, цитата, "
    "цитаты, точная цитата, выдержка, дословно",
    Field.TIME: "time, timecode, time code, timestamp, tc, таймкод, тайм код, время, хронометраж",
    Field.STATUS: "status, state, check status, fact check status, fc status, verification, статус, состояние, "
    "проверка, статус проверки",
    Field.WHEN: "date, when, year, date of event, event date, дата, когда, год, дата события",
    Field.WHERE: "where, place, location, где, место, место события, город",
    Field.WHO: "who, person, people, persons, name, names, кто, лицо, лица, персона, персонаж, имя, фио, участники",
    Field.NOTE: "note, notes, comment, comments, remark, remarks, concerns, fc notes, fc note, примечание, "
    "примечания, комментарий, комментарии, заметка, заметки, замечания",
    Field.CHECKED_BY: "checked by, verified by, approved by, signed off by, checker, fact checker, проверил, "
    "проверила, проверено кем, кем проверено, кто проверил, фактчекер",
}
KNOWN = {heading.strip(): field for field, headings in HEADINGS.items() for heading in headings.split(",")}

_BRACKETED = re.compile(r"\(.*?\)|\[.*?\]")
_NUMBERED = re.compile(r"(.*?)\s*(\d{1,2})")


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its heading and what it holds; `source` is the column of the source that it is about."""

    index: int
    heading: str
    field: Field | None = None
    source: int | None = None


def how_many_known(cells: Sequence[str]) -> int:
    """How many cells of a row are headings that we know."""
    return sum(_known(cell)[0] is not None for cell in cells)


def read_headings(cells: Sequence[str], chosen: Mapping[Field, str]) -> tuple[Column, ...]:
    """What each column holds; `chosen` are headings that somebody has named, and they come first."""
    named = {field: plain_heading(heading) for field, heading in chosen.items()}
    taken: set[Field] = set()
    columns: list[Column] = []
    numbers: dict[int, int | None] = {}
    for index, heading in enumerate(cells):
        field, numbers[index] = _meant(heading, named)
        if field in taken and (field not in REPEATED or field in named):
            field = None
        taken |= {field} if field is not None else set()
        columns.append(Column(index, heading, field))
    return tuple(_with_sources(columns, numbers))


def makes_a_fact_sheet(columns: Sequence[Column]) -> bool:
    """Whether there are columns for both the fact and its source."""
    return {Field.FACT, Field.SOURCE} <= {column.field for column in columns}


def names_heading(cells: Sequence[str], heading: str) -> bool:
    """Whether a row has a heading, typography and case aside."""
    return plain_heading(heading) in map(plain_heading, cells)


def _meant(heading: str, named: Mapping[Field, str]) -> tuple[Field | None, int | None]:
    chosen = next((field for field, words in named.items() if words == plain_heading(heading)), None)
    field, number = _known(heading)
    if chosen is not None:
        return chosen, number
    return (None if field in named else field), number


def _known(heading: str) -> tuple[Field | None, int | None]:
    """What a heading says, with the number behind it as in “Source 2”; “Fact / claim” says one thing twice."""
    fields: set[Field | None] = set()
    number = None
    for words in parts_of_heading(heading):
        if words not in KNOWN and (numbered := _NUMBERED.fullmatch(words)):
            words, number = numbered[1], int(numbered[2])
        fields.add(KNOWN.get(words))
    return (fields.pop() if len(fields) == 1 else None), number


def parts_of_heading(heading: str) -> list[str]:
    """What a heading says, part by part, without what stands in brackets."""
    return [plain_heading(part) for part in _BRACKETED.sub(" ", heading[:200]).split("/")]


def plain_heading(heading: str) -> str:
    """A heading without case, typography and punctuation."""
    text = unicodedata.normalize("NFKC", heading.replace("№", " ")).casefold().replace("ё", "е")
    return " ".join(re.sub(r"[\W_]+", " ", text).split())


def _with_sources(columns: Sequence[Column], numbers: Mapping[int, int | None]) -> Iterator[Column]:
    """The columns, those of passages with their source: of the same number, else the nearest to the left."""
    sources = [column.index for column in columns if column.field is Field.SOURCE]
    for column in columns:
        if column.field not in PASSAGE_FIELDS or not sources:
            yield column
            continue
        number = numbers[column.index]
        same = [index for index in sources if number is not None and (numbers[index] or 1) == number]
        left = [index for index in sources if index < column.index]
        yield Column(column.index, column.heading, column.field, (same or left[-1:] or sources)[0])
