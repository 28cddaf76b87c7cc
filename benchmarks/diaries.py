"""Whether the weekdays of real diaries decide their calendars, in counts: `python -m benchmarks.diaries`."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

import click

from onrecord.chronology import Chronology, chronology_of, start_of
from onrecord.dates import Calendar, Weekday, read_when
from onrecord.dates.weekdays import SPELLINGS
from onrecord.dossier.dossier import Dossier
from onrecord.evidence import Production, Source, SourceKind, Statement, StatementKind

ENTRIES = Path(__file__).resolve().parents[2] / "shared" / "data" / "diaries_ru" / "entries.jsonl"
REFORM_YEAR = 1918
LAG_GREW = date(1900, 3, 14)
BEGINS_WITH_A_WEEKDAY = re.compile(rf"\W*({'|'.join(SPELLINGS)})\b", re.IGNORECASE)


class Answer(StrEnum):
    """In which calendar a day was the weekday that its diary says."""

    GREGORIAN = "Gregorian only"
    JULIAN = "Julian only"
    EITHER = "either"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry says of its day."""

    day: date
    weekday: str


def entries(file: Path) -> Iterator[Entry]:
    """The entries that begin with a weekday, from lines of JSON with `entry_date` and `text`."""
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if begins := BEGINS_WITH_A_WEEKDAY.match(row["text"]):
            yield Entry(date(*map(int, row["entry_date"].split("-"))), begins[1])


def chronology_with(entry: Entry) -> Chronology:
    """What follows from a dossier of one diary, of unknown calendar, and one statement."""
    when = read_when(f"{entry.weekday} {entry.day.isoformat()}")
    told = Statement(source="diary", id="entry", what=StatementKind.EVENT, when=when)
    diary = Source(id="diary", kind=SourceKind.DIARY, title="A diary", calendar=Calendar.UNKNOWN)
    return chronology_of(
        Dossier(
            production=Production(title="One day"), sources={diary.id: diary}, statements={told.key: told}
        )
    )


def answer(entry: Entry) -> Answer:
    """What the chronology makes of an entry's calendar."""
    chronology = chronology_with(entry)
    if any(found.code == "weekday-differs" for found in chronology.findings):
        return Answer.NEITHER
    bounds = chronology.bounds(start_of("diary/entry"))
    if bounds.earliest != bounds.latest:
        return Answer.EITHER
    return Answer.GREGORIAN if bounds.earliest == entry.day.toordinal() else Answer.JULIAN


def seems_brought_over_twice(entry: Entry) -> bool:
    """Whether the weekday is right once the lag of the styles is taken from a date of the new style."""
    lag = timedelta(days=13 if entry.day >= LAG_GREW else 12)
    return Weekday.of((entry.day - lag).toordinal()) is Weekday.named(entry.weekday)


@click.command()
@click.option(
    "--entries",
    "file",
    default=ENTRIES,
    show_default="those of ../shared",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Diary entries, a JSON object a line.",
)
def main(file: Path) -> None:
    """Count in which calendar the days of diaries were the weekdays that they say."""
    found = [(entry, answer(entry)) for entry in entries(file)]
    counts = Counter((entry.day.year < REFORM_YEAR, answered) for entry, answered in found)
    click.echo(f"{len(found)} entries begin with a weekday")
    click.echo(" " * 12 + "".join(f"{each:>16}" for each in Answer))
    for before, era in ((True, "before 1918"), (False, "since 1918")):
        click.echo(f"{era:<12}" + "".join(f"{counts[before, each]:>16}" for each in Answer))
    twice = sum(answered is Answer.NEITHER and seems_brought_over_twice(entry) for entry, answered in found)
    click.echo(
        f"Of those that fit neither, {twice} would be right 12 or 13 days earlier: new style twice over?"
    )


if __name__ == "__main__":
    main()
