"""The dates that a text names, in English and Russian, as stretches of days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from onrecord.script.mentions import date_shapes as shapes
from onrecord.script.mentions.calendar_words import (
    ENGLISH_MONTHS,
    PART_MONTHS,
    PART_OF_CENTURY,
    PART_OF_DECADE,
    PARTS,
    ROMAN,
    RUSSIAN_MONTHS,
    SEASONS,
)
from onrecord.script.mentions.named_date import (
    ABOUT_YEARS,
    EVER,
    Days,
    NamedDate,
    day_days,
    julian_reading,
    month_days,
    months_days,
    years_days,
)
from onrecord.script.mentions.number_words import ENGLISH
from onrecord.script.mentions.word_lists import listed
from onrecord.script.mentions.years import is_year, word_before

Found = re.Match[str]

ABOUT = listed("about around circa ca c roughly approximately около примерно приблизительно")
BEFORE = listed("before до перед")
AFTER = listed("after после")
BY = listed("by к")


@lru_cache(maxsize=16_384)
def dates_named(text: str) -> tuple[NamedDate, ...]:
    """The dates that a text names, in its order; what one shape has taken, no later one takes."""
    taken: list[NamedDate] = []
    if shapes.FIGURE.search(text) or shapes.MAY_NAME_A_DATE.search(text):
        for shape, read in READERS:
            for found in shape.finditer(text):
                named = [one for one in read(found) if _is_free(one, taken)]
                taken.extend(_with_side(text, one) for one in named)
    return tuple(sorted(taken, key=lambda one: one.start))


def _is_free(named: NamedDate, taken: Iterable[NamedDate]) -> bool:
    return all(named.end <= one.start or one.end <= named.start for one in taken)


def _with_side(text: str, named: NamedDate) -> NamedDate:
    """Before, after and by a date are said of the time on that side of it too."""
    if named.first_day is None or named.last_day is None:
        return named
    word = word_before(text, named.start)
    sides: dict[bool, Days] = {
        word in BEFORE: (-EVER, named.first_day - 1),
        word in AFTER: (named.last_day + 1, EVER),
        word in BY: (-EVER, named.last_day),
    }
    return replace(named, others=(*named.others, sides[True])) if True in sides else named


def _named(found: Found, days: Days | None, *others: Days, group: str | int = 0) -> Iterator[NamedDate]:
    if days is not None:
        start, end = found.span(group)
        text = found.group(group).rstrip()
        yield NamedDate(text, start, start + len(text) if text else end, *days, others)


def _month(written: str) -> int:
    plain = written.rstrip(".")
    return ENGLISH_MONTHS.get(plain.capitalize()) or RUSSIAN_MONTHS[plain.lower()]


def _double_day(found: Found) -> Iterator[NamedDate]:
    year = found["year"] or found["inner"]
    if year is not None:
        yield from _named(found, day_days(int(year), _month(found["month"]), int(found["day"])))


def _iso_day(found: Found) -> Iterator[NamedDate]:
    yield from _full_day(found, int(found["month"]))


def _figures_day(found: Found) -> Iterator[NamedDate]:
    """01.08.1914 is 1 August; 8/1/1914 may be either."""
    day, month, year = int(found["day"]), int(found["month"]), int(found["year"])
    swapped = day_days(year, day, month) if found["mark"] == "/" else None
    if day_days(year, month, day) is None:
        yield from _named(found, swapped)
    else:
        others = (*julian_reading(year, month, day), *([swapped] if swapped else []))
        yield from _named(found, day_days(year, month, day), *others)


def _day_of_month(found: Found) -> Iterator[NamedDate]:
    month = _month(found["month"])
    if found["year"] is not None:
        yield from _full_day(found, month)
    elif day_days(2000, month, int(found["day"])):
        text = found.group().rstrip(" ")
        yield NamedDate(text, found.start(), found.end(), None, None, (), month, int(found["day"]))


def _full_day(found: Found, month: int) -> Iterator[NamedDate]:
    year, day = int(found["year"]), int(found["day"])
    last = day_days(year, month, day)
    first = day_days(year, month, int(found["from"])) if found.groupdict().get("from") else None
    if last and first:
        yield from _named(found, (first[0], last[1]))
    else:
        yield from _named(found, last, *julian_reading(year, month, day))


def _month_of_year(found: Found) -> Iterator[NamedDate]:
    month = found["month"]
    yield from _named(found, month_days(int(found["year"]), int(month) if month.isdigit() else _month(month)))


def _decade(found: Found) -> Iterator[NamedDate]:
    decade = int(found["decade"])
    decade += 1900 if decade < 100 else 0
    first, last = PART_OF_DECADE[PARTS[found["part"].lower()]] if found["part"] else (0, 9)
    yield from _named(found, years_days(decade + first, decade + last))


def _century(found: Found) -> Iterator[NamedDate]:
    word = found["word"]
    number = shapes.ORDINAL_CENTURIES[word.lower()] if word else ROMAN.get(found["roman"] or "", 0)
    start = (number or int(found["figures"])) * 100 - 99
    first, last = PART_OF_CENTURY[PARTS[found["part"].lower()]] if found["part"] else (0, 99)
    yield from _named(found, years_days(start + first, start + last))


def _season(found: Found) -> Iterator[NamedDate]:
    first, last = SEASONS[found["season"].lower()]
    year = int(found["year"])
    before = [months_days(year - 1, first, last)] if last > 12 and not found["next"] else []
    yield from _named(found, months_days(year, first, last), *before)


def _part_of_year(found: Found) -> Iterator[NamedDate]:
    yield from _named(found, months_days(int(found["year"]), *PART_MONTHS[PARTS[found["part"].lower()]]))


def _two_years(found: Found) -> Iterator[NamedDate]:
    """From 1910 to 1914 names two dates; between 1908 and 1909, or 1908 or 1909, names one."""
    first, last = int(found["first_year"]), found["last_year"]
    final = int(last) if len(last) == 4 else first - first % 100 + int(last)
    if final <= first or not _are_years(found, first, final):
        return
    before, link = (found["before"] or "").lower(), found["link"].strip()
    if before in ("between", "между") or link in ("or", "или", "/"):
        start, end = found.start("first"), found.end("last")
        yield NamedDate(found.string[start:end].rstrip(), start, end, *years_days(first, final))
    else:
        yield from _named(found, years_days(first, first), group="first")
        yield from _named(found, years_days(final, final), group="last")


def _are_years(found: Found, first: int, final: int) -> bool:
    text, before = found.string, (found["before"] or "").lower()
    if before in ("от", "of") and not found["tail"]:
        return False
    start, end = found.start("first"), found.end("last")
    whole = is_year(text, start, end, year=final, marked=bool(found["tail"]))
    return whole and (first % 100 != 0 or first >= 1700 or bool(found["tail"]))


def _one_year(found: Found) -> Iterator[NamedDate]:
    year, start = int(found["year"]), found.start()
    if is_year(found.string, start, found.end(), year=year, marked=bool(found["tail"].strip())):
        wide = ABOUT_YEARS if word_before(found.string, start) in ABOUT else 0
        yield from _named(found, years_days(year - wide, year + wide))


def _month_alone(found: Found) -> Iterator[NamedDate]:
    month, start = found["month"].rstrip("."), found.start("month")
    yield NamedDate(month, start, start + len(month), None, None, (), _month(month))


def _spoken_year(found: Found) -> Iterator[NamedDate]:
    """Nineteen thirty-three, as a narrator says it."""
    tens, ones = re.split(r"[\s-]+", f"{found['rest'].lower()} zero")[:2]
    year = ENGLISH[found["hundreds"].lower()] * 100 + ENGLISH[tens] + ENGLISH[ones]
    yield from _named(found, years_days(year, year))


READERS: tuple[tuple[re.Pattern[str], Callable[[Found], Iterator[NamedDate]]], ...] = (
    (shapes.DOUBLE_DAY, _double_day),
    (shapes.ISO_DAY, _iso_day),
    (shapes.FIGURES_DAY, _figures_day),
    (shapes.DAY_MONTH, _day_of_month),
    (shapes.MONTH_DAY, _day_of_month),
    (shapes.MONTH_YEAR, _month_of_year),
    (shapes.CENTURY, _century),
    (shapes.DECADE, _decade),
    (shapes.SHORT_DECADE, _decade),
    (shapes.SEASON_YEAR, _season),
    (shapes.TWO_YEARS, _two_years),
    (shapes.ISO_MONTH, _month_of_year),
    (shapes.PART_YEAR, _part_of_year),
    (shapes.ONE_YEAR, _one_year),
    (shapes.SPOKEN_YEAR, _spoken_year),
    (shapes.MONTH_ALONE, _month_alone),
)
"""From the fullest shape to the barest."""
